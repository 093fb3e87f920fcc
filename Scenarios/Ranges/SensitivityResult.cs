using QueueSim.Sensitivity;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.Ranges;

/// <summary>What came of varying the numbers of a study.</summary>
/// <param name="Plan">How much was simulated.</param>
/// <param name="Desks">What was varied.</param>
/// <param name="Answers">One for each answer of the study.</param>
/// <param name="Points">Points of the design and at ends.</param>
/// <param name="NoDesk">Of these, points whose values make no desk together.</param>
internal sealed record SensitivityResult(SensitivityPlan Plan, SampledDesks Desks, IReadOnlyList<AnswerSensitivity> Answers, int Points, int NoDesk);

/// <summary>How one answer depends on the numbers.</summary>
/// <param name="Asked">The answer.</param>
/// <param name="OnTables">Its value on the tables as they are, with the interval for it and all ends at once; <see langword="null"/> without one.</param>
/// <param name="Ends">Its values at the ends of ranges, one number at a time, the others as the tables have them.</param>
/// <param name="Sampled">Means over the points of the design that have an answer.</param>
/// <param name="NoAnswer">Points that make a desk without an answer.</param>
internal sealed record AnswerSensitivity(AskedAnswer Asked, Estimate? OnTables, IReadOnlyList<EndAnswers> Ends, IReadOnlyList<double> Sampled, int NoAnswer)
{
    /// <summary>Of the method of Morris: effects in the order of the numbers.</summary>
    public IReadOnlyList<MorrisEffect>? Effects { get; init; }

    /// <summary>Of the method of Sobol.</summary>
    public SobolIndices? Indices { get; init; }

    /// <summary>By number: what it is ranked by; not a number where nothing is known.</summary>
    public IReadOnlyList<double> Weights => Effects is not null ? [.. Effects.Select(effect => effect.MuStar.Value)] : [.. Indices!.Total.Select(index => index.Value)];

    /// <summary>Numbers by weight, the heaviest first; those without one last.</summary>
    public IReadOnlyList<int> Order => [.. Enumerable.Range(0, Weights.Count).OrderBy(number => double.IsNaN(Weights[number]) ? 1 : 0).ThenByDescending(number => Weights[number]).ThenBy(number => number)];
}

/// <summary>An answer at both ends of a number's range.</summary>
/// <param name="Number">Position of the number.</param>
/// <param name="Low">At the low end; <see langword="null"/> without a desk or an answer.</param>
/// <param name="High">At the high end.</param>
internal sealed record EndAnswers(int Number, Estimate? Low, Estimate? High);
