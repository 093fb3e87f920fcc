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

    /// <summary>
    /// What takes the place of the Poisson process with its profile and busyness. Hours since the start of the run at which problems appear or, with
    /// an <see cref="IntervalHours"/>, how many appear in each interval from the start on. <see langword="null"/> for the Poisson process.
    /// </summary>
    public IReadOnlyList<double>? Listed { get; init; }

    /// <summary>Length in hours of the intervals that <see cref="Listed"/> counts; 0 when it lists times.</summary>
    public double IntervalHours { get; init; }

    /// <summary>Surges, possibly none.</summary>
    public required IReadOnlyList<Surge> Surges { get; init; }
}

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
