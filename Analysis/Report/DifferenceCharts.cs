using QueueSim.Charts;

namespace QueueSim.Report;

/// <summary>Differences to the baseline, with intervals that hold for all scenarios at once.</summary>
internal static class DifferenceCharts
{
    /// <summary>Time to resolution of each scenario against the baseline; <see langword="null"/> when there is nothing to compare.</summary>
    public static ReportChart? Resolution(ReportSubject subject)
    {
        if (subject.Results.Count < 2)
            return null;
        var shown = ScenarioChoice.Rows(subject.Hours);
        var rows = shown.Where(i => i > 0).Select(i => (Label: subject.Labels[i], Row: subject.Joint(i, ContestReader.Resolution, subject.Segment)))
            .OrderBy(entry => entry.Row?.Difference ?? double.PositiveInfinity).ToList();
        var input = new DifferenceInput
        {
            Title = "Time to resolution: differences to the baseline",
            Subtitle = subject.Comparisons > 1
                ? $"Paired over replications with common random numbers; strokes: intervals that hold for all {Numbers.Count(subject.Comparisons)} comparisons at once with 95 %"
                : "Paired over replications with common random numbers; strokes: 95 % interval",
            Baseline = subject.Labels[0],
            Measure = "time to resolution",
            Unit = "hours",
            Differences = [.. rows.Select(entry => new Difference(
                entry.Label, entry.Row?.Difference ?? double.NaN, entry.Row?.CiLow ?? double.NaN, entry.Row?.CiHigh ?? double.NaN))],
        };
        return new ReportChart(
            "differences",
            "Left of the line at 0: solved sooner than in the baseline. A stroke that crosses the line means that the run cannot tell." + subject.LeftOut(shown),
            DifferenceChart.Draw(input), DifferenceChart.Width, DifferenceChart.Height(input));
    }
}
