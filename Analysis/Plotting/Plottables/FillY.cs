using QueueSim.Plotting.Svg;

namespace QueueSim.Plotting.Plottables;

/// <summary>The area between two curves over the same abscissas.</summary>
public sealed class FillY : IPlottable
{
    private readonly double[] _xs;
    private readonly double[] _ys1;
    private readonly double[] _ys2;

    internal FillY(double[] xs, double[] ys1, double[] ys2)
    {
        ArgumentNullException.ThrowIfNull(xs);
        ArgumentNullException.ThrowIfNull(ys1);
        ArgumentNullException.ThrowIfNull(ys2);
        if (xs.Length != ys1.Length || xs.Length != ys2.Length)
            throw new ArgumentException($"There are {xs.Length} abscissas, {ys1.Length} and {ys2.Length} ordinates; expected as many of each.");
        (_xs, _ys1, _ys2) = (xs, ys1, ys2);
    }

    public bool IsVisible { get; set; } = true;

    /// <summary>The entry in the legend; empty for none.</summary>
    public string LegendText { get; set; } = "";

    public Color FillColor { get; set; }

    public Color LineColor { get; set; } = Colors.Black;

    /// <summary>Of the outline, in pixels; 0 draws none.</summary>
    public float LineWidth { get; set; }

    AxisLimits IPlottable.Limits => AxisLimits.Around(_xs, _ys1.Concat(_ys2));

    LegendItem? IPlottable.LegendItem => LegendText.Length == 0
        ? null
        : new LegendItem(LegendText, default, 0, default, FillColor, MarkerShape.None, 0);

    void IPlottable.Draw(Canvas canvas)
    {
        var outline = new List<(double X, double Y)>();
        for (var i = 0; i < _xs.Length; i++) outline.Add((canvas.X(_xs[i]), canvas.Y(_ys1[i])));
        for (var i = _xs.Length - 1; i >= 0; i--) outline.Add((canvas.X(_xs[i]), canvas.Y(_ys2[i])));
        outline.RemoveAll(point => double.IsNaN(point.X) || double.IsNaN(point.Y));
        canvas.Svg.Polygon(outline, FillColor, LineColor, LineWidth);
    }
}
