using System.Text;
using QueueSim.Charts;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.Triage;

/// <summary>Triage curves as a page in Markdown with charts.</summary>
internal static class TriagePage
{
    public const string FileName = "triage.md", ChartFolder = "charts";

    // An optimum that is at an end of the thresholds in more of the resamples is not named as one.
    private const double Often = 0.025;

    private static readonly (string Name, string Title, string Measure, IReadOnlyList<string> Metrics, double Scale)[] Pictures =
    [
        ("total-cost", "What a problem costs sellers and organisation", "cost of delay, agencies and support, currency a problem", TriageGrid.TotalCost, 1),
        ("human-load", "How busy the agents are", "utilisation of agents on shift, %", ["utilisation"], 100),
        ("falsely-filtered", "Workable submissions that are filtered", "workable submissions filtered, %", ["falsely_filtered_share"], 100),
        ("false-containment", "What counts as contained and is not", "contained submissions contained falsely, %", ["false_containment_share"], 100),
        ("delay", "How long problems take", "hours to resolution, unsolved problems counted", [Metrics.RestrictedResolution], 1),
    ];

    private static readonly string[] Headings =
        ["AUC", "threshold", "filtered", "workable filtered", "faults passed", "falsely contained", "utilisation", "wait h", "hours, unsolved counted", "solved in time", "sellers’ cost", "support cost", "total cost"];

    /// <summary>One sentence an accuracy: its cheapest threshold and what comes of it.</summary>
    public static IEnumerable<string> Sentences(TriageGrid grid)
    {
        for (var i = 0; i < grid.Aucs.Count; i++)
        {
            var optimum = grid.Optima[i];
            var cell = grid.Cells[i][optimum.Nearest];
            yield return $"ai.auc {grid.Aucs[i]:0.###}: {Place(grid, i)}; at {grid.Thresholds[optimum.Nearest]:0.##} a problem costs {Cell(cell, TriageGrid.TotalCost)} "
                + $"(the desk as it is: {Cell(grid.AsItIs, TriageGrid.TotalCost)}), {Cell(cell, ["filtered_share"])} of submissions are filtered and {Cell(cell, ["falsely_filtered_share"])} of the workable ones; "
                + $"outcome of problems against the desk as it is: {grid.Outcome(i).Word}.";
        }
    }

    /// <summary>The page: the answer, charts, the table.</summary>
    /// <param name="grid">What came.</param>
    /// <param name="how">How it was simulated.</param>
    public static string Text(TriageGrid grid, string how)
    {
        var text = new StringBuilder("# How accurate and how strict a pre-screen should be\n\n");
        foreach (var sentence in Sentences(grid))
            text.Append($"- {sentence}\n");
        text.Append($"\nMade by `queuesim triage` ({how}), every cell with the same random numbers. The total cost is `{string.Join(" + ", TriageGrid.TotalCost)}`, over all problems; ");
        text.Append("agents on shift are paid whether busy or not, so a stricter pre-screen saves no support cost while the shifts stay (`staffing.agents_factor`). ");
        text.Append("An optimum is the vertex of the parabola through the cheapest threshold tried and its neighbours; its interval resamples replications. Filtered problems count: who is never solved loses to the horizon.\n\n");
        foreach (var (name, title, _, _, _) in Pictures)
            text.Append($"![{title}]({ChartFolder}/{name}.svg)\n\n");
        text.Append($"| {string.Join(" | ", Headings)} |\n|{string.Concat(Headings.Select(_ => "---|"))}\n");
        for (var i = 0; i < grid.Aucs.Count; i++)
        {
            for (var j = 0; j < grid.Thresholds.Count; j++)
                text.Append($"| {grid.Aucs[i]:0.###} | {grid.Thresholds[j]:0.##} | {string.Join(" | ", TriageGrid.Measures.Select(metrics => Cell(grid.Cells[i][j], metrics)))} |\n");
        }
        return text.ToString();
    }

    /// <summary>The charts by their names without extension.</summary>
    public static IEnumerable<(string Name, Chart Chart)> Charts(TriageGrid grid) => Pictures.Select(picture => (picture.Name, BandChart.Draw(new BandInput
    {
        Title = picture.Title,
        Across = "threshold of the pre-screen, standard deviations (right: filters less)",
        Measure = picture.Measure,
        Curves = [.. grid.Aucs.Select((auc, i) => new BandCurve($"AUC {auc:0.###}", [.. grid.Thresholds.Select((threshold, j) => Point(threshold, grid.Cells[i][j].Sum("all", picture.Metrics), picture.Scale))]))],
    })));

    private static string Place(TriageGrid grid, int auc)
    {
        var optimum = grid.Optima[auc];
        var interval = optimum.Low is { } low ? $" (95 %: {low:0.##} to {optimum.High:0.##})" : " (no interval: one replication)";
        return optimum.EndShare > Often
            ? $"the cheapest of the thresholds tried is {optimum.Setting:0.##}{interval}, and in {100 * optimum.EndShare:0.#} % of the resamples one at their end: the optimum may lie beyond"
            : $"the cheapest threshold is {optimum.Setting:0.##}{interval}";
    }

    private static BandPoint Point(double at, Statistics.Estimate? value, double scale) => new(
        at, scale * value?.Mean ?? double.NaN, scale * value?.Low ?? double.NaN, scale * value?.High ?? double.NaN);

    private static string Cell(ScenarioResult result, IReadOnlyList<string> metrics)
    {
        if (result.Sum("all", metrics) is not { } value) return "no cases";
        var (scale, unit) = Metrics.Named(metrics[0]).Unit == "share" ? (100, " %") : (1, "");
        string Number(double number) => (scale * number).ToString(Math.Abs(scale * value.Mean) >= 100 ? "N0" : "0.0#");
        return $"{Number(value.Mean)}{(value.HalfWidth is { } half ? $" ± {Number(half)}" : "")}{unit}";
    }
}
