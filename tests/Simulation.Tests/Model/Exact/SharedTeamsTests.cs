using NodaTime;
using QueueSim.Model;

namespace QueueSim.Tests.Model.Exact;

/// <summary>Hand-traced times at teams that share work: minutes since midnight of Monday, 1 January 2024.</summary>
public sealed class SharedTeamsTests
{
    private static readonly Instant Start = Instant.FromUtc(2024, 1, 1, 0, 0);

    private readonly RecordList records = new();
    private readonly List<string> log = [];
    private readonly Simulation environment = new(new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc));

    private double Minute => (environment.Now - environment.StartDate).TotalMinutes;

    [Fact]
    public void A_case_asks_for_a_free_agent_in_its_own_order_of_teams()
    {
        var desk = new Teams(this, [1, 1]);
        Route[] ownFirst = [new(0), new(1)];
        Route[] otherFirst = [new(1), new(0)];
        desk.Visit("a", ownFirst, at: 0, touch: 10);
        desk.Visit("b", ownFirst, at: 1, touch: 10);
        desk.Visit("c", otherFirst, at: 20, touch: 10);
        Run();
        Assert.Equal(["a starts at 0 on 0", "b starts at 1 on 1", "c starts at 20 on 1"], log);
        // All three stood in no queue; two belong to the first team's and one to the other's.
        Assert.Equal([(0, 0), (0, 1), (1, 1)], records.Visits.Select(visit => (visit.Team, visit.TakenBy)));
    }

    [Fact]
    public void A_waiting_case_goes_to_whichever_of_its_teams_comes_free_first_and_to_no_other()
    {
        var desk = new Teams(this, [1, 1, 1]);
        desk.Visit("a", [new(0)], at: 0, touch: 30);
        desk.Visit("b", [new(1)], at: 0, touch: 20);
        desk.Visit("c", [new(2)], at: 0, touch: 10);
        desk.Visit("shared", [new(0), new(1)], at: 1, touch: 10);
        Run();
        Assert.Equal("shared starts at 20 on 1", log[^1]);
        var visit = records.Visits[^1];
        Assert.Equal((0, 1, Ticks(1), Ticks(20)), (visit.Team, visit.TakenBy, visit.JoinedTicks, visit.LeftTicks));
        // It waits in the queue of the first team alone.
        Assert.Equal(19, MinutesWaiting(0));
        Assert.Equal(0, MinutesWaiting(1));
    }

    [Fact]
    public void An_overflow_team_takes_a_case_only_after_its_wait()
    {
        // Team 1 is idle all the time.
        var desk = new Teams(this, [1, 1]);
        desk.Visit("a", [new(0)], at: 0, touch: 60);
        desk.Visit("b", [new(0), new(1, Ticks(15))], at: 5, touch: 10);
        Run();
        Assert.Equal(["a starts at 0 on 0", "b starts at 20 on 1"], log);
    }

    [Fact]
    public void An_overflow_team_that_is_busy_takes_the_case_when_it_comes_free_and_not_before()
    {
        var desk = new Teams(this, [1, 1]);
        desk.Visit("a", [new(0)], at: 0, touch: 60);
        desk.Visit("x", [new(1)], at: 0, touch: 10);
        desk.Visit("y", [new(1)], at: 1, touch: 12);
        desk.Visit("b", [new(0), new(1, Ticks(15))], at: 5, touch: 10);
        Run();
        // x until 10, y until 22; b may go there from minute 20 on.
        Assert.Equal(["a starts at 0 on 0", "x starts at 0 on 1", "y starts at 10 on 1", "b starts at 22 on 1"], log);
    }

    [Fact]
    public void A_case_that_gives_up_or_moves_does_so_with_every_team()
    {
        var desk = new Teams(this, [1, 1]);
        desk.Visit("a", [new(0)], at: 0, touch: 20);
        desk.Visit("b", [new(1)], at: 0, touch: 30);
        desk.Visit("quitter", [new(0), new(1)], at: 1, touch: 10, patience: 5);
        desk.Visit("late", [new(0), new(1)], at: 2, touch: 5);
        desk.Visit("urgent", [new(1), new(0)], at: 3, touch: 5, queuedAs: QueueClass.High);
        Run();
        Assert.Equal(["a starts at 0 on 0", "b starts at 0 on 1", "quitter gives up at 6", "urgent starts at 20 on 0", "late starts at 25 on 0"], log);
    }

    [Theory]
    [InlineData(TeamDiscipline.Class, "high, ordinary, moved, seventh, flagged")]
    [InlineData(TeamDiscipline.LongestWait, "high, seventh, ordinary, moved, flagged")]
    [InlineData(TeamDiscipline.Order, "moved, high, seventh, ordinary, flagged")]
    [InlineData(TeamDiscipline.Due, "seventh, ordinary, moved, high, flagged")]
    public void A_freed_agent_takes_by_the_rule_of_the_team(TeamDiscipline discipline, string expected)
    {
        // All wait behind a touch of an hour and differ in class, place, the team's order and due time.
        var desk = new Teams(this, [1], discipline);
        desk.Visit("busy", [new(0)], at: 0, touch: 60);
        desk.Visit("ordinary", [new(0, Order: 3)], at: 1, touch: 1, queuedAs: QueueClass.Ordinary, place: 3, due: 200);
        desk.Visit("moved", [new(0, Order: 1)], at: 2, touch: 1, queuedAs: QueueClass.Ordinary, place: 4, due: 300);
        desk.Visit("seventh", [new(0, Order: 2)], at: 3, touch: 1, queuedAs: QueueClass.Of(new Priority(7)), place: 2, due: 100);
        desk.Visit("high", [new(0, Order: 2)], at: 4, touch: 1, queuedAs: QueueClass.High, place: 1, due: 400);
        desk.Visit("flagged", [new(0)], at: 5, touch: 1, queuedAs: QueueClass.HighRisk, place: 0, due: 0);
        Run();
        Assert.Equal(expected, string.Join(", ", log.Skip(1).Select(line => line[..line.IndexOf(' ', StringComparison.Ordinal)])));
    }

    [Fact]
    public void Many_cases_of_other_teams_that_were_taken_elsewhere_do_not_disturb_the_order()
    {
        var desk = new Teams(this, [1, 1]);
        desk.Visit("long", [new(1)], at: 0, touch: 5000);
        desk.Visit("a", [new(0)], at: 0, touch: 1);
        for (var i = 0; i < 300; i++)
            desk.Visit("", [new(0), new(1)], at: 0.5, touch: 1);
        desk.Visit("last", [new(1), new(0)], at: 1, touch: 1, place: 4000);
        Run();
        Assert.Equal("last starts at 301 on 0", log[^1]);
        Assert.All(records.Visits.Where(visit => visit.Team == 0), visit => Assert.Equal(0, visit.TakenBy));
    }

    [Fact]
    public void A_case_that_moves_has_its_new_place_with_every_team_and_keeps_each_teams_order()
    {
        // At minute 5 the last to come becomes urgent; the other team, which is free first, takes it before the one that came first.
        var desk = new Teams(this, [1, 1]);
        desk.Visit("a", [new(0)], at: 0, touch: 30);
        desk.Visit("b", [new(1)], at: 0, touch: 10);
        desk.Visit("first", [new(1)], at: 1, touch: 10);
        desk.Visit("moved", [new(0), new(1)], at: 2, touch: 10, then: ticket => ticket.Queue.Move(ticket, new Standing(QueueClass.High, 0, 0)));
        Run();
        Assert.Equal(["a starts at 0 on 0", "b starts at 0 on 1", "moved starts at 10 on 1", "first starts at 20 on 1"], log);
    }

    [Fact]
    public void A_moved_case_keeps_its_order_at_a_team_that_goes_by_it()
    {
        var desk = new Teams(this, [1], TeamDiscipline.Order);
        desk.Visit("busy", [new(0)], at: 0, touch: 30);
        desk.Visit("second", [new(0, Order: 2)], at: 1, touch: 10);
        desk.Visit("third", [new(0, Order: 3)], at: 2, touch: 10, then: ticket => ticket.Queue.Move(ticket, new Standing(QueueClass.High, 0, 0)));
        Run();
        Assert.Equal(["busy starts at 0 on 0", "second starts at 30 on 0", "third starts at 40 on 0"], log);
    }

    private static long Ticks(double minutes) => TimeSpan.FromMinutes(minutes).Ticks;

    private double MinutesWaiting(int team) =>
        records.Levels.Where(level => level.Team == team).Sum(level => (double)level.Waiting * (level.ToTicks - level.FromTicks)) / TimeSpan.TicksPerMinute;

    private void Run() => environment.Run(TimeSpan.FromDays(5));

    /// <summary>Teams with some agents each, round the clock.</summary>
    private sealed class Teams
    {
        private static readonly ProblemIdentity Problem = new(1, 0, 0, 0, false, true);

        private readonly SharedTeamsTests test;
        private readonly TeamQueue[] teams;
        private readonly Dispatch dispatch;

        public Teams(SharedTeamsTests test, int[] agents, TeamDiscipline discipline = TeamDiscipline.Class)
        {
            this.test = test;
            teams = [.. agents.Select((count, index) => Queue(PlainDesk.Team($"{index}", count) with { Discipline = discipline }, index))];
            dispatch = new Dispatch(test.environment, teams);
        }

        public void Visit(
            string name, Route[] routes, double at, double touch, QueueClass? queuedAs = null, double? place = null, double due = 0, double patience = -1,
            Action<Ticket>? then = null)
        {
            IEnumerable<Event> Live()
            {
                yield return test.environment.Timeout(TimeSpan.FromMinutes(at));
                var standing = new Standing(queuedAs ?? QueueClass.Ordinary, Ticks(place ?? at), Ticks(due));
                var team = dispatch.Start(routes, Problem, standing.Class);
                if (team is null)
                {
                    var ticket = dispatch.Join(routes, Problem, standing, patience < 0 ? -1 : Ticks(patience));
                    if (then is not null)
                        test.environment.Timeout(TimeSpan.FromMinutes(5 - test.Minute)).AddCallback(_ => then(ticket));
                    yield return ticket;
                    team = ticket.TakenBy;
                }

                test.log.Add(team is null ? $"{name} gives up at {test.Minute}" : $"{name} starts at {test.Minute} on {team.Index}");
                if (team is null)
                    yield break;
                yield return test.environment.Timeout(TimeSpan.FromMinutes(touch));
                team.Finish();
            }

            test.environment.Process(Live());
        }

        private TeamQueue Queue(Team settings, int index) =>
            new(test.environment, index, settings, new StaffingPlan(settings, Start, TimeSpan.FromDays(20).Ticks), test.records);
    }
}
