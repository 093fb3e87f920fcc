using QueueSim.Localization;
using ScottPlot.TickGenerators;

namespace QueueSim.Charts;

/// <summary>What <see cref="ResolutionChart"/> draws.</summary>
public sealed record ResolutionInput
{
    public string Title { get; init; } = Say.This("charts.resolution");

    public string Subtitle { get; init; } = Say.This("charts.resolution_how");

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
    /// <summary>Draws the chart; it says "no cases" if no curve has a point.</summary>
    public static Chart Draw(ResolutionInput input, int width = Chart.UsualWidth)
    {
        var keys = input.Curves.Select((curve, i) => new Key(Labels.Wrap(curve.Scenario, 0.24 * width, lines: 3), Palette.Line(i).Color)
        {
            LineWidth = 2.5f,
            Dashes = Palette.Line(i).Dashes,
        }).ToList();
        var chart = new Chart(input.Title, input.Subtitle, width, Math.Max(540, 160 + KeyPanel.HeightOf(keys))).LabelY(Say.This("charts.problems_solved"));
        if (!input.Curves.Any(HasPoints)) return chart.Say(Say.This("charts.no_cases"));

        var cut = input.CutHours is { } given && given > 0 ? given : double.PositiveInfinity;
        var axis = DurationAxis.Holding(input.Curves.SelectMany(SolvedHours).Where(h => h < cut).Append(cut));
        for (var i = 0; i < input.Curves.Count; i++)
            chart.Line(input.Curves[i].Hours.Select(axis.At), input.Curves[i].Share.Select(share => 100 * share), keys[i].Color, 2.5f, keys[i].Dashes, steps: true);
        axis.Apply(chart);
        chart.LabelX(Say.This("charts.time_since_appearing", ("unit", axis.Unit)));
        chart.Plot.Axes.SetLimitsY(0, 102);
        chart.Plot.Axes.Left.TickGenerator = new NumericManual([0, 25, 50, 75, 90, 100], ["0", "25", "50", "75", "90", "100"]);
        chart.ShowKeys(keys);
        return chart;
    }

    private static bool HasPoints(ResolutionCurve curve) =>
        curve.Hours.Zip(curve.Share).Any(point => point.First > 0 && double.IsFinite(point.First) && double.IsFinite(point.Second));

    /// <summary>The times from the first problem solved on: what lies before is an empty stretch of axis.</summary>
    private static IEnumerable<double> SolvedHours(ResolutionCurve curve) =>
        curve.Hours.Where((_, i) => i < curve.Share.Count && curve.Share[i] > 0.002);
}
