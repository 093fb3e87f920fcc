namespace QueueSim.Tests.Model.Exact;

/// <summary>When a problem first turns to support and first reaches a human: a touch of 30 minutes, a chat after 4 of AI.</summary>
public sealed class FirstHumanTests
{
    [Fact]
    public void A_case_reaches_a_human_at_the_end_of_its_first_touch() =>
        AssertAll(PlainDesk.Run(PlainDesk.Scenario()), contactHours: 0, humanHours: 0.5);

    [Fact]
    public void Reading_the_knowledge_base_comes_before_the_first_contact()
    {
        var plain = PlainDesk.Scenario();
        AssertAll(
            PlainDesk.Run(plain with
            {
                KnowledgeBase = plain.KnowledgeBase with { ReadHours = PlainDesk.Constant(2) },
                Strategies = [PlainDesk.Strategy() with { ReadsKnowledgeBase = true }],
            }),
            contactHours: 2,
            humanHours: 2.5);
    }

    [Fact]
    public void A_reopened_case_does_not_start_the_clock_of_the_problem_again()
    {
        // Everything is submitted at the beginning of a week in which the team works the next Monday alone; cases are opened anew every day.
        var plain = PlainDesk.Mondays();
        var scenario = plain with
        {
            Arrivals = plain.Arrivals with { HourOfWeekWeights = [.. Enumerable.Range(0, 168).Select(hour => hour == 24 ? 1.0 : 0)] },
            Window = plain.Window with { Days = 2 },
            Strategies = [PlainDesk.Strategy() with { FollowUp = FollowUp.Reopen }],
            FollowUps = FollowUpSettings.None with { AfterHours = 24, Maximum = 3 },
        };
        var records = PlainDesk.Run(scenario);
        Assert.All(records.Problems, problem =>
        {
            Assert.Equal(4, problem.Submissions);
            Assert.Equal(problem.AppearedTicks, problem.FirstContactTicks);
            Assert.True(problem.FirstHumanTicks - problem.FirstContactTicks > TimeSpan.FromDays(5).Ticks);
        });
        Assert.All(records.Cases.Where(record => record.FirstResponseTicks >= 0), record => Assert.True(record.FirstResponseTicks - record.SubmittedTicks < TimeSpan.FromDays(4).Ticks));
    }

    [Fact]
    public void A_chat_is_a_contact_from_the_first_attempt_on_and_its_agent_a_human()
    {
        var plain = PlainDesk.Scenario();
        var scenario = plain with
        {
            Teams = [.. plain.Teams, PlainDesk.Team("chat", 1_000)],
            Chat = PlainDesk.Chat,
            Strategies = [PlainDesk.Strategy() with { Channel = Channel.Chat }],
            Markets = [plain.Markets[0] with { HasChat = true }],
        };
        AssertAll(PlainDesk.Run(scenario), contactHours: 0, humanHours: 4 / 60.0);
        // Nobody gets through three times, an hour apart; the case is written then, and its team is the first human.
        var closed = scenario with { Chat = PlainDesk.Chat with { AvailabilityByHour = [.. Enumerable.Repeat(0.0, 24)], MaximumAttempts = 3 } };
        AssertAll(PlainDesk.Run(closed), contactHours: 0, humanHours: 2.5);
    }

    [Fact]
    public void What_is_filtered_and_given_up_never_reaches_a_human()
    {
        var plain = PlainDesk.Scenario();
        var records = PlainDesk.Run(plain with
        {
            PreScreen = plain.PreScreen with { FilterProbability = 1 },
            Strategies = [PlainDesk.Strategy() with { WhenFiltered = WhenFiltered.GiveUp }],
        });
        Assert.NotEmpty(records.Problems);
        Assert.All(records.Problems, problem => Assert.Equal((problem.AppearedTicks, -1), (problem.FirstContactTicks, problem.FirstHumanTicks)));
    }

    [Fact]
    public void Who_is_blocked_never_turns_to_support()
    {
        var plain = PlainDesk.Scenario();
        var records = PlainDesk.Run(plain with
        {
            Access = plain.Access with { NewAccountDays = 30, UnlockProbability = 0 },
            Strategies = [PlainDesk.Strategy() with { Sellers = SellerGroup.New }],
            Markets = [plain.Markets[0] with { RestrictsNewAccounts = true }],
        });
        Assert.NotEmpty(records.Problems);
        Assert.All(records.Problems, problem => Assert.Equal((ProblemOutcome.Blocked, -1, -1), (problem.Outcome, problem.FirstContactTicks, problem.FirstHumanTicks)));
    }

    private static void AssertAll(RecordList records, double contactHours, double humanHours)
    {
        ProblemRecord[] ended = [.. records.Problems.Where(problem => problem.Outcome != ProblemOutcome.Open)];
        Assert.NotEmpty(ended);
        Assert.All(ended, problem =>
        {
            Assert.Equal(contactHours, Hours(problem.FirstContactTicks - problem.AppearedTicks), 6);
            Assert.Equal(humanHours, Hours(problem.FirstHumanTicks - problem.AppearedTicks), 6);
        });
    }

    private static double Hours(long ticks) => (double)ticks / TimeSpan.TicksPerHour;
}
