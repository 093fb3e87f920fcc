namespace QueueSim.Report;

/// <summary>How much work time a scenario's teams schedule.</summary>
internal static class Staffing
{
    private const int MinutesPerDay = 1440;

    /// <summary>Agents times hours over all shifts of a week; changes of the clock are left out.</summary>
    public static double AgentHoursPerWeek(Scenario scenario) => scenario.Teams.SelectMany(team => team.Shifts).Sum(HoursPerWeek);

    private static double HoursPerWeek(Shift shift)
    {
        var minutes = shift.EndMinuteOfDay - shift.StartMinuteOfDay;
        return shift.Agents * shift.AgentsFactor * shift.Days.Count * (minutes > 0 ? minutes : minutes + MinutesPerDay) / 60.0;
    }
}
