using QueueSim.Fidelity;
using QueueSim.Statistics;
using static QueueSim.Tests.Fidelity.Desks;

namespace QueueSim.Tests.Fidelity.Exact;

public sealed class FidelityCheckTests
{
    [Fact]
    public void A_plain_figure_has_the_value_and_the_interval_of_the_summary()
    {
        var result = Of((9, 10), (10, 11), (11, 12));
        var row = FidelityCheck.Rows([Target(10, "strategy=plain")], result)[0];
        var summary = result.Find("strategy=plain", "resolution_hours")!;

        Assert.Equal(summary.Estimate, row.Simulated);
        Assert.Equal(0, row.DeviationPercent!.Value, 9);
        Assert.Equal(FigureKind.Prediction, row.Kind);
    }

    [Fact]
    public void A_contrast_is_the_ratio_of_two_means_with_the_jackknife_interval()
    {
        // (8 + 10 + 12) / (4 + 5 + 6) = 2; without each replication in turn: 22/11, 20/10, 18/9, so no width at all.
        var steady = FidelityCheck.Rows([Target(2, "strategy=plain", "strategy=best")], Of((8, 4), (10, 5), (12, 6)))[0];
        Assert.Equal(2, steady.Simulated!.Value.Mean, 12);
        Assert.Equal(0, steady.Simulated.Value.HalfWidth!.Value, 9);
        Assert.Equal(FidelityVerdict.Met, steady.Verdict);

        // Ratio 30/15 = 2; leave-one-out 20/10, 22/11 and 18/9 become 20/11, 22/10, 18/9; pseudo-values 2.364, 1.6, 2; t(2; 0.975) = 4.3027.
        var unsteady = FidelityCheck.Rows([Target(2, "strategy=plain", "strategy=best")], Of((10, 4), (8, 5), (12, 6)))[0];
        double[] pseudo = [6 - (2 * 20 / 11.0), 6 - (2 * 22 / 10.0), 6 - (2 * 18 / 9.0)];
        var deviation = Math.Sqrt(pseudo.Sum(value => Math.Pow(value - pseudo.Average(), 2)) / 2);
        Assert.Equal(2, unsteady.Simulated!.Value.Mean, 12);
        Assert.Equal(4.302653 * deviation / Math.Sqrt(3), unsteady.Simulated.Value.HalfWidth!.Value, 5);
        Assert.Equal(FidelityVerdict.Unclear, unsteady.Verdict);
    }

    [Fact]
    public void A_contrast_leaves_out_replications_that_lack_one_side()
    {
        var row = FidelityCheck.Rows([Target(2, "strategy=plain", "strategy=best")], Of((8, 4), (1000, double.NaN), (12, 6)))[0];

        Assert.Equal(2, row.Simulated!.Value.Mean, 12);
    }

    [Theory]
    [InlineData(9.8, 10.2, FidelityVerdict.Met)]
    [InlineData(9.7, 10.3, FidelityVerdict.Met)]
    [InlineData(9.69, 10, FidelityVerdict.Unclear)]
    [InlineData(10, 10.31, FidelityVerdict.Unclear)]
    [InlineData(9, 11, FidelityVerdict.Unclear)]
    [InlineData(9, 9.69, FidelityVerdict.Missed)]
    [InlineData(10.31, 11, FidelityVerdict.Missed)]
    public void The_verdict_is_about_the_whole_interval(double low, double high, FidelityVerdict expected) =>
        Assert.Equal(expected, FidelityRow.Judged(new Estimate((low + high) / 2, (high - low) / 2, 5), (9.699999, 10.300001)));

    [Fact]
    public void A_single_replication_decides_nothing()
    {
        var row = FidelityCheck.Rows([Target(10, "strategy=plain")], Of((10, 1)))[0];

        Assert.Equal(new Estimate(10, null, 1), row.Simulated);
        Assert.Equal(FidelityVerdict.Unclear, row.Verdict);
    }

