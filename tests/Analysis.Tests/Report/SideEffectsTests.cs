using QueueSim.Report;
using QueueSim.Statistics;
using QueueSim.Tests.Statistics;
using static QueueSim.Tests.Report.SmallReports;

namespace QueueSim.Tests.Report;

/// <summary>Exact: what comes with solving problems sooner, and how the verdicts hold, from results to words.</summary>
public sealed class SideEffectsTests
{
    private static readonly ScenarioResult Today = Result("today", resolution: 40, response: 5, solved: 6);

    [Fact]
    public void What_gets_worse_is_a_price()
    {
        var beside = Beside(Today, Result("fast", resolution: 20, response: 9, solved: 9));
        Assert.Equal(["it takes longer until a human answers"], beside.Prices);
        Assert.Equal(Verdict.Better, beside.Solved!.Verdict);
    }

    [Fact]
    public void What_gets_better_is_no_price()
    {
        var beside = Beside(Today, Result("fast", resolution: 20, response: 2, solved: 8));
        Assert.Empty(beside.Prices);
        Assert.Equal(Verdict.Better, beside.Solved!.Verdict);
    }

    [Fact]
    public void What_solves_fewer_is_not_the_best_however_short_its_times()
    {
        var report = Of([.. new[] { Today, Result("fast", resolution: 2, response: 1, solved: 5) }.Select(result => Scenario(result))]);
        var answer = Answer.All(new ReportSubject(report with { Answers = [new AnswerMetric(Metrics.Resolution)] })).Single();
        Assert.Equal(0, answer.Best);
        Assert.Equal(Verdict.TradeOff, answer.Rows[1].Verdict);
    }

    [Fact]
    public void A_slower_scenario_that_solves_more_than_the_best_is_named_and_one_that_solves_fewer_is_not()
    {
        var (fast, fewer, more) = (Result("fast", 20, 5, solved: 6), Result("fewer", 30, 5, solved: 4), Result("more", 350, 5, solved: 9));
        Assert.Equal(("more", 0.9, 0.6), Beside(Today, fast, fewer, more).SolvesMore);
        Assert.Null(Beside(Today, fast, fewer).SolvesMore);
    }

    [Fact]
    public void The_best_share_where_more_is_better_is_the_largest()
    {
        var report = Of([.. new[] { Today, Result("more", 50, 5, solved: 8), Result("fewer", 20, 5, solved: 4) }.Select(result => Scenario(result))]);
        var answer = Answer.All(new ReportSubject(report with { Answers = [new AnswerMetric(Metrics.Solved)] })).Single();
        Assert.Equal("more", answer.Rows[answer.Best].Label);
        Assert.Equal([Verdict.Better, Verdict.Worse], answer.Rows.Skip(1).Select(row => row.Verdict));
    }

    [Fact]
    public void The_efficient_scenarios_are_named_and_those_that_another_beats_on_both_sides_are_not() => Assert.Contains(
        "Efficient, as means go: “today” and “fast”; every other scenario is beaten",
        ReportPage.Render(Of([.. new[] { Today, Result("fast", 20, 5, 6, agents: 3), Result("dear and slow", 50, 5, 6, agents: 4) }.Select(result => Scenario(result))])).Html,
        StringComparison.Ordinal);

    [Fact]
    public void Verdicts_of_several_comparisons_are_said_to_hold_jointly()
    {
        ReportedScenario[] three = [.. new[] { Today, Result("fast", 20, 5, 6), Result("slow", 50, 5, 6) }.Select(result => Scenario(result))];
        Assert.Contains("Verdicts hold jointly, for 2 scenarios and 2 answer metrics at once: the probability that chance alone makes even one of these 4 comparisons", ReportPage.Render(Of(three)).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("hold jointly", ReportPage.Render(Of(three[..2]) with { Answers = [new AnswerMetric(Metrics.Resolution)] }).Html, StringComparison.Ordinal);
    }

    private static SideEffects Beside(params ScenarioResult[] results) =>
        Answer.All(new ReportSubject(Of([.. results.Select(result => Scenario(result))]) with { Answers = [new AnswerMetric(Metrics.Resolution)] })).Single().Beside!;

    /// <summary>Ten problems in each of three alike replications, of which some are solved and the others given up.</summary>
    private static ScenarioResult Result(string name, double resolution, double response, int solved, int agents = 2)
    {
        var layout = new ResultLayout(HandMade.Default with { Name = name, Focal = null });
        var accumulator = new ScenarioAccumulator(layout);
        for (var replication = 1; replication <= 3; replication++)
        {
            accumulator.Add(HandMade.Measure(layout, replication, sink =>
            {
                sink.Add(HandMade.Level(0, 24, 72, waiting: 0, scheduled: agents));
                for (var i = 0; i < 10; i++)
                {
                    sink.Add(HandMade.Problem(24, 24 + resolution, i < solved ? ProblemOutcome.SolvedByTeam : ProblemOutcome.GivenUp, human: 24 + response));
                    sink.Add(HandMade.Case(24, 24 + response, 24 + resolution, i < solved ? CaseOutcome.Solved : CaseOutcome.GivenUp));
                }
            }));
        }

        return accumulator.Build();
    }
}
