using QueueSim.Charts;
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
        var to = groups.Count > 1 ? "the first of the group" : "the baseline";
        var input = new DifferenceInput
        {
            Title = $"{words.Heading}: differences to {to}",
            Subtitle = subject.Comparisons > 1
                ? $"Paired over replications with common random numbers; strokes: intervals that hold with 95 % for {VerdictNotes.Over(subject)}"
                : "Paired over replications with common random numbers; strokes: 95 % interval",
            Baseline = groups.Count > 1 ? to : subject.Labels[0],
            Unit = words.IsShare ? "percentage points" : words.Metric.Unit == "hours" ? "hours" : words.Unit,
            LowerIsBetter = lower,
            Differences = [.. rows.Select(row => Difference(row, words))],
        };
        var side = lower ? "Left" : "Right";
        return new ReportChart(
            "differences",
            $"{side} of the line at 0: better than with {to}, unless it is a trade-off: fewer problems are solved, or all of them take longer{(words.Metric.Better == Better.Neutral ? ", as far as less is better here" : "")}."
            + " A stroke that crosses the line means that the run cannot tell which is better; a filled grey square is a difference too small to matter, on whichever side." + subject.LeftOut(shown),
            width => DifferenceChart.Draw(input, width));
    }

    private static Difference Difference(AnswerRow row, MetricWords words) => row.Difference is { } difference
        ? new Difference(row.Label, words.Shown(difference.Mean), words.Shown(difference.Low ?? double.NaN), words.Shown(difference.High ?? double.NaN)) { IsTradeOff = !row.MayBeBest, IsNegligible = row.ToFirst is { IsNegligible: true } }
        : new Difference(row.Label, double.NaN, double.NaN, double.NaN);
}
