using QueueSim.Theory;

namespace QueueSim.Tests.Theory.Exact;

public sealed class NonPreemptiveTests
{
    [Fact]
    public void Two_equal_classes_at_one_agent_wait_six_sevenths_and_fifteen_sevenths()
    {
        // Exponential touches of 1, 0.3 of each an hour: until free 0.6 × 2 / 2 = 0.6; 0.6 / 0.7 and 0.6 / (0.7 × 0.4).
        Assert.Equal([6 / 7.0, 15 / 7.0], NonPreemptive.SingleAgentWaits([new(0.3, 1, 2), new(0.3, 1, 2)]), Close);
        Assert.Equal([6 / 7.0, 15 / 7.0], NonPreemptive.Waits([0.3, 0.3], 1, 1), Close);
    }

    [Theory]
    // Pollaczek and Khinchine at load 0.8 and touches of 1: 0.8 × E[S²] / (2 × 0.2).
    [InlineData(1, 2)]
    [InlineData(2, 4)]
    [InlineData(3.25, 6.5)]
    public void One_class_is_Pollaczek_and_Khinchine(double squared, double wait) =>
        Assert.Equal([wait], NonPreemptive.SingleAgentWaits([new(0.8, 1, squared)]), Close);

    [Fact]
    public void Touches_of_their_own_count_with_their_squares()
    {
        // Constant touches of 1 and 2, 0.2 and 0.3 an hour: until free (0.2 × 1 + 0.3 × 4) / 2 = 0.7; loads 0.2 and 0.6.
        Assert.Equal([0.7 / 0.8, 0.7 / (0.8 * 0.2)], NonPreemptive.SingleAgentWaits([new(0.2, 1, 1), new(0.3, 2, 4)]), Close);
    }

    [Fact]
    public void Several_agents_share_the_wait_of_Erlang_C_out()
    {
        // Three agents at load 2: P(wait) 4/9, until free 4/27; one class in four first: loads 1/6 and 1/2.
        Assert.Equal([4 / 27.0 / (5 / 6.0), 4 / 27.0 / (5 / 6.0 * (1 / 3.0))], NonPreemptive.Waits([0.5, 1.5], 1, 3), Close);
    }

    [Theory]
    // Poisson with mean 10: P(N ≥ 34) is above 10⁻⁹ and P(N ≥ 35) below.
    [InlineData(34, false)]
    [InlineData(35, true)]
    [InlineData(9, false)]
    public void Agents_are_plentiful_when_a_wait_is_rarer_than_one_in_a_billion(int agents, bool areEnough) =>
        Assert.Equal(areEnough, PlentifulAgents.Suffice(20, 0.5, agents));

    private static bool Close(double one, double other) => Math.Abs(one - other) < 1e-12;
}
