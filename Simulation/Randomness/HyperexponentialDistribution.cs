using System.Globalization;

namespace QueueSim.Randomness;

/// <summary>Two exponential phases, many short values and few very long ones, each with half of the total.</summary>
/// <remarks>
/// Tijms, A First Course in Stochastic Models, appendix B: p = (1 + √((cv² - 1) / (cv² + 1))) / 2, rates 2p / mean and 2(1 - p) / mean.
/// </remarks>
public sealed class HyperexponentialDistribution : Distribution
{
    /// <summary>Below this u the exponentials are replaced by their series, which do not cancel.</summary>
    private const double SeriesLimit = 0.015;

    private const int IterationLimit = 50;

    private readonly double cv;

    // In units of the mean the rates are twice the probabilities.
    private readonly double fastShare;
    private readonly double slowShare;
    private readonly double logSlowShare;
    private readonly double meanRate;

    /// <param name="mean">Above 0, at most 1e15.</param>
    /// <param name="cv">Standard deviation divided by mean, from 1 (which is the exponential distribution) to 100.</param>
    /// <exception cref="ParameterOutOfRangeException">A parameter is out of range.</exception>
    public HyperexponentialDistribution(double mean, double cv)
    {
        Mean = ParameterRange.PositiveMean.Require(mean);
        this.cv = ParameterRange.CvAboveExponential.Require(cv);
        double square = cv * cv, root = Math.Sqrt((square - 1) / (square + 1));
        fastShare = 0.5 * (1 + root);
        slowShare = 1 / ((square + 1) * (1 + root)); // (1 - root) / 2 without cancellation
        logSlowShare = Math.Log(slowShare);
        meanRate = 2 * ((fastShare * fastShare) + (slowShare * slowShare));
    }

    /// <inheritdoc/>
    public override double Mean { get; }

    /// <inheritdoc/>
    public override double Variance => cv * Mean * (cv * Mean);

    /// <inheritdoc/>
    /// <remarks>Exact up to rounding: an iteration that cannot leave its side of the root, to a relative error below 1e-13.</remarks>
    public override double Quantile(double u) => Mean * (u < SeriesLimit ? SmallQuantile(u) : LogQuantile(-Math.Log(1 - u)));

    /// <inheritdoc/>
    public override double Cdf(double x)
    {
        if (x <= 0)
            return 0;

        var s = 2 * x / Mean;
        return (fastShare * Exponentials.OneMinusExp(fastShare * s)) + (slowShare * Exponentials.OneMinusExp(slowShare * s));
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"hyperexponential(mean={Mean}, cv={cv})");

    /// <summary>Newton on F(s) = u with 1 - exp as its series: no exponent exceeds 0.02 here.</summary>
    private double SmallQuantile(double u)
    {
        double fastRate = 2 * fastShare, slowRate = 2 * slowShare, s = u / meanRate;
        for (var step = 0; step < 4; step++)
        {
            double fast = Series(fastRate * s), slow = Series(slowRate * s);
            var density = (fastShare * fastRate * (1 - fast)) + (slowShare * slowRate * (1 - slow));
            s -= ((fastShare * fast) + (slowShare * slow) - u) / density;
        }

        return s;
    }

    /// <summary>1 - exp(-y) for y up to 0.02.</summary>
    private static double Series(double y) => y * (1 - (y / 2 * (1 - (y / 3 * (1 - (y / 4 * (1 - (y / 5 * (1 - (y / 6))))))))));

    /// <summary>
    /// Halley on log S(s) = -t. The logarithm of the survival function is convex and decreasing, and both starts lie to the left of the
    /// root, so the steps approach it from the left; it is close to a straight line at both ends, so they are few.
    /// </summary>
    private double LogQuantile(double t)
    {
        double fastRate = 2 * fastShare, slowRate = 2 * slowShare;
        var s = Math.Max(t / meanRate, (t + logSlowShare) / slowRate);
        for (var step = 0; step < IterationLimit; step++)
        {
            double fast = fastShare * Math.Exp(-fastRate * s), slow = slowShare * Math.Exp(-slowRate * s);
            var survival = fast + slow;
            var hazard = ((fast * fastRate) + (slow * slowRate)) / survival;
            var spread = fast / survival * (slow / survival) * (fastRate - slowRate) * (fastRate - slowRate);
            var newton = (Math.Log(survival) + t) / hazard;
            var change = newton / (1 - (0.5 * newton * spread / hazard));
            s += change;

            // Convergence is cubic: after a step of 1e-5 the next would be lost in rounding.
            if (Math.Abs(change) <= 1e-5 * s)
                break;
        }

        return s;
    }
}
