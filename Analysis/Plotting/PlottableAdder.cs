using QueueSim.Plotting.Panels;
using QueueSim.Plotting.Plottables;

namespace QueueSim.Plotting;

/// <summary>Adds things to a plot; what is added later is drawn over what was added before.</summary>
public sealed class PlottableAdder
{
    private readonly Plot _plot;

    internal PlottableAdder(Plot plot) => _plot = plot;

    /// <summary>Adds points joined by a line; a point that is not a number interrupts the line.</summary>
    /// <exception cref="ArgumentException">The arrays differ in length.</exception>
    public Scatter ScatterLine(double[] xs, double[] ys, Color? color = null) =>
        Added(new Scatter(xs, ys) { Color = color ?? NextColor(), MarkerSize = 0 });

    /// <summary>Adds points that are not joined.</summary>
    /// <exception cref="ArgumentException">The arrays differ in length.</exception>
    public Scatter ScatterPoints(double[] xs, double[] ys, Color? color = null) =>
        Added(new Scatter(xs, ys) { Color = color ?? NextColor(), LineWidth = 0 });

    /// <summary>Adds the area between two curves over the same abscissas, which must be numbers.</summary>
    /// <exception cref="ArgumentException">The arrays differ in length.</exception>
    public FillY FillY(double[] xs, double[] ys1, double[] ys2) => Added(new FillY(xs, ys1, ys2) { FillColor = NextColor().WithAlpha(0.3) });

    public BarPlot Bars(Bar[] bars) => Added(new BarPlot(bars));

    /// <summary>Adds a table of values as coloured cells of size 1 × 1; the first row is at the top, the last at ordinate 0.</summary>
    public Heatmap Heatmap(double[,] intensities) => Added(new Heatmap(intensities));

    /// <summary>Adds the scale of a heat map beside the data area.</summary>
    /// <exception cref="NotSupportedException">The edge is not the right one.</exception>
    public ColorBar ColorBar(Heatmap source, Edge edge = Edge.Right)
    {
        if (edge != Edge.Right) throw new NotSupportedException("A colour bar is drawn at the right edge only.");
        var bar = new ColorBar(source);
        _plot.ColorBars.Add(bar);
        return bar;
    }

    /// <summary>Adds a line across the data area at an abscissa.</summary>
    public VerticalLine VerticalLine(double x, float width = 2, Color? color = null, LinePattern pattern = default) =>
        Added(new VerticalLine { X = x, LineWidth = width, Color = color ?? NextColor(), LinePattern = pattern });

    /// <summary>Adds a line across the data area at an ordinate.</summary>
    public HorizontalLine HorizontalLine(double y, float width = 2, Color? color = null, LinePattern pattern = default) =>
        Added(new HorizontalLine { Y = y, LineWidth = width, Color = color ?? NextColor(), LinePattern = pattern });

    /// <summary>Shades the whole height of the data area between two abscissas.</summary>
    public HorizontalSpan HorizontalSpan(double x1, double x2, Color? color = null) =>
        Added(new HorizontalSpan { X1 = x1, X2 = x2, FillColor = color ?? NextColor().WithAlpha(0.2) });

    /// <summary>Adds a label at a point.</summary>
    public Text Text(string text, double x, double y) => Added(new Text(text, x, y));

    public Marker Marker(double x, double y, MarkerShape shape = MarkerShape.FilledCircle, float size = 10, Color? color = null) =>
        Added(new Marker { X = x, Y = y, Shape = shape, Size = size, Color = color ?? NextColor() });

    /// <summary>Adds a straight line between two points.</summary>
    public LinePlot Line(double x1, double y1, double x2, double y2) => Added(new LinePlot(x1, y1, x2, y2) { Color = NextColor() });

    /// <summary>Adds a label in a corner or the middle of the data area, whatever the coordinates there.</summary>
    public Annotation Annotation(string text, Alignment alignment = Alignment.UpperLeft) => Added(new Annotation(text, alignment));

    private T Added<T>(T plottable)
        where T : IPlottable
    {
        _plot.Plottables.Add(plottable);
        return plottable;
    }

    private Color NextColor() => Colors.Cycle[_plot.Plottables.Count % Colors.Cycle.Count];
}
