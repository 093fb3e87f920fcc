namespace QueueSim.Tests.Model.Exact;

/// <summary>Pushing in chat (C8), third parties who chat, and questions that the help pages answer (C11).</summary>
public sealed class ChatConductTests
{
    [Theory]
    [InlineData(FollowUp.Push, 1, true)]
    [InlineData(FollowUp.Push, 0, false)]
    [InlineData(FollowUp.Wait, 1, false)]
    public void Who_pushes_in_chat_is_high_risk_contact_there_and_with_the_case(FollowUp followUp, double flag, bool expected)
    {
        var desk = Desk(PlainDesk.Chat with { PushFlagProbability = flag }, strategy => strategy with { FollowUp = followUp });
        AssertClasses(PlainDesk.Run(desk), _ => expected);
    }

    [Fact]
    public void One_attempt_too_many_in_quick_succession_is_pushing()
    {
        // Nobody is on shift: attempts at 0, 1:34 and 3:08 h. The third is the second too quick one, and one is allowed.
        var desk = Desk(PlainDesk.Chat with { PushFlagProbability = 1, PushAttempts = 2, PushWithinHours = 1.6 }, strategy => strategy);
        desk = desk with { Teams = [desk.Teams[0], PlainDesk.Team("chat", 0)], Chat = desk.Chat! with { DailyLimit = 100, MaximumAttempts = 3 } };
        AssertClasses(PlainDesk.Run(desk), attempt => attempt >= 3);
        // Attempts that take their time are none.
        AssertClasses(PlainDesk.Run(desk with { Chat = desk.Chat with { PushWithinHours = 1.5 } }), _ => false);
        AssertClasses(PlainDesk.Run(desk with { Chat = desk.Chat with { PushAttempts = 3 } }), _ => false);
    }

    [Fact]
    public void A_flag_in_chat_holds_for_the_accounts_other_problems()
    {
        var desk = Desk(PlainDesk.Chat with { PushFlagProbability = 1 }, strategy => strategy with { FollowUp = FollowUp.Push, Channel = Channel.TicketThenChat });
        desk = desk with
        {
            // Half of the problems are urgent and chat; the others, of the same account, are flagged as well once one of them has.
            CaseTypes = [desk.CaseTypes[0] with { Share = 0.5 }, desk.CaseTypes[0] with { Name = "urgent", Share = 0.5, Priority = Priority.High }],
            Sellers = desk.Sellers with { Accounts = 1 },
            FollowUps = FollowUpSettings.None with { FlagDays = 1000 },
        };
        var records = PlainDesk.Run(desk);
        var first = records.Chats.Min(chat => chat.BeganTicks) + TimeSpan.FromMinutes(4).Ticks;
        VisitRecord[] later = [.. records.Visits.Where(visit => visit.Team == 0 && visit.JoinedTicks > first)];
        Assert.Contains(later, visit => visit.CaseType == 0);
        Assert.All(later, visit => Assert.Equal(QueueClass.HighRisk, visit.QueuedAs));
    }

    [Fact]
    public void A_third_party_that_is_recognised_costs_the_problem_and_the_account_its_chat()
    {
        // One account. Its first chat is recognised after 4 minutes; it is suspended for two days and chats no more after that.
        var desk = Desk(
            PlainDesk.Chat with { ThirdPartyBanProbability = 1, SuspensionDays = 2 }, strategy => strategy with { UsesAgency = true }) with
        { Sellers = SellerSettings.Plain with { Accounts = 1 } };
        var records = PlainDesk.Run(desk);
        var first = records.Problems.MinBy(problem => problem.AppearedTicks);
        var banned = first.AppearedTicks + TimeSpan.FromMinutes(4).Ticks;
        Assert.Equal((ProblemOutcome.Blocked, banned, 0), (first.Outcome, first.EndedTicks, first.Submissions));
        Assert.Equal(ChatEnd.Banned, records.Chats.MinBy(chat => chat.BeganTicks).End);
        Assert.All(records.Chats, chat => Assert.InRange(chat.BeganTicks, 0, banned));
        foreach (var problem in records.Problems.Where(problem => problem.AppearedTicks > banned && problem.Outcome != ProblemOutcome.Open))
        {
            var isSuspended = problem.AppearedTicks < banned + TimeSpan.FromDays(2).Ticks;
            Assert.Equal(isSuspended ? ProblemOutcome.Blocked : ProblemOutcome.SolvedByTeam, problem.Outcome);
            Assert.Equal(isSuspended ? 0 : 1, problem.Submissions);
        }
    }

