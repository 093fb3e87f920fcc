namespace QueueSim.Statistics;

/// <summary>What the organisation pays in the observation window.</summary>
internal static class CostOfSupport
{
    /// <summary>Agent hours on shift and calls of the AI, per problem; not a number without problems.</summary>
    /// <param name="costs">Prices.</param>
    /// <param name="teams">All teams.</param>
    /// <param name="aiCalls">Pre-screened submissions and attempts to chat of the observed problems.</param>
    /// <param name="problems">Observed problems.</param>
    public static double PerProblem(CostSettings costs, ReadOnlySpan<TeamLevels> teams, long aiCalls, long problems)
    {
        var agentTicks = 0.0;
        foreach (var team in teams)
            agentTicks += team.ScheduledTicks.Sum();
        return problems == 0
            ? double.NaN
            : ((agentTicks / TimeGrid.TicksPerHour * costs.AgentHour) + (aiCalls * costs.AiCall)) / problems;
    }
}
