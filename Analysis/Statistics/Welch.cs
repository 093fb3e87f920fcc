namespace QueueSim.Statistics;

/// <summary>Welch's plot: the mean over replications, smoothed until the eye can see where warm-up ends.</summary>
/// <remarks>Welch 1983; Law, Simulation Modeling and Analysis, 9.5.1.</remarks>
public static class Welch
{
    /// <summary>Centred moving average. Its window shrinks towards the start, so that the warm-up is not smoothed away.</summary>
    /// <param name="series">Equally spaced means over replications.</param>
    /// <param name="halfWindow">Values on each side of the centre, 0 or more.</param>
    /// <returns>One value for each of the series but the last <paramref name="halfWindow"/>; empty when the series is no longer than that.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The half window is negative.</exception>
    public static IReadOnlyList<double> MovingAverage(IReadOnlyList<double> series, int halfWindow)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentOutOfRangeException.ThrowIfNegative(halfWindow);

        var averages = new double[Math.Max(0, series.Count - halfWindow)];
        for (var i = 0; i < averages.Length; i++)
        {
            var half = Math.Min(halfWindow, i);
            for (var j = i - half; j <= i + half; j++)
                averages[i] += series[j] / ((2 * half) + 1);
        }

        return averages;
    }
}
