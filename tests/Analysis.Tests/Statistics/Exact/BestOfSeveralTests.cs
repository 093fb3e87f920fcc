using QueueSim.Statistics;
using static QueueSim.Tests.Statistics.HandMade;

namespace QueueSim.Tests.Statistics.Exact;

/// <summary>Multiple comparisons with the best, traced by hand.</summary>
public sealed class BestOfSeveralTests
{
    private const string Metric = "resolution_hours";

    // Differences to the first −1, 0, 1 around 10, 0.5 and around −10: standard errors 1/√3. With k = 3 each one-sided test has 2.5 %: t(2; 0.975) = 4.3027, half width 2.4841.
    private static readonly ScenarioResult First = Solved("first", 40, 50, 60), Near = Solved("near", 39.5, 50.5, 61.5), Far = Solved("far", 49, 60, 71);

    [Fact]
    public void Intervals_reach_from_the_worst_contender_to_the_nearest_of_all()
    {
        var intervals = BestOfSeveral.Intervals([First, Near, Far], "all", Metric);
        // First − near = −0.5 ± 2.4841. Far − first = 10 ± 2.4841, far − near = 9.5 with no spread.
        Assert.Equal([true, true, false], intervals.Select(interval => interval.MayBeBest));
        Assert.All(intervals, interval => Assert.False(interval.IsBest));
        Near3(-0.5, -2.9841, 1.9841, intervals[0]);
        Near3(0.5, -1.9841, 2.9841, intervals[1]);
        Near3(10, 0, 12.4841, intervals[2]);
    }

    [Fact]
    public void The_only_contender_is_the_best_and_its_interval_ends_at_0()
    {
        var intervals = BestOfSeveral.Intervals([First, Far, Solved("farther", 61, 70, 79)], "all", Metric);
        Assert.True(intervals[0].IsBest);
        Near3(-10, -12.4841, 0, intervals[0]);
        Assert.Equal(0, intervals[1].Low);
    }

    [Fact]
    public void Where_more_is_better_signs_turn()
    {
        static double[][] Values(int sign) => [[sign * 40, sign * 50, sign * 60], [sign * 49, sign * 60, sign * 71]];
        static IReadOnlyList<BestInterval> Of(double[][] values, Better better) =>
            BestOfSeveral.Intervals(2, (i, j) => new PairedValues(values[i].Zip(values[j])), better, families: 1);
        var (lower, higher) = (Of(Values(1), Better.Lower), Of(Values(-1), Better.Higher));
        Assert.Equal(lower.Select(i => (-i.Difference, -i.High, -i.Low, i.IsBest)), higher.Select(i => (i.Difference, i.Low, i.High, i.IsBest)));
    }

    [Fact]
    public void Two_replications_tell_nothing()
    {
        var intervals = BestOfSeveral.Intervals([Solved("a", 1, 2), Solved("b", 5, 6)], "all", Metric);
        Assert.All(intervals, interval => Assert.True(interval.MayBeBest));
        Assert.All(intervals, interval => Assert.Equal((null, null), (interval.Low, interval.High)));
    }

    [Fact]
    public void What_has_no_direction_has_no_best() =>
        Assert.Throws<ArgumentException>(() => BestOfSeveral.Intervals([First, Near], "all", "filtered_as_vague_share"));

    [Fact]
    public void Scenarios_without_a_value_are_left_out() =>
        Assert.Equal([0, 2], BestOfSeveral.Intervals([First, Idle("none"), Far], "all", Metric).Select(interval => interval.Scenario));

    private static ScenarioResult Idle(string name)
    {
        var layout = new ResultLayout(Default with { Name = name });
        var accumulator = new ScenarioAccumulator(layout);
        accumulator.Add(Measure(layout, 1, _ => { }));
        return accumulator.Build();
    }

    private static void Near3(double difference, double low, double high, BestInterval interval)
    {
        Assert.Equal(difference, interval.Difference, 3);
        Assert.Equal(low, interval.Low!.Value, 3);
        Assert.Equal(high, interval.High!.Value, 3);
    }
}
