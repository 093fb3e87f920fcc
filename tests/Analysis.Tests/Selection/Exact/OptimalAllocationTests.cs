using QueueSim.Selection;

namespace QueueSim.Tests.Selection.Exact;

public sealed class OptimalAllocationTests
{
    [Fact]
    public void Parts_go_with_the_square_of_noise_over_distance()
    {
        // Best 0. N1 : N2 = (1/1)² : (2/4)² = 4 : 1, and N0 = 1 · √(4²/1 + 1²/2²) = √16.25.
        var shares = OptimalAllocation.Shares([0, 1, 4], [1, 1, 4], best: 0);
        Assert.Equal(4, shares[1] / shares[2], 9);
        Assert.Equal(Math.Sqrt(16.25), shares[0] / shares[2], 9);
        Assert.Equal(1, shares.Sum(), 12);
    }

    [Fact]
    public void Two_systems_share_by_their_standard_deviations()
    {
        var shares = OptimalAllocation.Shares([3, 5], [9, 1], best: 1);
        Assert.Equal(3, shares[0] / shares[1], 9);
    }

    [Theory]
    [InlineData(0.0, 0.0)]
    [InlineData(0.0, 1.0)]
    [InlineData(1.0, 1.0)]
    public void Systems_that_look_alike_or_never_vary_leave_parts_that_are_numbers(double variance, double other) =>
        Assert.All(OptimalAllocation.Shares([1, 1, 2], [variance, other, other], best: 0), share => Assert.InRange(share, 0, 1));

    [Fact]
    public void The_budget_is_spent_to_the_last_observation_and_mostly_on_the_rivals()
    {
        double[] Noise(double mean) => [.. Enumerable.Range(0, 100).Select(i => mean + (i % 2 == 0 ? 1 : -1))];
        var steps = new List<SelectionStep>();
        var result = new OptimalAllocation { Budget = 101, LargerIsBetter = false, FirstStage = 6, Round = 10 }
            .Select(new Rows(Noise(0), Noise(0.5), Noise(8)), steps.Add);
        Assert.Equal(101, result.Observations);
        Assert.Equal((0, false), (result.Selected, result.IsDecided));
        Assert.Equal(6, result.Systems[2].Observations);
        Assert.Equal([18L, 28, 38, 48, 58, 68, 78, 88, 98, 101], steps.Select(step => step.Spent));
    }
}
