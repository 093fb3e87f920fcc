namespace QueueSim.Model;

/// <summary>One wait in a team's queue; an event that the team succeeds when the wait ends.</summary>
internal sealed class Ticket(Simulation environment, ProblemIdentity problem, QueueClass queuedAs, long joinedTicks) : Event(environment)
{
    public ProblemIdentity Problem => problem;

    /// <summary>Class under which it joined.</summary>
    public QueueClass QueuedAs => queuedAs;

    public long JoinedTicks => joinedTicks;

    /// <summary>How the wait ended.</summary>
    public VisitEnd End { get; set; } = VisitEnd.StillWaiting;

    public bool IsWaiting => End == VisitEnd.StillWaiting;

    /// <summary>Counts the places that the ticket has had in the queue; only the last one holds.</summary>
    public int Place { get; set; }
}
