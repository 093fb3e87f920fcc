using QueueSim.Statistics;

namespace QueueSim.Tests.Statistics.Theory;

public sealed class IntervalTheory
{
    [Theory]
    [InlineData(1, 0.9995, 1273.2393)] // 1 / tan(pi × 0.00025)
    [InlineData(1, 0.999995, 127323.9544)]
    [InlineData(2, 0.9995, 44.7046)]
    [InlineData(2, 0.999999, 999.9993)]
    [InlineData(3, 0.999999, 130.17)] // tail of the density: (2√3 / (pi × 5e-7))^(1/3)
    public void Multipliers_for_many_comparisons_on_few_replications_are_found(int degreesOfFreedom, double level, double expected) =>
        Assert.InRange(Estimate.Multiplier(degreesOfFreedom, level), expected * 0.999, expected * 1.001);

    [Theory]
    [InlineData(1, 0.95, 12.7062)]
    [InlineData(2, 0.95, 4.3027)]
    [InlineData(9, 0.95, 2.2622)]
    [InlineData(29, 0.95, 2.0452)]
    [InlineData(9999, 0.95, 1.9602)]
    [InlineData(9, 0.99, 3.2498)]
    public void Multipliers_are_those_of_the_t_table(int degreesOfFreedom, double level, double expected) =>
        Assert.Equal(expected, Estimate.Multiplier(degreesOfFreedom, level), 4);

    [Fact]
    public void The_interval_of_1_2_3_is_2_plus_or_minus_4_3027_over_root_3()
    {
        var estimate = Estimate.Of(Of(1, 2, 3))!.Value;

        Assert.Equal(2, estimate.Mean);
        Assert.Equal(3, estimate.Replications);
        Assert.Equal(4.302653 / Math.Sqrt(3), estimate.HalfWidth!.Value, 5);
        Assert.Equal(estimate.Mean - estimate.HalfWidth, estimate.Low);
    }

    [Fact]
    public void One_replication_has_a_mean_and_no_interval()
    {
        var estimate = Estimate.Of(Of(7))!.Value;

        Assert.Equal(7, estimate.Mean);
        Assert.Null(estimate.HalfWidth);
        Assert.Null(estimate.Low);
        Assert.Null(estimate.High);
        Assert.Null(Estimate.Of(default));
    }

    /// <summary>Sample skewness is never quite 0, so that intervals of normal values are a little longer than Student's.</summary>
    [Theory]
    [InlineData(4, 0.95)]
    [InlineData(10, 0.9597)] // the same method written in another language: 20,000 experiments, standard error 0.0014
    [InlineData(20, 0.9567)]
    public void A_95_percent_interval_of_normal_values_covers_the_true_mean_about_as_often(int count, double expected)
    {
        var random = new Random(20240101);
        const int Experiments = 4000;
        var covered = 0;
        for (var i = 0; i < Experiments; i++)
        {
            var moments = default(Moments);
            for (var j = 0; j < count; j++)
                moments.Add(100 + Normal(random));
            var estimate = Estimate.Of(moments)!.Value;
            covered += estimate.Low <= 100 && 100 <= estimate.High ? 1 : 0;
        }

        // Three standard errors of a share of 0.95 among 4000 are 0.0103.
        Assert.InRange((double)covered / Experiments, expected - 0.0103, expected + 0.0103);
    }

    /// <summary>The values 0, 0, 0, 0, 5 have mean 1, variance 5 and skewness 1.5; t(4; 0.975) = 2.776445.</summary>
    [Fact]
    public void Skewness_makes_the_arm_on_its_side_longer_and_no_arm_shorter()
    {
        var values = Of(0, 0, 0, 0, 5);
        var estimate = Estimate.Of(values)!.Value;

        // Hall's T solves T + g (T²/3 + 1/6) + g² T³/27 = −t with g = 1.5/√5; by bisection T = −8.849085. The standard error is 1.
        Assert.Equal(1.5, values.Skewness, 12);
        Assert.Equal(1 - 2.776445, estimate.Low!.Value, 4);
        Assert.Equal(1 + 8.849085, estimate.High!.Value, 4);
        var mirrored = Estimate.Of(Of(0, 0, 0, 0, -5))!.Value;
        Assert.Equal((-estimate.High.Value, -estimate.Low.Value), (mirrored.Low!.Value, mirrored.High!.Value));
    }

    [Fact]
    public void Four_values_say_nothing_about_skewness() =>
        Assert.Equal(0, Estimate.Of(Of(0, 0, 0, 4))!.Value.Lean);

    /// <summary>Far out, where the error is shared among many comparisons, the expansion behind the correction no longer holds.</summary>
    [Fact]
    public void Arms_are_longer_by_the_same_factor_at_every_level()
    {
        var values = Of(0, 1, 0, 2, 0, 9);

        Assert.Equal(Estimate.Of(values)!.Value.Lean, Estimate.Of(values, 0.999)!.Value.Lean, 12);
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static Moments Of(params double[] values)
    {
        var moments = default(Moments);
        foreach (var value in values)
            moments.Add(value);
        return moments;
    }
}
