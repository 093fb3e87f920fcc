namespace QueueSim.Scenarios.Running;

/// <summary>How a study is run; what is simulated is the study's own business.</summary>
internal sealed record RunOptions
{
    /// <summary>Replications of every scenario, at least 1.</summary>
    public required int Replications { get; init; }

    /// <summary>Seed of all streams.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Worker threads, at least 1. Results do not depend on it.</summary>
    public required int Threads { get; init; }

    /// <summary>Whether every case and problem is written too.</summary>
    public required bool Records { get; init; }
}
