using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using QueueSim.Randomness;
using Normal = MathNet.Numerics.Distributions.Normal;

namespace QueueSim.Tests.Randomness.Theory;

/// <summary>Quantiles against distribution functions written down independently of the code under test.</summary>
public class QuantileTests
{
    private static readonly double[] Uniforms =
    [
        1.0 / (1L << 53), 1e-12, 1e-9, 1e-6, 1e-4, 0.001, 0.01, 0.0149999, 0.015, 0.02, 0.074, 0.076, 0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9, 0.924, 0.926, 0.99,
        0.999, 1 - 1e-6, 1 - 1e-9,
    ];

    public static TheoryData<string> Continuous => [.. Families.Continuous];

    public static TheoryData<string> Corners => [.. Families.Corners];

    public static TheoryData<string> All => [.. Families.Continuous, .. Families.WithAtoms];

    [Fact]
    public void Normal_scores_agree_with_MathNet_to_1e_14()
    {
        foreach (var u in Uniforms)
            AssertClose(Normal.InvCDF(0, 1, u), InverseNormal.Quantile(u), 1e-14);
    }

    [Fact]
    public void Exponential_has_the_survival_function_exp() =>
        AssertSurvival(new ExponentialDistribution(4), x => Math.Exp(-x / 4));

    [Theory]
    [InlineData(4, 1)]
    [InlineData(30, 0.05)]
    [InlineData(0.2, 5)]
    public void Lognormal_has_a_normal_logarithm(double mean, double cv)
    {
        double variance = Math.Log(1 + (cv * cv)), mu = Math.Log(mean) - (variance / 2);
        AssertSurvival(new LognormalDistribution(mean, cv), x => Normal.CDF(-mu, Math.Sqrt(variance), -Math.Log(x)));
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.15)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    [InlineData(1)]
    [InlineData(1.5)]
    [InlineData(2)]
    public void Gamma_agrees_with_MathNet_to_1e_10(double cv)
    {
        var shape = 1 / (cv * cv);
        var gamma = new GammaDistribution(3, cv);
        for (var i = 1; i < 500; i++)
        {
            var expected = Gamma.InvCDF(shape, shape / 3, i / 500.0);
            AssertClose(expected, gamma.Quantile(i / 500.0), 1e-10);
        }
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.5)]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(100)]
    public void Gamma_inverts_the_incomplete_gamma_function_where_the_inverse_of_MathNet_fails(double cv)
    {
        var shape = 1 / (cv * cv);
        var gamma = new GammaDistribution(1, cv);
        foreach (var u in Uniforms)
        {
            var x = gamma.Quantile(u);
            if (x < 1e-300)
            {
                // The logarithm of x^shape / Γ(shape + 1), which bounds the probability of what is too small for a double.
                Assert.True(Math.Log(u) <= (shape * Math.Log(1e-299)) - SpecialFunctions.GammaLn(shape + 1));
                continue;
            }

            (var lower, var upper) = GammaTails(shape, x * shape);
            AssertClose(u < 0.5 ? u : 1 - u, u < 0.5 ? lower : upper, 2e-10);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(40)]
    public void Erlang_has_the_closed_form_of_k_phases(int k)
    {
        double mean = 4, rate = k / mean;
        AssertSurvival(new ErlangDistribution(mean, k), x =>
        {
            double term = Math.Exp(-rate * x), sum = term;
            for (var i = 1; i < k; i++)
                sum += term *= rate * x / i;

            return sum;
        });
    }

    [Theory]
    [InlineData(0.8)]
    [InlineData(1)]
    [InlineData(2)]
    public void Weibull_has_the_survival_function_of_a_power(double shape)
    {
        var scale = 4 / SpecialFunctions.Gamma(1 + (1 / shape));
        AssertSurvival(new WeibullDistribution(4, shape), x => Math.Exp(-Math.Pow(x / scale, shape)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1.2)]
    [InlineData(2)]
    [InlineData(10)]
    [InlineData(100)]
    public void Hyperexponential_is_two_phases_with_balanced_means(double cv)
    {
        double p = 0.5 * (1 + Math.Sqrt(((cv * cv) - 1) / ((cv * cv) + 1))), q = 1 / ((1 + (cv * cv)) * 2 * p);
        var distribution = new HyperexponentialDistribution(4, cv);
        AssertSurvival(distribution, x => (p * Math.Exp(-p * x / 2)) + (q * Math.Exp(-q * x / 2)));
        foreach (var u in Uniforms)
            AssertClose(u, distribution.Cdf(distribution.Quantile(u)), 1e-13);
    }

    [Fact]
    public void Uniform_and_triangular_have_quantiles_that_can_be_worked_out_by_hand()
    {
        Assert.Equal(3, new UniformDistribution(2, 6).Quantile(0.25));

        // A quarter of the area of triangular(1, 2, 5) lies below its mode; the half of what is above 2 lies below 5 - 3/√2.
        var triangular = new TriangularDistribution(1, 2, 5);
        AssertClose(2, triangular.Quantile(0.25), 1e-15);
        AssertClose(1.5, triangular.Quantile(0.0625), 1e-15);
        AssertClose(5 - (3 / Math.Sqrt(2)), triangular.Quantile(0.625), 1e-15);
    }

    [Fact]
    public void Observations_share_the_uniforms_evenly()
    {
        var observed = new EmpiricalDistribution("f", [4, 1, 2, 2]);
        Assert.Equal([1, 1, 2, 2, 2, 4, 4], new[] { 1e-9, 0.25, 0.2500001, 0.5, 0.75, 0.7500001, 1 - 1e-16 }.Select(observed.Quantile));
    }

    [Fact]
    public void A_mixture_jumps_over_its_constants_and_continues_where_they_end()
    {
        var mixture = new MixtureDistribution(
            [(0.25, new ConstantDistribution(0)), (0.25, new ConstantDistribution(2)), (0.5, new UniformDistribution(0, 4))]);
        Assert.Equal(0, mixture.Quantile(0.25));
        AssertClose(1, mixture.Quantile(0.375), 1e-14);
        Assert.Equal(2, mixture.Quantile(0.51));
        Assert.Equal(2, mixture.Quantile(0.75));
        AssertClose(3, mixture.Quantile(0.875), 1e-14);
    }

    [Fact]
    public void A_mixture_of_two_exponentials_is_the_hyperexponential()
    {
        double p = 0.5 * (1 + Math.Sqrt(0.6)), q = 1 - p;
        var mixture = new MixtureDistribution([(p, new ExponentialDistribution(2 / p)), (q, new ExponentialDistribution(2 / q))]);
        var hyperexponential = new HyperexponentialDistribution(4, 2);
        foreach (var u in Uniforms)
            AssertClose(hyperexponential.Quantile(u), mixture.Quantile(u), Math.Max(1e-13, 3e-16 / Math.Min(u, 1 - u)));
    }

    [Theory]
    [MemberData(nameof(Continuous))]
    public void The_distribution_function_undoes_the_quantile(string text)
    {
        var distribution = Families.Of(text);
        foreach (var u in Uniforms)
            Assert.Equal(0, distribution.Cdf(distribution.Quantile(u)) - u, 1e-11);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_larger_uniform_never_gives_a_smaller_value_and_every_value_is_finite(string text)
    {
        var distribution = Families.Of(text);
        double last = 0;
        for (var i = 0; i <= 10_000; i++)
        {
            double u = Math.Clamp(i / 10_000.0, 1.0 / (1L << 53), 1 - (1.0 / (1L << 53))), value = distribution.Quantile(u);
            Assert.True(double.IsFinite(value) && value >= last, $"{text} at {u}: {value} after {last}");
            Assert.True(distribution.Cdf(value) >= u - 1e-11);
            Assert.True(value == 0 || distribution.Cdf(value * (1 - 1e-9)) <= u + 1e-11);
            last = value;
        }
    }

    [Theory]
    [MemberData(nameof(Corners))]
    public void Corners_of_the_parameters_stay_finite(string text)
    {
        var distribution = Families.Of(text);
        Assert.True(double.IsFinite(distribution.Mean) && double.IsFinite(distribution.Variance));
        foreach (var u in (double[])[1e-300, 1e-20, .. Uniforms, 1 - (1.0 / (1L << 53))])
            Assert.InRange(distribution.Quantile(u), 0, double.MaxValue);
    }

    /// <summary>DLMF 8.7.1 below 1; MathNet above, which takes x below 1e-15 for 0.</summary>
    private static (double Lower, double Upper) GammaTails(double shape, double x)
    {
        if (x >= 1)
            return (SpecialFunctions.GammaLowerRegularized(shape, x), SpecialFunctions.GammaUpperRegularized(shape, x));

        double sum = 0, term = 1;
        for (var n = 0; n < 30; n++, term *= -x / n)
            sum += term * shape / (shape + n);

        var lower = sum * Math.Exp((shape * Math.Log(x)) - SpecialFunctions.GammaLn(shape + 1));
        return (lower, 1 - lower);
    }

    /// <summary>The smaller of both tails must agree, relatively, as far as u itself has digits.</summary>
    private static void AssertSurvival(Distribution distribution, Func<double, double> survival)
    {
        foreach (var u in Uniforms.Where(u => u >= 1e-4))
        {
            var upper = survival(distribution.Quantile(u));
            AssertClose(1 - u, upper, 1e-11);
            AssertClose(u, 1 - upper, 1e-11);
        }
    }

    private static void AssertClose(double expected, double actual, double relative) =>
        Assert.True(Math.Abs(actual - expected) <= relative * Math.Abs(expected), $"{actual} instead of {expected}, off by {Math.Abs((actual / expected) - 1):E1}");
}
