using System.Globalization;
using NodaTime;
using NodaTime.TimeZones;

namespace QueueSim.Lives;

/// <summary>Dates and times of the day on a marketplace's clock. Not for several threads at once.</summary>
/// <param name="scenario">What is simulated; it says when the run starts, and where.</param>
public sealed class DeskClock(Scenario scenario)
{
    private readonly DateTimeZone zone = scenario.Arrivals.TimeZone;
    private readonly Instant start = scenario.Window.StartDate.AtStartOfDayInZone(scenario.Arrivals.TimeZone).ToInstant();
    private ZoneInterval? interval;
    private string offset = "";

    /// <summary>A moment by ISO 8601, with milliseconds and the offset. What is finer is cut: <c>2024-01-01T09:30:00.000+08:00</c>.</summary>
    /// <param name="ticks">Ticks of 100 ns since the start of the run; below 0 for what did not happen, which is empty.</param>
    public string Text(long ticks)
    {
        if (ticks < 0)
            return "";
        var instant = start.PlusTicks(ticks);
        if (interval is null || !interval.Contains(instant))
        {
            interval = zone.GetZoneInterval(instant);
            var minutes = interval.WallOffset.Seconds / 60;
            offset = string.Create(CultureInfo.InvariantCulture, $"{(minutes < 0 ? '-' : '+')}{Math.Abs(minutes) / 60:00}:{Math.Abs(minutes) % 60:00}");
        }

        return instant.InUtc().LocalDateTime.PlusTicks(interval.WallOffset.Ticks).ToDateTimeUnspecified().ToString("yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture) + offset;
    }
}
