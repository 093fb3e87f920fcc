namespace QueueSim.Contract;

/// <summary>What a replication may take before it is given up: it would not end, or not fit into memory.</summary>
/// <remarks>Counts of simulated things alone, so that the same replication is given up on every machine.</remarks>
public sealed record RunLimits
{
    /// <summary>Nothing is ever given up.</summary>
    public static readonly RunLimits None = new();

    /// <summary>Most events of a replication, at least 1.</summary>
    public long MostEvents { get; init; } = long.MaxValue;

    /// <summary>Most problems that may be open at one time, at least 1.</summary>
    public long MostOpenProblems { get; init; } = long.MaxValue;
}

/// <summary>A replication would take more than its limits allow.</summary>
/// <param name="isOfEvents">Whether it has too many events; else too many problems are open at one time.</param>
/// <param name="most">The limit.</param>
/// <param name="day">Simulated day on which it was reached, from 0.</param>
public sealed class LimitReachedException(bool isOfEvents, long most, double day)
    : Exception(isOfEvents ? $"More than {most} events by day {day:F1}." : $"More than {most} problems open at a time on day {day:F1}.")
{
    /// <summary>Whether there were too many events; else too many problems were open.</summary>
    public bool IsOfEvents => isOfEvents;

    /// <summary>The limit.</summary>
    public long Most => most;

    /// <summary>Simulated day on which it was reached, from 0.</summary>
    public double Day => day;
}
