using QueueSim.Randomness;

namespace QueueSim.Contract;

/// <summary>What agents do with a case and how long it takes.</summary>
public sealed record HandlingSettings
{
    /// <summary>Factor on touch and investigation time by language (T3).</summary>
    public required PerLanguage LanguageWorkFactor { get; init; }

    /// <summary>Factor on touch and investigation time by the case's present evidence (T4).</summary>
    public required PerEvidence EvidenceWorkFactor { get; init; }

    /// <summary>
    /// Coefficient of variation from 0 of the difficulty of problems. It is lognormal with mean 1, a factor on touch and investigation
    /// time, and divides the odds of success. Below 0.01 all are alike.
    /// </summary>
    public double DifficultyCv { get; init; }

    /// <summary>Minutes that an agent searches when nothing that is needed is there; in part when a part is missing.</summary>
    public Distribution SearchMinutes { get; init; } = new ConstantDistribution(0);

    /// <summary>Factor on the investigation of such a case; in part when a part is missing.</summary>
    public double IncompleteInvestigationFactor { get; init; } = 1;

    /// <summary>Probability that an agent goes on without asking when hardly anything is missing.</summary>
    /// <remarks>It falls with the part that is missing, and counts times the inverse of the problem's difficulty, up to 1.</remarks>
    public double GoOnProbability { get; init; }

    /// <summary>Probability that the wrong team does the work itself. It counts times the inverse of the difficulty, up to 1.</summary>
    public double FixCategoryProbability { get; init; }

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

    /// <summary>Probability that such an answer brings documents for compliance too, which nobody asks for (T8).</summary>
    public double UnaskedDocumentsProbability { get; init; }

    /// <summary>Most questions on one case, 0 or more; then it is decided with what there is.</summary>
    public required int MaximumQuestions { get; init; }
}
