using QueueSim.Randomness;

namespace QueueSim.Contract;

/// <summary>What happens after the pre-screen has filtered a submission.</summary>
public sealed record ResubmissionSettings
{
    /// <summary>Hours from the bounce until the seller has noticed it and sent the case again.</summary>
    public required Distribution NoticeHours { get; init; }

    /// <summary>Probability that a seller who resubmits at all comes back after a bounce; else the seller gives up.</summary>
    public required double ReturnProbability { get; init; }

    /// <summary>Most submissions of one problem through the pre-screen, at least 1.</summary>
    public required int MaximumSubmissions { get; init; }

    /// <summary>Probability that an improving rewrite removes a fault, for each fault on its own.</summary>
    public required double ImproveProbability { get; init; }
}
