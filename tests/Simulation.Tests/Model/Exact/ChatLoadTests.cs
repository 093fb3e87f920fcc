namespace QueueSim.Tests.Model.Exact;

/// <summary>The chat team's queue (C2, C6), traced by hand: everything appears in the first hour of a Monday.</summary>
public sealed class ChatLoadTests
{
    private static readonly long Minute = TimeSpan.FromMinutes(1).Ticks;

    [Fact]
    public void Who_finds_the_queue_full_is_turned_away_at_once()
    {
        // Nobody is on shift: the first attempt waits out its 30 minutes and holds the only place, and the AI takes 4 minutes of each attempt.
        var records = PlainDesk.Run(Limited(1, Desk(agents: 0, PlainDesk.Chat with { MaximumAttempts = 1 })));
        long freeAt = 0;
        foreach (var chat in records.Chats.OrderBy(chat => chat.BeganTicks))
        {
            var asked = chat.BeganTicks + (4 * Minute);
            Assert.Equal(ChatEnd.NotConnected, chat.End);
            Assert.Equal(asked < freeAt ? asked : asked + (30 * Minute), chat.EndedTicks);
            freeAt = Math.Max(freeAt, chat.EndedTicks);
        }

        Assert.InRange(records.Visits.Count(visit => visit.Team == 1 && visit.End != VisitEnd.TurnedAway), 2, 3);
    }

    [Fact]
    public void With_a_queue_limit_of_none_who_finds_no_agent_free_gets_a_busy_signal()
    {
        // One agent, chats of 20 minutes: an attempt is served when the latest served one began 20 minutes before.
        var records = PlainDesk.Run(Limited(0, Desk(agents: 1, PlainDesk.Chat with { MaximumAttempts = 1 })));
        var freeAt = long.MinValue;
        foreach (var chat in records.Chats.OrderBy(chat => chat.BeganTicks))
        {
            var asked = chat.BeganTicks + (4 * Minute);
            Assert.Equal(asked >= freeAt ? ChatEnd.HandedOver : ChatEnd.NotConnected, chat.End);
            if (chat.End == ChatEnd.HandedOver)
                freeAt = asked + (20 * Minute);
            else
                Assert.Equal(asked, chat.EndedTicks);
        }

        Assert.Contains(records.Chats, chat => chat.End == ChatEnd.NotConnected);
    }

    [Fact]
    public void Who_gives_up_waiting_tries_again_and_the_first_response_counts_from_the_first_attempt()
    {
        // The team works from 01:40 on, after each seller's second attempt: 34 minutes, an hour, and 4 minutes of AI.
        var desk = Desk(agents: 10_000, PlainDesk.Chat with { PatienceMinutes = PlainDesk.Constant(30) });
        desk = desk with { Teams = [desk.Teams[0], new Team { Name = "chat", Shifts = [PlainDesk.Always(10_000) with { StartMinuteOfDay = 98 }] }] };
        var records = PlainDesk.Run(desk);
        foreach (var problem in records.Chats.Where(chat => chat.Observed).GroupBy(chat => chat.Problem))
        {
            ChatRecord[] chats = [.. problem.OrderBy(chat => chat.Attempt)];
            Assert.Equal([ChatEnd.NotConnected, ChatEnd.HandedOver], chats.Select(chat => chat.End));
            Assert.Equal(chats[0].BeganTicks + (94 * Minute), chats[1].BeganTicks);
            Assert.Equal(Math.Max(chats[1].BeganTicks + (4 * Minute), 98 * Minute), chats[1].RepliedTicks);
            Assert.Equal(chats[0].BeganTicks, chats[1].FirstAttemptTicks);
        }
    }

    [Fact]
    public void Well_prepared_chats_are_served_before_others()
    {
        // An agent comes at 04:00, when everybody waits: first those who bring everything, in the order in which they came.
        var desk = Desk(agents: 1, PlainDesk.Chat with { PreparedFirst = true, PatienceMinutes = PlainDesk.Constant(100_000) }, vague: 0.5);
        desk = desk with { Teams = [desk.Teams[0], new Team { Name = "chat", Shifts = [PlainDesk.Always(1) with { StartMinuteOfDay = 240 }] }] };
        var records = PlainDesk.Run(desk);
        VisitRecord[] served = [.. records.Visits.Where(visit => visit is { Team: 1, Observed: true, End: VisitEnd.Touched }).OrderBy(visit => visit.LeftTicks)];
        Assert.Equal(served.OrderBy(visit => visit.QueuedAs.Rank).ThenBy(visit => visit.JoinedTicks), served);
        Assert.True(served.Count(visit => visit.QueuedAs == QueueClass.High) > 20 && served.Count(visit => visit.QueuedAs == QueueClass.Ordinary) > 20);
        var plain = PlainDesk.Run(desk with { Chat = desk.Chat! with { PreparedFirst = false } });
        Assert.All(plain.Visits.Where(visit => visit.Team == 1), visit => Assert.Equal(QueueClass.Ordinary, visit.QueuedAs));
    }

    private static Scenario Desk(int agents, ChatSettings chat, double vague = 0)
    {
        var plain = PlainDesk.Mondays();
        return plain with
        {
            Teams = [PlainDesk.Team("pool", 10_000), PlainDesk.Team("chat", agents)],
            Strategies = [PlainDesk.Strategy() with { Channel = Channel.Chat }],
            Markets = [plain.Markets[0] with { HasChat = true }],
            Deficiency = plain.Deficiency with { VagueProbability = new(vague, vague, vague) },
            Chat = chat,
        };
    }

    private static Scenario Limited(int queueLimit, Scenario desk) =>
        desk with { Teams = [desk.Teams[0], desk.Teams[1] with { QueueLimit = queueLimit }] };
}
