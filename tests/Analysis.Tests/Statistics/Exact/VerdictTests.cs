using QueueSim.Statistics;
using static QueueSim.Tests.Statistics.HandMade;

namespace QueueSim.Tests.Statistics.Exact;

/// <summary>What is better, what is negligible and what is equivalent.</summary>
public sealed class VerdictTests
{
    private static readonly Margins OneHour = new(new Dictionary<string, Margin> { ["resolution_hours"] = new(1, null) });

    // Differences of −1, 0 and 1 times the spread around the mean: standard error spread/√3; t(2; 0.95) = 2.92, t(2; 0.975) = 4.303.
    [Theory]
    [InlineData(0, 0.1, "equivalent")] // ± 0.169 within ± 1
    [InlineData(-0.5, 0.1, "better but negligible")] // −0.5 ± 0.248
    [InlineData(0.5, 0.1, "worse but negligible")]
    [InlineData(-2, 0.1, "better")]
    [InlineData(2, 0.1, "worse")]
    [InlineData(0, 0.6, "undecided")] // ± 1.01 at 90 %
    [InlineData(0, 0.59, "equivalent")] // ± 0.995 at 90 %, ± 1.47 at 95 %
    [InlineData(-0.9, 0.1, "better")] // −0.9 ± 0.169 reaches −1.07: it may matter
    public void The_interval_of_the_difference_against_0_and_the_margin_gives_the_verdict(double mean, double spread, string word) =>
        Assert.Equal(word, Compared(mean, spread, OneHour).Verdict.Word());

    [Fact]
    public void A_bound_that_touches_the_margin_or_0_decides_nothing()
    {
        Assert.False(new Equivalence(1, 0, 2).IsInside);
        Assert.False(new Equivalence(1, 2, 0).IsInside);
        Assert.True(new Equivalence(1, double.Epsilon, 2).IsInside);
        Assert.Equal("undecided", new Comparison(new Estimate(-1, 1, 9), Better.Lower).Verdict.Word());
        // Always exactly the margin apart.
        Assert.Equal("better", Compared(-1, 0, OneHour).Verdict.Word());
        Assert.Equal("better but negligible", Compared(-0.875, 0, OneHour).Verdict.Word());
    }

    [Fact]
    public void Two_replications_show_no_equivalence() => Assert.Equal(
        "undecided", Comparison.Of(Solved("s", 4, 6), Solved("b", 4, 6), "all", ["resolution_hours"], 1, OneHour).Verdict.Word());

    [Fact]
    public void Three_alike_replications_are_equivalent_but_where_nothing_is_negligible()
    {
        Comparison Alike(Margin margin) => Comparison.Of(
            Solved("s", 4, 6, 8), Solved("b", 4, 6, 8), "all", ["resolution_hours"], 1, new Margins(new Dictionary<string, Margin> { ["resolution_hours"] = margin }));
        Assert.Equal("equivalent", Alike(new(null, 0.02)).Verdict.Word());
        Assert.Equal("undecided", Alike(new(0, null)).Verdict.Word());
        Assert.Equal("undecided", Alike(default).Verdict.Word());
    }

    [Fact]
    public void A_relative_margin_is_a_part_of_the_value_compared_with()
    {
        // 1 h of 100 and of 40 h, with 2 %: margins 2 and 0.8 h on average.
        Comparison OneHourOf(double hours) => Comparison.Of(
            Solved("s", hours, hours + 1, hours + 2), Solved("b", hours - 1, hours, hours + 1), "all", ["resolution_hours"]);
        Assert.Equal((2.0, "worse but negligible"), (OneHourOf(100).Within!.Value.Margin, OneHourOf(100).Verdict.Word()));
        Assert.Equal((0.8, "worse"), (OneHourOf(40).Within!.Value.Margin, OneHourOf(40).Verdict.Word()));
    }

    [Theory]
    [InlineData("resolution_hours", 50, 1)] // 2 %
    [InlineData("submissions_per_problem", 2, 0.04)]
    [InlineData("solved_share", 0.7, 0.01)] // a percentage point
    [InlineData("refused_share", 0.02, 0.002)] // a tenth
    [InlineData("refused_share", 0, 0)]
    public void Every_metric_has_a_margin_of_its_own(string metric, double value, double margin) =>
        Assert.Equal(margin, Metrics.Named(metric).Margin.Against(value), 12);

    [Fact]
    public void What_is_negligibly_better_with_a_worse_outcome_is_equivalent_and_what_is_better_a_trade_off()
    {
        Assert.Equal(Verdict.Equivalent, (Compared(-0.5, 0.1, OneHour) with { HasWorseOutcome = true }).Verdict);
        Assert.Equal(Verdict.TradeOff, (Compared(-2, 0.1, OneHour) with { HasWorseOutcome = true }).Verdict);
        Assert.Equal(Verdict.WorseNegligibly, (Compared(0.5, 0.1, OneHour) with { HasWorseOutcome = true }).Verdict);
    }

    [Theory]
    [InlineData(Better.Lower, -0.5, "better but negligible")]
    [InlineData(Better.Higher, -0.5, "worse but negligible")]
    [InlineData(Better.Neutral, -0.5, "lower but negligible")]
    [InlineData(Better.Neutral, 0.5, "higher but negligible")]
    public void A_negligible_difference_has_the_side_of_its_metric(Better better, double mean, string word) =>
        Assert.Equal(word, (Compared(mean, 0.1, OneHour) with { Better = better }).Verdict.Word());

    [Theory]
    [InlineData(true, true, true, "better but negligible")]
    [InlineData(true, false, true, "better")]
    [InlineData(true, true, false, "better")]
    public void An_outcome_is_negligible_when_number_and_time_are(bool solved, bool atAll, bool time, string word)
    {
        static Comparison Of(double mean, Better better, bool isNegligible) =>
            new(new Estimate(mean, 0.1, 9), better) { Within = new Equivalence(1, isNegligible ? 1 : -1, 1) };
        Assert.Equal(word, new OutcomeComparison(Of(0.2, Better.Higher, solved), Of(0.2, Better.Higher, atAll), Of(0, Better.Lower, time)).Word);
    }

    [Fact]
    public void Gains_and_losses_that_are_all_negligible_are_equivalent()
    {
        static Comparison Of(double mean, Better better) => new(new Estimate(mean, 0.1, 9), better) { Within = new Equivalence(1, 1, 1) };
        Assert.Equal("equivalent", new OutcomeComparison(Of(0.2, Better.Higher), Of(0.2, Better.Higher), Of(0.2, Better.Lower)).Word);
        Assert.Equal("worse but negligible", new OutcomeComparison(Of(-0.2, Better.Higher), Of(0, Better.Higher), Of(0, Better.Lower)).Word);
    }

    [Fact]
    public void Pairing_gains_what_the_two_share()
    {
        // Variances 100 and 100 alone, 1 of the differences −1, 0 and 1… and none where nothing varies.
        var gain = Comparison.Of(Solved("s", 9, 20, 31), Solved("b", 10, 20, 30), "all", ["resolution_hours"]).PairingGain!.Value;
        Assert.Equal((121.0 + 100) / 1, gain, 9);
        Assert.Null(Comparison.Of(Solved("s", 9, 19, 29), Solved("b", 10, 20, 30), "all", ["resolution_hours"]).PairingGain);
    }

    private static Comparison Compared(double mean, double spread, Margins margins)
    {
        double[] hours = [40, 50, 60];
        return Comparison.Of(
            Solved("s", [.. hours.Select((hour, i) => hour + mean + (spread * (i - 1)))]), Solved("b", hours), "all", ["resolution_hours"], 1, margins);
    }
}
