namespace QueueSim.Contract;

/// <summary>What a limit of time is about.</summary>
public enum ServiceClock
{
    /// <summary>A wait in a queue, from joining to an agent's touch.</summary>
    Wait,

    /// <summary>From the submission of a case to the end of its first touch.</summary>
    FirstResponse,

    /// <summary>From the submission of a case to its decision.</summary>
    Close,

    /// <summary>From the appearance of a problem to its solution.</summary>
    Resolution,
}

/// <summary>Which hours count towards a limit.</summary>
public enum ServiceHours
{
    /// <summary>All of them.</summary>
    Calendar,

    /// <summary>Those in which a team is open (<see cref="OpeningHours"/>). It is the case type's own, for a wait the one in whose queue it is.</summary>
    Team,
}

/// <summary>A limit of time, and the share that is to keep it.</summary>
public sealed record ServiceLevel
{
    /// <summary>Unique name.</summary>
    public required string Name { get; init; }

    /// <summary>What is limited.</summary>
    public required ServiceClock Clock { get; init; }

    /// <summary>The limit; what takes exactly as long keeps it.</summary>
    public required TimeLimit Limit { get; init; }

    /// <summary>Which hours count.</summary>
    public ServiceHours Hours { get; init; }

    /// <summary>Whether time in which an agent's question waits for the seller's answer does not count. It makes no difference to a wait or a first response.</summary>
    public bool PausesForSeller { get; init; }

    /// <summary>The only case type that it is for (index into <see cref="Scenario.CaseTypes"/>), or <see langword="null"/> for all.</summary>
    public int? CaseTypeIndex { get; init; }

    /// <summary>The only priority that it is for, or <see langword="null"/> for all.</summary>
    public Priority? Priority { get; init; }

    /// <summary>Share from 0 to 1 that is to keep it; <see langword="null"/> where none is set.</summary>
    public double? TargetShare { get; init; }

    /// <summary>Whether it is for a case type.</summary>
    /// <param name="type">The case type.</param>
    /// <param name="index">Its position in <see cref="Scenario.CaseTypes"/>.</param>
    public bool IsFor(CaseType type, int index) => (CaseTypeIndex is null || CaseTypeIndex == index) && (Priority is null || Priority == type.Priority);
}
