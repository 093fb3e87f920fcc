using QueueSim.Statistics;

namespace QueueSim.Fidelity;

/// <summary>Ratio of two means over the same replications, with an interval that knows how they vary together.</summary>
/// <remarks>
/// The jackknife over replications (Law, Simulation Modeling and Analysis, 9.4.2). To first order it equals the delta method with the
/// covariance of numerator and denominator, which common arrivals make large, without a formula to get wrong; and unlike
/// Fieller's its interval is always finite. The point is the plain ratio of the two means, so that it can be recomputed from a summary.
/// </remarks>
public static class RatioOfMeans
{
    /// <summary>Estimates the ratio from pairs of independent replications.</summary>
    /// <param name="pairs">Numerator and denominator of each replication.</param>
    /// <param name="level">Probability of coverage, between 0 and 1.</param>
    /// <returns>The estimate, or <see langword="null"/> without pairs or with a denominator of 0.</returns>
    public static Estimate? Of(IReadOnlyList<(double Numerator, double Denominator)> pairs, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var numerator = pairs.Sum(pair => pair.Numerator);
        var denominator = pairs.Sum(pair => pair.Denominator);
        if (denominator == 0)
            return null;

        var ratio = numerator / denominator;
        var pseudoValues = default(Moments);
        foreach (var pair in pairs)
        {
            var others = denominator - pair.Denominator;
            if (others == 0)
                return new Estimate(ratio, null, pairs.Count);
            pseudoValues.Add((pairs.Count * ratio) - ((pairs.Count - 1) * (numerator - pair.Numerator) / others));
        }

        return new Estimate(ratio, Estimate.Of(pseudoValues, level)?.HalfWidth, pairs.Count);
    }
}
