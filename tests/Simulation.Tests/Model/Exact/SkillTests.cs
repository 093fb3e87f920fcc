namespace QueueSim.Tests.Model.Exact;

/// <summary>Desks whose teams serve several case types, turn cases away, or see them again.</summary>
public sealed class SkillTests
{
    [Fact]
    public void A_team_works_with_its_own_factor_and_its_own_touches()
    {
        // The own team has nobody; the other takes 30 min × 1.5, or 12 min × 1.5.
        var desk = Elsewhere(new Skill { TeamIndex = 1, CaseTypeIndex = 0, TouchFactor = 1.5 });
        AssertAll(PlainDesk.Run(desk), hours: 0.75, ProblemOutcome.SolvedByTeam);
        desk = Elsewhere(new Skill { TeamIndex = 1, CaseTypeIndex = 0, TouchFactor = 1.5, TouchMinutes = PlainDesk.Constant(12) });
        AssertAll(PlainDesk.Run(desk), hours: 0.3, ProblemOutcome.SolvedByTeam);
    }

    [Fact]
    public void A_wait_before_another_team_may_take_a_case_counts_from_joining_the_queue()
    {
        var records = PlainDesk.Run(Elsewhere(new Skill { TeamIndex = 1, CaseTypeIndex = 0, OverflowAfterHours = 3 }));
        AssertAll(records, hours: 3.5, ProblemOutcome.SolvedByTeam);
        Assert.All(records.Visits.Where(visit => visit.Observed), visit => Assert.Equal((0, 1), (visit.Team, visit.TakenBy)));
        Assert.All(records.Levels.Where(level => level.Team == 1), level => Assert.Equal(0, level.Waiting));
    }

    [Fact]
    public void A_team_that_serves_the_true_type_need_not_hand_a_wrong_category_on()
    {
        // Everything is declared as the other type, of team 1; without a skill there, half a touch and a transfer.
        var plain = PlainDesk.Scenario();
        var desk = plain with
        {
            CaseTypes = [PlainDesk.CaseType("plain", 0, 30), PlainDesk.CaseType("other", 1, 30) with { Share = 0 }],
            Teams = [PlainDesk.Team("pool", 10_000), PlainDesk.Team("second", 10_000)],
            Strategies = [plain.Strategies[0] with { RightCategoryProbability = 0 }],
        };
        AssertAll(PlainDesk.Run(desk), hours: 0.75, ProblemOutcome.SolvedByTeam);
        AssertAll(PlainDesk.Run(desk with { Skills = [new Skill { TeamIndex = 1, CaseTypeIndex = 0 }] }), hours: 0.5, ProblemOutcome.SolvedByTeam);
    }

    [Theory]
    [InlineData(0, ProblemOutcome.GivenUp, 0)]
    [InlineData(1, ProblemOutcome.GivenUp, 6)]
    public void A_full_queue_turns_cases_away(int limit, ProblemOutcome outcome, double hours)
    {
        // Nobody works: one case of all may wait and gives up after 6 h; with no place to wait, none may.
        var plain = PlainDesk.Scenario();
        var records = PlainDesk.Run(plain with
        {
            CaseTypes = [plain.CaseTypes[0] with { PatienceHours = PlainDesk.Constant(6) }],
            Teams = [PlainDesk.Team("pool", 0) with { QueueLimit = limit }],
        });
        Assert.All(records.Levels, level => Assert.InRange(level.Waiting, 0, limit));
        Assert.All(records.Problems.Where(problem => problem.Observed), problem => Assert.Equal(outcome, problem.Outcome));
        Assert.All(records.Visits.Where(visit => visit.End == VisitEnd.TurnedAway), visit => Assert.Equal((visit.JoinedTicks, -1), (visit.LeftTicks, visit.TakenBy)));
        Assert.Equal(limit > 0, records.Visits.Exists(visit => visit.End == VisitEnd.GaveUp));
        Assert.All(
            records.Problems.Where(problem => problem.Observed),
            problem => Assert.Contains(problem.EndedTicks - problem.AppearedTicks, new[] { 0, (long)(hours * TimeSpan.TicksPerHour) }));
    }

