using QueueSim.Randomness;

namespace QueueSim.Contract;

/// <summary>Sorting of cases before they join the queue of their team.</summary>
public sealed record IntakeSettings
{
    /// <summary>Nobody sorts: only the case type's intake hours pass.</summary>
    public static IntakeSettings None { get; } = new();

    /// <summary>A team that every case visits first (index into <see cref="Scenario.Teams"/>), or <see langword="null"/>.</summary>
    public int? TeamIndex { get; init; }

    /// <summary>Minutes of work on one case; <see langword="null"/> without a team.</summary>
    public Distribution? TouchMinutes { get; init; }
}
