using QueueSim.Plotting.Plottables;
using QueueSim.Plotting.Svg;

namespace QueueSim.Plotting.Panels;

/// <summary>The scale of a heat map, right of the data area.</summary>
public sealed class ColorBar
{
    private const double Gap = 14, Thickness = 18, TickGap = 6;
    private readonly Heatmap _source;

    internal ColorBar(Heatmap source) => _source = source;

    /// <summary>What the colours mean, with its unit.</summary>
    public string Label { get; set; } = "";

    public LabelStyle LabelStyle { get; } = new();

    internal double Width => Gap + Thickness + TickGap + TickWidth + TickGap + (Label.Length > 0 ? LabelStyle.FontSize * TextMetrics.LineHeight : 0);

    private double TickWidth => Ticks(200).Select(tick => TextMetrics.Width(tick.Label, LabelStyle.FontSize, bold: false)).DefaultIfEmpty(0).Max();

    /// <summary>Draws it, beginning at an abscissa in pixels, as high as the data area.</summary>
    internal void Draw(SvgWriter svg, double left, PixelRect area)
    {
        const int steps = 50;
        var (x, right) = (left + Gap, left + Gap + Thickness);
        for (var i = 0; i < steps; i++)
        {
            var top = area.Bottom - area.Height * (i + 1) / steps;
            svg.Cells([new PixelRect(x, top, right, area.Bottom - area.Height * i / steps)], Viridis.At((i + 0.5) / steps));
        }
        var range = _source.Range;
        foreach (var tick in Ticks(area.Height))
        {
            var y = area.Bottom - area.Height * (tick.Position - range.Min) / range.Span;
            svg.Label(tick.Label, right + TickGap, y, LabelStyle, Alignment.MiddleLeft);
        }
        if (Label.Length > 0) svg.Rotated(Label, left + Width - LabelStyle.FontSize * TextMetrics.LineHeight / 2, (area.Top + area.Bottom) / 2, LabelStyle);
    }

    private IReadOnlyList<Tick> Ticks(double height) =>
        ((ITickGenerator)new NumericAutomatic()).Generate(_source.Range.Min, _source.Range.Max, height, 40);
}
