namespace QueueSim.Plotting.Svg;

/// <summary>The legend, beside the data area or on it.</summary>
internal static class LegendDrawing
{
    private const double Gap = 16, SampleWidth = 34, SampleGap = 8, Inset = 6;

    /// <summary>The room that it takes beside the data area, in pixels; 0 if it has no entries.</summary>
    public static double Width(Plot plot)
    {
        var items = Items(plot);
        return items.Count == 0 ? 0 : Gap + BoxWidth(plot.Legend, items);
    }

    public static void Draw(Plot plot, SvgWriter svg, FigureLayout layout)
    {
        var items = Items(plot);
        var legend = plot.Legend;
        if (!legend.IsVisible || items.Count == 0) return;
        var area = layout.Area;
        var (width, height) = (BoxWidth(legend, items), 2 * Inset + items.Sum(item => ItemHeight(legend, item)));
        var x = legend.IsBeside ? layout.LegendLeft + Gap : area.Left + Inset + legend.Alignment.Across() * (area.Width - width - 2 * Inset);
        var y = legend.IsBeside ? area.Top : area.Top + Inset + legend.Alignment.Down() * (area.Height - height - 2 * Inset);
        svg.Rectangle(new PixelRect(x, y, x + width, y + height), legend.BackgroundColor, legend.OutlineColor, legend.OutlineWidth);
        y += Inset;
        var style = new LabelStyle { FontSize = legend.FontSize, ForeColor = legend.FontColor };
        foreach (var item in items)
        {
            var itemHeight = ItemHeight(legend, item);
            Sample(svg, item, x + Inset, y + itemHeight / 2);
            svg.Label(item.Text, x + Inset + SampleWidth + SampleGap, y + itemHeight / 2, style, Alignment.MiddleLeft);
            y += itemHeight;
        }
    }

    private static List<LegendItem> Items(Plot plot) => [.. plot.Plottables.Where(p => p.IsVisible).Select(p => p.LegendItem).OfType<LegendItem>()];

    private static double BoxWidth(Legend legend, List<LegendItem> items) =>
        2 * Inset + SampleWidth + SampleGap + items.Max(item => TextMetrics.Width(item.Text, legend.FontSize, bold: false));

    private static double ItemHeight(Legend legend, LegendItem item) => TextMetrics.Height(item.Text, legend.FontSize) + 5;

    private static void Sample(SvgWriter svg, LegendItem item, double x, double y)
    {
        var middle = x + SampleWidth / 2;
        if (item.Fill.IsVisible) svg.Rectangle(new PixelRect(middle - 8, y - 6, middle + 8, y + 6), item.Fill, default, 0);
        svg.Polyline([(x, y), (x + SampleWidth, y)], item.Line, item.LineWidth, item.Pattern);
        MarkerDrawing.Draw(svg, middle, y, item.Marker, item.MarkerSize, item.Line);
    }
}
