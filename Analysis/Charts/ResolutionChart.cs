namespace QueueSim.Charts;

/// <summary>What <see cref="ResolutionChart"/> draws.</summary>
public sealed record ResolutionInput
{
    public string Title { get; init; } = "How soon problems are solved";

    public string Subtitle { get; init; } = "Share of problems solved, by time since the problem appeared (seller's clock)";

    /// <summary>One curve a scenario, in the order of the legend; up to 12 stay readable.</summary>
    public required IReadOnlyList<ResolutionCurve> Curves { get; init; }

    /// <summary>Where the horizontal axis ends, in hours, above 0; null for the last point of any curve.</summary>
    public double? CutHours { get; init; }
}

/// <summary>A distribution of times to resolution, as a step function.</summary>
/// <remarks>The caller accounts for problems still open (for instance by Kaplan and Meier); the curve then ends below 1.</remarks>
public sealed record ResolutionCurve
{
    public required string Scenario { get; init; }

    /// <summary>Times since the problem appeared, ascending, in hours from 0.</summary>
    public required IReadOnlyList<double> Hours { get; init; }

    /// <summary>Share of problems solved by then, from 0 to 1; as many as <see cref="Hours"/>.</summary>
    public required IReadOnlyList<double> Share { get; init; }
}

/// <summary>Cumulative share of problems solved, over the time since they appeared; one step line a scenario.</summary>
public static class ResolutionChart
{
    /// <summary>Suggested width in pixels.</summary>
    public const int Width = ChartFrame.Width;

    private const int NameUnits = 26;

    /// <summary>Suggested height in pixels.</summary>
    public static int Height(ResolutionInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Math.Max(560, 160 + input.Curves.Sum(curve => 6 + 19 * Labels.CountLines(Name(curve))));
    }

    /// <summary>Draws the chart; it says "no cases" if no curve has a point.</summary>
    /// <exception cref="ArgumentException">A curve has more times than shares, or fewer.</exception>
    public static Plot Draw(ResolutionInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var plot = ChartFrame.New(input.Title, input.Subtitle);
        ChartFrame.LabelY(plot, "problems solved, %");
        if (!input.Curves.Any(HasPoints)) return ChartFrame.Empty(plot, "no cases");

        var cut = input.CutHours is { } given && given > 0 ? given : double.PositiveInfinity;
        var axis = DurationAxis.Holding(input.Curves.SelectMany(SolvedHours).Where(h => h < cut).Append(cut));
        for (var i = 0; i < input.Curves.Count; i++)
        {
            var curve = input.Curves[i];
            var (color, pattern) = Palette.Line(i);
            var line = plot.Add.ScatterLine(curve.Hours.Select(axis.At).ToArray(), curve.Share.Select(share => 100 * share).ToArray(), color);
            line.ConnectStyle = ConnectStyle.StepHorizontal;
            line.LineWidth = 2.5f;
            line.LinePattern = pattern;
            line.MarkerSize = 0;
            line.LegendText = Name(curve);
        }
        axis.Apply(plot);
        ChartFrame.LabelX(plot, $"time since the problem appeared, {axis.Unit}");
        plot.Axes.SetLimitsY(0, 102);
        plot.Axes.Left.TickGenerator = new NumericManual([0, 25, 50, 75, 90, 100], ["0", "25", "50", "75", "90", "100"]);
        plot.ShowLegend(Edge.Right);
        return plot;
    }

    private static bool HasPoints(ResolutionCurve curve) =>
        curve.Hours.Zip(curve.Share).Any(point => point.First > 0 && double.IsFinite(point.First) && double.IsFinite(point.Second));

    private static string Name(ResolutionCurve curve) => Labels.Wrap(curve.Scenario, NameUnits, lines: 3);

    /// <summary>The times from the first problem solved on: what lies before is an empty stretch of axis.</summary>
    private static IEnumerable<double> SolvedHours(ResolutionCurve curve) =>
        curve.Hours.Where((_, i) => i < curve.Share.Count && curve.Share[i] > 0.002);
}
