using QueueSim.Localization;

namespace QueueSim.Charts;

/// <summary>Writes lengths of time as people say them, where they range from minutes to weeks.</summary>
internal static class Durations
{
    /// <summary>Minutes below 2 hours, hours below 4 days, then days; "no cases" if it is not a number.</summary>
    public static string Words(double hours) => double.IsFinite(hours)
        ? Math.Abs(hours) switch
        {
            < 2 => Numbers.Fixed(hours * 60, 0) + " " + Say.This("charts.min"),
            < 10 => Numbers.Fixed(hours, 1) + " " + Say.This("charts.h"),
            < 96 => Numbers.Fixed(hours, 0) + " " + Say.This("charts.h"),
            < 240 => Numbers.Fixed(hours / 24, 1) + " " + Say.This("charts.days"),
            _ => Numbers.Fixed(hours / 24, 0) + " " + Say.This("charts.days"),
        }
        : Say.This("charts.no_cases");
}
