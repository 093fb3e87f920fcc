namespace QueueSim.Tests.Model.Exact;

/// <summary>The chat channel (C1–C14), traced by hand: 4 minutes of AI, 20 of an agent, one hour between attempts.</summary>
public sealed class ChatTests
{
    private static readonly ChatSettings Settings = PlainDesk.Chat;

    [Fact]
    public void What_chat_may_decide_is_solved_without_a_case()
    {
        var records = PlainDesk.Run(Desk(Channel.Chat, solve: 1));
        AssertAll(records, hours: 24 / 60.0, ProblemOutcome.SolvedByChat, submissions: 0);
        Assert.All(records.Chats, chat =>
        {
            Assert.Equal(ChatEnd.Solved, chat.End);
            Assert.Equal(TimeSpan.FromMinutes(4).Ticks, chat.RepliedTicks - chat.FirstAttemptTicks);
        });
        Assert.All(records.Problems, problem => Assert.True(problem.HasChatAccess && problem.UsedChat));
    }

    [Fact]
    public void Context_shortens_the_teams_work_and_intake_is_done_as_far_as_the_chat_leaves_it()
    {
        // AI 4 min, agent 20 min; handed over: half of a touch of 30 min and of 5 h of investigation.
        var desk = Desk(Channel.Chat, solve: 0);
        desk = desk with
        {
            CaseTypes = [desk.CaseTypes[0] with { InvestigationHours = PlainDesk.Constant(5), IntakeHours = PlainDesk.Constant(9) }],
            Chat = Settings with { ContextWorkFactor = 0.5 },
        };
        AssertAll(PlainDesk.Run(desk), hours: 0.4 + 0.25 + 2.5, ProblemOutcome.SolvedByTeam, submissions: 1);
        var third = desk with { Chat = desk.Chat with { HandoverIntakeFactor = 1 / 3.0 } };
        AssertAll(PlainDesk.Run(third), hours: 0.4 + 3 + 0.25 + 2.5, ProblemOutcome.SolvedByTeam, submissions: 1);
        // Without context the team has all of its work.
        var bare = third with { Chat = third.Chat with { ContextProbability = 0 } };
        AssertAll(PlainDesk.Run(bare), hours: 0.4 + 3 + 0.5 + 5, ProblemOutcome.SolvedByTeam, submissions: 1);
    }

    [Fact]
    public void Without_a_chat_channel_its_sellers_write_cases()
    {
        var records = PlainDesk.Run(Desk(Channel.Chat, solve: 1) with { Chat = null });
        AssertAll(records, hours: 0.5, ProblemOutcome.SolvedByTeam, submissions: 1);
        Assert.Empty(records.Chats);
    }

    [Fact]
    public void What_is_out_of_a_chat_agents_power_goes_to_the_team_with_its_context_past_the_pre_screen()
    {
        // 24 minutes of chat, then a touch of 30: neither the filter nor the question about the vague text stops it.
        var desk = Desk(Channel.Chat, solve: 0, vague: 1);
        var records = PlainDesk.Run(desk with { PreScreen = desk.PreScreen with { FilterProbability = 1 } });
        AssertAll(records, hours: 0.9, ProblemOutcome.SolvedByTeam, submissions: 1);
        Assert.All(records.Chats, chat => Assert.Equal(ChatEnd.HandedOver, chat.End));
    }

    [Fact]
    public void Documents_still_have_to_be_sent_in_writing()
    {
        // A compliance appeal that chat could solve, were it not for the documents: handed over (24 min), decided (30 min), refused.
        var desk = Desk(Channel.Chat, solve: 1);
        desk = desk with
        {
            CaseTypes = [desk.CaseTypes[0] with { IsCompliance = true, DocumentsNeededProbability = 1 }],
            Strategies = [desk.Strategies[0] with { Evidence = Evidence.None }],
            Deficiency = desk.Deficiency with { MissingProbability = new(1, 1, 1) },
            Decision = desk.Decision with { NoneSuccessFactor = 0 },
        };
        AssertAll(PlainDesk.Run(desk), hours: 0.9, ProblemOutcome.Refused, submissions: 1);
        // Other documents can be shown in the chat.
        var ordinary = desk with { CaseTypes = [desk.CaseTypes[0] with { IsCompliance = false }] };
        AssertAll(PlainDesk.Run(ordinary), hours: 0.4, ProblemOutcome.SolvedByChat, submissions: 0);
        // Out of the chat agent's power: the seller uploads what the chat found missing, and the team decides.
        var handedOver = ordinary with { CaseTypes = [ordinary.CaseTypes[0] with { ChatSolveProbability = 0 }] };
        AssertAll(PlainDesk.Run(handedOver), hours: 0.9, ProblemOutcome.SolvedByTeam, submissions: 1);
        // When the chat does not find out, the team asks (15 min) and the seller answers (4 h).
        var vagueChat = handedOver with { Chat = desk.Chat! with { ContextProbability = 0 } };
        AssertAll(PlainDesk.Run(vagueChat), hours: 0.4 + 0.25 + 4 + 0.5, ProblemOutcome.SolvedByTeam, submissions: 1);
    }

