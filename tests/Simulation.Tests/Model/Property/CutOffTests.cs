namespace QueueSim.Tests.Model.Property;

/// <summary>Every mechanism can be cut off by itself, and what must hold holds without it.</summary>
public sealed class CutOffTests
{
    public static TheoryData<string, int, int> Cuts
    {
        get
        {
            var data = new TheoryData<string, int, int>();
            foreach (var cut in new[] { "chat", "follow-ups", "flags", "freeze", "daily limit", "access", "pre-screen", "translation", "sorters", "documents", "difficulty", "going on", "fixing", "agencies", "appeals", "sellers", "questions", "patience", "surges", "cohort", "skills", "queue limits", "redials", "false solutions", "pushing in chat", "third parties", "voice", "parts", "sizes", "missed notices", "reply window", "watching", "templates", "individuals' delay", "early follow-ups", "reading" })
            {
                for (var draw = 31; draw <= 33; draw++)
                {
                    data.Add(cut, draw, 0);
                    data.Add(cut, draw, 80);
                }
            }

            return data;
        }
    }

    public static TheoryData<int> Draws => [31, 32, 33];

    [Theory]
    [MemberData(nameof(Cuts))]
    public void Problems_and_cases_are_conserved_and_equal_seeds_give_equal_records_without(string cut, int draw, int accounts)
    {
        var scenario = CutOffs.Without(cut, Draw(draw, accounts));
        // A run checks conservation and Little's law at every team itself, and throws.
        var records = PlainDesk.Run(scenario, seed: 3);
        Assert.Equal(records.Totals.Appeared, records.Problems.Count);
        Assert.Equal(records.Problems.Sum(problem => problem.Submissions), records.Cases.Count);
        Assert.Equal(records.Problems, PlainDesk.Run(scenario, seed: 3).Problems);
        switch (cut)
        {
            case "chat":
                Assert.Empty(records.Chats);
                Assert.DoesNotContain(records.Problems, problem => problem.Outcome == ProblemOutcome.SolvedByChat);
                break;
            case "follow-ups":
                Assert.DoesNotContain(records.Cases, record => record.IsDuplicate);
                Assert.DoesNotContain(records.Visits, visit => visit.QueuedAs == QueueClass.HighRisk);
                break;
            case "flags":
                Assert.DoesNotContain(records.Visits, visit => visit.QueuedAs == QueueClass.HighRisk);
                break;
            case "third parties":
                Assert.DoesNotContain(records.Chats, chat => chat.End == ChatEnd.Banned);
                break;
            case "access":
                Assert.DoesNotContain(records.Problems, problem => problem.Outcome == ProblemOutcome.Blocked);
                break;
            case "pre-screen":
                Assert.DoesNotContain(records.Cases, record => record.IsScreened || record.Outcome == CaseOutcome.Filtered);
                break;
            case "sorters":
                Assert.DoesNotContain(records.Visits, visit => visit.Team == 5);
                break;
            case "documents":
                Assert.DoesNotContain(records.Cases, record => record.Cause is RefusalCause.InvoiceError or RefusalCause.MissingDocuments || !record.HadAllDocuments);
                break;
            case "appeals":
                Assert.DoesNotContain(records.Cases, record => record.IsAppeal);
                break;
            case "questions":
                Assert.All(records.Cases, record => Assert.Equal(0, record.Questions));
                break;
            case "patience":
                Assert.DoesNotContain(records.Cases, record => record.Outcome == CaseOutcome.GivenUp);
                break;
            case "skills":
                Assert.All(records.Visits, visit => Assert.Contains(visit.TakenBy, new[] { visit.Team, -1 }));
                break;
            case "queue limits":
                Assert.DoesNotContain(records.Visits, visit => visit.End == VisitEnd.TurnedAway);
                break;
            case "redials":
                Assert.All(records.Problems.Where(problem => problem.Outcome == ProblemOutcome.GivenUp), problem => Assert.InRange(
                    records.Cases.Count(record => record.Problem == problem.Number && record.Outcome == CaseOutcome.GivenUp), 0, 1));
                break;
            case "false solutions":
                Assert.Equal(
                    records.Cases.Count(record => record.Outcome == CaseOutcome.Solved),
                    records.Problems.Count(problem => problem.Outcome == ProblemOutcome.SolvedByTeam));
                break;
            case "reply window":
                Assert.DoesNotContain(records.Cases, record => record.Outcome == CaseOutcome.Lapsed);
                break;
            case "cohort":
                Assert.DoesNotContain(records.Problems, problem => problem.Focal);
                break;
        }
    }

    // Those below leave nothing in the records that is there or not: what tells them is a desk that differs in the mechanism alone.

