using QueueSim.Randomness;

namespace QueueSim.Contract;

/// <summary>What agents do with a case and how long it takes.</summary>
public sealed record HandlingSettings
{
    /// <summary>Factor on touch and investigation time by language (T3).</summary>
    public required PerLanguage LanguageWorkFactor { get; init; }

    /// <summary>Factor on touch and investigation time by the case's present evidence (T4).</summary>
    public required PerEvidence EvidenceWorkFactor { get; init; }

    /// <summary>Factor on every type's intake time.</summary>
    public double IntakeFactor { get; init; } = 1;

    /// <summary>Factor on every type's investigation time.</summary>
    public double InvestigationFactor { get; init; } = 1;

    /// <summary>Part of a touch that the wrong team spends before it transfers (T9).</summary>
    public required double TransferTouchFactor { get; init; }

    /// <summary>Hours between the wrong team's touch and the arrival in the right queue.</summary>
    public required Distribution TransferDelayHours { get; init; }

    /// <summary>Part of a touch that ends in a question to the seller.</summary>
    public required double QuestionTouchFactor { get; init; }

    /// <summary>Hours until the seller has answered a question.</summary>
    public required Distribution AnswerHours { get; init; }

    /// <summary>Hours, 0 or more, after which a case whose question is not answered lapses. It is closed, and the problem needs a new one.</summary>
    public double ReplyWindowHours { get; init; } = double.PositiveInfinity;

    /// <summary>Probability that an answer supplies what was missing.</summary>
    public required double AnswerCompleteProbability { get; init; }

    /// <summary>Most questions on one case, 0 or more; then it is decided with what there is.</summary>
    public required int MaximumQuestions { get; init; }
}
