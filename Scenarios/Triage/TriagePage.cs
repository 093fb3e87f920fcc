using System.Text;
using QueueSim.Charts;
using QueueSim.Localization;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.Triage;

/// <summary>Triage curves as a page in Markdown with charts.</summary>
internal static class TriagePage
{
    public const string FileName = "triage.md", ChartFolder = "charts";

    // An optimum that is at an end of the thresholds in more of the resamples is not named as one.
    private const double Often = 0.025;

    private static (string Name, string Title, string Measure, IReadOnlyList<string> Metrics, double Scale)[] Pictures =>
    [
        ("total-cost", Say.This("triage.cost"), Say.This("triage.cost_axis"), TriageGrid.TotalCost, 1),
        ("human-load", Say.This("triage.busy"), Say.This("triage.busy_axis"), ["utilisation"], 100),
        ("falsely-filtered", Say.This("triage.falsely"), Say.This("triage.falsely_axis"), ["falsely_filtered_share"], 100),
        ("false-containment", Say.This("triage.contained"), Say.This("triage.contained_axis"), ["false_containment_share"], 100),
        ("delay", Say.This("triage.delay"), Say.This("triage.delay_axis"), [Metrics.RestrictedResolution], 1),
    ];

    private static string[] Headings => Say.This("triage.headings").Split('|');

    /// <summary>One sentence an accuracy: its cheapest threshold and what comes of it.</summary>
    public static IEnumerable<string> Sentences(TriageGrid grid)
    {
        for (var i = 0; i < grid.Aucs.Count; i++)
        {
            var optimum = grid.Optima[i];
            var cell = grid.Cells[i][optimum.Nearest];
            yield return Say.This("triage.sentence",
                ("auc", $"{grid.Aucs[i]:0.###}"), ("place", Place(grid, i)), ("threshold", $"{grid.Thresholds[optimum.Nearest]:0.##}"), ("cost", Cell(cell, TriageGrid.TotalCost)),
                ("today", Cell(grid.AsItIs, TriageGrid.TotalCost)), ("filtered", Cell(cell, ["filtered_share"])), ("falsely", Cell(cell, ["falsely_filtered_share"])),
                ("verdict", Report.VerdictWords.Of(grid.Outcome(i).Word)));
        }
    }

    /// <summary>The page: the answer, charts, the table.</summary>
    /// <param name="grid">What came.</param>
    /// <param name="how">How it was simulated.</param>
    public static string Text(TriageGrid grid, string how)
    {
        var text = new StringBuilder($"# {Say.This("triage.title")}\n\n");
        foreach (var sentence in Sentences(grid))
            text.Append($"- {sentence}\n");
        text.Append($"\n{Say.This("triage.how", ("how", how), ("cost", string.Join(" + ", TriageGrid.TotalCost)))}\n\n");
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
        Across = Say.This("triage.axis"),
        Measure = picture.Measure,
        Curves = [.. grid.Aucs.Select((auc, i) => new BandCurve($"AUC {auc:0.###}", [.. grid.Thresholds.Select((threshold, j) => Point(threshold, grid.Cells[i][j].Sum("all", picture.Metrics), picture.Scale))]))],
    })));

    private static string Place(TriageGrid grid, int auc)
    {
        var optimum = grid.Optima[auc];
        var interval = optimum.Low is { } low ? Say.This("adoption.interval", ("low", $"{low:0.##}"), ("high", $"{optimum.High:0.##}"), ("edge", "")) : Say.This("adoption.no_interval");
        return optimum.EndShare > Often
            ? Say.This("triage.at_end", ("threshold", $"{optimum.Setting:0.##}"), ("interval", interval), ("share", $"{100 * optimum.EndShare:0.#}"))
            : Say.This("triage.cheapest", ("threshold", $"{optimum.Setting:0.##}"), ("interval", interval));
    }

    private static BandPoint Point(double at, Statistics.Estimate? value, double scale) => new(
        at, scale * value?.Mean ?? double.NaN, scale * value?.Low ?? double.NaN, scale * value?.High ?? double.NaN);

    private static string Cell(ScenarioResult result, IReadOnlyList<string> metrics)
    {
        if (result.Sum("all", metrics) is not { } value) return Say.This("words.no_cases");
        var (scale, unit) = Metrics.Named(metrics[0]).Unit == "share" ? (100, " %") : (1, "");
        string Number(double number) => (scale * number).ToString(Math.Abs(scale * value.Mean) >= 100 ? "N0" : "0.0#");
        return $"{Number(value.Mean)}{(value.HalfWidth is { } half ? $" ± {Number(half)}" : "")}{unit}";
    }
}
