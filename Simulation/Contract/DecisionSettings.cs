using QueueSim.Randomness;

namespace QueueSim.Contract;

/// <summary>How decisions turn out and what sellers do about a refusal.</summary>
public sealed record DecisionSettings
{
    /// <summary>Factor from 0 to 1 on the probability of success when documents are needed and none is there (T8).</summary>
    public double NoneSuccessFactor { get; init; } = 1;

    /// <summary>
    /// Exponent from 0 of the part of the documents that is there. The factor on success is
    /// <see cref="NoneSuccessFactor"/> + (1 − <see cref="NoneSuccessFactor"/>) × part ^ exponent.
    /// </summary>
    public double CompletenessExponent { get; init; } = 1;

    /// <summary>Factor from 0 to 1 on the probability of success when invoices have an error (T22).</summary>
    public double InvoiceErrorSuccessFactor { get; init; } = 1;

    /// <summary>Factor from 0 to 1 on the probability of success when the text is still vague.</summary>
    public double VagueSuccessFactor { get; init; } = 1;

    /// <summary>Exponent from 0 of a problem's difficulty by which the odds of success are divided.</summary>
    public double DifficultyExponent { get; init; } = 1;

    /// <summary>Probability that a refused seller appeals while the strategy allows it.</summary>
    public required double AppealProbability { get; init; }

    /// <summary>Hours to prepare an appeal.</summary>
    public required Distribution AppealPrepareHours { get; init; }

    /// <summary>Probability that an appeal brings complete documents.</summary>
    public required double AppealMoreEvidenceProbability { get; init; }
}
