using QueueSim.Localization;

namespace QueueSim.Charts;

/// <summary>What <see cref="WelchChart"/> draws.</summary>
public sealed record WelchInput
{
    public string Title { get; init; } = Say.This("charts.welch");

    public string Subtitle { get; init; } = Say.This("charts.welch_how");

    /// <summary>Middle of each stretch of time, in days since the run began, ascending.</summary>
    public required IReadOnlyList<double> Days { get; init; }

    /// <summary>Mean over replications in each stretch, in cases.</summary>
    public required IReadOnlyList<double> Mean { get; init; }

    /// <summary>Moving average at the first days; there may be fewer values than days.</summary>
    public required IReadOnlyList<double> Average { get; init; }

    /// <summary>What the average is taken over, for instance "moving average over a week".</summary>
    public required string AverageName { get; init; }

    /// <summary>End of the warm-up, in days.</summary>
    public required double WarmUpDays { get; init; }

    /// <summary>Where MSER-5 cuts, in days; not a number if it finds no place.</summary>
    public required double MserDays { get; init; }
}

/// <summary>Welch's plot: the level over time and its moving average, the warm-up, and where MSER-5 would cut.</summary>
public static class WelchChart
{
    private const int Height = 460;

    /// <summary>Draws the chart; it says "no cases" without a number.</summary>
    /// <exception cref="ArgumentException">There are not as many means as days, or more averages.</exception>
    public static Chart Draw(WelchInput input, int width = Chart.UsualWidth)
    {
        var (days, mean, average) = (input.Days, input.Mean, input.Average);
        if (mean.Count != days.Count || average.Count > days.Count)
            throw new ArgumentException($"Welch's plot: {days.Count} days, {mean.Count} means and {average.Count} averages; expected as many means as days and no more averages.");
        var chart = new Chart(input.Title, input.Subtitle, width, Height).LabelX(Say.This("charts.days_since_start")).LabelY(Say.This("charts.cases_waiting"));
        if (!mean.Any(double.IsFinite)) return chart.Say(Say.This("charts.no_cases"));

        var top = mean.Where(double.IsFinite).Max() is var most and > 0 ? 1.06 * most : 1;
        var keys = new List<Key>
        {
            new(Say.This("charts.welch_mean"), Palette.Sky) { LineWidth = 1 },
            new(input.AverageName, Palette.Blue) { LineWidth = 3 },
            new(Say.This("charts.welch_end", ("days", Numbers.Fixed(input.WarmUpDays, 1))), Palette.Ink) { LineWidth = 2 },
        };
        chart.Line(days, mean, keys[0].Color, 1);
        if (average.Count > 0) chart.Line(days.Take(average.Count), average, keys[1].Color, 3);
        chart.Line([input.WarmUpDays, input.WarmUpDays], [0, top], Palette.Ink, 2);
        if (double.IsFinite(input.MserDays))
        {
            chart.Line([input.MserDays, input.MserDays], [0, top], Palette.Vermilion, 2, Dashes.Long);
            keys.Add(new(Say.This("charts.welch_cut", ("days", Numbers.Fixed(input.MserDays, 1))), Palette.Vermilion) { LineWidth = 2, Dashes = Dashes.Long });
        }
        chart.Plot.Axes.SetLimits(0, Math.Max(days[^1], input.WarmUpDays), 0, top);
        chart.ShowKeys(keys);
        return chart;
    }
}
