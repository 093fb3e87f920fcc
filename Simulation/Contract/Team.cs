using NodaTime;

namespace QueueSim.Contract;

/// <summary>Agents who serve one queue. Capacity at any moment is the sum over the shifts that are on.</summary>
public sealed record Team
{
    /// <summary>Unique name.</summary>
    public required string Name { get; init; }

    /// <summary>Shifts, at least one; they may overlap.</summary>
    public required IReadOnlyList<Shift> Shifts { get; init; }

    /// <summary>Which waiting case a free agent takes.</summary>
    public TeamDiscipline Discipline { get; init; } = TeamDiscipline.Class;

    /// <summary>Most cases that wait, 0 or more; what finds that many is turned away. <see langword="null"/> for any number.</summary>
    public int? QueueLimit { get; init; }

    /// <summary>Days on which fewer agents work, or more.</summary>
    public IReadOnlyList<Holiday> Holidays { get; init; } = [];
}

/// <summary>Agents on some days of the week, on the clock of their own time zone.</summary>
public sealed record Shift
{
    /// <summary>Name, unique in its team.</summary>
    public required string Name { get; init; }

    /// <summary>Agents on shift, 0 or more.</summary>
    public required int Agents { get; init; }

    /// <summary>
    /// Factor on <see cref="Agents"/>, 0 or more. What is left of a whole agent works on that part of the shift's days, spread evenly:
    /// 3.4 agents are 3 on three days of five and 4 on the others.
    /// </summary>
    public double AgentsFactor { get; init; } = 1;

    /// <summary>Part of the agents, from 0 to 1, that breaks and absence take away. What is left of a whole agent is spread as with the factor.</summary>
    public double Shrinkage { get; init; }

    /// <summary>Days on which the shift starts.</summary>
    public required IReadOnlySet<IsoDayOfWeek> Days { get; init; }

    /// <summary>Local start in minutes after midnight, 0 to 1439.</summary>
    public required int StartMinuteOfDay { get; init; }

    /// <summary>Local end in minutes after midnight, 1 to 1440; at or before the start it is on the next day.</summary>
    public required int EndMinuteOfDay { get; init; }

    /// <summary>The shift's clock.</summary>
    public required DateTimeZone TimeZone { get; init; }
}

/// <summary>A day on which a team has other numbers of agents. It counts on the clock of each shift, for what starts on that day.</summary>
/// <param name="Date">The day.</param>
/// <param name="AgentsFactor">Factor on the agents of every shift, 0 or more; 0 closes the team.</param>
public sealed record Holiday(LocalDate Date, double AgentsFactor);
