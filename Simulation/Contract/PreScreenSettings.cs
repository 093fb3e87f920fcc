using QueueSim.Randomness;

namespace QueueSim.Contract;

/// <summary>The AI pre-screen: a noisy score for each fault of a submission, and a threshold (T6, T7).</summary>
/// <remarks>Strictness (<see cref="Threshold"/>) and accuracy (<see cref="Auc"/>) belong to the AI: they stay what they are when submissions change.</remarks>
public sealed record PreScreenSettings
{
    /// <summary>Whether there is one. Without it no submission is judged, held up, filtered or paid for.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>
    /// Strictness: what a score must exceed. In standard deviations of the noise, from halfway between scores with and without the fault; lower
    /// filters more of both.
    /// </summary>
    public double Threshold { get; init; } = double.PositiveInfinity;

    /// <summary>
    /// Accuracy: area under the ROC curve of each score, 0.5 (guessing) to 1 (never errs). Higher sees more faults that are there and fewer that are
    /// not, at the same threshold.
    /// </summary>
    public required double Auc { get; init; }

    /// <summary>Share of submissions that the operator keeps filtering, 0 to 1. The threshold follows; null where it stays.</summary>
    public double? FilterProbability { get; init; }

    /// <summary>Probability that the system knows a submission again (T17). It was sent before just like this, or its problem has an open case.</summary>
    public double DuplicateProbability { get; init; }

    /// <summary>Minutes from submission to the pre-screen's decision; occupies nobody.</summary>
    public required Distribution DelayMinutes { get; init; }

    /// <summary>Probability that pushed self-help solves a self-servable problem.</summary>
    public required double SelfHelpSolveProbability { get; init; }

    /// <summary>Hours from the push until self-help has solved the problem.</summary>
    public required Distribution SelfHelpHours { get; init; }

    /// <summary>Days in which a seller who is back shows that a submission was contained falsely. They change nothing but that count.</summary>
    public double ContainmentDays { get; init; } = 7;
}
