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
        Assert.Equal(2.484138, row.HalfWidth!.Value, 5);
        Assert.Equal(2 - 2.484138, row.CiLow!.Value, 5);
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

        Assert.Equal(("some", "baseline", "undecided"), (some.Scenario, some.Baseline, some.Verdict));
        Assert.Equal(-2, some.Difference!.Value, 10);
        Assert.Equal(-2 - 2.484138, some.CiLow!.Value, 5);
        Assert.Equal("better", much.Verdict);
        Assert.Equal(-10, much.Difference!.Value, 10);
        Assert.Equal("worse", Row(Comparison.Rows(baseline, Solved("much", 11, 20, 29))).Verdict);

        static ComparisonRow Row(IReadOnlyList<ComparisonRow> rows) =>
            rows.Single(row => row is { Segment: "all", Metric: "resolution_hours", Statistic: "mean" });
    }

    [Fact]
    public void Sharing_the_error_among_several_comparisons_widens_the_interval()
    {
        var (scenario, baseline) = (Solved("s", 19, 28, 37), Solved("b", 20, 30, 40));
        var alone = Comparison.Rows(scenario, baseline).First(row => row is { Segment: "all", Metric: "resolution_hours" });
        var oneOfFive = Comparison.Rows(scenario, baseline, comparisons: 5).First(row => row is { Segment: "all", Metric: "resolution_hours" });

        // t(2; 0.995) = 9.9248 instead of t(2; 0.975) = 4.3027.
        Assert.Equal(9.9248 / 4.3027, (oneOfFive.CiHigh - oneOfFive.CiLow)!.Value / (alone.CiHigh - alone.CiLow)!.Value, 3);
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
        Assert.Equal(expected, Comparison.Verdict(new Estimate((low + high) / 2, (high - low) / 2, 5), better));

    [Fact]
    public void A_single_pair_is_undecided()
    {
        var row = Comparison.Rows(Solved("s", 1), Solved("b", 100)).First(row => row is { Segment: "all", Metric: "resolution_hours" });

        Assert.Equal(-99, row.Difference);
        Assert.Null(row.CiLow);
        Assert.Equal("undecided", row.Verdict);
    }

    [Fact]
    public void Focal_rows_come_first_and_other_segments_only_when_wanted()
    {
        var (scenario, baseline) = (Solved("s", 1, 2), Solved("b", 1, 2));

        Assert.Equal(["focal", "all"], Comparison.Rows(scenario, baseline).Select(row => row.Segment).Distinct());
        Assert.Equal(
            ["focal", "all", "priority=high"], Comparison.Rows(scenario, baseline, everySegment: true).Select(row => row.Segment).Distinct().Take(3));
    }

    [Fact]
    public void The_accumulator_refuses_what_it_cannot_place()
    {
        var layout = new ResultLayout(Default);
        var accumulator = new ScenarioAccumulator(layout, firstReplication: 3);
        accumulator.Add(Measure(layout, 3, _ => { }));
        accumulator.Add(Measure(layout, 5, _ => { }));

        Assert.Equal(1, accumulator.Folded);
        Assert.Throws<ArgumentException>(() => accumulator.Add(Measure(layout, 2, _ => { })));
        Assert.Throws<ArgumentException>(() => accumulator.Add(Measure(layout, 3, _ => { })));
        Assert.Throws<ArgumentException>(() => accumulator.Add(Measure(layout, 5, _ => { })));
        Assert.Throws<ArgumentException>(() => accumulator.Add(Measure(_ => { }, replication: 4)));
        Assert.Equal([3, 5], accumulator.Build().ReplicationNumbers);
        Assert.Throws<InvalidOperationException>(() => accumulator.Build());
        Assert.Throws<InvalidOperationException>(() => new ScenarioAccumulator(layout).Build());
    }

    [Fact]
    public void What_stops_a_study_can_be_asked_while_it_runs()
    {
        var layout = new ResultLayout(Default);
        var accumulator = new ScenarioAccumulator(layout);
        var key = new ResultKey("all", "resolution_hours", "mean");
        Assert.Null(accumulator.Current(key));

        accumulator.Add(Measure(layout, 2, sink => sink.Add(Problem(24, 34, ProblemOutcome.SolvedByTeam))));
        Assert.Null(accumulator.Current(key));
        accumulator.Add(Measure(layout, 1, sink => sink.Add(Problem(24, 44, ProblemOutcome.SolvedByTeam))));

        Assert.Equal(15, accumulator.Current(key)!.Value.Mean);
        Assert.Equal(2, accumulator.Current(key)!.Value.Replications);
        Assert.Null(accumulator.Current(key with { Segment = "nowhere" }));
    }

    [Fact]
    public void Every_metric_says_what_it_is_and_names_are_unique()
    {
        Assert.Equal(Metrics.All.Count, Metrics.All.Select(metric => metric.Name).Distinct().Count());
        Assert.All(Metrics.All, metric => Assert.EndsWith(".", metric.Definition, StringComparison.Ordinal));
        Assert.Contains("expected one of first_response_hours", Assert.Throws<ArgumentException>(() => Metrics.Named("x")).Message, StringComparison.Ordinal);
    }
}
