namespace QueueSim.Statistics;

/// <summary>A quantile of the durations of all replications together, with its interval.</summary>
/// <param name="Estimate">The quantile; without an interval where cases are too few. <see langword="null"/> without cases, or when censoring hides it.</param>
/// <param name="Contributions">
/// For each replication a value whose mean is the quantile and which varies as the quantile does, so that paired differences and ratios can be taken;
/// <see langword="null"/> without an estimate.
/// </param>
/// <remarks>
/// The interval holds every time x for which a t interval of the share of durations up to x holds p: the ratio of each replication's number up to x to its number of durations
/// (Serfling, Approximation Theorems of Mathematical Statistics, 2.6; Woodruff, JASA 47, 1952). It is lengthened for skewness as that of a mean, since few replications have the longest times.
/// </remarks>
internal readonly record struct PooledQuantile(Estimate? Estimate, double[]? Contributions)
{
    /// <summary>Estimates several quantiles.</summary>
    /// <param name="replications">Durations of each replication; those without any are left out.</param>
    /// <param name="probabilities">Ascending, each between 0 and 1.</param>
    /// <returns>One each; contributions are those of the replications with durations, in order.</returns>
    public static PooledQuantile[] Of(IEnumerable<PackedDurations> replications, ReadOnlySpan<double> probabilities)
    {
        var results = new PooledQuantile[probabilities.Length];
        PackedDurations[] some = [.. replications.Where(one => one.Count > 0)];
        if (some.Length == 0)
            return results;
        var (ended, censored) = (new QuantileSketch(), new QuantileSketch());
        foreach (var one in some)
        {
            ended.Merge(one.Ended);
            censored.Merge(one.Censored);
        }

        Span<double> quantiles = stackalloc double[probabilities.Length];
        new KaplanMeier(ended, censored).Quantiles(probabilities, quantiles);
        using var shares = new PooledShares(some, ended, censored);
        for (var i = 0; i < results.Length; i++)
        {
            if (!double.IsNaN(quantiles[i]))
                results[i] = new QuantileSearch(shares, probabilities[i], quantiles[i], ended.Minimum!.Value, ended.Maximum!.Value).Result();
        }

        ended.Release();
        censored.Release();
        return results;
    }
}