    [Fact]
    public void A_case_that_has_had_its_first_response_is_not_turned_away()
    {
        // Asked after ten minutes and answered in an hour, behind another that waits by then.
        var plain = PlainDesk.Scenario(problemsPerDay: 80, agents: 1, touchMinutes: 20);
        var records = PlainDesk.Run(plain with
        {
            Teams = [plain.Teams[0] with { QueueLimit = 1 }],
            Deficiency = plain.Deficiency with { VagueProbability = new(1, 1, 1) },
            Handling = plain.Handling with { AnswerHours = PlainDesk.Constant(1) },
        });
        var turnedAway = records.Visits.Where(visit => visit.End == VisitEnd.TurnedAway).Select(visit => visit.Problem).ToHashSet();
        Assert.NotEmpty(turnedAway);
        Assert.All(records.Cases.Where(record => record.FirstResponseTicks >= 0), record => Assert.NotEqual(CaseOutcome.GivenUp, record.Outcome));
        Assert.Contains(records.Levels, level => level.Waiting > 1);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    public void A_seller_who_gave_up_or_was_turned_away_comes_back(int? limit)
    {
        // A team that works on Mondays only. Problems appear on Monday between 0:00 and 1:00, its agents come at 2:00; each try takes an hour
        // in vain (a patience of an hour and back at once, or turned away and back in an hour).
        var mondays = PlainDesk.Mondays();
        var team = mondays.Teams[0];
        var records = PlainDesk.Run(mondays with
        {
            CaseTypes =
            [
                mondays.CaseTypes[0] with
                {
                    PatienceHours = PlainDesk.Constant(1),
                    RedialProbability = 1,
                    RedialHours = PlainDesk.Constant(limit is null ? 0 : 1),
                },
            ],
            Teams = [team with { Shifts = [team.Shifts[0] with { StartMinuteOfDay = 120 }], QueueLimit = limit }],
        });
        Assert.NotEmpty(records.Problems);
        Assert.All(records.Problems, problem =>
        {
            // Before 1:00 two tries end in vain; the third gets an agent, waiting for them or coming after them.
            Assert.Equal(ProblemOutcome.SolvedByTeam, problem.Outcome);
            Assert.Equal(limit is null ? 2 : 3, problem.Submissions);
        });
    }

    [Fact]
    public void A_solution_that_was_none_comes_back_as_a_new_case_with_draws_of_its_own()
    {
        // Half of the solutions are none; the seller finds out after 10 h. Touch and time to find out: 10.5 h for each that was none.
        var plain = PlainDesk.Scenario();
        var desk = plain with
        {
            CaseTypes = [plain.CaseTypes[0] with { ReopenProbability = 0.5, ReopenHours = PlainDesk.Constant(10) }],
            Teams = [PlainDesk.Team("pool", 10_000)],
        };
        ProblemRecord[] observed = [.. PlainDesk.Run(desk).Problems.Where(problem => problem.Observed)];
        Assert.All(observed, problem => Assert.Equal(
            (long)Math.Round(((10.5 * (problem.Submissions - 1)) + 0.5) * TimeSpan.TicksPerHour), problem.EndedTicks - problem.AppearedTicks));
        // Geometric: of 500 problems half need one case, a quarter two.
        Assert.InRange(observed.Count(problem => problem.Submissions == 1), 200, 300);
        Assert.InRange(observed.Count(problem => problem.Submissions == 2), 85, 165);
        Assert.All(PlainDesk.Run(desk).Cases.Where(record => record.Observed), record => Assert.Equal(CaseOutcome.Solved, record.Outcome));
    }

    private static Scenario Elsewhere(Skill skill) => PlainDesk.Scenario() with
    {
        Teams = [PlainDesk.Team("pool", 0), PlainDesk.Team("second", 10_000)],
        Skills = [skill],
    };

    private static void AssertAll(RecordList records, double hours, ProblemOutcome outcome)
    {
        ProblemRecord[] observed = [.. records.Problems.Where(problem => problem.Observed)];
        Assert.True(observed.Length > 300);
        Assert.All(observed, problem => Assert.Equal(
            (outcome, (long)Math.Round(hours * TimeSpan.TicksPerHour)), (problem.Outcome, problem.EndedTicks - problem.AppearedTicks)));
    }
}
