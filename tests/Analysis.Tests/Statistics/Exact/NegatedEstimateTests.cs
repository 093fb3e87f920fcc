using QueueSim.Statistics;

namespace QueueSim.Tests.Statistics.Exact;

public sealed class NegatedEstimateTests
{
    [Fact]
    public void The_interval_of_the_other_sign_is_the_mirror_image()
    {
        // From 2 below to 6 above: half width 4, leaning up by a half.
        var estimate = new Estimate(10, 4, 5) { Lean = 0.5 };
        Assert.Equal((8, 16), (estimate.Low!.Value, estimate.High!.Value));
        Assert.Equal((-16, -8), (estimate.Negated.Low!.Value, estimate.Negated.High!.Value));
        Assert.Equal(estimate, estimate.Negated.Negated);
    }
}
