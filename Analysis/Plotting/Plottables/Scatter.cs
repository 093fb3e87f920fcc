using QueueSim.Plotting.Svg;

namespace QueueSim.Plotting.Plottables;

/// <summary>Points, joined by a line or not.</summary>
public sealed class Scatter : IPlottable
{
    private readonly double[] _xs;
    private readonly double[] _ys;

    internal Scatter(double[] xs, double[] ys)
    {
        ArgumentNullException.ThrowIfNull(xs);
        ArgumentNullException.ThrowIfNull(ys);
        if (xs.Length != ys.Length) throw new ArgumentException($"There are {xs.Length} abscissas and {ys.Length} ordinates; expected as many of one as of the other.");
        (_xs, _ys) = (xs, ys);
    }

    public bool IsVisible { get; set; } = true;

    /// <summary>The entry in the legend; empty for none.</summary>
    public string LegendText { get; set; } = "";

    /// <summary>Of line and markers.</summary>
    public Color Color { get; set; }

    /// <summary>In pixels; 0 draws no line.</summary>
    public float LineWidth { get; set; } = 1;

    public LinePattern LinePattern { get; set; }

    /// <summary>Diameter in pixels; 0 draws no markers.</summary>
    public float MarkerSize { get; set; } = 5;

    public MarkerShape MarkerShape { get; set; } = MarkerShape.FilledCircle;

    public ConnectStyle ConnectStyle { get; set; }

    AxisLimits IPlottable.Limits => AxisLimits.Around(_xs, _ys);

    LegendItem? IPlottable.LegendItem => LegendText.Length == 0
        ? null
        : new LegendItem(LegendText, Color, LineWidth, LinePattern, default, MarkerSize > 0 ? MarkerShape : MarkerShape.None, MarkerSize);

    void IPlottable.Draw(Canvas canvas)
    {
        if (LineWidth > 0)
            foreach (var run in Runs(canvas)) canvas.Svg.Polyline(Joined(run), Color, LineWidth, LinePattern);
        if (MarkerSize <= 0) return;
        foreach (var run in Runs(canvas))
            foreach (var (x, y) in run) MarkerDrawing.Draw(canvas.Svg, x, y, MarkerShape, MarkerSize, Color);
    }

    /// <summary>Stretches of neighbouring points that are numbers, in pixels.</summary>
    private IEnumerable<List<(double X, double Y)>> Runs(Canvas canvas)
    {
        var run = new List<(double X, double Y)>();
        for (var i = 0; i < _xs.Length; i++)
        {
            if (!double.IsNaN(_xs[i]) && !double.IsNaN(_ys[i]))
            {
                run.Add((canvas.X(_xs[i]), canvas.Y(_ys[i])));
                continue;
            }
            if (run.Count > 0) yield return run;
            run = [];
        }
        if (run.Count > 0) yield return run;
    }

    private List<(double X, double Y)> Joined(List<(double X, double Y)> run)
    {
        if (ConnectStyle == ConnectStyle.Straight) return run;
        var steps = new List<(double X, double Y)> { run[0] };
        for (var i = 1; i < run.Count; i++)
        {
            steps.Add(ConnectStyle == ConnectStyle.StepHorizontal ? (run[i].X, run[i - 1].Y) : (run[i - 1].X, run[i].Y));
            steps.Add(run[i]);
        }
        return steps;
    }
}
