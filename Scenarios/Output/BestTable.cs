using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Running;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.Output;

/// <summary>Writes how far each scenario is from the best of the others, on every metric of the answer.</summary>
internal static class BestTable
{
    public const string FileName = "best.csv";

    private const string Header = "scenario,group,segment,metric,unit,value,difference,ci_low,ci_high,standing";

    /// <summary>Writes the table; it has no rows for a single scenario and for metrics without a direction.</summary>
    /// <param name="study">The study.</param>
    /// <param name="outcome">Its results; those that were not kept are left out.</param>
    /// <param name="text">Where it goes; disposed of with the table.</param>
    public static void Write(Study study, StudyOutcome outcome, TextWriter text)
    {
        using var table = new CsvTable(text, Header);
        var groups = Enumerable.Range(0, outcome.Results.Count).GroupBy(i => study[i].AnswerGroup, StringComparer.Ordinal).ToList();
        var asked = study.Baseline.AnswerMetrics is { Count: > 0 } named ? named : [.. Metrics.Default.Select(metric => new AskedMetric(metric))];
        foreach (var answer in asked.Where(answer => Metrics.Named(answer.Metric).Better != Better.Neutral))
        {
            var segment = answer.Segment ?? (outcome.Results.All(result => result.Find("focal", answer.Metric) is not null) ? "focal" : "all");
            foreach (var group in groups)
                Add(table, group.Key, [.. group.Select(i => outcome.Results[i])], segment, answer.Metric, study.Rule, asked.Count * groups.Count);
        }
    }

    private static void Add(CsvTable table, string group, IReadOnlyList<ScenarioResult> results, string segment, string metric, VerdictRule rule, int families)
    {
        foreach (var interval in BestOfSeveral.Intervals(results, segment, metric, families))
        {
            var result = results[interval.Scenario];
            // Nothing is the best at the price of problems.
            var isBarred = interval.Scenario > 0 && Comparison.Of(result, results[0], segment, [metric], rule.Comparisons, rule.Margins).HasWorseOutcome;
            table.Text(result.Name, group, segment, metric, Metrics.Named(metric).Unit)
                .Numbers(result.Find(segment, metric)?.Value, interval.Difference, interval.Low, interval.High)
                .Text(!interval.MayBeBest ? "not best" : isBarred ? "worse outcome" : interval.IsBest ? "best" : "may be best").End();
        }
    }
}
