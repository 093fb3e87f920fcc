using MathNet.Numerics.Distributions;
using MathNet.Numerics.Integration;
using MathNet.Numerics.RootFinding;

namespace QueueSim.Selection;

/// <summary>How many observations a two-stage procedure takes for the same promise. Sequential ones are measured by it.</summary>
/// <remarks>
/// Rinott (1978, Communications in Statistics A7): after a first stage of n₀ observations system i gets N = max(n₀, ⌈(h·S/δ)²⌉) in all, and the best mean is
/// selected. Systems are independent; it does not profit from random numbers in common.
/// </remarks>
public static class TwoStage
{
    private const int Nodes = 96;
    private const double Beyond = 1e-13;

    /// <summary>The constant h.</summary>
    /// <param name="systems">Systems k, at least 2.</param>
    /// <param name="firstStage">Observations n₀ of each in the first stage, at least 3.</param>
    /// <param name="probability">Probability of selecting the best, above 1/k and below 1.</param>
    public static double Rinott(int systems, int firstStage, double probability)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(systems, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(firstStage, 3);
        if (!(probability > 1.0 / systems && probability < 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "The probability of selecting the best lies between that of a guess and 1.");
        var degrees = firstStage - 1;
        var (points, weights) = ChiSquared(degrees);
        return Brent.FindRoot(h => Correct(h) - probability, 0, 200, 1e-9);

        // The mean over the best one's variance of the probability that it beats each of the others.
        double Correct(double h)
        {
            var sum = 0.0;
            for (var best = 0; best < points.Length; best++)
            {
                var beats = 0.0;
                for (var other = 0; other < points.Length; other++)
                    beats += weights[other] * Normal.CDF(0, 1, h / Math.Sqrt(degrees * ((1 / points[best]) + (1 / points[other]))));
                sum += weights[best] * Math.Pow(beats, systems - 1);
            }

            return sum;
        }
    }

    /// <summary>Observations that system after system would need.</summary>
    /// <param name="variances">Variance of the first stage of each system.</param>
    /// <param name="firstStage">Observations of each in the first stage, at least 3.</param>
    /// <param name="constant">The constant h for as many systems.</param>
    /// <param name="indifference">Smallest difference that is worth detecting, above 0.</param>
    public static IReadOnlyList<long> Sizes(IReadOnlyList<double> variances, int firstStage, double constant, double indifference)
    {
        ArgumentNullException.ThrowIfNull(variances);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(indifference);
        return [.. variances.Select(variance => Math.Max(firstStage, (long)Math.Ceiling(constant * constant * variance / (indifference * indifference))))];
    }

    /// <summary>Points and weights with which a mean over the chi-squared distribution is taken. Over the root of the variable, whose density is bounded.</summary>
    private static (double[] Points, double[] Weights) ChiSquared(int degrees)
    {
        var (low, high) = (Math.Sqrt(Gamma.InvCDF(degrees / 2.0, 0.5, Beyond)), Math.Sqrt(Gamma.InvCDF(degrees / 2.0, 0.5, 1 - Beyond)));
        var rule = new GaussLegendreRule(low, high, Nodes);
        var points = new double[Nodes];
        var weights = new double[Nodes];
        for (var i = 0; i < Nodes; i++)
        {
            points[i] = rule.GetAbscissa(i) * rule.GetAbscissa(i);
            weights[i] = rule.GetWeight(i) * 2 * rule.GetAbscissa(i) * MathNet.Numerics.Distributions.ChiSquared.PDF(degrees, points[i]);
        }

        return (points, weights);
    }
}
