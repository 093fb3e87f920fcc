using QueueSim.Statistics;

namespace QueueSim.Tests.Statistics.Exact;

public sealed class PooledQuantileTests
{
    [Fact]
    public void Packing_keeps_bins_weights_and_both_ends()
    {
        var sketch = Sketch(0, 0, 0.001, 3, 3, 3, 3e5, 7e9);
        for (var i = 0; i < 400; i++)
            sketch.Add(5);
        var merged = Sketch(1);
        merged.Merge(PackedSketch.Of(sketch));
        var expected = Sketch(1);
        expected.Merge(sketch);

        Assert.Equal(HandMade.Content(expected), HandMade.Content(merged));
        Assert.Equal(0, PackedSketch.Of(new QuantileSketch()).Count);
    }

    /// <summary>Ten replications of 1 to 20 hours, and ten of 1 to 10: half of all 300 are at most 8 h, though the medians are 10 and 5 (mean 7.5).</summary>
    [Fact]
    public void The_quantile_is_that_of_all_durations_and_not_the_mean_of_the_replications_own()
    {
        var replications = Enumerable.Range(0, 20).Select(i => Of(Enumerable.Range(1, i % 2 == 0 ? 20 : 10)));
        var estimate = PooledQuantile.Of(replications, [0.5])[0].Estimate!.Value;

        Assert.Equal(8, estimate.Mean, 0.04);
        Assert.Equal(20, estimate.Replications);
    }

    /// <summary>Without a difference between replications the share ≤ x is the same in all, and the interval is the step of the distribution.</summary>
    [Fact]
    public void Equal_replications_have_an_interval_of_one_bin()
    {
        var estimate = PooledQuantile.Of(Enumerable.Repeat(Of(Enumerable.Range(1, 100)), 5), [0.9])[0].Estimate!.Value;

        Assert.InRange(estimate.Low!.Value, 89.5, 90);
        Assert.InRange(estimate.High!.Value, 90, 91);
    }

    /// <summary>
    /// Replication i of 0, …, 9 has 10 + i times 1 h, then 101 h, 102 h, … once each up to 100 durations. Shares up to 100 + j h are (10 + i + j)/100: mean 0.145 + j/100,
    /// standard error √(82.5/9/10)/100 = 0.0095743, no skewness. With t(9; 0.975) = 2.262157 a share's interval is ±0.0216585.
    /// </summary>
    [Fact]
    public void The_interval_inverts_the_t_interval_of_the_share()
    {
        var replications = Enumerable.Range(0, 10).Select(i => Of(Enumerable.Repeat(1, 10 + i).Concat(Enumerable.Range(101, 90 - i))));
        var result = PooledQuantile.Of(replications, [0.5])[0];
        var estimate = result.Estimate!.Value;

        // 0.5 is reached at j = 36. It is 0.0216585 above the share at j = 33.33415 and below it at j = 37.66585; from 128 h on bins begin at whole hours and are one wide.
        Assert.Equal(136.5, estimate.Mean, 0.01);
        Assert.Equal(134.33415, estimate.Low!.Value, 0.0001);
        Assert.Equal(138.66585, estimate.High!.Value, 0.0001);

        // One unit of share is 100 h, so that a replication that has one 1 h more contributes 1 h less.
        var contributions = result.Contributions!;
        Assert.Equal(estimate.Mean, contributions.Average(), 9);
        Assert.Equal(-1, (contributions[9] - contributions[0]) / 9, 6);
    }

    /// <summary>Half of the durations of either replication are at most 50 h, but the shares up to other times differ.</summary>
    [Fact]
    public void Two_replications_with_the_same_share_at_the_quantile_do_not_pass_for_equal()
    {
        var narrow = Of(Enumerable.Range(26, 50));
        var wide = Of(Enumerable.Range(1, 100));
        var result = PooledQuantile.Of([narrow, wide, narrow, wide], [0.5])[0];
        var own = Estimate.Of(Moments.Of(result.Contributions!))!.Value;

        Assert.Equal(result.Estimate!.Value.HalfWidth!.Value, own.HalfWidth!.Value, 9);
        Assert.True(own.HalfWidth > 0);
    }

    [Theory]
    [InlineData(100, 0.95, true)] // 10 × 100 × 0.05 = 50 beyond
    [InlineData(10, 0.95, true)] // 5 beyond, one each in five replications
    [InlineData(9, 0.95, false)] // 4.5 beyond
    [InlineData(12, 0.99, false)]
    public void A_quantile_with_fewer_than_five_cases_beyond_it_has_no_interval(int cases, double probability, bool bounded)
    {
        var replications = Enumerable.Range(0, 10).Select(i => Of(Enumerable.Range(0, cases).Select(k => 100 + (10 * k) + ((7 * i) % 10))));
        var estimate = PooledQuantile.Of(replications, [probability])[0].Estimate!.Value;

        Assert.Equal(bounded, estimate.HalfWidth is not null);
        Assert.InRange(estimate.Mean, 100, 100 + (10 * cases));
    }

