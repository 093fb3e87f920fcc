using System.Collections.Concurrent;
using MathNet.Numerics.Distributions;

namespace QueueSim.Statistics;

/// <summary>How likely a number of replications comes to a verdict other than undecided.</summary>
/// <remarks>
/// The difference is taken to be as large as it looks. The variance is not: it is known from a few replications only, so the probability is averaged over what it may be,
/// which makes it that of a noncentral t (Julious and Owen 2006). That asks for some more replications than the variance at its face value would.
/// </remarks>
internal static class DecisionPower
{
    /// <summary>Probability of a verdict that a number of replications is planned for.</summary>
    public const double Planned = 0.9;

    // More than anybody waits for.
    private const int Most = 1 << 20;

    private const int Steps = 64;

    private static readonly ConcurrentDictionary<int, double[]> Shares = new();

    /// <summary>The fewest replications that decide with the probability planned. They are more than there are, and at most about a million.</summary>
    /// <param name="comparison">An undecided comparison.</param>
    /// <param name="margin">Largest negligible difference, 0 or more.</param>
    /// <param name="power">Probability of a verdict.</param>
    /// <returns><see langword="null"/> without an interval, or without a difference where nothing is negligible.</returns>
    public static double? Needed(Comparison comparison, double margin, double power = Planned)
    {
        if (comparison.Difference is not { HalfWidth: { } half, Replications: var run } difference || (difference.Mean == 0 && margin == 0))
            return null;
        var deviation = half * Math.Sqrt(run) / Estimate.Multiplier(run - 1, 1 - (Comparison.Error / comparison.Comparisons));
        bool Suffice(int replications) => Of(replications, difference.Mean, deviation, run - 1, margin, comparison.Comparisons) >= power;
        var (few, many) = (run, run + 1);
        while (many < Most && !Suffice(many))
            (few, many) = (many, 2 * many);
        while (many - few > 1)
        {
            var middle = few + ((many - few) / 2);
            (few, many) = Suffice(middle) ? (few, middle) : (middle, many);
        }

        return many;
    }

    /// <summary>Probability that replications decide.</summary>
    /// <param name="replications">How many, at least 2.</param>
    /// <param name="difference">True difference.</param>
    /// <param name="deviation">Standard deviation of a replication's difference, as estimated.</param>
    /// <param name="degreesOfFreedom">Of that estimate, at least 1.</param>
    /// <param name="margin">Largest negligible difference, 0 or more.</param>
    /// <param name="comparisons">Comparisons that share the error.</param>
    public static double Of(int replications, double difference, double deviation, int degreesOfFreedom, double margin, int comparisons)
    {
        var forSide = Estimate.Multiplier(replications - 1, 1 - (Comparison.Error / comparisons));
        var forEquivalence = Estimate.Multiplier(replications - 1, 1 - (2 * Comparison.Error / comparisons));
        var decided = 0.0;
        foreach (var share in Shares.GetOrAdd(degreesOfFreedom, SharesOf))
        {
            var error = deviation / Math.Sqrt(share * replications);
            decided += 1 - Undecided(difference / error, Math.Max(0, (margin / error) - forEquivalence), forSide);
        }

        return decided / Steps;
    }

    /// <summary>What an estimated variance is of the true one, in equally likely steps.</summary>
    private static double[] SharesOf(int degreesOfFreedom) =>
        [.. Enumerable.Range(0, Steps).Select(step => ChiSquared.InvCDF(degreesOfFreedom, (step + 0.5) / Steps) / degreesOfFreedom)];

    /// <summary>Probability that a mean is too far from 0 to be negligible and too near to have a side. All is in standard errors.</summary>
    private static double Undecided(double difference, double near, double far) => near >= far ? 0
        : Normal.CDF(0, 1, far - difference) - Normal.CDF(0, 1, near - difference) + Normal.CDF(0, 1, -near - difference) - Normal.CDF(0, 1, -far - difference);
}
