namespace QueueSim.Health;

/// <summary>Queues that stay short whatever comes: who waits leaves in time, or a full queue turns them away.</summary>
internal static class Bounds
{
    // A queue that lives on patience settles within a few times the patience.
    private const double PatiencesInWarmUp = 4;
    private const double HoursPerDay = 24;

    /// <summary>Whether a team's queue has such a bound within the warm-up.</summary>
    public static bool Has(Scenario scenario, int team)
    {
        if (scenario.Chat?.TeamIndex == team || scenario.Teams[team].QueueLimit is not null)
            return true;
        if (scenario.Translation.TeamIndex == team || scenario.Intake.TeamIndex == team)
            return scenario.CaseTypes.Where(type => type.Share > 0).All(type => Leaves(scenario, type));
        var own = scenario.CaseTypes.Where(type => type.TeamIndex == team && type.Share > 0).ToList();
        return own.Count > 0 && own.TrueForAll(type => Leaves(scenario, type));
    }

    private static bool Leaves(Scenario scenario, CaseType type) =>
        type.PatienceHours is { } patience && PatiencesInWarmUp * patience.Mean <= scenario.Window.WarmUpDays * HoursPerDay;
}
