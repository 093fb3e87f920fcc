using QueueSim.Health;
using QueueSim.Localization;
using QueueSim.Report;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Running;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.CommandLine;

/// <summary>The answer on the screen. The report's sentences, then each scenario's two numbers with 95 % intervals and its verdict.</summary>
internal static class ResultTable
{
    /// <param name="study">The study.</param>
    /// <param name="outcome">What came of it.</param>
    /// <param name="report">The same as the report is told it.</param>
    /// <param name="health">Which scenarios are steady.</param>
    /// <param name="terminal">Where it goes.</param>
    public static void Print(Study study, StudyOutcome outcome, StudyReport report, StudyHealth health, Terminal terminal)
    {
        var spoken = SpokenAnswer.Of(report);
        foreach (var sentence in spoken.Sentences)
            terminal.Say(sentence);
        terminal.Say(string.Join(' ', spoken.Lights));
        terminal.Say();
        var segment = outcome.Results.All(result => result.Layout.SegmentNames.Contains("focal")) ? "focal" : "all";
        string[] headings = [Say.This("page.scenario"), Say.This("page.solved"), Say.This("page.hours"), Say.This("page.table.against", ("name", study.Baseline.Name))];
        terminal.Records([headings, .. outcome.Results.Select((result, index) => Row(result, index, outcome, health, segment))]);
        terminal.Say(segment == "focal" ? Say.This("page.table.focal") : Say.This("page.table.all"));
        if (study.Rule.Scenarios > 0)
            terminal.Say(Say.This("page.table.joint", ("over", VerdictNotes.ShortOver(study.Rule)), ("solved", Negligible(study, Metrics.SolvedInTime)), ("time", Negligible(study, Metrics.RestrictedResolution))));
        foreach (var warning in spoken.Warnings)
            terminal.Say(warning);
        if (outcome.Finished > outcome.Results.Count)
            terminal.Say(Say.This("answer.out_of", ("n", outcome.Results.Count), ("all", outcome.Finished)));
    }

    private static string Negligible(Study study, string metric) => VerdictNotes.Words(Metrics.Named(metric), study.Rule.Margins.Of(Metrics.Named(metric)));

    private static string[] Row(ScenarioResult result, int index, StudyOutcome outcome, StudyHealth health, string segment) =>
    [
        result.Name,
        Estimate(result.Find(segment, Metrics.SolvedInTime)), Estimate(result.Find(segment, Metrics.RestrictedResolution)),
        index == 0 ? Say.This("page.baseline")
            : !health.IsSteady(index) || !health.IsSteady(0) ? Say.This("health.not_steady")
            : Verdict(outcome.Comparisons[index - 1], segment),
    ];

    private static string Estimate(SummaryRow? row)
    {
        if (row?.Value is not { } value)
            return Say.This("answer.no_cases");
        var isShare = row.Unit == "share";
        double scale = isShare ? 100 : 1;
        var format = Format(isShare ? 100 : value);
        var unit = isShare ? " %" : " " + Say.This("words.h");
        if (row.Estimate is { IsBound: true })
            return (scale * value).ToString(format) + unit;
        if (row is { Estimate.Leans: true, CiLow: { } low, CiHigh: { } high })
            return $"{(scale * value).ToString(format)} [{(scale * low).ToString(format)}; {(scale * high).ToString(format)}]{unit}";
        var halfWidth = row.Estimate?.HalfWidth is { } half ? $" ± {(scale * half).ToString(format)}" : "";
        return $"{(scale * value).ToString(format)}{halfWidth}{unit}";
    }

    /// <summary>Both differences and the one verdict on them: neither speaks alone.</summary>
    private static string Verdict(ScenarioComparison comparison, string segment)
    {
        var outcome = comparison.Rows.First(row => row.Segment == segment).Outcome;
        return outcome.Solved.Difference is { } solved && outcome.Time.Difference is { } time
            ? outcome.IsSame ? Say.This("page.same") : Say.This("page.table.verdict", ("points", Signed(solved, 100, "F1")), ("hours", Signed(time, 1)), ("verdict", QueueSim.Report.VerdictWords.Of(outcome.Word)))
            : Say.This("answer.no_cases");
    }

    /// <summary>A difference as the report has it: with its half width, or with both ends where it leans.</summary>
    private static string Signed(Statistics.Estimate difference, double scale, string? digits = null)
    {
        var size = scale * difference.Mean;
        var format = digits ?? Format(size);
        string With(double value)
        {
            var text = Math.Abs(value).ToString(format);
            // What is 0 as far as these digits show is on neither side of it.
            return !text.AsSpan().ContainsAnyInRange('1', '9') ? text : value > 0 ? "+" + text : "−" + text;
        }
        return difference switch
        {
            { Leans: true, Low: { } low, High: { } high } => $"{With(size)} [{With(scale * low)}; {With(scale * high)}]",
            { HalfWidth: { } half } => $"{With(size)} ± {(scale * half).ToString(format)}",
            _ => With(size),
        };
    }

    /// <summary>One decimal from 10 on, and three significant digits below: waits in plain queues are minutes.</summary>
    private static string Format(double size) =>
        Math.Abs(size) is >= 10 or 0 ? "F1" : $"F{Math.Clamp(2 - (int)Math.Floor(Math.Log10(Math.Abs(size))), 2, 6)}";
}
