using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>A scenario on the metric of an answer.</summary>
/// <param name="Label">What the report calls it.</param>
/// <param name="Estimate">Its value with a 95 % interval; <see langword="null"/> without cases.</param>
/// <param name="Difference">Against the first of its group, with a joint interval; <see langword="null"/> for the first.</param>
/// <param name="Verdict"><c>better</c>, <c>worse</c> (<c>higher</c>, <c>lower</c>) or <c>undecided</c>, jointly.</param>
/// <param name="Expected">Value that it should have; <see langword="null"/> when nobody said.</param>
internal sealed record AnswerRow(
    string Label, Statistics.Estimate? Estimate, Statistics.Estimate? Difference, string Verdict, double? Expected = null)
{
    public double? Value => Estimate?.Mean;

    /// <summary>Whether it had the same value as the first in every replication.</summary>
    public bool IsSame => Difference is { Mean: 0, HalfWidth: null or 0 };
}

/// <summary>Scenarios that are ranked against each other on one metric; the first is what the others are compared with.</summary>
/// <param name="Group">Its name; empty when the whole study is one group.</param>
/// <param name="Words">The metric.</param>
/// <param name="Rows">At least one scenario, the baseline of the group first.</param>
/// <param name="Best">Index of the best one; −1 without any value. The first of several.</param>
/// <param name="NotTellable">Indices of those that the run cannot tell from the best, the first left out, judged jointly over all pairs.</param>
/// <param name="IsJoint">Whether the verdicts hold for more than one comparison.</param>
internal sealed record Answer(
    string Group, MetricWords Words, IReadOnlyList<AnswerRow> Rows, int Best, IReadOnlyList<int> NotTellable, bool IsJoint)
{
    public AnswerRow First => Rows[0];

    /// <summary>Every answer of a report: each metric in each group.</summary>
    public static IReadOnlyList<Answer> All(ReportSubject subject) =>
        [.. subject.Answers.SelectMany(metric => Groups(subject).Select(group => Of(subject, metric, group.Key, [.. group])))];

    /// <summary>Scenarios by group in the order of the study.</summary>
    public static IReadOnlyList<IGrouping<string, int>> Groups(ReportSubject subject) =>
        [.. Enumerable.Range(0, subject.Results.Count).GroupBy(i => subject.Report.Scenarios[i].AnswerGroup, StringComparer.Ordinal)];

    /// <summary>Segment from which a metric of a report is taken.</summary>
    public static string SegmentOf(ReportSubject subject, AnswerMetric metric) => metric.Segment
        ?? (subject.Results.Any(result => result.Find(subject.Segment, metric.Metric) is not null) ? subject.Segment : "all");

    private static Answer Of(ReportSubject subject, AnswerMetric metric, string group, int[] scenarios)
    {
        var segment = SegmentOf(subject, metric);
        var words = MetricWords.Of(metric.Metric, segment, subject);
        var better = words.Metric.Better;
        var comparisons = Math.Max(1, subject.Comparisons);
        var rows = scenarios.Select(i => Row(subject.Results[i], i)).ToList();
        var valued = Enumerable.Range(0, rows.Count).Where(i => rows[i].Value is not null).ToList();
        var best = valued.Count == 0 ? -1 : better == Better.Lower ? valued.MinBy(i => rows[i].Value) : valued.MaxBy(i => rows[i].Value);
        // Which one is best is read off the results, so that any pair of any group might have been looked at.
        var pairs = Math.Max(1, Groups(subject).Sum(other => other.Count() * (other.Count() - 1) / 2));
        var notTellable = best < 0 ? [] : valued.Where(i => i > 0 && i != best && !IsDecided(i)).ToList();
        return new Answer(group, words, rows, best, notTellable, comparisons > 1);

        AnswerRow Row(ScenarioResult result, int scenario)
        {
            var estimate = Pair.Sum(result, segment, [metric.Metric]);
            var expected = ReferenceEquals(metric, subject.Answers[0]) ? subject.Report.Scenarios[scenario].AnswerExpected : null;
            if (scenario == scenarios[0])
                return new(subject.Labels[scenario], estimate, null, Comparison.Undecided, expected);
            var difference = Pair.Difference(result, subject.Results[scenarios[0]], segment, [metric.Metric], comparisons);
            return new(subject.Labels[scenario], estimate, difference, Comparison.Verdict(difference, better), expected);
        }

        bool IsDecided(int i) => Pair.Verdict(
            subject.Results[scenarios[i]], subject.Results[scenarios[best]], segment, metric.Metric, pairs) != Comparison.Undecided;
    }
}
