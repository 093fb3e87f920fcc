using QueueSim.Statistics;

namespace QueueSim.Tests.Statistics.Exact;

/// <summary>Intervals that lean, bounds, levels, and what skewness does to the arms.</summary>
public sealed class EstimateTests
{
    [Theory]
    [InlineData(1.0, 0.21, true)]
    [InlineData(1.0, -0.21, true)]
    [InlineData(1.0, 0.2, false)]
    [InlineData(1.0, 0.0, false)]
    [InlineData(0.0, 0.9, false)]
    [InlineData(null, 0.9, false)]
    public void An_interval_leans_from_a_fifth_on(double? halfWidth, double lean, bool leans) =>
        Assert.Equal(leans, new Estimate(5, halfWidth, 9) { Lean = lean }.Leans);

    [Theory]
    [InlineData(0, 0.1, 1, true)]
    [InlineData(1, 0.1, -1, true)]
    [InlineData(0, 0, 1, false)]
    [InlineData(1, 0, -1, false)]
    [InlineData(0, 0.1, -1, false)]
    [InlineData(0.5, 0.1, 1, false)]
    public void A_share_of_none_or_of_all_is_a_bound(double mean, double halfWidth, double lean, bool isBound) =>
        Assert.Equal(isBound, new Estimate(mean, halfWidth, 9) { Lean = lean }.IsBound);

    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0)]
    [InlineData(-0.5)]
    [InlineData(1.5)]
    [InlineData(double.NaN)]
    public void A_level_lies_between_0_and_1(double level)
    {
        var fault = Assert.Throws<ArgumentOutOfRangeException>(() => Estimate.Of(Moments.Of([1, 2]), level));
        Assert.Contains("between 0 and 1", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_arm_on_the_side_of_the_long_tail_reaches_to_where_Halls_transformation_is_the_t_value()
    {
        // Skewness 1 of 25 values: 0.2 a root. What is transformed to minus t lies farther out than minus t.
        var t = Estimate.Multiplier(24, 0.95);
        var (below, above) = SkewedT.Stretch(1, 25);
        Assert.Equal(1, below);
        Assert.InRange(above, 1.2, 1.21);
        var reached = -above * t;
        Assert.Equal(-t, reached + (0.2 * ((reached * reached / 3) + (1 / 6.0))) + (0.04 * reached * reached * reached / 27), 1e-9);
        Assert.Equal((above, 1), SkewedT.Stretch(-1, 25));
        Assert.Equal((1, 1), SkewedT.Stretch(0, 25));
    }

    [Fact]
    public void Five_values_say_something_about_skewness_and_four_nothing()
    {
        Assert.True(SkewedT.Stretch(1, 5).Above > 1);
        Assert.Equal((1, 1), SkewedT.Stretch(1, 4));
        // 2 + 0.2 (4/3 + 1/6) + 0.04 · 8/27
        Assert.Equal(2.3 + (0.32 / 27), SkewedT.Transformed(2, 1, 25), 1e-12);
        Assert.NotEqual(2, SkewedT.Transformed(2, 1, 5));
        Assert.Equal(2, SkewedT.Transformed(2, 1, 4));
    }

    [Fact]
    public void An_interval_reaches_as_far_as_its_arms()
    {
        var values = Moments.Of([1, 2, 4, 9, 1, 2, 3]);
        var (below, above) = SkewedT.Stretch(values.Skewness, 7);
        var arm = Estimate.Multiplier(6, 0.9) * Math.Sqrt(values.Variance!.Value / 7);
        var estimate = Estimate.Of(values, 0.9)!.Value;
        Assert.True(above > below);
        Assert.Equal(estimate.Mean - (arm * below), estimate.Low!.Value, 1e-9);
        Assert.Equal(estimate.Mean + (arm * above), estimate.High!.Value, 1e-9);
    }

    [Fact]
    public void An_interval_between_two_ends_has_these_ends_and_one_of_no_width_does_not_lean()
    {
        var estimate = Estimate.Between(2, 1, 5, 9);
        Assert.Equal((1.0, 5.0, 2.0), (estimate.Low!.Value, estimate.High!.Value, estimate.Mean));
        Assert.Equal(0.5, estimate.Lean);
        Assert.Equal(0, Estimate.Between(2, 2, 2, 9).Lean);
    }
}
