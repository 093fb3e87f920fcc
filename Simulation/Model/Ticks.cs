namespace QueueSim.Model;

/// <summary>Lengths of time in the kernel's unit: ticks of 100 ns.</summary>
internal static class Ticks
{
    public const long PerMinute = TimeSpan.TicksPerMinute;
    public const long PerHour = TimeSpan.TicksPerHour;
    public const long PerDay = TimeSpan.TicksPerDay;

    /// <summary>
    /// No single delay is longer than a thousand years. The far tail of a heavy distribution must not run past the end of
    /// the calendar, and no window is long enough to see the difference.
    /// </summary>
    public const long Longest = 365_250L * PerDay;

    /// <summary>A length in some unit as ticks, rounded to the nearest.</summary>
    public static long From(double value, long ticksPerUnit)
    {
        var ticks = Math.Round(value * ticksPerUnit);
        return ticks >= Longest ? Longest : (long)ticks;
    }
}
