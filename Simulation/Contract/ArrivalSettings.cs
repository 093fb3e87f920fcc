using NodaTime;

namespace QueueSim.Contract;

/// <summary>A non-homogeneous Poisson process of problems with gamma daily busyness and surges.</summary>
public sealed record ArrivalSettings
{
    /// <summary>Mean problems per day before busyness and surges, above 0.</summary>
    public required double ProblemsPerDay { get; init; }

    /// <summary>Coefficient of variation of a day's gamma-distributed busyness factor (mean 1); 0 for none.</summary>
    public required double BusynessCv { get; init; }

    /// <summary>Clock of <see cref="HourOfWeekWeights"/> and of the start of the run.</summary>
    public required DateTimeZone TimeZone { get; init; }

    /// <summary>168 weights, the first for Monday 00:00–01:00; 0 or more with a positive sum. Only their ratios matter.</summary>
    public required IReadOnlyList<double> HourOfWeekWeights { get; init; }

    /// <summary>Problems in place of the Poisson process with its profile and busyness, in any order. <see langword="null"/> where none are listed.</summary>
    public IReadOnlyList<ListedProblem>? Listed { get; init; }

    /// <summary>Problems in each interval from the start on, in place of the Poisson process. <see langword="null"/> where nothing is counted.</summary>
    public IReadOnlyList<int>? Counts { get; init; }

    /// <summary>Length in hours of the intervals of <see cref="Counts"/>; above 0 where there are some.</summary>
    public double IntervalHours { get; init; }

    /// <summary>Surges, possibly none.</summary>
    public required IReadOnlyList<Surge> Surges { get; init; }
}

/// <summary>A problem whose time is known.</summary>
/// <param name="AtTicks">When it appears, in ticks of 100 ns since the start of the run, 0 or more.</param>
/// <param name="CaseTypeIndex">Its type (index into <see cref="Scenario.CaseTypes"/>), or <see langword="null"/> for one drawn by the shares.</param>
public readonly record struct ListedProblem(long AtTicks, int? CaseTypeIndex = null);

/// <summary>A stretch of days in which more (or fewer) problems appear.</summary>
public sealed record Surge
{
    /// <summary>Unique name.</summary>
    public required string Name { get; init; }

    /// <summary>Days from the start of the run (warm-up included) to the start of the surge, 0 or more.</summary>
    public required double StartDay { get; init; }

    /// <summary>Length in days, 0 or more.</summary>
    public required double Days { get; init; }

    /// <summary>Factor on the arrival rate, 0 or more; 1 changes nothing.</summary>
    public required double Factor { get; init; }

    /// <summary>The only case type that surges (index into <see cref="Scenario.CaseTypes"/>), or <see langword="null"/> for all.</summary>
    public int? CaseTypeIndex { get; init; }
}
