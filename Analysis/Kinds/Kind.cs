using QueueSim.Statistics;

namespace QueueSim.Kinds;

/// <summary>A kind of case. All of them, or those of a case type, a market, a priority, or of a market and one of the others.</summary>
/// <param name="CaseType">Name of the case type; <see langword="null"/> for all.</param>
/// <param name="Market">Name of the market; <see langword="null"/> for all.</param>
/// <param name="Priority">Word of the priority; <see langword="null"/> for all. A case type has one priority, so that both at once say no more than the case type.</param>
public sealed record Kind(string? CaseType = null, string? Market = null, string? Priority = null)
{
    /// <summary>All cases.</summary>
    public static Kind Any { get; } = new();

    /// <summary>Segment in which a scenario has the problems of this kind. Those of its focal cohort, or else of all sellers.</summary>
    /// <param name="result">What a scenario came to.</param>
    /// <returns>Its name, for example <c>focal+case_type=payment+market=europe</c>; a segment that the scenario need not have.</returns>
    public string Segment(ScenarioResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        string[] parts =
        [
            .. result.Layout.Scenario.Focal is null ? [] : (string[])["focal"],
            .. CaseType is null ? [] : (string[])[$"case_type={CaseType}"],
            .. Priority is null ? [] : (string[])[$"priority={Priority}"],
            .. Market is null ? [] : (string[])[$"market={Market}"],
        ];
        return parts.Length == 0 ? "all" : string.Join('+', parts);
    }

    /// <summary>Problems of this kind in all replications of a scenario.</summary>
    public long Problems(ScenarioResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Problems(Segment(result));
    }
}
