namespace QueueSim.Bench.Models;

/// <summary>Lengths of time in ticks of 100 ns, rounded as the product rounds them.</summary>
internal static class Clock
{
    public static long Minutes(double minutes) => (long)Math.Round(minutes * TimeSpan.TicksPerMinute);

    public static long Hours(double hours) => (long)Math.Round(hours * TimeSpan.TicksPerHour);

    public static double ToHours(double ticks) => ticks / TimeSpan.TicksPerHour;
}
