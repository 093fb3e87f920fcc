using QueueSim.Statistics;
using static QueueSim.Tests.Statistics.HandMade;

namespace QueueSim.Tests.Statistics.Exact;

public sealed class CostMetricsTests
{
    [Fact]
    public void Delay_costs_until_the_solution_and_without_one_up_to_the_horizon()
    {
        // The horizon is 720 h.
        var result = Measure(sink =>
        {
            sink.Add(Problem(24, 34, ProblemOutcome.SolvedByTeam));                    // 10 h at 40
            sink.Add(Problem(24, 26, ProblemOutcome.Refused));                         // 720 h at 40
            sink.Add(Problem(24, 124, ProblemOutcome.Open, caseType: 1, strategy: 1)); // 720 h at 8
        });

        Assert.Equal((400 + 28_800 + 5_760) / 3.0, result.Value("all", "delay_cost_per_problem"));
        Assert.Equal((400 + 28_800) / 2.0, result.Value("priority=high", "delay_cost_per_problem"));
        Assert.Equal(5_760, result.Value("language=english", "delay_cost_per_problem"));
    }

    [Theory]
    [InlineData(ProblemOutcome.SolvedByChat, 100, 4_000)]
    [InlineData(ProblemOutcome.SolvedByChat, 9_999, 28_800)] // solved after the horizon: no dearer than never
    [InlineData(ProblemOutcome.GivenUp, 100, 28_800)]
    [InlineData(ProblemOutcome.Refused, 9_999, 28_800)]
    [InlineData(ProblemOutcome.Blocked, 0, 28_800)]
    [InlineData(ProblemOutcome.Open, 50, 28_800)]
    public void No_end_without_a_solution_costs_less_than_any_solution(ProblemOutcome outcome, double hours, double loss) =>
        Assert.Equal(loss, LossOfDelay.Of(outcome, hours, Default.CaseTypes[0], Default.Window).Units);

    [Theory]
    [InlineData(ProblemOutcome.SolvedByTeam, 100, 4_000)]
    [InlineData(ProblemOutcome.Refused, 100, 54_000)]     // 100 h at 40, then the account is lost
    [InlineData(ProblemOutcome.GivenUp, 9_999, 78_800)]   // 720 h at 40
    [InlineData(ProblemOutcome.Blocked, 0, 50_000)]
    [InlineData(ProblemOutcome.Open, 50, 28_800)]         // not lost yet
    public void A_terminal_loss_takes_the_place_of_what_would_come_after_the_end(ProblemOutcome outcome, double hours, double loss) =>
        Assert.Equal(loss, LossOfDelay.Of(outcome, hours, Default.CaseTypes[0] with { TerminalLoss = 50_000 }, Default.Window).Units);

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
