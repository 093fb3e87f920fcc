using QueueSim.Randomness;

namespace QueueSim.Contract;

/// <summary>How decisions turn out and what sellers do about a refusal.</summary>
public sealed record DecisionSettings
{
    /// <summary>Factor on the probability of success by evidence, where documents are needed (T8).</summary>
    public required PerEvidence EvidenceSuccessFactor { get; init; }

    /// <summary>Probability that a refused seller appeals while the strategy allows it.</summary>
    public required double AppealProbability { get; init; }

    /// <summary>Hours to prepare an appeal.</summary>
    public required Distribution AppealPrepareHours { get; init; }

    /// <summary>Probability that an appeal brings complete documents.</summary>
    public required double AppealMoreEvidenceProbability { get; init; }
}
