namespace QueueSim.Plotting.Svg;

/// <summary>Where the parts of a figure are, in pixels.</summary>
internal sealed record FigureLayout(
    PixelRect Area, AxisLimits Limits, IReadOnlyList<Tick> XTicks, IReadOnlyList<Tick> YTicks, double LegendLeft)
{
    /// <summary>Room between the figure's edge and its parts.</summary>
    public const double Padding = 12;

    public const double TickLabelGap = 5;
    public const double LabelGap = 6;
    private const double XTickSpacing = 90, YTickSpacing = 42;

    public static FigureLayout Of(Plot plot, int width, int height)
    {
        var content = plot.Plottables.Where(p => p.IsVisible).Aggregate(AxisLimits.Nothing, (limits, p) => limits.With(p.Limits));
        var limits = plot.Axes.Resolve(content);
        var panels = plot.ColorBars.Sum(bar => bar.Width);
        var legend = plot.Legend is { IsVisible: true, IsBeside: true } ? LegendDrawing.Width(plot) : 0;
        var top = Padding + TitleHeight(plot.Axes.Title.Label) + TitleHeight(plot.Axes.Top.Label);

        // Room for tick labels depends on the ticks, and the ticks on the room: the second round settles it.
        var area = new PixelRect(60, top, width - Padding, height - 60);
        IReadOnlyList<Tick> xTicks = [], yTicks = [];
        for (var round = 0; round < 3; round++)
        {
            xTicks = Ticks(plot.Axes.Bottom, limits.Left, limits.Right, area.Width, XTickSpacing);
            yTicks = Ticks(plot.Axes.Left, limits.Bottom, limits.Top, area.Height, YTickSpacing);
            var (left, right) = Sides(plot.Axes.Bottom.TickLabelStyle, xTicks, area, limits);
            area = new PixelRect(
                Math.Max(Padding + LeftSize(plot.Axes.Left, yTicks), left), top,
                width - Math.Max(Padding + panels + legend, right), height - Padding - BottomSize(plot.Axes.Bottom, xTicks));
            // A figure too small for its labels still is a figure.
            area = area with { Right = Math.Max(area.Right, area.Left + 10), Bottom = Math.Max(area.Bottom, area.Top + 10) };
        }
        return new FigureLayout(area, limits, xTicks, yTicks, area.Right + panels);
    }

    /// <summary>The title's font, made smaller if a line is longer than the figure.</summary>
    public static LabelStyle Fitted(LabelStyle label, double width)
    {
        var wanted = TextMetrics.Width(label.Text, label.FontSize, label.Bold);
        var factor = wanted > width ? width / wanted : 1;
        return new LabelStyle { Text = label.Text, FontSize = (float)Math.Round(label.FontSize * factor, 1), Bold = label.Bold, ForeColor = label.ForeColor };
    }

    private static double TitleHeight(LabelStyle label) => label.Text.Length == 0 ? 0 : TextMetrics.Height(label.Text, label.FontSize) + LabelGap;

    private static IReadOnlyList<Tick> Ticks(Axis axis, double low, double high, double length, double spacing) =>
        axis.IsVisible ? axis.TickGenerator.Generate(low, high, length, spacing) : [];

    private static double LeftSize(Axis axis, IReadOnlyList<Tick> ticks)
    {
        if (!axis.IsVisible) return 0;
        var widest = ticks.Select(tick => TextMetrics.Width(tick.Label, axis.TickLabelStyle.FontSize, axis.TickLabelStyle.Bold)).DefaultIfEmpty(0).Max();
        var label = axis.Label.Text.Length == 0 ? 0 : axis.Label.FontSize * TextMetrics.LineHeight + LabelGap;
        return Math.Max(axis.MinimumSize, axis.MajorTickStyle.Length + TickLabelGap + widest + label);
    }

    private static double BottomSize(Axis axis, IReadOnlyList<Tick> ticks)
    {
        if (!axis.IsVisible) return 0;
        var highest = ticks.Select(tick => TextMetrics.Height(tick.Label, axis.TickLabelStyle.FontSize)).DefaultIfEmpty(0).Max();
        var label = axis.Label.Text.Length == 0 ? 0 : TextMetrics.Height(axis.Label.Text, axis.Label.FontSize) + LabelGap;
        return Math.Max(axis.MinimumSize, axis.MajorTickStyle.Length + TickLabelGap + highest + label);
    }

    /// <summary>Distance from the figure's edges that the labels of the outermost marks of the bottom axis need.</summary>
    private static (double Left, double Right) Sides(LabelStyle style, IReadOnlyList<Tick> ticks, PixelRect area, AxisLimits limits)
    {
        double left = 0, right = 0;
        foreach (var tick in ticks)
        {
            var half = TextMetrics.Width(tick.Label, style.FontSize, style.Bold) / 2 + 2;
            var along = area.Width * (tick.Position - limits.Left) / (limits.Right - limits.Left);
            left = Math.Max(left, half - along);
            right = Math.Max(right, along + half - area.Width);
        }
        return (left, right);
    }
}
