using QueueSim.Plotting.Svg;

namespace QueueSim.Plotting.Plottables;

/// <summary>Shades the data area between two abscissas.</summary>
public sealed class HorizontalSpan : IPlottable
{
    internal HorizontalSpan()
    {
    }

    public bool IsVisible { get; set; } = true;

    public double X1 { get; set; }

    public double X2 { get; set; }

    public Color FillColor { get; set; }

    /// <summary>The entry in the legend; empty for none.</summary>
    public string LegendText { get; set; } = "";

    AxisLimits IPlottable.Limits => AxisLimits.Around([X1, X2], []);

    LegendItem? IPlottable.LegendItem => LegendText.Length == 0
        ? null
        : new LegendItem(LegendText, default, 0, default, FillColor, MarkerShape.None, 0);

    void IPlottable.Draw(Canvas canvas) => canvas.Svg.Rectangle(
        PixelRect.Spanning(canvas.X(X1), canvas.Area.Top, canvas.X(X2), canvas.Area.Bottom), FillColor, default, 0);
}
