using QueueSim.Model;

namespace QueueSim.Tests.Model.Exact;

/// <summary>Who leaves a queue when: each at the end of their own patience, in whatever order they joined.</summary>
public sealed class PatienceLimitsTests
{
    private readonly Simulation environment = new(new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc)); // time does not begin with it
    private readonly RecordList records = new();
    private readonly TeamQueue team;

    public PatienceLimitsTests()
    {
        var settings = PlainDesk.Team("pool", 0);
        var plan = new StaffingPlan(settings, NodaTime.Instant.FromUtc(2024, 1, 1, 0, 0), TimeSpan.TicksPerDay);
        team = new TeamQueue(environment, 0, settings, plan, records);
    }

    [Fact]
    public void Everybody_leaves_at_the_end_of_their_own_patience()
    {
        Join(1, patienceHours: 5);
        Join(2, patienceHours: 3);
        Join(3, patienceHours: 5);
        Join(4, patienceHours: null);
        environment.Run(TimeSpan.FromHours(1));
        Join(5, patienceHours: 1);
        Join(6, patienceHours: 4); // at 5 h, as the first and the third
        Join(7, patienceHours: 0);
        environment.Run(TimeSpan.FromHours(20));
        Assert.Equal([(7, 1.0), (5, 2.0), (2, 3.0), (1, 5.0), (3, 5.0), (6, 5.0)], Left());
        team.Stop();
    }

    [Fact]
    public void Who_was_withdrawn_does_not_leave_again_and_holds_up_nobody()
    {
        var first = Join(1, patienceHours: 2);
        Join(2, patienceHours: 3);
        environment.Run(TimeSpan.FromHours(1));
        team.Withdraw(first);
        environment.Run(TimeSpan.FromHours(20));
        Assert.Equal([(1, 1.0), (2, 3.0)], Left());
        Assert.Equal([VisitEnd.Withdrawn, VisitEnd.GaveUp], records.Visits.Select(visit => visit.End));
        team.Stop();
    }

    [Fact]
    public void Many_who_were_served_before_their_time_are_forgotten_and_the_others_leave_at_theirs()
    {
        Ticket[] served = [.. Enumerable.Range(1, 300).Select(number => Join(number, patienceHours: 2))];
        Join(301, patienceHours: 1);
        Join(302, patienceHours: null);
        Join(303, patienceHours: 3);
        foreach (var ticket in served)
            team.Withdraw(ticket);
        environment.Run(TimeSpan.FromHours(20));
        Assert.Equal([(301, 1.0), (303, 3.0)], Left().Skip(300));
        Assert.All(records.Visits, visit => Assert.Equal(-1, visit.TakenBy));
        team.Stop();
        Assert.Equal((302, VisitEnd.StillWaiting, -1), (records.Visits[^1].Problem, records.Visits[^1].End, records.Visits[^1].TakenBy));
    }

    private Ticket Join(long problem, double? patienceHours) => team.Join(
        new ProblemIdentity(problem, 0, 0, 0, false, true), QueueClass.Ordinary, 0, patienceHours is { } hours ? TimeSpan.FromHours(hours).Ticks : -1);

    private IEnumerable<(long Problem, double Hours)> Left() =>
        records.Visits.Select(visit => (visit.Problem, visit.LeftTicks / (double)TimeSpan.TicksPerHour));
}
