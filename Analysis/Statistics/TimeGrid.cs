using NodaTime;

namespace QueueSim.Statistics;

/// <summary>
/// How a run's time is cut: the observation window, bins for series, hours of the week on its clock. Bins are of whole hours and at
/// most 2000, so that memory does not grow with the length of the run.
/// </summary>
internal sealed class TimeGrid
{
    public const long TicksPerHour = 36_000_000_000;

    /// <summary>Ticks of 100 ns in a day.</summary>
    public const long TicksPerDay = 24 * TicksPerHour;

    public const int HoursPerWeek = 168;

    private const int MostBins = 2000;

    private const int MostTrendWeeks = 4;

    /// <summary>Hours from Monday 00:00 to Thursday 00:00, the weekday of 1970-01-01.</summary>
    private const int ThursdayHours = 72;

    private readonly DateTimeZone zone;
    private readonly long startUnixTicks;
    private readonly long shift;

    public TimeGrid(Scenario scenario)
    {
        var window = scenario.Window;
        zone = scenario.Arrivals.TimeZone;
        startUnixTicks = zone.AtStartOfDay(window.StartDate).ToInstant().ToUnixTimeTicks();
        WarmUpTicks = (long)Math.Round(window.WarmUpDays * TicksPerDay);
        EndTicks = (long)Math.Round((window.WarmUpDays + window.Days) * TicksPerDay);

        // A third, so that what is compared lies apart; but two weeks are one and one.
        var weeks = (EndTicks - WarmUpTicks) / (HoursPerWeek * TicksPerHour);
        TrendWeeks = weeks < 2 ? 0 : (int)Math.Clamp(weeks / 3, 1, MostTrendWeeks);

        // A bin starts exactly where observation starts; therefore the first one may begin before the run.
        BinHours = (int)Math.Max(1, EndTicks / TicksPerHour / MostBins);
        while (true)
        {
            shift = (BinTicks - (WarmUpTicks % BinTicks)) % BinTicks;
            BinCount = (int)((EndTicks + shift + BinTicks - 1) / BinTicks);
            if (BinCount <= MostBins)
                break;
            BinHours++;
        }

        FirstObservedBin = (int)((WarmUpTicks + shift) / BinTicks);
    }

    public long WarmUpTicks { get; }

    public long EndTicks { get; }

    /// <summary>
    /// Whole weeks at either end of the window that are compared. A third of the window, from 1 to 4; 0 when it is shorter than two weeks.
    /// </summary>
    public int TrendWeeks { get; }

    public long EarlyEndTicks => WarmUpTicks + TrendTicks;

    public long LateStartTicks => EndTicks - TrendTicks;

    public int BinHours { get; }

    private long TrendTicks => TrendWeeks * HoursPerWeek * TicksPerHour;

    public long BinTicks => BinHours * TicksPerHour;

    public int BinCount { get; }

    public int FirstObservedBin { get; }

    public int BinOf(long ticks) => (int)((ticks + shift) / BinTicks);

    /// <summary>Start of a bin; the first one starts with the run.</summary>
    public long BinStart(int bin) => Math.Max(0, (bin * BinTicks) - shift);

    /// <summary>End of a bin; the last one ends with the window.</summary>
    public long BinEnd(int bin) => Math.Min(EndTicks, ((bin + 1) * BinTicks) - shift);

    public double BinLength(int bin) => BinEnd(bin) - BinStart(bin);

    /// <summary>Hour of the local week, 0 for Monday 00:00–01:00, and when that clock hour ends.</summary>
    /// <remarks>A clock change inside an hour (only ever by half an hour, Lord Howe Island) is noticed when the hour ends.</remarks>
    public (int HourOfWeek, long EndTicks) HourAt(long ticks)
    {
        var unix = startUnixTicks + ticks;
        var local = unix + zone.GetUtcOffset(Instant.FromUnixTimeTicks(unix)).Ticks;
        var hour = (long)Math.Floor((decimal)local / TicksPerHour);
        var ofWeek = (int)((((hour + ThursdayHours) % HoursPerWeek) + HoursPerWeek) % HoursPerWeek);
        return (ofWeek, ticks + ((hour + 1) * TicksPerHour) - local);
    }
}
