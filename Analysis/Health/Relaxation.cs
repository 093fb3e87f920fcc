namespace QueueSim.Health;

/// <summary>How long a queue remembers where it began.</summary>
internal static class Relaxation
{
    private const double HoursPerWeek = 168;
    private const double MinutesPerHour = 60;

    /// <summary>Relaxation time of a team's queue in hours of the calendar; infinite from a load of 1 on.</summary>
    /// <remarks>
    /// The diffusion limit of a queue with many servers in heavy traffic: (c_a² + c_s²) ÷ 2 × mean touch ÷ (agents × (1 − load)²), twice over, with Poisson
    /// arrivals and the touches of the team's own case types. Agents are the mean over the week, closed hours included.
    /// </remarks>
    public static double Hours(Scenario scenario, int team, TeamLoad load)
    {
        var touches = scenario.CaseTypes.Where(type => type.TeamIndex == team && type.Share > 0).ToList();
        if (touches.Count == 0 || load.StaffedHours <= 0 || load.Load <= 0)
            return 0;
        if (load.Load >= 1)
            return double.PositiveInfinity;
        var share = touches.Sum(type => type.Share);
        var mean = touches.Sum(type => type.Share * type.TouchMinutes.Mean) / share;
        var square = touches.Sum(type => type.Share * (type.TouchMinutes.Variance + (type.TouchMinutes.Mean * type.TouchMinutes.Mean))) / share;
        var agents = load.StaffedHours / HoursPerWeek;
        return mean <= 0 ? 0 : square / mean / MinutesPerHour / (agents * (1 - load.Load) * (1 - load.Load));
    }
}
