using QueueSim.Randomness;

namespace QueueSim.Contract;

/// <summary>Help pages that a seller may read before writing a case (T19).</summary>
public sealed record KnowledgeBaseSettings
{
    /// <summary>Probability that reading solves a self-servable problem.</summary>
    public required double SolveProbability { get; init; }

    /// <summary>Time spent reading, in hours.</summary>
    public required Distribution ReadHours { get; init; }
}
