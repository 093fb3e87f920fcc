namespace QueueSim.Statistics;

/// <summary>Takes the week out of a series, so that what is left tells start-up from Mondays.</summary>
/// <remarks>
/// Support desks have waves of a week that are higher than most start-up phases; MSER-5, made for stationary series, then cuts at some Monday.
/// The wave is the mean by hour of the week over whole weeks at the end of the series, where start-up is over.
/// </remarks>
internal static class SeasonalAdjustment
{
    private const int FewestWeeks = 4;

    /// <summary>The series without its weekly wave around the mean; the series itself when it has fewer than four weeks or no whole bins a week.</summary>
    /// <param name="series">Equally spaced values.</param>
    /// <param name="binHours">Hours from one value to the next, at least 1.</param>
    public static IReadOnlyList<double> WithoutWeek(IReadOnlyList<double> series, int binHours)
    {
        var period = TimeGrid.HoursPerWeek / binHours;
        if (TimeGrid.HoursPerWeek % binHours != 0 || period < 2 || series.Count < FewestWeeks * period)
            return series;

        var weeks = series.Count / period / 2;
        var wave = new double[period];
        for (var i = series.Count - (weeks * period); i < series.Count; i++)
            wave[i % period] += series[i] / weeks;
        var mean = wave.Average();
        return [.. series.Select((value, i) => value - (wave[i % period] - mean))];
    }
}
