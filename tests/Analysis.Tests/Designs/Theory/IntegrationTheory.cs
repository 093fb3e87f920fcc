using QueueSim.Designs;

namespace QueueSim.Tests.Designs.Theory;

/// <summary>Integrals that are known, by means over designs: unbiased, and nearer than plain Monte Carlo comes.</summary>
public sealed class IntegrationTheory
{
    private const int Drawn = 50, Dimensions = 4;

    // Plain Monte Carlo: the product of 1 + (x − ½) has mean 1 and variance (1 + 1/12)^4 − 1.
    private static readonly double Plain = Math.Pow(1 + (1.0 / 12), Dimensions) - 1;

    [Theory]
    [InlineData(256)]
    [InlineData(1024)]
    public void A_scrambled_Sobol_sequence_is_unbiased_with_a_hundredth_of_the_variance(int count)
    {
        double[] means = [.. Enumerable.Range(0, Drawn).Select(number => Mean(SobolSequence.Scrambled(count, Dimensions, seed: 11, number)))];
        AssertUnbiased(means);
        Assert.True(Variance(means) < Plain / count / 100, $"{Variance(means)} against {Plain / count}");
    }

    [Fact]
    public void Its_error_falls_faster_than_the_root_of_the_number_of_points()
    {
        double Spread(int count) => Math.Sqrt(Variance([.. Enumerable.Range(0, Drawn).Select(number => Mean(SobolSequence.Scrambled(count, Dimensions, seed: 12, number)))]));
        // 16 times the points: a fourth for plain Monte Carlo, a 64th at best for a smooth function (Owen 1997).
        Assert.InRange(Spread(1024) / Spread(64), 1.0 / 100, 1.0 / 16);
    }

    /// <summary>What is a sum over the axes cancels out (Stein 1987); of this product only the interactions remain.</summary>
    [Fact]
    public void A_Latin_hypercube_is_unbiased_and_takes_the_main_effects_out()
    {
        double[] means = [.. Enumerable.Range(0, 4 * Drawn).Select(number => Mean(LatinHypercube.Points(64, Dimensions, seed: 13, number)))];
        AssertUnbiased(means);
        var left = (Plain - (Dimensions / 12.0)) / 64;
        // A ratio of sample variances of 200 values: within 35 % with more than 99.9 %.
        Assert.InRange(Variance(means) / left, 0.65, 1.45);
    }

    private static void AssertUnbiased(double[] means) =>
        Assert.InRange((means.Average() - 1) / Math.Sqrt(Variance(means) / means.Length), -3.3, 3.3);

    private static double Mean(double[][] points) => points.Average(point => point.Aggregate(1.0, (product, x) => product * (0.5 + x)));

    private static double Variance(double[] values) => values.Sum(value => (value - values.Average()) * (value - values.Average())) / (values.Length - 1);
}