    [Fact]
    public void Three_attempts_a_day_and_then_the_ticket_channel()
    {
        // Never let through: attempts at 0, 1 and 2 h, and no fourth on the same day.
        var desk = Desk(Channel.Chat, solve: 1) with { Chat = Settings with { AvailabilityByHour = [.. Enumerable.Repeat(0.0, 24)] } };
        var records = PlainDesk.Run(desk);
        Assert.All(records.Chats, chat => Assert.Equal(ChatEnd.NotConnected, chat.End));
        foreach (var problem in records.Chats.Where(chat => chat.Observed).GroupBy(chat => chat.Problem))
        {
            Assert.All(problem.GroupBy(chat => chat.BeganTicks / TimeSpan.TicksPerDay), day => Assert.InRange(day.Count(), 1, 3));
            if (problem.First().HourOfDay < 21)
                Assert.Equal(3, problem.Count());
        }

        Assert.All(records.Problems.Where(problem => problem.Observed), problem => Assert.Equal(ProblemOutcome.SolvedByTeam, problem.Outcome));
        // Early in the day: two hours of attempts and a touch.
        Assert.Contains(records.Problems, problem => problem.EndedTicks - problem.AppearedTicks == TimeSpan.FromHours(2.5).Ticks);
    }

    [Fact]
    public void Two_invalid_enquiries_in_a_row_freeze_chat()
    {
        // Self-servable and never solved by the AI; no agents are there, so patience (30 min) ends each attempt; two and no third.
        var desk = Desk(Channel.Chat, solve: 1) with { Chat = Settings with { InvalidProbability = 1 } };
        desk = desk with
        {
            CaseTypes = [desk.CaseTypes[0] with { SelfServableProbability = 1 }],
            Teams = [desk.Teams[0], PlainDesk.Team("chat", 0)],
        };
        var records = PlainDesk.Run(desk);
        Assert.All(records.Chats.Where(chat => chat.Observed).GroupBy(chat => chat.Problem), problem => Assert.Equal(2, problem.Count()));
        // 0:04 + 0:30, an hour, 0:04 + 0:30, and then a case with a touch of 30 minutes.
        AssertAll(records, hours: (34 + 60 + 34 + 30) / 60.0, ProblemOutcome.SolvedByTeam, submissions: 1);
    }

    [Fact]
    public void The_ai_solves_what_is_self_servable()
    {
        var desk = Desk(Channel.Chat, solve: 0) with { Chat = Settings with { AiSolveProbability = 1 } };
        desk = desk with { CaseTypes = [desk.CaseTypes[0] with { SelfServableProbability = 1 }] };
        var records = PlainDesk.Run(desk);
        AssertAll(records, hours: 4 / 60.0, ProblemOutcome.SolvedByChat, submissions: 0);
        Assert.All(records.Chats, chat => Assert.Equal((ChatEnd.SolvedByAi, -1L), (chat.End, chat.RepliedTicks)));
    }

    [Fact]
    public void The_ai_misjudges_what_comes_in_the_wrong_category()
    {
        var desk = Desk(Channel.Chat, solve: 1) with { Chat = Settings with { MisjudgeProbability = 1, MaximumAttempts = 1 } };
        desk = desk with
        {
            CaseTypes = [desk.CaseTypes[0] with { Share = 0.5 }, desk.CaseTypes[0] with { Name = "other", Share = 0.5 }],
            Strategies = [desk.Strategies[0] with { RightCategoryProbability = 0 }],
        };
        var records = PlainDesk.Run(desk);
        Assert.All(records.Chats, chat => Assert.Equal(ChatEnd.Misjudged, chat.End));
        Assert.All(records.Problems.Where(problem => problem.Observed), problem => Assert.Equal(ProblemOutcome.SolvedByTeam, problem.Outcome));
    }

    [Fact]
    public void A_day_without_a_reply_starts_a_chat_and_its_solution_withdraws_the_case()
    {
        // No agents in the pool: 24 h of waiting and 24 min of chat.
        var desk = Desk(Channel.TicketThenChat, solve: 1);
        var records = PlainDesk.Run(desk with { Teams = [PlainDesk.Team("pool", 0), desk.Teams[1]] });
        AssertAll(records, hours: 24.4, ProblemOutcome.SolvedByChat, submissions: 1);
        Assert.All(records.Cases.Where(record => record.Observed), record => Assert.Equal(CaseOutcome.Withdrawn, record.Outcome));
        Assert.All(records.Visits.Where(visit => visit.Observed && visit.Team == 0), visit => Assert.Equal(VisitEnd.Withdrawn, visit.End));
    }

    [Fact]
    public void A_case_that_has_had_a_reply_starts_no_chat()
    {
        var desk = Desk(Channel.TicketThenChat, solve: 1);
        var records = PlainDesk.Run(desk with { CaseTypes = [desk.CaseTypes[0] with { InvestigationHours = PlainDesk.Constant(50) }] });
        Assert.Empty(records.Chats);
        AssertAll(records, hours: 50.5, ProblemOutcome.SolvedByTeam, submissions: 1);
    }

