using System.Collections.Concurrent;
using MathNet.Numerics.Distributions;

namespace QueueSim.Statistics;

/// <summary>Mean of independent replications with its Student-t confidence interval.</summary>
/// <param name="Mean">Mean over the replications.</param>
/// <param name="HalfWidth">Half the width of the interval, 0 or more, or <see langword="null"/> with a single replication.</param>
/// <param name="Replications">Replications that it rests on, at least 1.</param>
public readonly record struct Estimate(double Mean, double? HalfWidth, int Replications)
{
    private static readonly ConcurrentDictionary<(int, double), double> Multipliers = new();

    /// <summary>Lower end of the interval, or <see langword="null"/> when there is none.</summary>
    public double? Low => Mean - HalfWidth;

    /// <summary>Upper end of the interval, or <see langword="null"/> when there is none.</summary>
    public double? High => Mean + HalfWidth;

    /// <summary>Estimates a mean from values of independent replications.</summary>
    /// <param name="values">One value for each replication.</param>
    /// <param name="level">Probability from 0 to 1, both excluded, with which the interval covers the true mean.</param>
    /// <returns>The estimate, or <see langword="null"/> when there are no values.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    /// <remarks>Assumes independent values, about normal: every value is a mean or quantile of many cases. Law, Simulation Modeling and Analysis, 9.4.</remarks>
    public static Estimate? Of(in Moments values, double level = 0.95)
    {
        if (!(level > 0 && level < 1))
            throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence level lies between 0 and 1.");
        if (values.Mean is not { } mean)
            return null;

        var count = (int)values.Count;
        var halfWidth = values.Variance is { } variance ? Multiplier(count - 1, level) * Math.Sqrt(variance / count) : (double?)null;
        return new Estimate(mean, halfWidth, count);
    }

    /// <summary>Half width of an interval in standard errors: the two-sided Student-t quantile.</summary>
    /// <param name="degreesOfFreedom">At least 1.</param>
    /// <param name="level">Probability of coverage, between 0 and 1.</param>
    internal static double Multiplier(int degreesOfFreedom, double level) => Multipliers.GetOrAdd(
        (degreesOfFreedom, level), key => Quantile(key.Item1, key.Item2));

    /// <summary>Closed forms for 1 and 2 degrees of freedom: the library does not reach their far tails.</summary>
    private static double Quantile(int degreesOfFreedom, double level)
    {
        var tail = (1 - level) / 2;
        return degreesOfFreedom switch
        {
            1 => 1 / Math.Tan(Math.PI * tail),
            2 => (1 - 2 * tail) / Math.Sqrt(2 * tail * (1 - tail)),
            _ => StudentT.InvCDF(0, 1, degreesOfFreedom, 1 - tail),
        };
    }
}
