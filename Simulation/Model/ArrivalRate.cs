using NodaTime;

namespace QueueSim.Model;

/// <summary>
/// Walks along the arrival rate, hour by hour of the sellers' clock. It finds where a given amount of expected arrivals
/// has gone by: inversion of the cumulative rate, so that the n-th problem stays the n-th whatever the rate.
/// </summary>
internal sealed class ArrivalRate
{
    private readonly ArrivalSettings settings;
    private readonly Instant start;
    private readonly double[] problemsPerTick;
    private readonly DailyBusyness busyness;
    private readonly double factor;
    private long at;
    private double fraction;
    private long pieceEnd;
    private double rate;

    /// <param name="settings">The profile.</param>
    /// <param name="start">Start of the run.</param>
    /// <param name="factor">Factor on the rate.</param>
    /// <param name="fromTicks">Where to begin, in ticks since the start of the run.</param>
    /// <param name="busyness">How busy the days of this replication are.</param>
    public ArrivalRate(ArrivalSettings settings, Instant start, double factor, long fromTicks, DailyBusyness busyness)
    {
        this.settings = settings;
        this.start = start;
        this.factor = factor;
        this.busyness = busyness;
        var mean = settings.HourOfWeekWeights.Average();
        problemsPerTick = settings.HourOfWeekWeights
            .Select(weight => settings.ProblemsPerDay / Ticks.PerDay * weight / mean).ToArray();
        at = fromTicks;
        EnterPiece();
    }

    /// <summary>Goes on until <paramref name="expectedArrivals"/> more have been expected.</summary>
    /// <returns>Ticks since the start of the run, or <see langword="null"/> when that lies past <paramref name="limitTicks"/>.</returns>
    public long? Advance(double expectedArrivals, long limitTicks)
    {
        while (true)
        {
            var left = pieceEnd - at - fraction;
            var expected = rate * left;
            if (expectedArrivals < expected)
            {
                var step = fraction + expectedArrivals / rate;
                var whole = (long)step;
                at += whole;
                fraction = step - whole;
                return at < limitTicks ? at : null;
            }

            expectedArrivals -= expected;
            at = pieceEnd;
            fraction = 0;
            if (at >= limitTicks)
                return null;
            EnterPiece();
        }
    }

    private void EnterPiece()
    {
        var local = start.PlusTicks(at).InZone(settings.TimeZone).LocalDateTime;
        var intoHour = local.TickOfDay % Ticks.PerHour;
        pieceEnd = at + Ticks.PerHour - intoHour;
        var hourOfWeek = ((int)local.DayOfWeek - 1) * 24 + local.Hour;
        rate = problemsPerTick[hourOfWeek] * factor * busyness.FactorOf(local.Date);
    }
}
