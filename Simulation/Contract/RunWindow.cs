using NodaTime;

namespace QueueSim.Contract;

/// <summary>Warm-up, observation and cool-down of one replication.</summary>
public sealed record RunWindow
{
    /// <summary>First simulated day; the run starts at its midnight in <see cref="ArrivalSettings.TimeZone"/>.</summary>
    public required LocalDate StartDate { get; init; }

    /// <summary>Days before observation starts, 0 or more.</summary>
    public required double WarmUpDays { get; init; }

    /// <summary>Days during which problems that appear are observed, above 0.</summary>
    public required double Days { get; init; }

    /// <summary>Longest time in days after the observation for which open problems are followed, 0 or more.</summary>
    public required double CoolDownDays { get; init; }

    /// <summary>Longest time to resolution in days that is counted, above 0. What is not solved by then counts as this long.</summary>
    public double HorizonDays { get; init; } = 30;

    /// <summary>Longest time in hours from submission to solution that counts as quick (T5), above 0.</summary>
    public double QuickHours { get; init; } = 24;
}
