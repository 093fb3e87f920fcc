using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>A scenario on the metric of an answer.</summary>
/// <param name="Scenario">Its position in the study.</param>
/// <param name="Label">What the report calls it.</param>
/// <param name="Estimate">Its value with a 95 % interval; <see langword="null"/> without cases.</param>
/// <param name="ToFirst">Against the first of its group, jointly over the study; <see langword="null"/> for the first.</param>
/// <param name="Expected">Value that it should have; <see langword="null"/> when nobody said.</param>
internal sealed record AnswerRow(int Scenario, string Label, Estimate? Estimate, Comparison? ToFirst = null, double? Expected = null)
{
    public double? Value => Estimate?.Mean;

    /// <summary>Against the first of the group, with a joint interval.</summary>
    public Estimate? Difference => ToFirst?.Difference;

    public Verdict Verdict => ToFirst?.Verdict ?? Verdict.Undecided;

    /// <summary>Whether it had the same value as the first in every replication.</summary>
    public bool IsSame => ToFirst?.IsSame == true;
}

/// <summary>Scenarios that are ranked on one metric; the first is what the others are compared with.</summary>
internal sealed record Answer
{
    /// <summary>Name of the group; empty when the whole study is one group.</summary>
    public string Group { get; init; } = "";

    /// <summary>The metric.</summary>
    public required MetricWords Words { get; init; }

    /// <summary>At least one scenario, the baseline of the group first.</summary>
    public required IReadOnlyList<AnswerRow> Rows { get; init; }

    /// <summary>Index of the best row, the first of several; −1 without any value.</summary>
    public required int Best { get; init; }

    /// <summary>Rows that the run cannot tell from the best, the first left out, judged jointly over all pairs.</summary>
    public IReadOnlyList<AnswerRow> NotTellable { get; init; } = [];

    /// <summary>Whether the verdicts hold for more than one comparison.</summary>
    public bool IsJoint { get; init; }

    /// <summary>Scenarios that were run, when the report has only the first of them.</summary>
    public int? OutOf { get; init; }

    /// <summary>What else to know about the best; <see langword="null"/> unless this answers how soon problems are solved.</summary>
    public SideEffects? Beside { get; init; }

    public AnswerRow First => Rows[0];

    /// <summary>Every answer of a report: each metric in each group.</summary>
    public static IReadOnlyList<Answer> All(ReportSubject subject) =>
    [
        .. from metric in subject.Answers
           let segment = SegmentOf(subject, metric)
           from grouping in Groups(subject)
           let answer = Of(subject, [metric.Metric], segment, MetricWords.Of(metric.Metric, segment, subject), [.. grouping]) with { Group = grouping.Key }
           select ReferenceEquals(metric, subject.Answers[0]) ? Main(subject, answer, segment) : answer,
    ];

    /// <summary>Scenarios by group in the order of the study.</summary>
    public static IReadOnlyList<IGrouping<string, int>> Groups(ReportSubject subject) =>
        [.. Enumerable.Range(0, subject.Results.Count).GroupBy(i => subject.Report.Scenarios[i].AnswerGroup, StringComparer.Ordinal)];

    /// <summary>Segment from which a metric of a report is taken.</summary>
    public static string SegmentOf(ReportSubject subject, AnswerMetric metric) => metric.Segment
        ?? (subject.Results.Any(result => result.Find(subject.Segment, metric.Metric) is not null) ? subject.Segment : "all");

    /// <summary>Ranks scenarios on a metric, or on the sum of several.</summary>
    public static Answer Of(ReportSubject subject, IReadOnlyList<string> metrics, string segment, MetricWords words, IReadOnlyList<int> scenarios)
    {
        Comparison Compared(int scenario, int other, int comparisons) =>
            Comparison.Of(subject.Results[scenario], subject.Results[other], segment, metrics, comparisons);
        var rows = scenarios.Select(i => new AnswerRow(
            i, subject.Labels[i], subject.Results[i].Sum(segment, metrics),
            i == scenarios[0] ? null : Compared(i, scenarios[0], Math.Max(1, subject.Comparisons)))).ToList();
        var valued = rows.Where(row => row.Value is not null).ToList();
        var best = words.Metric.Better == Better.Lower ? valued.MinBy(row => row.Value) : valued.MaxBy(row => row.Value);
        return new Answer
        {
            Words = words,
            Rows = rows,
            Best = best is null ? -1 : rows.IndexOf(best),
            NotTellable = [.. valued.Where(row => row != rows[0] && row != best && Compared(row.Scenario, best!.Scenario, subject.Pairs).Verdict == Verdict.Undecided)],
            IsJoint = subject.Comparisons > 1,
            OutOf = subject.Report.ScenariosRun > subject.Results.Count ? subject.Report.ScenariosRun : null,
        };
    }

    /// <summary>The first answer has what is expected of it, too, and what comes with solving problems sooner.</summary>
    private static Answer Main(ReportSubject subject, Answer answer, string segment) => answer with
    {
        Rows = [.. answer.Rows.Select(row => row with { Expected = subject.Report.Scenarios[row.Scenario].AnswerExpected })],
        Beside = answer is { Best: >= 0, Words.Metric: { Subject: Subject.Problem, Unit: "hours" } } ? SideEffects.Of(subject, answer, segment) : null,
    };
}
