using QueueSim.Randomness;

namespace QueueSim.Contract;

/// <summary>The AI pre-screen: a noisy score of each submission and a threshold (T6, T7).</summary>
public sealed record PreScreenSettings
{
    /// <summary>Share of submissions that are filtered in the reference population, 0 to 1. It sets the threshold; 0 passes everything, 1 nothing.</summary>
    public required double FilterProbability { get; init; }

    /// <summary>Area under the ROC curve of the score, 0.5 (guessing) to 1 (never errs).</summary>
    public required double Auc { get; init; }

    /// <summary>Minutes from submission to the pre-screen's decision; occupies nobody.</summary>
    public required Distribution DelayMinutes { get; init; }

    /// <summary>Probability that pushed self-help solves a self-servable problem.</summary>
    public required double SelfHelpSolveProbability { get; init; }

    /// <summary>Hours from the push until self-help has solved the problem.</summary>
    public required Distribution SelfHelpHours { get; init; }

    /// <summary>
    /// Shares of the strategies (one each, sum 1) in the population that the threshold was set on. A scenario that shifts
    /// the population keeps the threshold, so that better submissions really are filtered less.
    /// </summary>
    public required IReadOnlyList<double> ReferenceShares { get; init; }
}
