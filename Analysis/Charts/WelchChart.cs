namespace QueueSim.Charts;

/// <summary>What <see cref="WelchChart"/> draws.</summary>
public sealed record WelchInput
{
    public string Title { get; init; } = "Is the warm-up long enough?";

    public string Subtitle { get; init; } = "Cases waiting in all teams, mean over replications, and its moving average (Welch’s plot)";

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
    /// <summary>Suggested width in pixels.</summary>
    public const int Width = ChartFrame.Width;

    /// <summary>Suggested height in pixels.</summary>
    public const int Height = 480;

    /// <summary>Draws the chart; it says "no cases" without a number.</summary>
    /// <exception cref="ArgumentException">There are not as many means as days, or more averages.</exception>
    public static Plot Draw(WelchInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var (days, mean, average) = (input.Days, input.Mean, input.Average);
        if (mean.Count != days.Count || average.Count > days.Count)
            throw new ArgumentException($"Welch's plot: {days.Count} days, {mean.Count} means and {average.Count} averages; expected as many means as days and no more averages.");
        var plot = ChartFrame.New(input.Title, input.Subtitle);
        ChartFrame.LabelX(plot, "days since the run began");
        ChartFrame.LabelY(plot, "cases waiting");
        if (!mean.Any(double.IsFinite)) return ChartFrame.Empty(plot, "no cases");

        Line(plot, days, mean, Palette.Sky, 1, "mean over replications");
        Line(plot, [.. days.Take(average.Count)], average, Palette.Blue, 3, input.AverageName);
        var warmUp = plot.Add.VerticalLine(input.WarmUpDays, 2, Palette.Ink);
        warmUp.LegendText = $"end of the warm-up,\n{Numbers.Fixed(input.WarmUpDays, 1)} days";
        if (double.IsFinite(input.MserDays))
        {
            var cut = plot.Add.VerticalLine(input.MserDays, 2, Palette.Vermilion, LinePattern.Dashed);
            cut.LegendText = $"MSER-5 would cut\nat {Numbers.Fixed(input.MserDays, 1)} days";
        }
        var top = mean.Where(double.IsFinite).Max();
        plot.Axes.SetLimits(0, Math.Max(days[^1], input.WarmUpDays), 0, top > 0 ? 1.06 * top : 1);
        plot.ShowLegend(Edge.Right);
        return plot;
    }

    private static void Line(Plot plot, IReadOnlyList<double> days, IReadOnlyList<double> values, Color color, float width, string name)
    {
        if (values.Count == 0) return;
        var line = plot.Add.ScatterLine(days.ToArray(), values.ToArray(), color);
        line.LineWidth = width;
        line.MarkerSize = 0;
        line.LegendText = name;
    }
}
