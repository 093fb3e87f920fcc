using QueueSim.Randomness;

namespace QueueSim.Model;

/// <summary>One of the teams that may serve a case.</summary>
/// <param name="Team">Index of the team.</param>
/// <param name="AfterTicks">Time in the queue after which it may; 0 for at once.</param>
/// <param name="Order">The team's preference among what it serves.</param>
/// <param name="TouchFactor">Factor on its touches.</param>
/// <param name="TouchMinutes">Its touches, in place of the case type's own.</param>
internal readonly record struct Route(int Team, long AfterTicks = 0, int Order = 0, double TouchFactor = 1, Distribution? TouchMinutes = null);

/// <summary>Which teams may serve a case of each category, in the order in which it asks for a free agent.</summary>
internal sealed class Routes
{
    private readonly Route[][] byType;
    private readonly Route[][] byTeam;
    private readonly Route?[] skills; // by type and team; null where a team does not serve a type
    private readonly int teams;

    public Routes(Scenario scenario)
    {
        teams = scenario.Teams.Count;
        byType = [.. scenario.CaseTypes.Select((type, index) => Of(scenario, type, index))];
        byTeam = [.. scenario.Teams.Select((_, team) => new[] { new Route(team) })];
        skills = new Route?[byType.Length * teams];
        for (var type = 0; type < byType.Length; type++)
        {
            foreach (var route in byType[type])
                skills[(type * teams) + route.Team] = route;
        }
    }

    /// <summary>The teams of a category; the queue of the first is the one that its cases stand in.</summary>
    public Route[] ForType(int caseType) => byType[caseType];

    /// <summary>One given team and no other: translators, escalation.</summary>
    public Route[] ForTeam(int team) => byTeam[team];

    /// <summary>How a team serves a case type; null when it does not.</summary>
    public ref readonly Route? Skill(int team, int caseType) => ref skills[(caseType * teams) + team];

    /// <summary>Whether cases of two categories stand in one queue and are taken from it alone.</summary>
    public bool ShareOneTeam(int caseType, int other) =>
        byType[caseType].Length == 1 && byType[other].Length == 1 && byType[caseType][0].Team == byType[other][0].Team;

    /// <summary>The case type's own team, first choices in the order of the skills, then the others by their time.</summary>
    private static Route[] Of(Scenario scenario, CaseType type, int index)
    {
        var skills = scenario.Skills.Where(skill => skill.CaseTypeIndex == index).ToList();
        if (!skills.Exists(skill => skill.TeamIndex == type.TeamIndex))
            skills.Insert(0, new Skill { TeamIndex = type.TeamIndex, CaseTypeIndex = index });
        return
        [
            .. skills.OrderBy(skill => skill.OverflowAfterHours ?? (skill.TeamIndex == type.TeamIndex ? -2 : -1))
                .Select(skill => new Route(
                    skill.TeamIndex, Ticks.From(skill.OverflowAfterHours ?? 0, Ticks.PerHour), skill.Order, skill.TouchFactor, skill.TouchMinutes)),
        ];
    }
}
