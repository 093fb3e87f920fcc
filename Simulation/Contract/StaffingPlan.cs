using NodaTime;

namespace QueueSim.Contract;

/// <summary>From a moment on, this many agents are on shift.</summary>
internal readonly record struct StaffingChange(long AtTicks, int Agents);

/// <summary>When a team's number of agents changes: its shifts, on their own clocks, added up.</summary>
/// <remarks>
/// Shifts that meet (00:00–24:00 every day) make no change where they meet. Local times that daylight saving skips move
/// forward by the gap, and times that occur twice mean the first.
/// </remarks>
/// <param name="team">Whose shifts.</param>
/// <param name="start">Start of the run, tick 0.</param>
/// <param name="horizonTicks">Changes from here on are of no interest.</param>
internal sealed class StaffingPlan(Team team, Instant start, long horizonTicks)
{
    // The furthest that any clock on earth is ahead of UTC: no shift of a later date starts before this much of it is left.
    private static readonly Duration FurthestAhead = Duration.FromHours(14);

    // 10 × (1 − 0.3) is 7 agents, and not what is left of them in binary.
    private const int Digits = 9;

    private static readonly LocalDate FirstMonday = new(1, 1, 1);

    /// <summary>The staffing at the start (first, at 0) and every change after it, up to the horizon.</summary>
    public IEnumerable<StaffingChange> Changes()
    {
        // Only the edges of about three days are held at any time, however long the run.
        var edges = new SortedDictionary<long, int>();
        var date = start.InUtc().Date.PlusDays(-3);
        var agents = 0;
        var announced = -1;
        while (true)
        {
            foreach (var shift in team.Shifts)
            {
                if (AgentsOn(date, shift, HolidayFactor(date)) is var present and > 0)
                {
                    Add(edges, At(date, shift.StartMinuteOfDay, shift), present);
                    var nextDay = shift.EndMinuteOfDay <= shift.StartMinuteOfDay;
                    Add(edges, At(nextDay ? date.PlusDays(1) : date, shift.EndMinuteOfDay, shift), -present);
                }
            }

            date = date.PlusDays(1);
            var complete = (date.AtMidnight().InUtc().ToInstant() - FurthestAhead - start).BclCompatibleTicks;
            while (edges.Count > 0)
            {
                (var at, var change) = edges.First();
                if (at >= complete)
                    break;
                edges.Remove(at);
                if (at > 0 && announced < 0)
                    yield return new StaffingChange(0, announced = agents);
                if (at >= horizonTicks)
                    yield break;
                agents += change;
                if (at >= 0 && change != 0)
                    yield return new StaffingChange(at, announced = agents);
            }

            if (announced < 0 && complete > 0)
                yield return new StaffingChange(0, announced = agents);
            if (complete >= horizonTicks)
                yield break;
        }
    }

    /// <summary>Whole agents on a day. The fraction adds up over the days that the shift works, whatever the run's start.</summary>
    private static int AgentsOn(LocalDate date, Shift shift, double holidayFactor)
    {
        if (shift.Agents == 0 || !shift.Days.Contains(date.DayOfWeek))
            return 0;
        var agents = Math.Round(shift.Agents * shift.AgentsFactor * (1 - shift.Shrinkage) * holidayFactor, Digits);
        if (agents == Math.Floor(agents))
            return (int)agents;
        var week = Period.DaysBetween(FirstMonday, date) / 7;
        var before = ((long)week * shift.Days.Count) + shift.Days.Count(day => day < date.DayOfWeek);
        return (int)(Math.Floor(agents * (before + 1)) - Math.Floor(agents * before));
    }

    private double HolidayFactor(LocalDate date)
    {
        double factor = 1;
        foreach (var holiday in team.Holidays)
        {
            if (holiday.Date == date)
                factor *= holiday.AgentsFactor;
        }

        return factor;
    }

    private static void Add(SortedDictionary<long, int> edges, long at, int change) =>
        edges[at] = edges.GetValueOrDefault(at) + change;

    private long At(LocalDate date, int minuteOfDay, Shift shift) =>
        (date.AtMidnight().PlusMinutes(minuteOfDay).InZoneLeniently(shift.TimeZone).ToInstant() - start).BclCompatibleTicks;
}
