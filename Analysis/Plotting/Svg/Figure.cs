namespace QueueSim.Plotting.Svg;

/// <summary>Draws a whole plot.</summary>
internal static class Figure
{
    public static string Draw(Plot plot, int width, int height)
    {
        var layout = FigureLayout.Of(plot, width, height);
        var svg = new SvgWriter();
        svg.Begin(width, height, plot.Axes.Title.Label.Text, Description(plot));
        svg.Rectangle(new PixelRect(0, 0, width, height), plot.FigureBackground.Color, default, 0);
        svg.Rectangle(layout.Area, plot.DataBackground.Color, default, 0);

        var canvas = new Canvas(svg, layout.Area, layout.Limits);
        svg.BeginClip(layout.Area);
        if (plot.Grid.IsVisible) Gridlines(plot.Grid, canvas, layout);
        foreach (var plottable in plot.Plottables)
            if (plottable.IsVisible) plottable.Draw(canvas);
        svg.EndClip();

        AxisDrawing.Draw(plot.Axes, canvas, layout);
        Titles(plot.Axes, svg, width);
        var left = layout.Area.Right;
        foreach (var bar in plot.ColorBars)
        {
            bar.Draw(svg, left, layout.Area);
            left += bar.Width;
        }
        LegendDrawing.Draw(plot, svg, layout);
        return svg.End();
    }

    private static void Gridlines(Grid grid, Canvas canvas, FigureLayout layout)
    {
        var area = layout.Area;
        var (vertical, horizontal) = (grid.XAxisStyle.MajorLineStyle, grid.YAxisStyle.MajorLineStyle);
        foreach (var tick in layout.XTicks)
            canvas.Svg.Polyline([(canvas.X(tick.Position), area.Top), (canvas.X(tick.Position), area.Bottom)], vertical.Color, vertical.Width, vertical.Pattern);
        foreach (var tick in layout.YTicks)
            canvas.Svg.Polyline([(area.Left, canvas.Y(tick.Position)), (area.Right, canvas.Y(tick.Position))], horizontal.Color, horizontal.Width, horizontal.Pattern);
    }

    private static void Titles(AxisManager axes, SvgWriter svg, int width)
    {
        var y = FigureLayout.Padding;
        foreach (var label in new[] { axes.Title.Label, axes.Top.Label })
        {
            if (label.Text.Length == 0) continue;
            var style = FigureLayout.Fitted(label, width - 2 * FigureLayout.Padding);
            svg.Label(label.Text, FigureLayout.Padding, y, style, Alignment.UpperLeft);
            y += TextMetrics.Height(label.Text, label.FontSize) + FigureLayout.LabelGap;
        }
    }

    /// <summary>What the figure shows, for readers who cannot see it: subtitle, axes, and the entries of the legend.</summary>
    private static string Description(Plot plot)
    {
        var parts = new List<string>();
        if (plot.Axes.Top.Label.Text.Length > 0) parts.Add(plot.Axes.Top.Label.Text);
        if (plot.Axes.Bottom.Label.Text.Length > 0) parts.Add("Horizontal axis: " + plot.Axes.Bottom.Label.Text);
        if (plot.Axes.Left.Label.Text.Length > 0) parts.Add("Vertical axis: " + plot.Axes.Left.Label.Text);
        parts.AddRange(plot.ColorBars.Where(bar => bar.Label.Length > 0).Select(bar => "Colours: " + bar.Label));
        var entries = plot.Plottables.Where(p => p.IsVisible).Select(p => p.LegendItem?.Text).OfType<string>().ToList();
        if (entries.Count > 0) parts.Add("Shown: " + string.Join("; ", entries));
        return string.Join(". ", parts);
    }
}
