using QueueSim.Localization;

namespace QueueSim.Theory;

/// <summary>What queueing theory knows exactly about one team of a scenario, or in words why it knows nothing.</summary>
/// <param name="Team">Name of the team.</param>
/// <param name="Model">The queue in Kendall's notation; empty when none fits.</param>
/// <param name="Why">Why it fits.</param>
/// <param name="Values">Exact values of the steady state; none when no model fits.</param>
/// <param name="Obstacles">Why none fits; empty when one does.</param>
public sealed record TeamTheory(string Team, string Model, string Why, IReadOnlyList<ExactValue> Values, IReadOnlyList<string> Obstacles)
{
    /// <summary>Whether there is an exact formula.</summary>
    public bool Fits => Obstacles.Count == 0;

    /// <summary>Every team of a scenario, in its order.</summary>
    /// <param name="scenario">A complete scenario.</param>
    public static IReadOnlyList<TeamTheory> All(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return [.. Enumerable.Range(0, scenario.Teams.Count).Select(team => Of(scenario, team))];
    }

    private static TeamTheory Of(Scenario scenario, int team)
    {
        var types = scenario.CaseTypes.Where(type => type.TeamIndex == team && type.Share > 0).ToList();
        var (agents, staffing) = ConstantStaff.Of(scenario.Teams[team], scenario.Window);
        var sharing = Theory.Obstacles.OfSharing(scenario, team).ToList();
        List<string> obstacles = types.Count == 0
            ? [.. sharing, .. sharing.Count == 0 ? [Say.This("theory.no_type")] : (string[])[]]
            :
            [
                .. Theory.Obstacles.OfArrivals(scenario), .. Theory.Obstacles.OnTheWay(scenario, types), .. staffing is null ? (string[])[] : [staffing],
                .. sharing, .. Theory.Obstacles.OfTouches(scenario, types),
            ];
        return obstacles.Count > 0
            ? Unfit(scenario.Teams[team].Name, obstacles)
            : PlainQueue.Of(scenario, team, types, agents);
    }

    internal static TeamTheory Unfit(string team, IReadOnlyList<string> obstacles) => new(team, "", "", [], obstacles);
}

/// <summary>An exact value and where the results have the simulated one.</summary>
/// <param name="Segment">Segment of the results.</param>
/// <param name="Metric">Metric, whose mean it is.</param>
/// <param name="Words">What it is, for a reader.</param>
/// <param name="Exact">The value, in the metric's unit.</param>
/// <param name="Share">Share of visits that the value comes from, 0 to 1: a mean wait comes from those that wait. Rare ones tell nothing.</param>
public sealed record ExactValue(string Segment, string Metric, string Words, double Exact, double Share = 1);