    [Theory]
    [MemberData(nameof(Draws))]
    public void Without_the_freeze_invalid_enquiries_keep_nobody_from_chatting(int draw)
    {
        var desk = Chatting(Draw(draw, accounts: 80));
        desk = desk with { Chat = desk.Chat! with { InvalidProbability = 1, InvalidToFreeze = 1, FreezeDays = 1000, MaximumAttempts = 2 } };
        Assert.True(Connected(desk) < Connected(CutOffs.Without("freeze", desk)), "Chats that were connected.");
        Assert.Equal(
            PlainDesk.Run(desk with { Chat = desk.Chat! with { InvalidProbability = 0 } }).Chats,
            PlainDesk.Run(CutOffs.Without("freeze", desk with { Chat = desk.Chat! with { InvalidProbability = 0 } })).Chats);
    }

    [Theory]
    [MemberData(nameof(Draws))]
    public void Without_the_daily_limit_a_seller_tries_as_often_as_attempts_are_left(int draw)
    {
        var desk = Chatting(Draw(draw, accounts: 0));
        desk = desk with { Chat = desk.Chat! with { DailyLimit = 3, MaximumAttempts = 7, RetryHours = PlainDesk.Constant(0.25), AvailabilityByHour = [.. Enumerable.Repeat(0.05, 24)] } };
        Assert.Equal(3, MostAttemptsInADay(desk));
        Assert.Equal(7, MostAttemptsInADay(CutOffs.Without("daily limit", desk)));
    }

    [Theory]
    [MemberData(nameof(Draws))]
    public void Without_translation_every_case_is_at_a_team_the_moment_it_is_submitted(int draw)
    {
        var desk = Draw(draw, accounts: 0);
        desk = CutOffs.Without("individuals' delay", desk) with
        {
            PreScreen = desk.PreScreen with { IsEnabled = false },
            Strategies = [.. desk.Strategies.Select(strategy => strategy with { Language = Language.Chinese, FollowUp = FollowUp.Wait, Channel = Channel.Ticket })],
        };
        Assert.NotEqual(0, CasesHeldUp(desk));
        Assert.Equal(0, CasesHeldUp(CutOffs.Without("translation", desk)));
        Assert.DoesNotContain(PlainDesk.Run(CutOffs.Without("translation", desk)).Visits, visit => visit.Team == 4);
    }

    [Theory]
    [MemberData(nameof(Draws))]
    public void Without_agencies_it_does_not_matter_who_writes(int draw)
    {
        var desk = Draw(draw, accounts: 80) with { AgencyTimeFactor = 0.1 };
        var all = desk with { Strategies = [.. desk.Strategies.Select(strategy => strategy with { UsesAgency = true })] };
        var none = desk with { Strategies = [.. desk.Strategies.Select(strategy => strategy with { UsesAgency = false })] };
        Assert.NotEqual(PlainDesk.Run(none).Problems, PlainDesk.Run(all).Problems);
        Assert.Equal(PlainDesk.Run(none).Problems, PlainDesk.Run(CutOffs.Without("agencies", all)).Problems);
    }

    [Theory]
    [MemberData(nameof(Draws))]
    public void Without_kinds_of_sellers_all_are_established(int draw)
    {
        var desk = Draw(draw, accounts: 80);
        var mixed = desk with { Strategies = [.. desk.Strategies.Select(strategy => strategy with { Sellers = SellerGroup.Mixed })] };
        var established = desk with { Strategies = [.. desk.Strategies.Select(strategy => strategy with { Sellers = SellerGroup.Established })] };
        Assert.NotEqual(PlainDesk.Run(established).Problems, PlainDesk.Run(mixed).Problems);
        Assert.Equal(PlainDesk.Run(established).Problems, PlainDesk.Run(CutOffs.Without("sellers", mixed)).Problems);
    }

    [Theory]
    [MemberData(nameof(Draws))]
    public void Without_surges_the_days_of_a_surge_are_as_full_as_without_its_factor(int draw)
    {
        var desk = Draw(draw, accounts: 0);
        Scenario Peak(double factor) => desk with { Arrivals = desk.Arrivals with { Surges = [new Surge { Name = "peak", StartDay = 2, Days = 2, Factor = factor }] } };
        var without = PlainDesk.Run(CutOffs.Without("surges", Peak(3)));
        Assert.Equal(PlainDesk.Run(Peak(1)).Problems, without.Problems);
        Assert.True(PlainDesk.Run(Peak(3)).Totals.Appeared > without.Totals.Appeared, "A surge of factor 3 brings more problems.");
        Assert.True(PlainDesk.Run(Peak(0.2)).Totals.Appeared < without.Totals.Appeared, "A surge of factor 0.2 brings fewer.");
    }

    [Theory]
    [MemberData(nameof(Draws))]
    public void Without_difficulty_what_it_divides_does_not_matter(int draw)
    {
        var desk = Draw(draw, accounts: 0);
        desk = desk with { Handling = desk.Handling with { DifficultyCv = 1 } };
        Scenario Divided(Scenario by) => by with { Decision = by.Decision with { DifficultyExponent = 0 } };
        Assert.NotEqual(PlainDesk.Run(Divided(desk)).Problems, PlainDesk.Run(desk).Problems);
        Assert.Equal(PlainDesk.Run(Divided(CutOffs.Without("difficulty", desk))).Problems, PlainDesk.Run(CutOffs.Without("difficulty", desk)).Problems);
    }

