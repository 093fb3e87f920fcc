using QueueSim.Statistics;
using static QueueSim.Tests.Statistics.HandMade;

namespace QueueSim.Tests.Statistics.Exact;

public sealed class ScenarioResultTests
{
    [Fact]
    public void A_summary_row_is_the_mean_over_replications_with_its_t_interval()
    {
        var row = Solved("s", 1, 2, 3).Find("all", "resolution_hours")!;

        Assert.Equal(2, row.Value!.Value, 12);
        Assert.Equal(3, row.Replications);
        Assert.Equal(2.484138, row.Estimate!.Value.HalfWidth!.Value, 5);
        Assert.Equal(2 - 2.484138, row.Estimate.Value.Low!.Value, 5);
        Assert.Equal(0, row.CiLow!.Value); // no time is below 0
        Assert.Equal("hours", row.Unit);
        Assert.Null(Solved("s", 1).Find("team=listing", "resolution_hours"));
    }

    [Fact]
    public void A_value_that_no_replication_has_is_null_with_0_replications()
    {
        var row = Solved("s", 1, 2).Find("focal", "resolution_hours")!;

        Assert.Null(row.Value);
        Assert.Null(row.CiLow);
        Assert.Equal(0, row.Replications);
    }

    [Fact]
    public void Replication_rows_come_in_order_with_value_and_count()
    {
        var rows = Solved("s", 4, 6).ReplicationRows().Where(row => row is { Segment: "all", Metric: "resolution_hours", Statistic: "mean" });

        Assert.Equal(
            [
                new ReplicationRow("s", 1, "all", "resolution_hours", "mean", "hours", 4, 1),
                new ReplicationRow("s", 2, "all", "resolution_hours", "mean", "hours", 6, 1),
            ],
            rows);
    }

    [Fact]
    public void Comparing_pairs_replications_by_number_and_judges_by_the_metrics_direction()
    {
        // Differences −1, −2, −3: mean −2, interval −2 ± 2.484, which holds 0; and −9, −10, −11, which does not.
        var baseline = Solved("baseline", 20, 30, 40);
        var some = Row(Comparison.Rows(Solved("some", 19, 28, 37), baseline));
        var much = Row(Comparison.Rows(Solved("much", 11, 20, 29, 99), baseline));

        Assert.Equal(("some", "baseline", "undecided"), (some.Scenario, some.Baseline, some.Comparison.Verdict.Word()));
        Assert.Equal(-2, some.Comparison.Difference!.Value.Mean, 10);
        Assert.Equal(-2 - 2.484138, some.Comparison.Difference!.Value.Low!.Value, 5);
        Assert.Equal(Verdict.Better, much.Comparison.Verdict);
        Assert.Equal(-10, much.Comparison.Difference!.Value.Mean, 10);
        Assert.Equal(Verdict.Worse, Row(Comparison.Rows(baseline, Solved("much", 11, 20, 29))).Comparison.Verdict);

        static ComparisonRow Row(IReadOnlyList<ComparisonRow> rows) =>
            rows.Single(row => row is { Segment: "all", Metric: "resolution_hours", Statistic: "mean" });
    }

    [Fact]
    public void Sharing_the_error_among_several_comparisons_widens_the_interval()
    {
        var (scenario, baseline) = (Solved("s", 19, 28, 37), Solved("b", 20, 30, 40));
        double HalfWidth(int comparisons) => Comparison.Of(scenario, baseline, "all", ["resolution_hours"], comparisons).Difference!.Value.HalfWidth!.Value;

        // t(2; 0.995) = 9.9248 instead of t(2; 0.975) = 4.3027.
        Assert.Equal(9.9248 / 4.3027, HalfWidth(5) / HalfWidth(1), 3);
    }

    [Theory]
    [InlineData(1, 2, Better.Higher, "better")]
    [InlineData(1, 2, Better.Lower, "worse")]
    [InlineData(-2, -1, Better.Lower, "better")]
    [InlineData(-2, -1, Better.Higher, "worse")]
    [InlineData(1, 2, Better.Neutral, "higher")]
    [InlineData(-2, -1, Better.Neutral, "lower")]
    [InlineData(-1, 1, Better.Lower, "undecided")]
    [InlineData(0, 0, Better.Neutral, "undecided")]
    public void Verdicts_need_an_interval_that_excludes_zero(double low, double high, Better better, string expected) =>
        Assert.Equal(expected, new Comparison(new Estimate((low + high) / 2, (high - low) / 2, 5), better).Verdict.Word());

