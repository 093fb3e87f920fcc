using QueueSim.Statistics;
using QueueSim.Tests.Coverage;

namespace QueueSim.Tests.Statistics.Theory;

/// <summary>Errors and powers of verdicts on known differences. Few experiments, so the limits are wide.</summary>
public sealed class VerdictTheory
{
    private const int Experiments = 2000;

    // Three standard errors of a share of 5 % are 0.0146.
    [Fact]
    public void A_difference_as_large_as_the_margin_is_called_negligible_in_5_percent()
    {
        Assert.InRange(VerdictExperiments.FalseEquivalence(Experiments, 1, 20, new Margin(1, null), deviation: 1), 0.035, 0.065);
        Assert.InRange(VerdictExperiments.FalseEquivalence(Experiments, 2, 20, new Margin(null, 0.02), deviation: 2, shared: 20), 0.035, 0.065);
    }

    [Fact]
    public void Of_ten_differences_as_large_as_the_margin_hardly_any_is_called_negligible() =>
        Assert.InRange(VerdictExperiments.FalseEquivalence(Experiments / 4, 3, 20, new Margin(1, null), 0.5, comparisons: 10), 0.01, 0.08);

    [Fact]
    public void Of_ten_verdicts_on_any_differences_hardly_any_is_wrong() =>
        Assert.InRange(VerdictExperiments.AnyWrong(Experiments / 4, 4, 20, 1, [0, 0, 0, 0.5, -0.5, 1, -1, 1, 2, -3]), 0.005, 0.08);

    [Theory]
    [InlineData(0.5, 0, 1)]
    [InlineData(0.3, 0, 20)]
    [InlineData(0, 0.5, 10)]
    [InlineData(0.25, 0.6, 10)]
    public void The_replications_named_decide_in_nine_of_ten(double difference, double margin, int comparisons) =>
        Assert.InRange(VerdictExperiments.Decided(Experiments / 2, 5, 20, difference, margin, comparisons).Decided, 0.87, 1);

    [Fact]
    public void A_wrong_one_is_called_the_best_in_at_most_5_percent_and_the_best_more_often_than_over_all_pairs()
    {
        // The worst case: all but one are as good as the best, as near as makes no difference.
        Assert.InRange(BestExperiments.Of(Experiments / 2, 6, 20, [0, 1e-9, 1e-9, 1e-9, 1e-9], shared: 2).Wrong, 0, 0.07);
        var apart = BestExperiments.Of(Experiments / 2, 7, 20, [0, 1, 1, 1.2, 1.5, 2], shared: 2);
        Assert.True(apart.Right > apart.RightOverPairs + 0.1, $"{apart}");
        Assert.InRange(apart.Covered, 0.93, 1);
    }

    // The noncentral t distribution with 10 degrees of freedom and noncentrality t(10000; 0.975) = 1.9602 at 3, integrated numerically with 200,000 steps.
    [Fact]
    public void Power_with_an_estimated_variance_is_that_of_the_noncentral_t_distribution() =>
        Assert.Equal(0.7890, DecisionPower.Of(10_001, 3 / Math.Sqrt(10_001), 1, 10, 0, 1), 3);

    [Fact]
    public void Power_with_a_known_variance_is_that_of_the_normal_distribution() =>
        // 100 replications, difference 0.3, deviation 1 with a million degrees of freedom: 3 − t(99; 0.975) = 3 − 1.9842 standard errors.
        Assert.Equal(0.8452, DecisionPower.Of(100, 0.3, 1, 1_000_000, 0, 1), 3);

    [Fact]
    public void A_margin_beyond_both_bounds_is_always_decided() =>
        // t(99; 0.975) + t(99; 0.95) = 3.645 standard errors of 0.1.
        Assert.Equal(1, DecisionPower.Of(100, 0.1, 1, 1_000_000, 0.366, 1), 9);
}
