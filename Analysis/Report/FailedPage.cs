using QueueSim.Localization;
using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>What is left to tell of a study whose baseline failed. What failed, and what each of the others came to by itself.</summary>
public static class FailedPage
{
    /// <summary>Renders the page and the same as Markdown. Equal inputs give equal bytes.</summary>
    /// <param name="title">What the study asks, or its file name.</param>
    /// <param name="failed">What failed, the baseline among it.</param>
    /// <param name="results">Results of the others that were kept.</param>
    public static (string Html, string Markdown) Render(string title, FailedScenarios failed, IReadOnlyList<ScenarioResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var body = Markup.Of($"<h1>{title}</h1>\n{FailureSection.Of(failed)}{Scenarios(results)}\n");
        return (ReportPage.Whole(title, body), Markdown.Of(body));
    }

    private static Markup Scenarios(IReadOnlyList<ScenarioResult> results)
    {
        if (results.Count == 0)
            return Markup.Empty;
        var segment = results.All(result => result.Layout.SegmentNames.Contains("focal")) ? "focal" : "all";
        return Table.Of(
            Say.This("page.all_scenarios"), [Say.This("page.scenario"), Say.This("page.solved"), Say.This("page.hours")],
            results.Select(result => (string[])[result.Name, Cell(result.Find(segment, Metrics.SolvedInTime)), Cell(result.Find(segment, Metrics.RestrictedResolution))]));
    }

    private static string Cell(SummaryRow? row)
    {
        if (row?.Value is not { } value)
            return Say.This("answer.no_cases");
        var words = new MetricWords(Metrics.Named(row.Metric));
        var decimals = words.Decimals([value, row.CiLow, row.CiHigh]);
        return row is { CiLow: { } low, CiHigh: { } high } ? $"{words.Value(value, decimals)} [{words.Bare(low, decimals)}; {words.Bare(high, decimals)}]" : words.Value(value, decimals);
    }
}
