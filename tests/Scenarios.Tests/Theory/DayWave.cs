using QueueSim.Tests.Theory.Formulas;

namespace QueueSim.Tests.Theory;

/// <summary>The daily wave of <c>theory/day-profile.csv</c> and the queues that it drives.</summary>
internal static class DayWave
{
    /// <summary>Weight of an hour of the day: lowest at 2, highest at 14, rounded as in the table; 1 on average.</summary>
    public static double Weight(int hour) => Math.Round(1 - (0.6 * Math.Cos((hour - 2) * Math.PI / 12)), 4);

    public static double[] PerHour(double problemsPerDay) =>
        [.. Enumerable.Range(0, 24).Select(hour => problemsPerDay / 24 * Weight(hour))];

    /// <summary>Row <c>shifts</c>: 4 agents at night, 14 from 8 to 20.</summary>
    public static ShiftQueue Shifts() => new(
        PerHour(170), [.. Enumerable.Range(0, 24).Select(hour => hour is >= 8 and < 20 ? 14 : 4)], touchHours: 1, mostWaiting: 150, stepsPerHour: 40);
}
