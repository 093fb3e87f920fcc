using QueueSim.Plotting.Svg;

namespace QueueSim.Plotting.Plottables;

/// <summary>A straight line between two points.</summary>
public sealed class LinePlot : IPlottable
{
    private readonly (double X, double Y) _start;
    private readonly (double X, double Y) _end;

    internal LinePlot(double x1, double y1, double x2, double y2) => (_start, _end) = ((x1, y1), (x2, y2));

    public bool IsVisible { get; set; } = true;

    public Color Color { get; set; }

    /// <summary>In pixels.</summary>
    public float LineWidth { get; set; } = 1;

    public LinePattern LinePattern { get; set; }

    /// <summary>The entry in the legend; empty for none.</summary>
    public string LegendText { get; set; } = "";

    AxisLimits IPlottable.Limits => AxisLimits.Around([_start.X, _end.X], [_start.Y, _end.Y]);

    LegendItem? IPlottable.LegendItem => LegendText.Length == 0
        ? null
        : new LegendItem(LegendText, Color, LineWidth, LinePattern, default, MarkerShape.None, 0);

    void IPlottable.Draw(Canvas canvas)
    {
        if (double.IsNaN(_start.X + _start.Y + _end.X + _end.Y)) return;
        canvas.Svg.Polyline([(canvas.X(_start.X), canvas.Y(_start.Y)), (canvas.X(_end.X), canvas.Y(_end.Y))], Color, LineWidth, LinePattern);
    }
}
