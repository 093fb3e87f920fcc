using QueueSim.Charts;
using QueueSim.Localization;
using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>Differences to the baseline on the metric of the answer. Their intervals hold for all scenarios at once.</summary>
internal static class DifferenceCharts
{
    /// <summary>Each scenario against the first of its group; <see langword="null"/> when there is nothing to compare.</summary>
    public static ReportChart? Of(ReportSubject subject, IReadOnlyList<Answer> answers)
    {
        var groups = Answer.Groups(subject);
        var first = answers.Take(groups.Count).ToList();
        if (subject.IsAboutExpectations || first.All(answer => answer.Rows.Count < 2))
            return null;
        var words = first[0].Words;
        var lower = words.Metric.Better != Better.Higher;
        var shown = ScenarioChoice.Rows(subject.Hours);
        var rows = first.Zip(groups).SelectMany(entry => entry.First.Rows.Zip(entry.Second))
            .Where(entry => entry.First.Difference is not null || groups.All(group => group.First() != entry.Second))
            .Where(entry => shown.Contains(entry.Second))
            .OrderBy(entry => (lower ? 1 : -1) * entry.First.Difference?.Mean ?? double.PositiveInfinity).Select(entry => entry.First).ToList();
        var to = groups.Count > 1 ? Say.This("words.group_first") : Say.This("words.the_baseline");
        var input = new DifferenceInput
        {
            Title = Say.This("differences.title", ("metric", words.Heading), ("to", to)),
            Subtitle = subject.Comparisons > 1
                ? Say.This("differences.how_joint", ("over", VerdictNotes.Over(subject)))
                : Say.This("differences.how"),
            Baseline = groups.Count > 1 ? to : subject.Labels[0],
            Unit = words.IsShare ? Say.This("words.points") : words.Metric.Unit == "hours" ? Say.This("charts.hours") : words.Unit,
            LowerIsBetter = lower,
            Differences = [.. rows.Select(row => Difference(row, words))],
        };
        var side = lower ? Say.This("differences.left") : Say.This("differences.right");
        return new ReportChart(
            "differences",
            Say.This("differences.chart", ("side", side), ("to", to), ("neutral", words.Metric.Better == Better.Neutral ? Say.This("differences.neutral") : ""))
            + Say.This("differences.strokes") + subject.LeftOut(shown),
            width => DifferenceChart.Draw(input, width), input);
    }

    private static Difference Difference(AnswerRow row, MetricWords words) => row.Difference is { } difference
        ? new Difference(row.Label, words.Shown(difference.Mean), words.Shown(difference.Low ?? double.NaN), words.Shown(difference.High ?? double.NaN)) { IsTradeOff = !row.MayBeBest, IsSteady = row.IsSteady, IsNegligible = row.ToFirst is { IsNegligible: true } }
        : new Difference(row.Label, double.NaN, double.NaN, double.NaN);
}
