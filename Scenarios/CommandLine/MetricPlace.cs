using System.Text.RegularExpressions;
using QueueSim.Localization;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.CommandLine;

/// <summary>A value of the results as a user names it: <c>resolution_hours</c>, <c>p90(resolution_hours@priority=high)</c>.</summary>
/// <param name="Metric">Name of the metric.</param>
/// <param name="Segment">Segment; <see langword="null"/> for the focal cohort where there is one that has the metric, else all.</param>
/// <param name="Statistic">Name of the statistic.</param>
internal sealed partial record MetricPlace(string Metric, string? Segment, string Statistic)
{
    public string Unit => Metrics.Named(Metric).Unit;

    /// <summary>Finds what a text names in a scenario.</summary>
    /// <param name="text">As the user wrote it.</param>
    /// <param name="baseline">Layout of the study's first scenario.</param>
    /// <param name="problem">What is wrong with it, as it follows the text.</param>
    public static MetricPlace? Find(string text, ResultLayout baseline, out string problem)
    {
        var match = Form().Match(text);
        var (metric, segment) = (match.Groups["metric"].Value, match.Groups["segment"] is { Success: true } named ? named.Value : null);
        var place = new MetricPlace(metric, segment, match.Groups["statistic"] is { Success: true } given ? given.Value : QueueSim.Statistics.Statistic.Mean);
        string[] known = [.. baseline.Keys.Select(key => key.Metric).Distinct()];
        string[] segments = [.. baseline.SegmentNames.Where(name => segment is null ? name is "focal" or "all" : name == segment)];
        problem = !known.Contains(metric) ? Say.This("faults.place_no_metric", ("meant", Wording.DidYouMean(metric, known)))
            : segments.Length == 0 ? Say.This("faults.place_no_segment", ("segment", Wording.Quoted(segment!)), ("meant", Wording.DidYouMean(segment!, baseline.SegmentNames)))
            : !segments.Any(name => baseline.Keys.Contains(new ResultKey(name, metric, QueueSim.Statistics.Statistic.Mean))) ? Say.This("faults.place_not_there")
            : !segments.Any(name => baseline.Keys.Contains(new ResultKey(name, metric, place.Statistic))) ? Say.This("faults.place_no_statistic", ("statistic", place.Statistic), ("names", string.Join(Say.This("faults.or_between"), Metrics.Named(metric).Statistics)))
            : "";
        return problem.Length == 0 ? place : null;
    }

    /// <summary>What a study is answered on, or what the answer is read from when it does not say.</summary>
    public static IReadOnlyList<MetricPlace> Answers(Study study) => study.Baseline.AnswerMetrics is { Count: > 0 } asked
        ? [.. asked.Select(each => new MetricPlace(each.Metric, each.Segment, QueueSim.Statistics.Statistic.Mean))]
        : [.. new[] { Metrics.RestrictedResolution, Metrics.SolvedInTime }.Select(metric => new MetricPlace(metric, null, QueueSim.Statistics.Statistic.Mean))];

    /// <summary>The segment in a scenario.</summary>
    public string SegmentIn(ResultLayout layout) =>
        Segment ?? (layout.Keys.Contains(new ResultKey("focal", Metric, Statistic)) ? "focal" : "all");

    public override string ToString()
    {
        var named = Segment is null ? Metric : $"{Metric}@{Segment}";
        return Statistic == QueueSim.Statistics.Statistic.Mean ? named : $"{Statistic}({named})";
    }

    [GeneratedRegex(@"^(?:(?<statistic>[a-z0-9]+)\((?<metric>[^@()]*)(?:@(?<segment>[^()]*))?\)|(?<metric>[^@]*)(?:@(?<segment>.*))?)$")]
    private static partial Regex Form();
}
