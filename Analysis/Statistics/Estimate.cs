using System.Collections.Concurrent;
using MathNet.Numerics.Distributions;

namespace QueueSim.Statistics;

/// <summary>An estimate from independent replications with its confidence interval.</summary>
/// <param name="Mean">The estimate: a mean over the replications, or what stands for one.</param>
/// <param name="HalfWidth">Half the width of the interval, 0 or more; <see langword="null"/> with a single replication or too few cases.</param>
/// <param name="Replications">Replications that it rests on, at least 1.</param>
public readonly record struct Estimate(double Mean, double? HalfWidth, int Replications)
{
    private static readonly ConcurrentDictionary<(int, double), double> Multipliers = new();

    /// <summary>How far the interval leans. It is −1 when all of it lies below <see cref="Mean"/>, 0 when it is centred, 1 when all lies above.</summary>
    public double Lean { get; init; }

    /// <summary>Whether so much of the interval lies on one side that ± half its width would mislead.</summary>
    public bool Leans => HalfWidth > 0 && Math.Abs(Lean) > 0.2;

    /// <summary>Whether a share is one of which no case was seen, or every case. Its interval is a bound then (<see cref="RareShare"/>).</summary>
    public bool IsBound => this is { Mean: 0, HalfWidth: > 0, Lean: 1 } or { Mean: 1, HalfWidth: > 0, Lean: -1 };

    /// <summary>Lower end of the interval, or <see langword="null"/> when there is none.</summary>
    public double? Low => Mean - (HalfWidth * (1 - Lean));

    /// <summary>Upper end of the interval, or <see langword="null"/> when there is none.</summary>
    public double? High => Mean + (HalfWidth * (1 + Lean));

    /// <summary>The estimate with the other sign. Its interval is the mirror image, so that what leant up leans down.</summary>
    public Estimate Negated => this with { Mean = -Mean, Lean = -Lean };

    /// <summary>Estimates a mean from values of independent replications.</summary>
    /// <param name="values">One value for each replication.</param>
    /// <param name="level">Probability from 0 to 1, both excluded, with which the interval covers the true mean.</param>
    /// <returns>The estimate, or <see langword="null"/> when there are no values.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    /// <remarks>
    /// Student's t interval (Law, Simulation Modeling and Analysis, 9.4), made longer on a side where <see cref="SkewedT"/> reaches beyond it. Assumes
    /// independent values.
    /// </remarks>
    public static Estimate? Of(in Moments values, double level = 0.95)
    {
        if (!(level > 0 && level < 1))
            throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence level lies between 0 and 1.");
        if (values.Mean is not { } mean)
            return null;

        var count = (int)values.Count;
        if (values.Variance is not { } variance)
            return new Estimate(mean, null, count);
        var (below, above) = SkewedT.Stretch(values.Skewness, count);
        var symmetric = Multiplier(count - 1, level) * Math.Sqrt(variance / count);
        return new Estimate(mean, symmetric * (below + above) / 2, count) { Lean = (above - below) / (above + below) };
    }

    /// <summary>An estimate with an interval found in some other way.</summary>
    /// <param name="mean">From <paramref name="low"/> to <paramref name="high"/>.</param>
    /// <param name="low">Lower end.</param>
    /// <param name="high">Upper end.</param>
    /// <param name="replications">At least 1.</param>
    public static Estimate Between(double mean, double low, double high, int replications) => new(mean, (high - low) / 2, replications)
    {
        Lean = high > low ? ((high - mean) - (mean - low)) / (high - low) : 0,
    };

    /// <summary>The same without the part of the interval beyond what is possible.</summary>
    internal Estimate Within(double low, double high) =>
        this is { Low: { } from, High: { } to } && (from < low || to > high) ? Between(Mean, Math.Max(from, low), Math.Min(to, high), Replications) : this;

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
