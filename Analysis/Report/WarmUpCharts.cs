using QueueSim.Charts;
using QueueSim.Localization;

namespace QueueSim.Report;

/// <summary>Welch's plot of the baseline.</summary>
internal static class WarmUpCharts
{
    private const double HoursPerDay = 24, HoursPerWeek = 168;

    // A window longer than this part of the run would hide what the plot is for.
    private const int LeastWindows = 4;

    /// <summary>Cases waiting in all teams over the whole run, with the moving average. That is over a week or, in short runs, a day.</summary>
    public static ReportChart Welch(ReportSubject subject)
    {
        var result = subject.Baseline;
        var (mean, starts) = (result.Backlog[^1].Mean, result.BinStartHours);
        var (half, name) = Window(mean.Count, result.BinHours);
        var input = new WelchInput
        {
            Days = [.. starts.Select(start => (start + (result.BinHours / 2.0)) / HoursPerDay)],
            Mean = mean,
            Average = Statistics.Welch.MovingAverage(mean, half),
            AverageName = name,
            WarmUpDays = result.WarmUp.WarmUpHours / HoursPerDay,
            MserDays = result.WarmUp.NeededHours / HoursPerDay ?? double.NaN,
        };
        var which = subject.Results.Count > 1 ? Say.This("flow.welch_which", ("baseline", subject.Labels[0])) : "";
        return new ReportChart(
            "welch",
            Say.This("flow.welch_chart") + which,
            width => WelchChart.Draw(input, width), input);
    }

    /// <summary>Bins on each side of the centre, and what the window is called.</summary>
    private static (int Half, string Name) Window(int bins, int binHours)
    {
        foreach (var (hours, name) in new[] { (HoursPerWeek, Say.This("flow.week_average")), (HoursPerDay, Say.This("flow.day_average")) })
        {
            var half = (int)Math.Round(hours / binHours / 2);
            if (half > 0 && LeastWindows * 2 * half <= bins)
                return (half, name);
        }

        return (0, Say.This("flow.not_averaged"));
    }
}
