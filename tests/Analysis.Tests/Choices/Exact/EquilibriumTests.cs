using QueueSim.Choices;

namespace QueueSim.Tests.Choices.Exact;

/// <summary>Exact: populations at rest whose gains are lines, so that the shares can be computed by hand.</summary>
public sealed class EquilibriumTests
{
    [Fact]
    public void Between_two_strategies_it_is_where_the_gain_of_one_more_is_nothing()
    {
        // 3 at nobody and −1 at everybody: nothing at three quarters.
        var found = Equilibrium.Of(OnALine([3, 1, -1]), 1);
        Assert.Equal(0.75, found.Shares![1], 12);
        Assert.Equal(0.25, found.Shares[0], 12);
        Assert.Empty(found.Others);
    }

    [Theory]
    [InlineData(new[] { 2.0, 1, 0.5 }, 1.0)]
    [InlineData(new[] { -2.0, -1, -0.5 }, 0.0)]
    public void A_strategy_that_is_always_better_is_everybodys_and_one_that_is_always_worse_is_nobodys(double[] gains, double share)
    {
        var found = Equilibrium.Of(OnALine(gains), 1);
        Assert.Equal(share, found.Shares![1]);
        Assert.Equal((share, share), found.Intervals![1]);
        Assert.Equal(share, found.EdgeShares[1]);
        Assert.Empty(found.Others);
    }

    [Fact]
    public void What_gains_only_when_many_use_it_has_a_tipping_point_and_is_not_reached_from_habits()
    {
        var found = Equilibrium.Of(OnALine([-1, 0.5, 2]), 1);
        Assert.Equal(0, found.Shares![1]);
        Assert.Equal([(1.0 / 3, false), (1, true)], found.Others.Select(other => (Math.Round(other.Share, 12), other.IsStable)).Select(other => (other.Item1 == 0.333333333333 ? 1.0 / 3 : other.Item1, other.IsStable)));
    }

    [Fact]
    public void Among_three_strategies_that_hinder_themselves_the_shares_are_as_one_over_the_hindrance()
    {
        // Each is worth −c p with c = 1, 2, 2: equal at shares of 1/2, 1/4, 1/4.
        double[] hindrance = [1, 2, 2];
        var states = Equilibrium.Design(3).Select(shares => State(shares, [.. shares.Select((share, s) => shares[0] - (hindrance[s] * share))]));
        var found = Equilibrium.Of([.. states], 1);
        Assert.Equal([0.5, 0.25, 0.25], found.Shares!.Select(share => Math.Round(share, 3)));
    }

    [Fact]
    public void Rock_paper_scissors_comes_to_no_rest()
    {
        // Zero-sum: 0 loses to 1, 1 to 2, 2 to 0.
        double[] Worth(double[] p) => [p[2] - p[1], p[0] - p[2], p[1] - p[0]];
        var states = Equilibrium.Design(3).Select(shares => State(shares, [.. Worth(shares).Select(worth => worth - Worth(shares)[0])]));
        Assert.Null(Equilibrium.Of([.. states], 1).Shares);
    }

    [Fact]
    public void Strategies_whose_intervals_overlap_everywhere_are_not_told_apart()
    {
        double[][] gains = [[0, 0, 0], [-3, 1, 2]];
        Assert.False(Equilibrium.Of([new MixedState([1, 0], gains), new MixedState([0, 1], gains)], 1).TellsApart);
        Assert.True(Equilibrium.Of(OnALine([3, 1, -1]), 1).TellsApart);
    }

    [Fact]
    public void The_best_switch_is_measured_from_what_the_sellers_who_are_there_have()
    {
        // Half have 0 and half have 4: on average 2, and who goes from the first to the second gains 4, on average over all 2.
        var state = new MixedState([0.5, 0.5], [[0, 0], [4, 4]]);
        Assert.Equal(2, state.BestSwitch!.Value.Mean);
        // Everybody uses what gains 4: going back loses it.
        Assert.Equal(-4, new MixedState([0, 1], [[0, 0], [4, 4]]).BestSwitch!.Value.Mean);
    }

    [Fact]
    public void The_lowest_cost_is_the_vertex_of_the_parabola_even_between_unequal_steps()
    {
        double[] settings = [0, 1, 2, 4];
        var costs = settings.Select(setting => (double[])[(setting - 1.3) * (setting - 1.3), 2 + ((setting - 1.3) * (setting - 1.3))]).ToList();
        var found = CostOptimum.Of(settings, costs, 1);
        Assert.Equal(1.3, found.Setting, 12);
        Assert.Equal((1.3, 1.3), (Math.Round(found.Low!.Value, 9), Math.Round(found.High!.Value, 9)));
        Assert.Equal((1, 0.0), (found.Nearest, found.EndShare));
    }

    [Fact]
    public void A_cost_that_only_falls_is_lowest_at_the_end_and_says_so()
    {
        var found = CostOptimum.Of([0, 1, 2], [[3, 3], [2, 2], [1, 1]], 1);
        Assert.Equal((2, 2, 1.0), (found.Setting, found.Nearest, found.EndShare));
    }

    private static List<MixedState> OnALine(double[] gains) =>
        [.. gains.Select((gain, i) => State([1 - (i / (gains.Length - 1.0)), i / (gains.Length - 1.0)], [0, gain]))];

    private static MixedState State(double[] shares, double[] gains) => new(shares, [.. gains.Select(gain => (double[])[gain, gain, gain])]);
}
