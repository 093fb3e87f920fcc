using static QueueSim.Tests.Statistics.HandMade;

namespace QueueSim.Tests.Statistics.Exact;

public sealed class CostMetricsTests
{
    [Fact]
    public void Delay_costs_from_appearance_to_the_end_whatever_the_end()
    {
        var result = Measure(sink =>
        {
            sink.Add(Problem(24, 34, ProblemOutcome.SolvedByTeam));                    // 10 h at 40
            sink.Add(Problem(24, 26, ProblemOutcome.Refused));                         // 2 h at 40
            sink.Add(Problem(24, 124, ProblemOutcome.Open, caseType: 1, strategy: 1)); // 100 h at 8
        });

        Assert.Equal((400 + 80 + 800) / 3.0, result.Value("all", "delay_cost_per_problem"));
        Assert.Equal(240, result.Value("priority=high", "delay_cost_per_problem"));
        Assert.Equal(800, result.Value("language=english", "delay_cost_per_problem"));
    }

    [Fact]
    public void An_agency_is_paid_for_every_problem_of_the_strategies_that_use_one()
    {
        var result = Measure(sink =>
        {
            sink.Add(Problem(24, 34, ProblemOutcome.SolvedByTeam));
            sink.Add(Problem(24, 26, ProblemOutcome.Refused, strategy: 1));
            sink.Add(Problem(24, 26, ProblemOutcome.Refused, strategy: 1));
        });

        Assert.Equal(40, result.Value("all", "agency_cost_per_problem"));
        Assert.Equal(0, result.Value("strategy=plain", "agency_cost_per_problem"));
        Assert.Equal(60, result.Value("strategy=best", "agency_cost_per_problem"));
    }

    [Fact]
    public void Support_costs_agent_hours_on_shift_in_the_window_and_calls_of_the_ai()
    {
        var result = Measure(sink =>
        {
            sink.Add(Level(0, 0, 48, waiting: 0, busy: 5, scheduled: 2));   // 24 h of it in the window: 48 agent hours
            sink.Add(Level(1, 48, 96, waiting: 0, busy: 0, scheduled: 1));  // the same: 24 agent hours
            sink.Add(Case(24, null, 25, CaseOutcome.Filtered));
            sink.Add(Case(26, 30, 40, CaseOutcome.Refused));
            sink.Add(Case(26, 30, 40, CaseOutcome.Merged, duplicate: true));
            sink.Add(Case(50, 60, 70, CaseOutcome.Solved, appeal: true));   // no pre-screen
            sink.Add(Chat(24, 24, 25, ChatEnd.HandedOver));
            sink.Add(Chat(24, 24, null, ChatEnd.NotConnected));             // not let through: no AI
            sink.Add(Problem(24, 34, ProblemOutcome.SolvedByTeam));
            sink.Add(Problem(24, 34, ProblemOutcome.SolvedByTeam));
        });

        Assert.Equal(((72 * 12) + (4 * 0.5)) / 2, result.Value("all", "support_cost_per_problem"));
        Assert.Equal(2, result.Count("all", "support_cost_per_problem"));
        Assert.Throws<ArgumentException>(() => result.Value("strategy=plain", "support_cost_per_problem"));
        Assert.Null(Measure(_ => { }).Value("all", "support_cost_per_problem"));
    }
}
