using QueueSim.Statistics;
using static QueueSim.Tests.Statistics.HandMade;

namespace QueueSim.Tests.Statistics.Exact;

/// <summary>Differences of averages over several scenarios, and weighted sums of them.</summary>
public sealed class PairedMeansTests
{
    private const string Hours = "resolution_hours";

    private static readonly ScenarioResult First = Solved("first", 4, 6, 8);
    private static readonly ScenarioResult Second = Solved("second", 8, 12, 19);
    private static readonly ScenarioResult Third = Solved("third", 5, 5, 5);

    [Fact]
    public void Averages_are_taken_replication_by_replication()
    {
        // (4 + 8)/2 − 5, (6 + 12)/2 − 5, (8 + 19)/2 − 5
        var pairs = PairedValues.OfMeans([First, Second], [Third], "all", Hours)!;
        Assert.Equal([1, 4, 8.5], pairs.Select((here, there) => here - there).Select(each => Math.Round(each, 9)));
        Assert.Equal([-1, -4, -8.5], PairedValues.OfMeans([Third], [First, Second], "all", Hours)!.Select((here, there) => here - there).Select(each => Math.Round(each, 9)));
    }

    [Fact]
    public void A_scenario_without_the_value_on_either_side_leaves_none()
    {
        Assert.Null(PairedValues.OfMeans([First], [Second], "nowhere", Hours));
        Assert.Null(Comparison.OfMeans([First], [Second], "nowhere", Metrics.Named(Hours), 1).Difference);
        Assert.Equal(Verdict.Undecided, Comparison.OfMeans([First], [Second], "nowhere", Metrics.Named(Hours), 1).Verdict);
    }

    [Fact]
    public void A_replication_that_one_of_them_lacks_is_left_out()
    {
        var pairs = PairedValues.OfMeans([First, Solved("short", 2, 2)], [Third], "all", Hours)!;
        Assert.Equal(2, pairs.Differences.Count);
        Assert.Equal(-1.5, pairs.Differences.Mean!.Value, 9); // 3 − 5 and 4 − 5
    }

    [Fact]
    public void Weights_and_the_sign_of_a_gain_count_in_the_replications_that_all_have()
    {
        var sum = PairedValues.Weighted([(First, 2), (Second, -1), (Solved("short", 1, 3), 1)], _ => "all", Hours, sign: 1);
        Assert.Equal(2, sum.Count);
        Assert.Equal(1 + 3, sum.Sum, 9); // 8 − 8 + 1 and 12 − 12 + 3
        Assert.Equal(-4, PairedValues.Weighted([(First, 2), (Second, -1), (Solved("short", 1, 3), 1)], _ => "all", Hours, sign: -1).Sum, 9);
        Assert.Equal(0, PairedValues.Weighted([(First, 1)], _ => "nowhere", Hours, 1).Count);
    }

    [Fact]
    public void What_takes_longer_over_all_problems_has_a_worse_outcome()
    {
        var metric = Metrics.Named("support_cost_per_problem");
        Assert.True(Comparison.OfMeans([Solved("slow", 40, 42, 44, 41)], [Solved("quick", 4, 6, 8, 5)], "all", metric, 1).HasWorseOutcome);
        Assert.False(Comparison.OfMeans([Solved("quick", 4, 6, 8, 5)], [Solved("slow", 40, 42, 44, 41)], "all", metric, 1).HasWorseOutcome);
    }

    [Fact]
    public void The_same_values_in_every_replication_are_the_same()
    {
        Assert.True(Comparison.Of(First, Solved("again", 4, 6, 8), "all", [Hours]).IsSame);
        Assert.False(Comparison.Of(First, Second, "all", [Hours]).IsSame);
        // As long on average, and not in each.
        Assert.False(Comparison.Of(First, Solved("turned", 8, 6, 4), "all", [Hours]).IsSame);
        Assert.True(OutcomeComparison.Of(First, Solved("again", 4, 6, 8), "all").IsSame);
        Assert.False(OutcomeComparison.Of(First, Second, "all").IsSame);
    }

    [Theory]
    [InlineData(0, 0, 0, true)]
    [InlineData(1, 0, 0, false)]
    [InlineData(0, 1, 0, false)]
    [InlineData(0, 0, 1, false)]
    public void Outcomes_are_the_same_when_all_three_are(double solved, double atAll, double time, bool isSame)
    {
        static Comparison Of(double mean, Better better) => new(new Estimate(mean, 0, 9), better);
        Assert.Equal(isSame, new OutcomeComparison(Of(solved, Better.Higher), Of(atAll, Better.Higher), Of(time, Better.Lower)).IsSame);
    }

    [Fact]
    public void One_beats_another_when_its_lead_is_surely_above_0_jointly()
    {
        // Leads 1, 2, 3, 2, 1: 1.8 ± 1.04 at 95 %; with a tenth of the error ± 2.10.
        var leads = new PairedValues([(1, 0), (2, 0), (3, 0), (2, 0), (1, 0)]);
        Assert.True(BestOfSeveral.Beats(leads, Better.Higher, tests: 1));
        Assert.False(BestOfSeveral.Beats(leads, Better.Lower, tests: 1));
        Assert.False(BestOfSeveral.Beats(leads, Better.Higher, tests: 20));
        Assert.False(BestOfSeveral.Beats(new PairedValues([(1, 1), (2, 2), (3, 3)]), Better.Higher, tests: 1));
    }
}