    /// <summary>All 50 durations beyond the 90 % quantile come from two replications of ten: two observations, not fifty.</summary>
    [Fact]
    public void A_tail_that_comes_from_two_replications_has_no_interval()
    {
        var replications = Enumerable.Range(0, 10).Select(i => Of(Enumerable.Range(1, 50).Select(k => i < 2 && k <= 25 ? 100 + k : k)));
        var results = PooledQuantile.Of(replications, [0.5, 0.9]);

        Assert.NotNull(results[0].Estimate!.Value.HalfWidth);
        Assert.Null(results[1].Estimate!.Value.HalfWidth);
    }

    /// <summary>Freireich's 21 remissions under 6-MP (1963), as two replications of the same: S(23 weeks) = 0.448, so that the median is 23.</summary>
    [Fact]
    public void Censored_durations_count_as_kaplan_and_meier_say()
    {
        var one = Censored([6, 6, 6, 7, 10, 13, 16, 22, 23], [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]);
        var results = PooledQuantile.Of([one, one], [0.5, 0.9]);

        Assert.Equal(23, results[0].Estimate!.Value.Mean, 0.1);
        Assert.Null(results[1].Estimate); // censoring hides it
    }

    /// <summary>Clustered Greenwood: contributions of replications that differ have the share as their mean, whatever is censored.</summary>
    [Fact]
    public void Contributions_to_a_share_of_censored_durations_have_that_share_as_their_mean()
    {
        PackedDurations[] replications = [Censored([1, 3, 5, 9], [2, 8]), Censored([2, 4], [4, 6, 7]), Censored([8, 9, 10], [])];
        var (ended, censored) = (new QuantileSketch(), new QuantileSketch());
        foreach (var one in replications)
        {
            ended.Merge(one.Ended);
            censored.Merge(one.Censored);
        }

        using var shares = new PooledShares(replications, ended, censored);
        for (var column = 0; column < shares.Columns; column++)
            Assert.Equal(shares.Shares[column], shares.At(column).ToArray().Average(), 12);

        // At 1 h one of 14 has ended, and it was the first replication's: 3 × 1/14 and nothing from the others, but for their weights.
        Assert.Equal([3.0 / 14, 0, 0], shares.At(0).ToArray(), (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Fact]
    public void Summary_and_comparison_say_that_cases_are_too_few()
    {
        var (scenario, baseline) = (HandMade.Solved("s", 1, 2, 3), HandMade.Solved("b", 2, 4, 6));
        var row = scenario.Find("all", "resolution_hours", "p95")!;
        var difference = Comparison.Rows(scenario, baseline).First(each => each is { Segment: "all", Metric: "resolution_hours", Statistic: "p95" });

        Assert.Equal(("too few cases", 3), (row.Note, row.Replications));
        Assert.Equal(3, row.Value!.Value, 0.02);
        Assert.Null(row.CiLow);
        Assert.Equal(-3, difference.Comparison.Difference!.Value.Mean, 0.03);
        Assert.Null(difference.Comparison.Difference.Value.HalfWidth);
        Assert.Equal(Verdict.Undecided, difference.Comparison.Verdict);
        Assert.Equal("", scenario.Find("all", "resolution_hours")!.Note);
    }

    /// <summary>Three problems, all solved: 1 − 0.05^(1/3) = 0.6316 of them might fail unseen.</summary>
    [Fact]
    public void A_share_of_which_all_or_none_was_seen_has_a_bound()
    {
        var result = HandMade.Solved("s", 1, 2, 3);
        var (solved, refused) = (result.Find("all", "solved_share")!, result.Find("all", "refused_share")!);

        Assert.Equal((1, 1, "all seen"), (solved.Value, solved.CiHigh, solved.Note));
        Assert.Equal(1 - 0.6315969, solved.CiLow!.Value, 6);
        Assert.Equal((0, 0, "none seen"), (refused.Value, refused.CiLow, refused.Note));
        Assert.Equal(0.6315969, refused.CiHigh!.Value, 6);
        Assert.Equal("", result.Find("all", "queueing_share")!.Note);
    }

    private static QuantileSketch Sketch(params IEnumerable<double> values)
    {
        var sketch = new QuantileSketch();
        foreach (var value in values)
            sketch.Add(value);
        return sketch;
    }

    private static PackedDurations Of(IEnumerable<int> hours) => Censored(hours, []);

    private static PackedDurations Censored(IEnumerable<int> ended, IEnumerable<int> censored) =>
        new(PackedSketch.Of(Sketch(ended.Select(hours => (double)hours))), PackedSketch.Of(Sketch(censored.Select(hours => (double)hours))));
}
