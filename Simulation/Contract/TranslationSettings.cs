using QueueSim.Randomness;

namespace QueueSim.Contract;

/// <summary>Translation of cases in a language that the market's teams do not read (T13).</summary>
public sealed record TranslationSettings
{
    /// <summary>Hours that translation takes besides the work of translators; occupies nobody.</summary>
    public required Distribution DelayHours { get; init; }

    /// <summary>A team of translators that every such case visits first (index into <see cref="Scenario.Teams"/>), or <see langword="null"/>.</summary>
    public int? TeamIndex { get; init; }

    /// <summary>Minutes of a translator's work; <see langword="null"/> without a team.</summary>
    public Distribution? TouchMinutes { get; init; }
}
