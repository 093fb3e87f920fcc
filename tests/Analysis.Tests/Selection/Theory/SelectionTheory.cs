using QueueSim.Tests.Coverage;

namespace QueueSim.Tests.Selection.Theory;

/// <summary>Fast versions of the experiments; the long ones are in the slow suite.</summary>
public sealed class SelectionTheory
{
    private const int Experiments = 400;

    // With 95 % a share among 400 falls below 0.95 − 2 · 0.0109 once in 44.
    private const double Least = 0.928;

    [Fact]
    public void The_best_by_half_a_standard_deviation_is_found_with_fewer_than_half_the_observations_of_two_stages()
    {
        var tally = SelectionExperiments.Slippage(Experiments, systems: 5, indifference: 0.5, firstStage: 10, correlation: 0.5);
        Assert.InRange(tally.Correct, Least, 1);
        Assert.InRange(tally.Observations, 50, tally.TwoStageObservations / 2);
        Assert.InRange(tally.TwoStageCorrect, Least, 1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Without_random_numbers_in_common_it_is_found_as_well(bool updatesVariances)
    {
        var tally = SelectionExperiments.Slippage(Experiments, systems: 5, indifference: 0.5, firstStage: 10, correlation: 0, updatesVariances);
        Assert.InRange(tally.Correct, Least, 1);
        Assert.InRange(tally.Observations / tally.TwoStageObservations, 0.3, updatesVariances ? 0.5 : 0.65);
    }

    [Theory]
    [InlineData(0.4)]
    [InlineData(0.25)]
    public void An_interval_that_was_looked_at_until_it_was_narrow_still_covers(double halfWidth)
    {
        // Three standard errors of a share of 0.945 among 2000 are 0.015.
        var tally = SelectionExperiments.Precision(2000, halfWidth, phases: 0);
        Assert.InRange(tally.Coverage, 0.93, 0.97);
        // The fixed number that gives this half width, and at most a quarter more.
        Assert.InRange(tally.Replications, 3.8416 / (halfWidth * halfWidth), 1.3 * ((3.8416 / (halfWidth * halfWidth)) + 5));
    }
}
