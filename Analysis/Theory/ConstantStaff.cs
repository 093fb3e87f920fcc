using NodaTime;
using QueueSim.Localization;

namespace QueueSim.Theory;

/// <summary>Whether a team has the same number of agents all the time, and how many.</summary>
internal static class ConstantStaff
{
    private const int MinutesPerDay = 1440;
    private const int DaysPerWeek = 7;

    // As in the model: 10 × (1 − 0.3) is 7 agents.
    private const int Digits = 9;

    /// <summary>The number of agents, or in words why there is no such number.</summary>
    /// <param name="team">The team.</param>
    /// <param name="window">When the run takes place.</param>
    public static (int Agents, string? Obstacle) Of(Team team, RunWindow window)
    {
        if (team.Holidays.Any(holiday => holiday.AgentsFactor != 1 && IsInRun(holiday.Date, window)))
            return (0, Say.This("theory.holidays"));
        var agents = 0;
        var weeks = new Dictionary<DateTimeZone, int[]>();
        foreach (var shift in team.Shifts)
        {
            var present = Math.Round(shift.Agents * shift.AgentsFactor * (1 - shift.Shrinkage), Digits);
            if (present == 0)
                continue;
            if (present != Math.Floor(present))
                return (0, Say.This("theory.fraction", ("present", $"{present:0.##}"), ("shift", shift.Name)));
            if (shift.Days.Count == DaysPerWeek && shift.StartMinuteOfDay == shift.EndMinuteOfDay % MinutesPerDay)
                agents += (int)present;
            else
                Add(weeks.TryGetValue(shift.TimeZone, out var week) ? week : weeks[shift.TimeZone] = new int[DaysPerWeek * MinutesPerDay], shift, (int)present);
        }

        if (weeks.Values.Any(week => week.Distinct().Count() > 1))
            return (0, Say.This("theory.shifts"));
        agents += weeks.Values.Sum(week => week[0]);
        return agents == 0 ? (0, Say.This("theory.nobody")) : (agents, null);
    }

    private static bool IsInRun(LocalDate date, RunWindow window)
    {
        // A day more at both ends: shifts have clocks of their own.
        var days = (int)Math.Ceiling(window.WarmUpDays + window.Days + window.CoolDownDays);
        return date >= window.StartDate.PlusDays(-1) && date <= window.StartDate.PlusDays(days + 1);
    }

    private static void Add(int[] week, Shift shift, int agents)
    {
        var minutes = shift.EndMinuteOfDay - shift.StartMinuteOfDay;
        foreach (var day in shift.Days)
        {
            var start = (((int)day - 1) * MinutesPerDay) + shift.StartMinuteOfDay;
            for (var minute = 0; minute < (minutes > 0 ? minutes : minutes + MinutesPerDay); minute++)
                week[(start + minute) % week.Length] += agents;
        }
    }
}
