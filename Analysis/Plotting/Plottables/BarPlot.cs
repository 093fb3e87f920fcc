using QueueSim.Plotting.Svg;

namespace QueueSim.Plotting.Plottables;

/// <summary>Bars that stand up, or lie if <see cref="Horizontal"/>.</summary>
public sealed class BarPlot : IPlottable
{
    internal BarPlot(IReadOnlyList<Bar> bars)
    {
        ArgumentNullException.ThrowIfNull(bars);
        Bars = bars;
    }

    public bool IsVisible { get; set; } = true;

    public IReadOnlyList<Bar> Bars { get; }

    public bool Horizontal { get; set; }

    /// <summary>The entry in the legend, with the first bar's colour; empty for none.</summary>
    public string LegendText { get; set; } = "";

    AxisLimits IPlottable.Limits
    {
        get
        {
            var across = Bars.SelectMany(bar => new[] { bar.Position - bar.Size / 2, bar.Position + bar.Size / 2 });
            var along = Bars.SelectMany(bar => new[] { bar.ValueBase, bar.Value });
            return Horizontal ? AxisLimits.Around(along, across) : AxisLimits.Around(across, along);
        }
    }

    LegendItem? IPlottable.LegendItem => LegendText.Length == 0 || Bars.Count == 0
        ? null
        : new LegendItem(LegendText, default, 0, default, Bars[0].FillColor, MarkerShape.None, 0);

    void IPlottable.Draw(Canvas canvas)
    {
        foreach (var bar in Bars)
        {
            if (double.IsNaN(bar.Value) || double.IsNaN(bar.ValueBase)) continue;
            var (near, far) = (bar.Position - bar.Size / 2, bar.Position + bar.Size / 2);
            var rect = Horizontal
                ? PixelRect.Spanning(canvas.X(bar.ValueBase), canvas.Y(near), canvas.X(bar.Value), canvas.Y(far))
                : PixelRect.Spanning(canvas.X(near), canvas.Y(bar.ValueBase), canvas.X(far), canvas.Y(bar.Value));
            canvas.Svg.Rectangle(rect, bar.FillColor, bar.LineColor, bar.LineWidth);
        }
    }
}
