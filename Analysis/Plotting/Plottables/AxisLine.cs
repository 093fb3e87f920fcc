using QueueSim.Plotting.Svg;

namespace QueueSim.Plotting.Plottables;

/// <summary>A line across the whole data area.</summary>
public abstract class AxisLine : IPlottable
{
    private protected AxisLine()
    {
    }

    public bool IsVisible { get; set; } = true;

    public Color Color { get; set; }

    /// <summary>In pixels.</summary>
    public float LineWidth { get; set; }

    public LinePattern LinePattern { get; set; }

    /// <summary>The entry in the legend; empty for none.</summary>
    public string LegendText { get; set; } = "";

    AxisLimits IPlottable.Limits => Covered;

    LegendItem? IPlottable.LegendItem => LegendText.Length == 0
        ? null
        : new LegendItem(LegendText, Color, LineWidth, LinePattern, default, MarkerShape.None, 0);

    private protected abstract AxisLimits Covered { get; }

    void IPlottable.Draw(Canvas canvas)
    {
        var (x1, y1, x2, y2) = Ends(canvas);
        canvas.Svg.Polyline([(x1, y1), (x2, y2)], Color, LineWidth, LinePattern);
    }

    private protected abstract (double X1, double Y1, double X2, double Y2) Ends(Canvas canvas);
}

/// <summary>A line from the bottom to the top of the data area.</summary>
public sealed class VerticalLine : AxisLine
{
    internal VerticalLine()
    {
    }

    public double X { get; set; }

    private protected override AxisLimits Covered => AxisLimits.Around([X], []);

    private protected override (double X1, double Y1, double X2, double Y2) Ends(Canvas canvas) =>
        (canvas.X(X), canvas.Area.Bottom, canvas.X(X), canvas.Area.Top);
}

/// <summary>A line from the left to the right of the data area.</summary>
public sealed class HorizontalLine : AxisLine
{
    internal HorizontalLine()
    {
    }

    public double Y { get; set; }

    private protected override AxisLimits Covered => AxisLimits.Around([], [Y]);

    private protected override (double X1, double Y1, double X2, double Y2) Ends(Canvas canvas) =>
        (canvas.Area.Left, canvas.Y(Y), canvas.Area.Right, canvas.Y(Y));
}
