namespace QueueSim.Model;

/// <summary>One wait in a team's queue; an event that a team succeeds when the wait ends.</summary>
internal sealed class Ticket(Simulation environment, TeamQueue queue, ProblemIdentity problem, in Standing standing, long joinedTicks)
    : Event(environment)
{
    /// <summary>The queue that it stands in. Other teams may take it from there.</summary>
    public TeamQueue Queue => queue;

    public ProblemIdentity Problem => problem;

    /// <summary>Class under which it joined.</summary>
    public QueueClass QueuedAs { get; } = standing.Class;

    /// <summary>Its class and place now.</summary>
    public Standing Standing { get; set; } = standing;

    public long JoinedTicks => joinedTicks;

    /// <summary>How the wait ended.</summary>
    public VisitEnd End { get; set; } = VisitEnd.StillWaiting;

    /// <summary>The team whose agent has come.</summary>
    public TeamQueue? TakenBy { get; set; }

    public bool IsWaiting => End == VisitEnd.StillWaiting;

    /// <summary>Counts the places that the ticket has had in the queue; only the last one holds.</summary>
    public int Place { get; set; }

    /// <summary>Whether it leaves after some time.</summary>
    public bool HasPatienceLimit { get; set; }

    /// <summary>The team's own preference for its category.</summary>
    public int Order { get; init; }

    /// <summary>Other teams that may take it by now, with their preferences; null where there are none.</summary>
    public List<(TeamQueue Team, int Order)>? Others { get; private set; }

    public void AddOther(TeamQueue team, int order) => (Others ??= []).Add((team, order));
}
