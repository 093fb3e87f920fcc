using NodaTime;
using QueueSim.Model;

namespace QueueSim.Tests.Model.Exact;

/// <summary>Hand-traced times at one team: minutes since midnight of Monday, 1 January 2024.</summary>
public sealed class TeamQueueTests
{
    private static readonly Instant Start = Instant.FromUtc(2024, 1, 1, 0, 0);

    private static readonly ProblemIdentity Problem = new(1, 0, 0, 0, false, true);

    private readonly RecordList levels = new();
    private readonly List<string> log = [];
    private readonly Simulation environment = new(new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc));

    private double Minute => (environment.Now - environment.StartDate).TotalMinutes;

    [Fact]
    public void A_single_agent_serves_in_the_order_of_place_and_each_waits_for_those_ahead()
    {
        var team = Pool(PlainDesk.Always(1));
        Visit(team, "a", at: 0, touch: 10);
        Visit(team, "b", at: 1, touch: 10);
        Visit(team, "c", at: 2, touch: 10);
        environment.Run(TimeSpan.FromDays(1));
        Assert.Equal(["a starts 0", "a ends 10", "b starts 10", "b ends 20", "c starts 20", "c ends 30"], log);
    }

    [Fact]
    public void High_priority_overtakes_but_does_not_interrupt()
    {
        var team = Pool(PlainDesk.Always(1));
        Visit(team, "a", at: 0, touch: 10);
        Visit(team, "b", at: 1, touch: 10);
        Visit(team, "urgent", at: 2, touch: 10, queuedAs: QueueClass.High);
        environment.Run(TimeSpan.FromDays(1));
        Assert.Equal(["a starts 0", "a ends 10", "urgent starts 10", "urgent ends 20", "b starts 20", "b ends 30"], log);
    }

    [Fact]
    public void An_earlier_place_overtakes_within_the_class()
    {
        var team = Pool(PlainDesk.Always(1));
        Visit(team, "a", at: 0, touch: 10);
        Visit(team, "b", at: 1, touch: 10, place: 1);
        Visit(team, "transferred", at: 2, touch: 10, place: 0);
        environment.Run(TimeSpan.FromDays(1));
        Assert.Equal(["a starts 0", "a ends 10", "transferred starts 10", "transferred ends 20", "b starts 20", "b ends 30"], log);
    }

    [Fact]
    public void Ties_in_class_and_place_are_served_in_the_order_of_joining()
    {
        var team = Pool(PlainDesk.Always(1));
        Visit(team, "a", at: 0, touch: 10);
        Visit(team, "b", at: 5, touch: 10, place: 7);
        Visit(team, "c", at: 5, touch: 10, place: 7);
        environment.Run(TimeSpan.FromDays(1));
        Assert.Equal(["a starts 0", "a ends 10", "b starts 10", "b ends 20", "c starts 20", "c ends 30"], log);
    }

    [Fact]
    public void A_seller_whose_patience_ends_leaves_and_the_next_takes_the_turn()
    {
        var team = Pool(PlainDesk.Always(1));
        Visit(team, "a", at: 0, touch: 10);
        Visit(team, "b", at: 1, touch: 10, patience: 5);
        Visit(team, "c", at: 2, touch: 10, patience: 9);
        environment.Run(TimeSpan.FromDays(1));
        Assert.Equal(["a starts 0", "b gives up 6", "a ends 10", "c starts 10", "c ends 20"], log);
    }

    [Fact]
    public void Patience_that_ends_in_the_instant_an_agent_comes_free_loses_when_it_was_started_first()
    {
        // The patience of b (started at 1, ends at 10) stands in the event list before the end of a's touch does only if it was
        // put there first: a's touch was put there at 0, so the agent comes free first and b is served.
        var team = Pool(PlainDesk.Always(1));
        Visit(team, "a", at: 0, touch: 10);
        Visit(team, "b", at: 1, touch: 10, patience: 9);
        environment.Run(TimeSpan.FromDays(1));
        Assert.Equal(["a starts 0", "a ends 10", "b starts 10", "b ends 20"], log);
    }

    [Fact]
    public void Work_under_way_at_the_end_of_a_shift_finishes_and_the_next_case_waits_for_the_next_shift()
    {
        // Monday 09:00–10:00 and Tuesday 09:00–10:00; minutes 540–600 and 1980–2040.
        var team = Pool(PlainDesk.Always(1) with { StartMinuteOfDay = 540, EndMinuteOfDay = 600 });
        Visit(team, "a", at: 590, touch: 30);
        Visit(team, "b", at: 595, touch: 30);
        environment.Run(TimeSpan.FromDays(3));
        Assert.Equal(["a starts 590", "a ends 620", "b starts 1980", "b ends 2010"], log);
        Assert.Equal((1, 0), Level(610, level => (level.Busy, level.Scheduled)));
    }

    [Fact]
    public void When_a_shift_shrinks_only_as_many_finish_without_taking_on_more_as_the_new_shift_lacks()
    {
        // Two agents until 10:00, one after.
        var team = Pool(
            PlainDesk.Always(1),
            PlainDesk.Always(1) with { Name = "day", StartMinuteOfDay = 540, EndMinuteOfDay = 600 });
        Visit(team, "a", at: 590, touch: 20);
        Visit(team, "b", at: 591, touch: 30);
        Visit(team, "c", at: 592, touch: 10);
        environment.Run(TimeSpan.FromDays(1));
        Assert.Equal(["a starts 590", "b starts 591", "a ends 610", "b ends 621", "c starts 621", "c ends 631"], log);
    }

    [Fact]
    public void A_night_shift_over_midnight_serves_on_both_dates()
    {
        // Mondays 22:00–06:00; Tuesday 05:50 is minute 1790.
        var team = Pool(PlainDesk.Always(1) with
        {
            StartMinuteOfDay = 1320,
            EndMinuteOfDay = 360,
            Days = new HashSet<IsoDayOfWeek> { IsoDayOfWeek.Monday },
        });
        Visit(team, "early", at: 0, touch: 5);
        Visit(team, "late", at: 1790, touch: 5);
        environment.Run(TimeSpan.FromDays(3));
        Assert.Equal(["early starts 1320", "early ends 1325", "late starts 1790", "late ends 1795"], log);
    }

    [Fact]
    public void A_case_that_arrives_on_Friday_evening_waits_over_the_closed_weekend()
    {
        // Friday, 5 January, 18:00 is minute 6840; Monday, 8 January, 09:00 in Berlin (UTC+1) is minute 10560.
        var team = Pool(PlainDesk.Always(1) with
        {
            StartMinuteOfDay = 540,
            EndMinuteOfDay = 1020,
            Days = new HashSet<IsoDayOfWeek>
            {
                IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday,
            },
            TimeZone = DateTimeZoneProviders.Tzdb["Europe/Berlin"],
        });
        Visit(team, "a", at: 6840, touch: 5);
        environment.Run(TimeSpan.FromDays(10));
        Assert.Equal(["a starts 10560", "a ends 10565"], log);
    }

    [Fact]
    public void A_moved_case_is_served_at_its_last_place_and_a_withdrawn_one_not_at_all()
    {
        var team = Pool(PlainDesk.Always(1));
        Visit(team, "a", at: 0, touch: 10);
        Visit(team, "b", at: 1, touch: 10, then: ticket => team.Move(ticket, new Standing(QueueClass.Ordinary, TimeSpan.FromMinutes(3).Ticks, 0)));
        Visit(team, "c", at: 2, touch: 10);
        Visit(team, "d", at: 3, touch: 10, place: 3, then: team.Withdraw);
        Visit(team, "e", at: 4, touch: 10, then: ticket => team.Move(ticket, new Standing(QueueClass.High, TimeSpan.FromMinutes(9).Ticks, 0)));
        environment.Run(TimeSpan.FromDays(1));
        Assert.Equal(
            ["a starts 0", "d withdraws 5", "a ends 10", "e starts 10", "e ends 20", "c starts 20", "c ends 30", "b starts 30", "b ends 40"], log);
    }

    [Fact]
    public void A_position_counts_those_who_are_called_before()
    {
        var team = Pool(PlainDesk.Always(1));
        var positions = new List<int>();
        Visit(team, "busy", at: 0, touch: 100);
        Visit(team, "a", at: 1, touch: 1, then: ticket => positions.Add(team.PositionOf(ticket)));
        Visit(team, "b", at: 2, touch: 1, then: ticket =>
        {
            positions.Add(team.PositionOf(ticket));
            team.Withdraw(ticket);
            positions.Add(team.PositionOf(ticket));
        });
        Visit(team, "c", at: 3, touch: 1, then: ticket => positions.Add(team.PositionOf(ticket)));
        Visit(team, "urgent", at: 4, touch: 1, queuedAs: QueueClass.High, then: ticket => positions.Add(team.PositionOf(ticket)));
        environment.Run(TimeSpan.FromDays(1));
        // All asked at minute 5, in the order of joining; b is third behind urgent and a, then gone, and c takes its place.
        Assert.Equal([2, 3, 0, 3, 1], positions);
    }

    [Fact]
    public void High_risk_contact_is_served_when_nobody_else_waits()
    {
        var team = Pool(PlainDesk.Always(1));
        Visit(team, "a", at: 0, touch: 10);
        Visit(team, "flagged", at: 1, touch: 10, queuedAs: QueueClass.HighRisk);
        Visit(team, "b", at: 2, touch: 10);
        environment.Run(TimeSpan.FromDays(1));
        Assert.Equal(["a starts 0", "a ends 10", "b starts 10", "b ends 20", "flagged starts 20", "flagged ends 30"], log);
    }

    [Fact]
    public void Many_who_gave_up_behind_an_urgent_stream_do_not_disturb_the_order_of_those_who_wait()
    {
        var team = Pool(PlainDesk.Always(1));
        Visit(team, "first", at: 0, touch: 1000);
        for (var i = 0; i < 300; i++)
            Visit(team, "quitter", at: 1, touch: 1, patience: 10, quiet: true);
        Visit(team, "x", at: 2, touch: 10);
        Visit(team, "y", at: 3, touch: 10);
        environment.Run(TimeSpan.FromDays(2));
        Assert.Equal(["first starts 0", "first ends 1000", "x starts 1000", "x ends 1010", "y starts 1010", "y ends 1020"], log);
    }

    private TeamQueue Pool(params Shift[] shifts)
    {
        var settings = new Team { Name = "pool", Shifts = shifts };
        return new TeamQueue(environment, 0, settings, new StaffingPlan(settings, Start, TimeSpan.FromDays(20).Ticks), levels);
    }

    private T Level<T>(double minute, Func<TeamLevelRecord, T> select)
    {
        var ticks = TimeSpan.FromMinutes(minute).Ticks;
        return select(levels.Levels.Single(level => level.FromTicks <= ticks && ticks < level.ToTicks));
    }

    private void Visit(
        TeamQueue team, string name, double at, double touch, QueueClass? queuedAs = null, double? place = null,
        double patience = -1, bool quiet = false, Action<Ticket>? then = null)
    {
        IEnumerable<Event> Live()
        {
            // A nudge past the team's own start at 0.
            yield return environment.Timeout(TimeSpan.FromMinutes(at));
            if (!team.TryStart(Problem, queuedAs ?? QueueClass.Ordinary))
            {
                var ticket = team.Join(
                    Problem,
                    queuedAs ?? QueueClass.Ordinary,
                    TimeSpan.FromMinutes(place ?? at).Ticks,
                    patience < 0 ? -1 : TimeSpan.FromMinutes(patience).Ticks);
                if (then is not null)
                    environment.Timeout(TimeSpan.FromMinutes(5) - (environment.Now - environment.StartDate)).AddCallback(_ => then(ticket));
                yield return ticket;
                if (ticket.End == VisitEnd.Withdrawn)
                {
                    log.Add($"{name} withdraws {Minute}");
                    yield break;
                }

                if (ticket.End == VisitEnd.GaveUp)
                {
                    if (!quiet)
                        log.Add($"{name} gives up {Minute}");
                    yield break;
                }
            }

            log.Add($"{name} starts {Minute}");
            yield return environment.Timeout(TimeSpan.FromMinutes(touch));
            log.Add($"{name} ends {Minute}");
            team.Finish();
        }

        environment.Process(Live());
    }
}