    [Fact]
    public void What_the_scenario_does_not_have_is_no_value_and_not_a_miss()
    {
        foreach (var target in new[] { Target(10, "strategy=unknown"), Target(10, "all", "strategy=unknown"), Target(10, "focal") })
        {
            var row = FidelityCheck.Rows([target], Of((1, 2), (3, 4)))[0];
            Assert.Null(row.Simulated);
            Assert.Null(row.DeviationPercent);
            Assert.Equal(FidelityVerdict.NoValue, row.Verdict);
            Assert.True(double.IsNaN(FidelityCheck.Residual(target, Of((1, 2)))));
        }
    }

    [Theory]
    [InlineData(9, 10, FidelityVerdict.Missed, -10)]
    [InlineData(11, 19, FidelityVerdict.Met, 0)]
    [InlineData(22, 30, FidelityVerdict.Missed, 10)]
    public void A_range_is_met_anywhere_inside_and_missed_by_the_distance_from_its_nearer_end(
        double value, double high, FidelityVerdict verdict, double deviation)
    {
        var target = Target(null, "strategy=plain") with { Low = 10, High = 20 };
        var row = FidelityCheck.Rows([target], Of((value, high), (value, high)))[0];

        Assert.Equal(verdict, row.Verdict);
        Assert.Equal(deviation, row.DeviationPercent!.Value, 9);
        Assert.Equal(Math.Log(1 + (deviation / 100)), FidelityCheck.Residual(target, Of((value, high))), 9);
    }

    [Fact]
    public void The_residual_of_a_value_is_the_logarithm_of_simulated_over_cited()
    {
        Assert.Equal(Math.Log(1.25), FidelityCheck.Residual(Target(8, "strategy=plain"), Of((9, 1), (11, 1))), 12);
        Assert.Equal(Math.Log(0.5), FidelityCheck.Residual(Target(4, "strategy=plain", "strategy=best"), Of((8, 4), (12, 6))), 12);
    }

    [Fact]
    public void A_target_without_value_and_range_is_an_error()
    {
        var error = Assert.Throws<InvalidOperationException>(() => FidelityCheck.Rows([Target(null) with { Low = 1 }], Of((1, 2)))[0]);

        Assert.Equal("Target T0 has neither a value nor a range from low to high.", error.Message);
    }

    [Fact]
    public void The_table_is_aligned_text()
    {
        var calibrated = Target(10, "strategy=plain") with { Key = "T1", CalibratedBy = ["ai.auc"] };
        var range = Target(null, "strategy=best") with { Key = "C13", Statement = "A written case takes one to three days", Low = 24, High = 72 };
        var rows = FidelityCheck.Rows([calibrated, range, Target(0.5, "focal")], Of((10.1, 80), (10.1, 80)));

        Assert.Equal(
            """
            key  statement                               cited  simulated  95 % interval  deviation  kind        verdict
            T1   Problems are solved                        10       10.1      10.1–10.1     +1.0 %  calibrated  met
            C13  A written case takes one to three days  24–72         80          80–80    +11.1 %  prediction  missed
            T0   Problems are solved                       0.5          –              –          –  prediction  no value

            """.ReplaceLineEndings("\n"),
            FidelityTable.Text(rows));
    }

    [Fact]
    public void Origin_and_prediction_have_columns_when_they_are_known_of_a_figure()
    {
        var rows = FidelityCheck.Rows([Target(10, "strategy=plain"), Target(10, "strategy=best") with { Key = "T1" }], Of((10, 10), (10, 10)));
        FidelityRow[] known = [rows[0] with { Origin = "set by ai.auc" }, rows[1] with { HeldOut = new HeldOutFigure("T1", "T1 C1", 9.5, 9, 10) }];

        Assert.Equal(
            """
            key  statement            cited  simulated  95 % interval  deviation  kind        verdict  origin         held out
            T0   Problems are solved     10         10          10–10      0.0 %  prediction  met      set by ai.auc  –
            T1   Problems are solved     10         10          10–10      0.0 %  prediction  met      –              9.5 (-5.0 %) without T1 C1

            """.ReplaceLineEndings("\n"),
            FidelityTable.Text(known));
    }
}
