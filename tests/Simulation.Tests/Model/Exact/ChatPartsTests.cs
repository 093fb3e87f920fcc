namespace QueueSim.Tests.Model.Exact;

/// <summary>What a chat should bring (C15): every part that it lacks costs time, success and context.</summary>
public sealed class ChatPartsTests
{
    // 4 minutes of AI and 20 of an agent, twice as long for each part that is lacking; the case takes a touch of 30 minutes.
    private static readonly ChatSettings Settings = PlainDesk.Chat with { PartTouchFactor = 2 };

    [Fact]
    public void A_chat_that_brings_everything_takes_the_agents_time_once() => AssertAll(Desk(), hours: Hours(lacking: 0), ProblemOutcome.SolvedByChat);

    [Fact]
    public void A_vague_text_lacks_what_is_wanted() =>
        AssertAll(Vague(Desk()), hours: Hours(lacking: 1), ProblemOutcome.SolvedByChat);

    [Fact]
    public void A_language_that_the_market_does_not_read_is_a_part_that_lacks() =>
        AssertAll(With(Desk(), strategy => strategy with { Language = Language.Chinese }), hours: Hours(lacking: 1), ProblemOutcome.SolvedByChat);

    [Fact]
    public void Nothing_attached_lacks_the_asin_and_proof_and_a_fault_in_documents_lacks_proof()
    {
        AssertAll(With(Desk(), strategy => strategy with { Evidence = Evidence.None }), hours: Hours(lacking: 2), ProblemOutcome.SolvedByChat);
        AssertAll(With(Desk(), strategy => strategy with { Evidence = Evidence.Screenshot }), hours: Hours(lacking: 0), ProblemOutcome.SolvedByChat);
        var desk = Desk();
        AssertAll(
            desk with
            {
                CaseTypes = [desk.CaseTypes[0] with { DocumentsNeededProbability = 1 }],
                Deficiency = desk.Deficiency with { MissingProbability = new(1, 1, 1) },
            },
            hours: Hours(lacking: 1),
            ProblemOutcome.SolvedByChat);
    }

    [Fact]
    public void The_number_of_an_open_case_stands_for_the_asin()
    {
        // An urgent problem that chats at once, its case in the hands of a team without agents: proof alone is lacking.
        var desk = With(Desk(), strategy => strategy with { Evidence = Evidence.None, Channel = Channel.TicketThenChat });
        desk = desk with
        {
            CaseTypes = [desk.CaseTypes[0] with { Priority = Priority.High }],
            Teams = [PlainDesk.Team("pool", 0), desk.Teams[1]],
        };
        AssertAll(desk, hours: Hours(lacking: 1), ProblemOutcome.SolvedByChat);
    }

    [Fact]
    public void The_wrong_category_is_a_part_that_lacks()
    {
        var desk = With(Desk(), strategy => strategy with { RightCategoryProbability = 0 });
        AssertAll(
            desk with { CaseTypes = [desk.CaseTypes[0], desk.CaseTypes[0] with { Name = "other", Share = 0 }] }, hours: Hours(lacking: 1), ProblemOutcome.SolvedByChat);
    }

    [Fact]
    public void What_lacks_a_part_is_not_solved_where_the_factor_is_0_and_handed_over_without_context()
    {
        // Handed over after 44 minutes. With context the team decides (30 min), without it asks first (15 min, answered at once).
        var desk = Vague(Desk());
        var unsolved = desk with { Chat = Settings with { PartSolveFactor = 0 } };
        AssertAll(unsolved, hours: Hours(lacking: 1) + 0.5, ProblemOutcome.SolvedByTeam);
        var bare = desk with { Chat = Settings with { PartSolveFactor = 0, PartContextFactor = 0 } };
        AssertAll(bare, hours: Hours(lacking: 1) + 0.25 + 0.5, ProblemOutcome.SolvedByTeam);
        // Both are without effect on a chat that brings everything.
        AssertAll(Desk() with { Chat = bare.Chat }, hours: Hours(lacking: 0), ProblemOutcome.SolvedByChat);
    }

    [Fact]
    public void A_case_without_context_keeps_its_place()
    {
        // 100 h of gain would put a handed-over case before its own submission; without context it stays where it is.
        var desk = Desk();
        desk = desk with { CaseTypes = [desk.CaseTypes[0] with { ChatSolveProbability = 0 }], Chat = Settings with { HandoverGainHours = 100, ContextProbability = 0 } };
        desk = desk with
        {
            Teams = [PlainDesk.Team("pool", 1), desk.Teams[1]],
            Strategies = [desk.Strategies[0] with { Share = 0.5 }, desk.Strategies[0] with { Name = "ticket", Share = 0.5, Channel = Channel.Ticket }],
        };
        Assert.True(IsInOrderOfSubmission(desk));
        Assert.False(IsInOrderOfSubmission(desk with { Chat = desk.Chat! with { ContextProbability = 1 } }));
    }

    private static bool IsInOrderOfSubmission(Scenario desk)
    {
        VisitRecord[] visits = [.. PlainDesk.Run(desk).Visits.Where(visit => visit.Team == 0 && visit.End == VisitEnd.Touched)];
        return visits.OrderBy(visit => visit.LeftTicks).ThenBy(visit => visit.JoinedTicks).SequenceEqual(visits.OrderBy(visit => visit.JoinedTicks));
    }

    private static double Hours(int lacking) => (4 + (20 << lacking)) / 60.0;

    private static Scenario Vague(Scenario desk) => desk with { Deficiency = desk.Deficiency with { VagueProbability = new(1, 1, 1) } };

    private static Scenario With(Scenario desk, Func<Strategy, Strategy> change) => desk with { Strategies = [change(desk.Strategies[0])] };

    private static Scenario Desk()
    {
        var plain = PlainDesk.Scenario();
        return plain with
        {
            CaseTypes = [PlainDesk.CaseType("plain", 0, 30) with { ChatSolveProbability = 1 }],
            Teams = [PlainDesk.Team("pool", 10_000), PlainDesk.Team("chat", 10_000)],
            Strategies = [PlainDesk.Strategy() with { Channel = Channel.Chat }],
            Markets = [plain.Markets[0] with { HasChat = true }],
            Chat = Settings,
        };
    }

    private static void AssertAll(Scenario desk, double hours, ProblemOutcome outcome)
    {
        ProblemRecord[] observed = [.. PlainDesk.Run(desk).Problems.Where(problem => problem.Observed)];
        Assert.True(observed.Length > 300);
        Assert.All(observed, problem => Assert.Equal(
            (outcome, (long)Math.Round(hours * TimeSpan.TicksPerHour)), (problem.Outcome, problem.EndedTicks - problem.AppearedTicks)));
    }
}
