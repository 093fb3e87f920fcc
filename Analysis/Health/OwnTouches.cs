namespace QueueSim.Health;

/// <summary>How long touches of a case type take, and which teams can do them.</summary>
internal sealed class OwnTouches
{
    private const double MinutesPerHour = 60;

    private readonly CaseType type;
    private readonly IReadOnlyList<Skill> skills;

    public OwnTouches(Scenario scenario, int typeIndex)
    {
        type = scenario.CaseTypes[typeIndex];
        skills = [.. scenario.Skills.Where(skill => skill.CaseTypeIndex == typeIndex)];
        OwnHours = HoursOf(type.TeamIndex);
    }

    /// <summary>Mean hours of a touch by the type's own team, before the factors of language and evidence.</summary>
    public double OwnHours { get; }

    /// <summary>A part of a touch by a team that does not serve the type.</summary>
    public double PlainHours(double part) => part * type.TouchMinutes.Mean / MinutesPerHour;

    /// <summary>Whether a team serves the type.</summary>
    public bool AreDoneBy(int team) => team == type.TeamIndex || skills.Any(skill => skill.TeamIndex == team);

    /// <summary>Mean hours of a touch by a team that serves the type.</summary>
    public double HoursOf(int team)
    {
        var skill = skills.FirstOrDefault(each => each.TeamIndex == team);
        return (skill?.TouchMinutes ?? type.TouchMinutes).Mean * (skill?.TouchFactor ?? 1) / MinutesPerHour;
    }

    /// <summary>The teams besides the type's own, with the factor on its own team's hours.</summary>
    public IEnumerable<(int Team, double Factor)> Helpers() => skills.Where(skill => skill.TeamIndex != type.TeamIndex)
        .Select(skill => (skill.TeamIndex, OwnHours > 0 ? HoursOf(skill.TeamIndex) / OwnHours : 1));
}
