using QueueSim.Plotting.Svg;

namespace QueueSim.Plotting.Plottables;

/// <summary>A single marker.</summary>
public sealed class Marker : IPlottable
{
    internal Marker()
    {
    }

    public bool IsVisible { get; set; } = true;

    public double X { get; set; }

    public double Y { get; set; }

    public MarkerShape Shape { get; set; }

    /// <summary>Diameter in pixels.</summary>
    public float Size { get; set; }

    public Color Color { get; set; }

    AxisLimits IPlottable.Limits => AxisLimits.Around([X], [Y]);

    LegendItem? IPlottable.LegendItem => null;

    void IPlottable.Draw(Canvas canvas)
    {
        if (!double.IsNaN(X) && !double.IsNaN(Y)) MarkerDrawing.Draw(canvas.Svg, canvas.X(X), canvas.Y(Y), Shape, Size, Color);
    }
}
