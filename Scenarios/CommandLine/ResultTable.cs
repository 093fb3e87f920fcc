using QueueSim.Health;
using QueueSim.Localization;
using QueueSim.Report;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Running;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.CommandLine;

/// <summary>The first answer, on the screen. Each scenario's main numbers with 95 % intervals and the verdict against the baseline.</summary>
internal static class ResultTable
{
    private static readonly (string Metric, string Heading)[] Columns =
    [
        (Metrics.SolvedInTime, "solved within the horizon"),
        (Metrics.RestrictedResolution, "time to resolution, unsolved counted (h)"),
        (Metrics.Resolution, "solved ones alone (h)"),
        ("first_human_response_hours", "first human answer (h)"),
        ("never_human_share", "never reach a human"),
        ("first_response_hours", "first response, a case (h)"),
        ("close_hours", "time to close, a case (h)"),
        ("filtered_share", "filtered"),
    ];

    public static void Print(Study study, StudyOutcome outcome, StudyHealth health, Terminal terminal)
    {
        var segment = outcome.Results.All(result => result.Layout.SegmentNames.Contains("focal")) ? "focal" : "all";
        string[] headings = ["scenario", .. Columns.Select(column => column.Heading), "solved, and time with unsolved counted, against " + study.Baseline.Name];
        var rows = outcome.Results.Select((result, index) => Row(result, index, outcome, health, segment));
        terminal.Table([headings, .. rows]);
        terminal.Say($"{(segment == "focal" ? "Problems of the focal cohort" : "All problems")}, means ± half-width of the 95 % interval, or [low; high] where it leans to one side.");
        if (study.Rule.Scenarios > 0)
            terminal.Say($"Verdicts hold jointly for {study.Rule.Over} (95 %). Negligible: in problems solved {Negligible(study, Metrics.SolvedInTime)}; in time {Negligible(study, Metrics.RestrictedResolution)}.");
        var metrics = study.Baseline.AnswerMetrics.Where(asked => asked.Segment is null).Select(asked => asked.Metric).DefaultIfEmpty(Metrics.RestrictedResolution).ToList();
        foreach (var warning in Warnings.Of(outcome.Results, [.. outcome.Results.Select(result => result.Name)], outcome.Finished, metrics))
            terminal.Say(warning);
        if (outcome.Finished > outcome.Results.Count)
            terminal.Say($"The first {outcome.Results.Count} of {outcome.Finished} scenarios; summary.csv has all.");
    }

    private static string Negligible(Study study, string metric) => VerdictNotes.Words(Metrics.Named(metric), study.Rule.Margins.Of(Metrics.Named(metric)));

    private static string[] Row(ScenarioResult result, int index, StudyOutcome outcome, StudyHealth health, string segment) =>
    [
        result.Name,
        .. Columns.Select(column => Estimate(result.Find(segment, column.Metric))),
        index == 0 ? "baseline"
            : !health.IsSteady(index) || !health.IsSteady(0) ? Say.This("health.not_steady")
            : Verdict(outcome.Comparisons[index - 1], segment),
    ];

    private static string Estimate(SummaryRow? row)
    {
        if (row?.Value is not { } value)
            return "no cases";
        var isShare = row.Unit == "share";
        double scale = isShare ? 100 : 1;
        var format = Format(isShare ? 100 : value);
        if (row.Estimate is { IsBound: true })
            return $"{(scale * value).ToString(format)}{(isShare ? " %" : "")}";
        if (row is { Estimate.Leans: true, CiLow: { } low, CiHigh: { } high })
            return $"{(scale * value).ToString(format)} [{(scale * low).ToString(format)}; {(scale * high).ToString(format)}]{(isShare ? " %" : "")}";
        var halfWidth = row.Estimate?.HalfWidth is { } half ? $" ± {(scale * half).ToString(format)}" : "";
        return $"{(scale * value).ToString(format)}{halfWidth}{(isShare ? " %" : "")}";
    }

    /// <summary>Both differences and the one verdict on them: neither speaks alone.</summary>
    private static string Verdict(ScenarioComparison comparison, string segment)
    {
        var outcome = comparison.Rows.First(row => row.Segment == segment).Outcome;
        return outcome.Solved.Difference is { } solved && outcome.Time.Difference is { } time
            ? $"{Signed(solved, 100)} points, {Signed(time, 1)} h: {outcome.Word}"
            : "no cases";
    }

    private static string Signed(Statistics.Estimate difference, double scale)
    {
        var size = scale * difference.Mean;
        var format = Format(size);
        var sign = size > 0 ? "+" : size < 0 ? "−" : "";
        return $"{sign}{Math.Abs(size).ToString(format)}{(difference.HalfWidth is { } half ? $" ± {(scale * half).ToString(format)}" : "")}";
    }

    /// <summary>One decimal from 10 on, and three significant digits below: waits in plain queues are minutes.</summary>
    private static string Format(double size) =>
        Math.Abs(size) is >= 10 or 0 ? "F1" : $"F{Math.Clamp(2 - (int)Math.Floor(Math.Log10(Math.Abs(size))), 2, 6)}";
}