    [Fact]
    public void Urgent_problems_chat_at_once_while_the_case_waits()
    {
        var desk = Desk(Channel.TicketThenChat, solve: 1);
        var records = PlainDesk.Run(desk with
        {
            CaseTypes = [desk.CaseTypes[0] with { Priority = Priority.High }],
            Teams = [PlainDesk.Team("pool", 0), desk.Teams[1]],
        });
        AssertAll(records, hours: 0.4, ProblemOutcome.SolvedByChat, submissions: 1);
    }

    [Fact]
    public void A_chat_that_solves_a_case_under_an_agents_hands_lets_the_agent_finish()
    {
        // The touch lasts an hour and the chat 24 minutes; the agent is busy for the full hour all the same.
        var desk = Desk(Channel.TicketThenChat, solve: 1);
        var records = PlainDesk.Run(desk with { CaseTypes = [desk.CaseTypes[0] with { Priority = Priority.High, TouchMinutes = PlainDesk.Constant(60) }] });
        AssertAll(records, hours: 0.4, ProblemOutcome.SolvedByChat, submissions: 1);
        var busyHours = records.Levels.Where(level => level.Team == 0).Sum(level => (double)level.Busy * (level.ToTicks - level.FromTicks)) / TimeSpan.TicksPerHour;
        long started = records.Visits.Count(visit => visit.Team == 0);
        Assert.InRange(busyHours, started - 10, started);
    }

    [Fact]
    public void Chat_at_peak_waits_for_eight_o_clock()
    {
        var desk = Desk(Channel.ChatAtPeak, solve: 1);
        var records = PlainDesk.Run(desk with { Teams = [PlainDesk.Team("pool", 0), desk.Teams[1]] });
        Assert.All(records.Chats, chat => Assert.Contains(chat.HourOfDay, new[] { 8, 9 }));
    }

    [Fact]
    public void A_handed_over_case_moves_from_the_wrong_queue_to_the_right_one()
    {
        // Everything is declared as the other type, whose team has no agents; after 24 h chat moves it to where agents are.
        var desk = Desk(Channel.TicketThenChat, solve: 0);
        var type = desk.CaseTypes[0];
        var records = PlainDesk.Run(desk with
        {
            CaseTypes = [type with { Share = 1 }, type with { Name = "other", Share = 0, TeamIndex = 2 }],
            Teams = [desk.Teams[0], desk.Teams[1], PlainDesk.Team("empty", 0)],
            Strategies = [desk.Strategies[0] with { RightCategoryProbability = 0 }],
        });
        AssertAll(records, hours: 24.9, ProblemOutcome.SolvedByTeam, submissions: 1);
    }

    [Theory]
    [InlineData(1, 1, 200, true, true)]
    [InlineData(0, 1, 200, true, false)]
    [InlineData(1, 0, 200, true, false)]
    [InlineData(1, 1, 100, true, false)]
    [InlineData(1, 1, 200, false, false)]
    public void Access_needs_a_professional_seller_good_health_an_old_account_and_a_market_with_chat(
        double professional, double health, double ageDays, bool marketHasChat, bool expected)
    {
        var desk = Desk(Channel.Chat, solve: 1);
        var records = PlainDesk.Run(desk with
        {
            Strategies = [desk.Strategies[0] with { Sellers = SellerGroup.Mixed }],
            Sellers = SellerSettings.Plain with
            {
                ProfessionalProbability = professional,
                HealthRatingProbability = health,
                AccountAgeDays = PlainDesk.Constant(ageDays),
            },
            Markets = [desk.Markets[0] with { HasChat = marketHasChat }],
        });
        Assert.All(records.Problems, problem => Assert.Equal((expected, expected), (problem.HasChatAccess, problem.UsedChat || problem.Outcome == ProblemOutcome.Open && expected)));
    }

    private static Scenario Desk(Channel channel, double solve, double vague = 0)
    {
        var plain = PlainDesk.Scenario();
        return plain with
        {
            CaseTypes = [PlainDesk.CaseType("plain", 0, 30) with { ChatSolveProbability = solve }],
            Teams = [PlainDesk.Team("pool", 10_000), PlainDesk.Team("chat", 10_000)],
            Strategies = [PlainDesk.Strategy() with { Channel = channel }],
            Markets = [plain.Markets[0] with { HasChat = true }],
            Deficiency = plain.Deficiency with { VagueProbability = new(vague, vague, vague) },
            Handling = plain.Handling with { AnswerHours = PlainDesk.Constant(4) },
            Chat = Settings,
        };
    }

    private static void AssertAll(RecordList records, double hours, ProblemOutcome outcome, int submissions)
    {
        ProblemRecord[] observed = [.. records.Problems.Where(problem => problem.Observed)];
        Assert.True(observed.Length > 300);
        Assert.All(observed, problem =>
        {
            Assert.Equal(outcome, problem.Outcome);
            Assert.Equal(submissions, problem.Submissions);
            Assert.Equal((long)Math.Round(hours * TimeSpan.TicksPerHour), problem.EndedTicks - problem.AppearedTicks);
        });
    }
}
