namespace QueueSim.Tests.Model.Exact;

/// <summary>What vendors count as contained, and what of it was contained falsely.</summary>
public sealed class ContainmentTests
{
    [Theory]
    [InlineData(1, 3)]      // back after 12 h, within a day: all three bounces are false, the last because the seller gives up
    [InlineData(0.5, 3)]    // back on the last instant of the window
    [InlineData(0.49, 1)]   // back later than that: only giving up shows
    public void A_bounced_seller_who_is_back_in_the_window_or_gives_up_was_contained_falsely(double windowDays, int falsely)
    {
        var records = PlainDesk.Run(Filtering(WhenFiltered.Resubmit, windowDays));
        Assert.All(Observed(records), problem => Assert.Equal((3, 3, falsely, true, false),
            (problem.Submissions, problem.Contained, problem.FalselyContained, problem.MetAi, problem.FirstHumanTicks >= 0)));
    }

    [Fact]
    public void Giving_up_at_once_is_silence_and_no_success()
    {
        var records = PlainDesk.Run(Filtering(WhenFiltered.GiveUp, windowDays: 0));
        Assert.All(Observed(records), problem => Assert.Equal((ProblemOutcome.GivenUp, 1, 1), (problem.Outcome, problem.Contained, problem.FalselyContained)));
    }

    [Theory]
    [InlineData(1, 1, 0)]   // solved by self-help: contained in truth
    [InlineData(0, 3, 3)]
    public void Only_self_help_that_solves_contains_in_truth(double solves, int contained, int falsely)
    {
        var desk = Filtering(WhenFiltered.Resubmit, windowDays: 7);
        var records = PlainDesk.Run(desk with
        {
            PreScreen = desk.PreScreen with { Auc = 1, SelfHelpSolveProbability = solves },
            CaseTypes = [desk.CaseTypes[0] with { SelfServableProbability = 1 }],
        });
        Assert.All(Observed(records), problem => Assert.Equal((contained, falsely, false), (problem.Contained, problem.FalselyContained, problem.FirstHumanTicks >= 0)));
    }

    [Fact]
    public void What_is_sent_is_for_self_help_until_that_was_tried_and_workable_then()
    {
        var desk = Filtering(WhenFiltered.Resubmit, windowDays: 7);
        var records = PlainDesk.Run(desk with
        {
            PreScreen = desk.PreScreen with { Auc = 1, SelfHelpSolveProbability = 0 },
            CaseTypes = [desk.CaseTypes[0] with { SelfServableProbability = 1 }],
        });
        var cases = records.Cases.ToLookup(record => record.Problem);
        Assert.All(Observed(records), problem => Assert.Equal(
            [CaseTruth.SelfServable, CaseTruth.Workable, CaseTruth.Workable], cases[problem.Number].Select(record => record.Truth)));
    }

    [Theory]
    [InlineData(1, 0, CaseTruth.Deficient)]
    [InlineData(0, 1, CaseTruth.Deficient)]
    [InlineData(0, 0, CaseTruth.Workable)]
    public void One_fault_of_text_or_documents_makes_a_submission_deficient(double vague, double missing, CaseTruth truth)
    {
        var desk = Filtering(WhenFiltered.GiveUp, windowDays: 7);
        var records = PlainDesk.Run(desk with
        {
            Deficiency = desk.Deficiency with { VagueProbability = new(vague, vague, vague), MissingProbability = new(missing, missing, missing) },
            CaseTypes = [desk.CaseTypes[0] with { DocumentsNeededProbability = 1 }],
        });
        Assert.All(records.Cases, record => Assert.Equal(truth, record.Truth));
    }

    [Fact]
    public void A_chat_that_solves_the_problem_ends_what_was_contained_last()
    {
        // Urgent, so that the seller chats at once, too: bounced at once, and solved by the chat before the seller would be back after 12 h.
        var desk = Filtering(WhenFiltered.Resubmit, windowDays: 7);
        var records = PlainDesk.Run(desk with
        {
            Teams = [PlainDesk.Team("pool", 10_000), PlainDesk.Team("chat", 10_000)],
            Markets = [desk.Markets[0] with { HasChat = true }],
            Strategies = [desk.Strategies[0] with { Channel = Channel.TicketThenChat }],
            CaseTypes = [desk.CaseTypes[0] with { ChatSolveProbability = 1, Priority = Priority.High }],
            Chat = PlainDesk.Chat,
        });
        Assert.All(Observed(records), problem => Assert.Equal(
            (ProblemOutcome.SolvedByChat, 1, 1, 1), (problem.Outcome, problem.Submissions, problem.Contained, problem.FalselyContained)));
    }

    [Fact]
    public void Of_a_problem_that_is_open_when_the_run_stops_nothing_is_known()
    {
        var desk = Filtering(WhenFiltered.Resubmit, windowDays: 7);
        desk = desk with { Resubmission = desk.Resubmission with { NoticeHours = PlainDesk.Constant(100_000) } };
        Assert.All(Observed(PlainDesk.Run(desk)), problem => Assert.Equal((ProblemOutcome.Open, 0, 0), (problem.Outcome, problem.Contained, problem.FalselyContained)));
    }

    [Fact]
    public void What_passes_meets_ai_and_human_and_is_not_contained()
    {
        var records = PlainDesk.Run(PlainDesk.Scenario());
        Assert.All(Observed(records), problem => Assert.Equal((true, true, 0, 0), (problem.MetAi, problem.FirstHumanTicks >= 0, problem.Contained, problem.FalselyContained)));
    }

    [Fact]
    public void A_chat_that_the_ai_solves_meets_no_human_and_one_with_an_agent_does()
    {
        var plain = PlainDesk.Scenario();
        var desk = plain with
        {
            Teams = [PlainDesk.Team("pool", 10_000), PlainDesk.Team("chat", 10_000)],
            Markets = [plain.Markets[0] with { HasChat = true }],
            Strategies = [PlainDesk.Strategy() with { Channel = Channel.Chat }],
            CaseTypes = [plain.CaseTypes[0] with { SelfServableProbability = 0.5, ChatSolveProbability = 1 }],
            Chat = PlainDesk.Chat with { AiSolveProbability = 1 },
        };
        var records = PlainDesk.Run(desk);
        var byAi = records.Chats.Where(chat => chat.End == ChatEnd.SolvedByAi).Select(chat => chat.Problem).ToHashSet();
        Assert.InRange(byAi.Count, 100, 400);
        Assert.All(Observed(records), problem => Assert.Equal(
            (ProblemOutcome.SolvedByChat, true, !byAi.Contains(problem.Number)), (problem.Outcome, problem.MetAi, problem.FirstHumanTicks >= 0)));
    }

    /// <summary>Everything is filtered at once, twelve hours pass until the seller is back, three submissions at most.</summary>
    private static Scenario Filtering(WhenFiltered whenFiltered, double windowDays)
    {
        var plain = PlainDesk.Scenario();
        return plain with
        {
            Strategies = [PlainDesk.Strategy() with { WhenFiltered = whenFiltered }],
            PreScreen = plain.PreScreen with { Threshold = -20, ContainmentDays = windowDays },
            Resubmission = plain.Resubmission with { NoticeHours = PlainDesk.Constant(12), MaximumSubmissions = 3 },
        };
    }

    private static ProblemRecord[] Observed(RecordList records)
    {
        ProblemRecord[] observed = [.. records.Problems.Where(problem => problem.Observed)];
        Assert.True(observed.Length > 300);
        return observed;
    }
}
