using QueueSim.Desks;

namespace QueueSim.Tests.Desks.Exact;

/// <summary>The split of the variance of desks' means, by hand.</summary>
public sealed class VarianceSplitTests
{
    /// <summary>
    /// Three desks, two replications. Means 2, 4, 9 with variance 13. Without desks and replications ±0.5, ±0.5 and ∓1 are left, whose squares sum to 3:
    /// 3 / (2 × 1) = 1.5 a replication, 0.75 a mean.
    /// </summary>
    [Fact]
    public void Three_desks_with_two_replications_come_to_what_a_hand_computes()
    {
        // Replications are 0 ± 1 for all desks alike; on top the first two desks have −0.5 and +0.5, the third +1 and −1.
        var split = VarianceSplit.Of([[2 - 1 - 0.5, 2 + 1 + 0.5], [4 - 1 - 0.5, 4 + 1 + 0.5], [9 - 1 + 1, 9 + 1 - 1]])!;

        Assert.Equal(0.75, split.Noise, 12);
        Assert.Equal(13 - 0.75, split.Inputs, 12);
        Assert.Equal(12.25 / 13, split.InputShare!.Value, 12);
        // F(2, 2) has the distribution function x / (1 + x): 0.975 at 39, 0.025 at 1/39; chi-squared with 2 has −2 ln(1 − p).
        Assert.Equal(0, split.Low);
        Assert.Equal(2 * (13 - (0.75 / 39)) / (-2 * Math.Log(0.975)), split.High, 6);
        Assert.False(split.IsSure);
    }

    [Fact]
    public void The_lower_end_is_above_0_once_means_differ_by_much_more_than_noise()
    {
        var split = VarianceSplit.Of([[0.9, 1.1], [10.1, 9.9], [20, 20]])!;

        // Means 1, 10, 20 with variance 90.333; rests ±0.1, ∓0.1, 0 around no shift of the replications: 4 × 0.01 / 2 / 2 = 0.01 a mean.
        Assert.Equal(0.01, split.Noise, 9);
        Assert.Equal(2 * ((271.0 / 3) - (0.01 * 39)) / (-2 * Math.Log(0.025)), split.Low, 4);
        Assert.True(split.IsSure);
    }

    [Fact]
    public void What_a_replication_does_to_all_desks_alike_is_neither_noise_nor_input()
    {
        var split = VarianceSplit.Of([[1, 101, -99], [1, 101, -99], [1, 101, -99]])!;

        Assert.Equal((0, 0, 0, 0), (split.Noise, split.Inputs, split.Low, split.High));
        Assert.Null(split.InputShare);
    }

    [Fact]
    public void Inputs_are_not_below_0_where_desks_differ_by_less_than_noise()
    {
        // Equal means, and rests of ±1: 4 / (1 × 1) a replication, 2 a mean.
        var split = VarianceSplit.Of([[1, 3], [3, 1]])!;

        Assert.Equal((2, 0, 0), (split.Noise, split.Inputs, split.Low));
        Assert.Equal(0, split.InputShare);
    }

    [Fact]
    public void Replications_that_a_desk_has_no_value_in_are_left_out_for_all()
    {
        var all = VarianceSplit.Of([[1, 7, 2], [3, double.NaN, 5]])!;

        Assert.Equal(VarianceSplit.Of([[1, 2], [3, 5]]), all);
        Assert.Null(VarianceSplit.Of([[1, double.NaN], [3, 5]]));
        Assert.Null(VarianceSplit.Of([[1, 2]]));
        Assert.Throws<ArgumentException>(() => VarianceSplit.Of([[1, 2], [3]]));
    }
}