    [Fact]
    public void Nothing_is_recognised_where_the_seller_chats_or_the_agency_writes_cases()
    {
        var risky = PlainDesk.Chat with { ThirdPartyBanProbability = 1, SuspensionDays = 2 };
        var own = Desk(risky, strategy => strategy);
        Assert.DoesNotContain(PlainDesk.Run(own).Problems, problem => problem.Outcome == ProblemOutcome.Blocked);
        var writing = Desk(risky, strategy => strategy with { UsesAgency = true, Channel = Channel.Ticket });
        Assert.DoesNotContain(PlainDesk.Run(writing).Problems, problem => problem.Outcome == ProblemOutcome.Blocked);
    }

    [Fact]
    public void A_case_that_is_open_when_the_third_party_is_recognised_is_withdrawn()
    {
        var desk = Desk(PlainDesk.Chat with { ThirdPartyBanProbability = 1 }, strategy => strategy with { UsesAgency = true, Channel = Channel.TicketThenChat });
        desk = desk with { CaseTypes = [desk.CaseTypes[0] with { Priority = Priority.High }] };
        var records = PlainDesk.Run(desk);
        Assert.All(records.Problems.Where(problem => problem.Observed), problem => Assert.Equal(
            (ProblemOutcome.Blocked, TimeSpan.FromMinutes(4).Ticks), (problem.Outcome, problem.EndedTicks - problem.AppearedTicks)));
        Assert.All(records.Cases.Where(record => record.Observed), record => Assert.Equal(CaseOutcome.Withdrawn, record.Outcome));
    }

    [Theory]
    [InlineData(false, 2, 2)]
    [InlineData(false, 0, 3)]
    [InlineData(true, 2, 3)]
    public void Who_has_not_read_the_help_pages_asks_what_they_answer(bool reads, double factor, int attempts)
    {
        // Certain to be invalid only with the factor: two in a row freeze chat, otherwise the day's three attempts are made.
        var desk = Desk(PlainDesk.Chat with { InvalidProbability = reads ? 0 : 0.5, UnreadInvalidFactor = factor }, strategy => strategy with { ReadsKnowledgeBase = reads });
        desk = desk with { CaseTypes = [desk.CaseTypes[0] with { SelfServableProbability = 1 }], Teams = [desk.Teams[0], PlainDesk.Team("chat", 0)] };
        var records = PlainDesk.Run(desk);
        Assert.All(
            records.Chats.Where(chat => chat.Observed).GroupBy(chat => chat.Problem).Where(problem => problem.First().HourOfDay < 18),
            problem => Assert.Equal(attempts, problem.Count()));
    }

    private static void AssertClasses(RecordList records, Func<int, bool> isFlaggedAfter)
    {
        var attempts = records.Chats.GroupBy(chat => chat.Problem).ToDictionary(problem => problem.Key, problem => problem.Max(chat => chat.Attempt));
        VisitRecord[] cases = [.. records.Visits.Where(visit => visit.Team == 0 && visit.Observed)];
        Assert.True(cases.Length > 300);
        Assert.All(cases, visit => Assert.Equal(isFlaggedAfter(attempts[visit.Problem]), visit.QueuedAs == QueueClass.HighRisk));
        foreach (var chats in records.Visits.Where(visit => visit.Team == 1 && visit.Observed).GroupBy(visit => visit.Problem))
            Assert.Equal(Enumerable.Range(1, chats.Count()).Select(isFlaggedAfter), chats.OrderBy(visit => visit.JoinedTicks).Select(visit => visit.QueuedAs == QueueClass.HighRisk));
    }

    private static Scenario Desk(ChatSettings chat, Func<Strategy, Strategy> change)
    {
        var plain = PlainDesk.Scenario();
        return plain with
        {
            Teams = [PlainDesk.Team("pool", 10_000), PlainDesk.Team("chat", 10_000)],
            Strategies = [change(PlainDesk.Strategy() with { Channel = Channel.Chat })],
            Markets = [plain.Markets[0] with { HasChat = true }],
            Chat = chat,
        };
    }
}
