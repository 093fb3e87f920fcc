using QueueSim.Randomness;

namespace QueueSim.Contract;

/// <summary>That a team serves a case type, and how. A case type is always served by its own team, be there a skill for it or not.</summary>
public sealed record Skill
{
    /// <summary>The team (index into <see cref="Scenario.Teams"/>).</summary>
    public required int TeamIndex { get; init; }

    /// <summary>The case type (index into <see cref="Scenario.CaseTypes"/>).</summary>
    public required int CaseTypeIndex { get; init; }

    /// <summary>Preference of a team with <see cref="TeamDiscipline.Order"/> among its case types; the smaller is taken first.</summary>
    public int Order { get; init; } = 1;

    /// <summary>
    /// Hours in a queue after which the team may take a case, 0 or more. <see langword="null"/> for a first choice: at once, and before teams
    /// with 0 hours when several have agents who are free.
    /// </summary>
    public double? OverflowAfterHours { get; init; }

    /// <summary>Factor above 0 on the team's touches of this case type.</summary>
    public double TouchFactor { get; init; } = 1;

    /// <summary>Minutes of the team's work on a visit, in place of the case type's own; <see langword="null"/> for those.</summary>
    public Distribution? TouchMinutes { get; init; }
}
