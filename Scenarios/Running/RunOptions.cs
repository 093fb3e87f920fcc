namespace QueueSim.Scenarios.Running;

/// <summary>How a study is run; what is simulated is the study's own business.</summary>
internal sealed record RunOptions
{
    /// <summary>Replications of every scenario, at least 1. It is those before the first look when there is a precision to reach.</summary>
    public required int Replications { get; init; }

    /// <summary>How narrow intervals shall be, by more replications; <see langword="null"/> for a fixed number.</summary>
    public PrecisionGoal? Precision { get; init; }

    /// <summary>Seed of all streams.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Worker threads, at least 1. Results do not depend on it.</summary>
    public required int Threads { get; init; }

    /// <summary>Replications that may be done before their scenario is taken; few where they are only read.</summary>
    public int Ahead { get; init; } = Running.Replications.MostAhead;

    /// <summary>When a replication is given up.</summary>
    public RunLimits Limits { get; init; } = RunLimits.None;

    /// <summary>Whether the other scenarios go on when one fails; else the run ends.</summary>
    public bool LeavesOutFailures { get; init; }

    /// <summary>Whether every case and problem is written too.</summary>
    public required bool Records { get; init; }

    /// <summary>Whether records are of the focal cohort's problems alone.</summary>
    public bool FocalOnly { get; init; }

    /// <summary>The same with a precision to reach, if there is one.</summary>
    public RunOptions With(PrecisionGoal? goal) => goal is null ? this : this with { Precision = goal, Replications = goal.Least };
}