    [Theory]
    [MemberData(nameof(Draws))]
    public void Agents_who_always_ask_and_never_fix_ask_and_transfer_more(int draw)
    {
        var desk = Draw(draw, accounts: 0);
        desk = desk with { Chat = null, Handling = desk.Handling with { GoOnProbability = 1, FixCategoryProbability = 1 } };
        Assert.True(PlainDesk.Run(desk).Cases.Average(record => record.Questions) < PlainDesk.Run(CutOffs.Without("going on", desk)).Cases.Average(record => record.Questions));
        Assert.True(PlainDesk.Run(desk).Cases.Average(record => record.Transfers) < PlainDesk.Run(CutOffs.Without("fixing", desk)).Cases.Average(record => record.Transfers));
    }

    [Theory]
    [MemberData(nameof(Draws))]
    public void Without_a_busy_signal_nobody_is_turned_away_before_patience_ends(int draw)
    {
        var desk = Chatting(Draw(draw, accounts: 0));
        desk = desk with { Teams = [.. desk.Teams.Select((team, index) => index == desk.Chat!.TeamIndex ? team with { QueueLimit = 0 } : team with { QueueLimit = null })] };
        Assert.True(TurnedAway(desk) > 0, "Attempts that found every agent busy.");
        Assert.Equal(0, TurnedAway(CutOffs.Without("queue limits", desk)));
    }

    [Theory]
    [MemberData(nameof(Draws))]
    public void Without_flags_for_pushing_in_chat_no_contact_is_high_risk(int draw)
    {
        var desk = CutOffs.Without("follow-ups", Chatting(Draw(draw, accounts: 80)));
        desk = desk with { Chat = desk.Chat! with { PushFlagProbability = 1, PushAttempts = 0 } };
        Assert.Contains(PlainDesk.Run(desk).Visits, visit => visit.QueuedAs == QueueClass.HighRisk);
        Assert.DoesNotContain(PlainDesk.Run(CutOffs.Without("pushing in chat", desk)).Visits, visit => visit.QueuedAs == QueueClass.HighRisk);
    }

    [Theory]
    [MemberData(nameof(Draws))]
    public void Without_its_parts_counting_a_chat_solves_more(int draw)
    {
        var desk = Chatting(Draw(draw, accounts: 0));
        desk = desk with { Chat = desk.Chat! with { PartSolveFactor = 0 } };
        static int Solved(Scenario desk) => PlainDesk.Run(desk).Chats.Count(chat => chat.End == ChatEnd.Solved);
        Assert.True(Solved(desk) < Solved(CutOffs.Without("parts", desk)), "Chats that an agent solved.");
    }

    [Theory]
    [MemberData(nameof(Draws))]
    public void Without_voice_messages_it_does_not_matter_where_they_are_piloted(int draw)
    {
        Scenario Piloted(bool everywhere) => Draw(draw, accounts: 80) with { Markets = [.. Draw(draw, accounts: 80).Markets.Select(market => market with { HasVoicePilot = everywhere })] };
        Assert.NotEqual(PlainDesk.Run(Piloted(false)).Problems, PlainDesk.Run(Piloted(true)).Problems);
        Assert.Equal(PlainDesk.Run(Piloted(false)).Problems, PlainDesk.Run(CutOffs.Without("voice", Piloted(true))).Problems);
    }

    private static Scenario Draw(int draw, int accounts)
    {
        var desk = RandomDesk.Draw(draw);
        return desk with { Sellers = desk.Sellers with { Accounts = accounts } };
    }

    private static Scenario Chatting(Scenario desk) => desk with
    {
        Strategies = [.. desk.Strategies.Select(strategy => strategy with { Channel = Channel.Chat, Sellers = SellerGroup.Established })],
    };

    private static int Connected(Scenario desk) => PlainDesk.Run(desk).Chats.Count(chat => chat.End != ChatEnd.NotConnected);

    /// <summary>Attempts that ended with the AI's four minutes although an agent was asked for.</summary>
    private static int TurnedAway(Scenario desk) => PlainDesk.Run(desk).Chats.Count(chat =>
        chat.End == ChatEnd.NotConnected && chat.EndedTicks - chat.BeganTicks == TimeSpan.FromMinutes(4).Ticks);

    private static int MostAttemptsInADay(Scenario desk) =>
        PlainDesk.Run(desk).Chats.GroupBy(chat => (chat.Problem, chat.BeganTicks / TimeSpan.TicksPerDay)).Max(attempts => attempts.Count());

    /// <summary>Cases that joined no queue in the instant in which they were submitted, and got no agent in it either.</summary>
    private static int CasesHeldUp(Scenario desk)
    {
        var records = PlainDesk.Run(desk);
        HashSet<(long, long)> joined = [.. records.Visits.Where(visit => visit.Team != 4).Select(visit => (visit.Problem, visit.JoinedTicks))];
        return records.Cases.Count(record => !joined.Contains((record.Problem, record.SubmittedTicks)));
    }
}
