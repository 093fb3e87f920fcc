namespace QueueSim.Health;

/// <summary>Work that comes to a team against what its agents can do, before anything is simulated.</summary>
/// <param name="Team">Name.</param>
/// <param name="WorkHours">Agent hours of work a week in its own queues.</param>
/// <param name="StaffedHours">Agent hours on shift a week.</param>
/// <param name="Load">
/// Work over hours on shift once teams that share work have spread it as well as they can; from 1 on a queue has no end. Infinite where work comes and nobody
/// is ever on shift.
/// </param>
public sealed record TeamLoad(string Team, double WorkHours, double StaffedHours, double Load)
{
    /// <summary>Work of its own queues over its hours, whoever helps.</summary>
    public double OwnLoad => WorkHours <= 0 ? 0 : StaffedHours > 0 ? WorkHours / StaffedHours : double.PositiveInfinity;

    /// <summary>Whether other teams may take its work, or it theirs.</summary>
    public bool IsShared { get; init; }

    /// <summary>Whether the queue stays short whatever the load. Those who wait leave soon, or a full queue turns them away.</summary>
    public bool IsBounded { get; init; }

    /// <summary>Load in the busiest stretch of the window in which a surge is on; <see langword="null"/> without surges.</summary>
    public double? SurgeLoad { get; init; }

    /// <summary>Agents more on each of its shifts that would do, with those named for other teams. It is 0 where that is so already.</summary>
    public int MoreAgents { get; init; }

    /// <summary>Whether more work comes than can be done, without end.</summary>
    public bool IsOverloaded => Load >= 1 && !IsBounded;
}
