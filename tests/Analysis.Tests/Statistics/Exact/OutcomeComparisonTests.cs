using QueueSim.Statistics;

namespace QueueSim.Tests.Statistics.Exact;

/// <summary>The one verdict on problems solved and on the time over all of them, and what it does to every other one.</summary>
public sealed class OutcomeComparisonTests
{
    [Theory]
    [InlineData("more", "shorter", "better")]
    [InlineData("more", "undecided", "better")]
    [InlineData("undecided", "shorter", "better")]
    [InlineData("undecided", "undecided", "undecided")]
    [InlineData("fewer", "undecided", "worse")]
    [InlineData("undecided", "longer", "worse")]
    [InlineData("fewer", "longer", "worse")]
    [InlineData("fewer", "shorter", "faster, but solves fewer")]
    [InlineData("more", "longer", "solves more, but slower")]
    public void Better_takes_one_to_be_better_and_neither_to_be_worse(string solved, string time, string word)
    {
        var share = Of(solved, Better.Higher, "more", "fewer");
        Assert.Equal(word, new OutcomeComparison(share, share, Of(time, Better.Lower, "shorter", "longer")).Word);
    }

    [Fact]
    public void Fewer_solved_at_all_is_fewer_however_many_are_solved_soon()
    {
        var (more, fewer, longer) = (Of("more", Better.Higher, "more", "fewer"), Of("fewer", Better.Higher, "more", "fewer"), Of("longer", Better.Lower, "shorter", "longer"));
        Assert.Equal("solves more soon, but fewer in all", new OutcomeComparison(more, fewer, longer).Word);
    }

    [Fact]
    public void What_is_better_with_a_worse_outcome_is_a_trade_off()
    {
        var difference = new Estimate(-5, 1, 9);
        Assert.Equal("better", new Comparison(difference, Better.Lower).Verdict.Word());
        Assert.Equal("trade-off", new Comparison(difference, Better.Lower, HasWorseOutcome: true).Verdict.Word());
        Assert.Equal("worse", new Comparison(difference, Better.Higher, HasWorseOutcome: true).Verdict.Word());
        Assert.Equal("lower", new Comparison(difference, Better.Neutral, HasWorseOutcome: true).Verdict.Word());
        Assert.Equal("undecided", new Comparison(new Estimate(-5, 6, 9), Better.Lower, HasWorseOutcome: true).Verdict.Word());
    }

    [Theory]
    [InlineData("resolution_hours")]
    [InlineData("first_response_hours")]
    [InlineData("refused_share")]
    public void Whatever_a_scenario_that_loses_problems_gains_is_a_trade_off(string metric)
    {
        var (today, strict) = (Result("today", 6, refused: 4), Result("strict", 3, refused: 0));
        var row = Comparison.Rows(strict, today).Single(row => row is { Segment: "all", Statistic: Statistic.Mean } && row.Metric == metric);
        Assert.Equal((Verdict.TradeOff, Verdict.TradeOff, "worse"), (row.Comparison.Verdict, row.JointVerdict, row.Outcome.Word));
        Assert.Equal(Verdict.TradeOff, Comparison.Of(strict, today, "all", [metric]).Verdict);
        Assert.Equal(Verdict.TradeOff, Comparison.Of(strict, today, "priority=high", [metric]).Verdict);
    }

    [Fact]
    public void A_team_is_judged_with_the_problems_of_all() =>
        Assert.Equal(Verdict.TradeOff, Comparison.Of(Result("strict", 3, 0, waiting: 1), Result("today", 6, 4, waiting: 9), "team=listing", ["backlog_cases"]).Verdict);

    [Fact]
    public void A_gain_without_a_loss_stays_better() =>
        Assert.Equal(Verdict.Better, Comparison.Of(Result("good", 7, 0), Result("today", 6, 4), "all", ["refused_share"]).Verdict);

    private static Comparison Of(string what, Better better, string good, string bad) =>
        new(what == good ? new Estimate(better == Better.Higher ? 5 : -5, 1, 9) : what == bad ? new Estimate(better == Better.Higher ? -5 : 5, 1, 9) : new Estimate(1, 9, 9), better);

    /// <summary>Ten problems in each of three alike replications; those that are solved take as long as there are of them.</summary>
    private static ScenarioResult Result(string name, int solved, int refused, int waiting = 0)
    {
        var layout = new ResultLayout(HandMade.Default with { Name = name, Focal = null });
        var accumulator = new ScenarioAccumulator(layout);
        for (var replication = 1; replication <= 3; replication++)
        {
            accumulator.Add(HandMade.Measure(layout, replication, sink =>
            {
                sink.Add(HandMade.Level(1, 24, 72, waiting));
                for (var i = 0; i < 10; i++)
                {
                    sink.Add(HandMade.Problem(24, 24 + solved, i < solved ? ProblemOutcome.SolvedByTeam : i < solved + refused ? ProblemOutcome.Refused : ProblemOutcome.GivenUp));
                    sink.Add(HandMade.Case(24, 24 + (solved / 2.0), 24 + solved, CaseOutcome.Solved));
                }
            }));
        }

        return accumulator.Build();
    }
}
