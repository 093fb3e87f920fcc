using QueueSim.Randomness;

namespace QueueSim.Tests.Randomness.Theory;

/// <summary>Mean and variance are the integrals of the quantile function and of its square.</summary>
public class MomentTests
{
    public static TheoryData<string> Continuous => [.. Families.Continuous];

    public static TheoryData<string> WithAtoms => [.. Families.WithAtoms];

    [Theory]
    [MemberData(nameof(Continuous))]
    public void Mean_and_variance_are_the_integrals_of_the_quantile(string text)
    {
        var distribution = Families.Of(text);
        (var mean, var variance) = Integrate(distribution);
        Assert.Equal(1, mean / distribution.Mean, 1e-6);
        Assert.Equal(1, variance / distribution.Variance, 1e-4);
    }

    [Theory]
    [MemberData(nameof(WithAtoms))]
    public void With_jumps_they_are_so_as_far_as_the_rule_resolves_the_jumps(string text)
    {
        var distribution = Families.Of(text);
        (var mean, var variance) = Integrate(distribution);
        Assert.Equal(0, (mean - distribution.Mean) / Math.Max(1, distribution.Mean), 1e-3);
        Assert.Equal(0, (variance - distribution.Variance) / Math.Max(1, distribution.Variance), 1e-3);
    }

    [Fact]
    public void Observations_have_the_mean_and_variance_of_the_sample()
    {
        var observed = new EmpiricalDistribution("f", [1, 2, 3, 6]);
        Assert.Equal(3, observed.Mean);
        Assert.Equal(3.5, observed.Variance);
    }

    /// <summary>
    /// Trapezoids over s with u = 1 / (1 + exp(-2 sinh s)), which reaches far into both tails. In the upper half the distribution is asked by the exact
    /// complement, so the greatest u is 1 - 2^-53; what lies beyond is too little to matter for these parameters.
    /// </summary>
    private static (double Mean, double Variance) Integrate(Distribution distribution)
    {
        const int steps = 20_000;
        const double reach = 3.6;
        double mass = 0, first = 0, second = 0;
        for (var i = -steps; i <= steps; i++)
        {
            double s = reach * i / steps, v = 2 * Math.Sinh(s), tail = 1 / (1 + Math.Exp(Math.Abs(v)));
            var u = v < 0 ? tail : 1 - tail;
            if (u is <= 0 or >= 1)
                continue;

            double weight = tail * (1 - tail) * 2 * Math.Cosh(s) * reach / steps, x = distribution.Quantile(u) / Scale(distribution);
            mass += weight;
            first += weight * x;
            second += weight * x * x;
        }

        Assert.Equal(1, mass, 1e-9);
        return (first * Scale(distribution), (second - (first * first)) * Scale(distribution) * Scale(distribution));
    }

    private static double Scale(Distribution distribution) => distribution.Mean > 0 ? distribution.Mean : 1;
}