    [Fact]
    public void A_single_pair_is_undecided()
    {
        var row = Comparison.Rows(Solved("s", 1), Solved("b", 100)).First(row => row is { Segment: "all", Metric: "resolution_hours" });

        Assert.Equal(-99, row.Comparison.Difference!.Value.Mean);
        Assert.Null(row.Comparison.Difference.Value.Low);
        Assert.Equal(Verdict.Undecided, row.Comparison.Verdict);
    }

    [Fact]
    public void Focal_rows_come_first() =>
        Assert.Equal(["focal", "focal=no", "all"], Comparison.Rows(Solved("s", 1, 2), Solved("b", 1, 2)).Select(row => row.Segment).Distinct());

    [Fact]
    public void The_joint_verdict_needs_a_wider_interval()
    {
        // Differences −9, −10, −14: mean −11, interval −11 ± 6.572 for one comparison, ± 15.16 for five.
        var row = Comparison.Rows(Solved("s", 11, 20, 26), Solved("b", 20, 30, 40), comparisons: 5).First(row => row is { Segment: "all", Metric: "resolution_hours" });

        Assert.Equal((Verdict.Better, Verdict.Undecided), (row.Comparison.Verdict, row.JointVerdict));
    }

    [Fact]
    public void Two_equal_differences_decide_no_large_number_of_comparisons()
    {
        var (scenario, baseline) = (Solved("s", 1, 2), Solved("b", 2, 3));

        Assert.Equal(Verdict.Better, Comparison.Of(scenario, baseline, "all", ["resolution_hours"], 60).Verdict);
        Assert.Equal(Verdict.Undecided, Comparison.Of(scenario, baseline, "all", ["resolution_hours"], 61).Verdict);
    }

    [Fact]
    public void Metrics_with_one_unit_are_added_up_replication_by_replication()
    {
        var (scenario, baseline) = (Solved("s", 3, 5), Solved("b", 1, 1));

        Assert.Equal(8, scenario.Sum("all", ["resolution_hours", "resolution_hours"])!.Value.Mean);
        Assert.Equal(6, Comparison.Of(scenario, baseline, "all", ["resolution_hours", "resolution_hours"]).Difference!.Value.Mean);
        Assert.Null(scenario.Sum("team=listing", ["resolution_hours"]));
        Assert.Null(Comparison.Of(scenario, baseline, "team=listing", ["resolution_hours"]).Difference);
    }

    [Fact]
    public void The_accumulator_refuses_what_it_cannot_place()
    {
        var layout = new ResultLayout(Default);
        var accumulator = new ScenarioAccumulator(layout);
        accumulator.Add(Measure(layout, 3, _ => { }));
        accumulator.Add(Measure(layout, 5, _ => { }));

        Assert.Throws<ArgumentException>(() => accumulator.Add(Measure(layout, 3, _ => { })));
        Assert.Throws<ArgumentException>(() => accumulator.Add(Measure(layout, 5, _ => { })));
        Assert.Throws<ArgumentException>(() => accumulator.Add(Measure(_ => { }, replication: 4)));
        Assert.Equal([3, 5], accumulator.Build().ReplicationNumbers);
        Assert.Throws<ArgumentException>(() => accumulator.Add(Measure(layout, 4, _ => { })));
        Assert.Throws<ArgumentException>(() => accumulator.Add(Measure(layout, 5, _ => { })));
        Assert.Throws<InvalidOperationException>(() => new ScenarioAccumulator(layout).Build());
    }

    [Fact]
    public void More_replications_can_follow_a_result_and_change_nothing_in_it()
    {
        var layout = new ResultLayout(Default);
        var accumulator = new ScenarioAccumulator(layout);
        accumulator.Add(Measure(layout, 2, _ => { }));
        accumulator.Add(Measure(layout, 1, _ => { }));
        var first = accumulator.Build();
        accumulator.Add(Measure(layout, 3, _ => { }));

        Assert.Equal((3, 3), (accumulator.Count, accumulator.Build().ReplicationNumbers.Count));
        Assert.Equal([1, 2], first.ReplicationNumbers);
    }

    [Fact]
    public void Every_metric_says_what_it_is_and_names_are_unique()
    {
        Assert.Equal(Metrics.All.Count, Metrics.All.Select(metric => metric.Name).Distinct().Count());
        Assert.All(Metrics.All, metric => Assert.EndsWith(".", metric.Definition, StringComparison.Ordinal));
        Assert.Contains("expected one of first_response_hours", Assert.Throws<ArgumentException>(() => Metrics.Named("x")).Message, StringComparison.Ordinal);
    }
}
