using QueueSim.Health;
using QueueSim.Localization;

namespace QueueSim.Report;

/// <summary>Whether the desk can do its work. The light of each team in the baseline, and of scenarios that are worse off.</summary>
internal static class TrafficLight
{
    private const int MostNamed = 4;

    /// <summary>The lights as words, for page and screen. Those of the baseline's teams, then scenarios with a worse light.</summary>
    public static IReadOnlyList<(Light Light, string Text)> Of(ReportSubject subject)
    {
        var baseline = subject.Health.Scenarios[0];
        var teams = baseline.Teams.GroupBy(team => team.Light).OrderByDescending(group => group.Key)
            .Select(group => (group.Key, Say.This("page.light.teams", ("light", Word(group.Key)), ("teams", Numbers.Names([.. group.Select(Team)], MostNamed)))));
        var worse = subject.Health.Scenarios.Select((health, i) => (health.Light, Label: subject.Labels[i])).Skip(1)
            .Where(scenario => scenario.Light > baseline.Light).GroupBy(scenario => scenario.Light)
            .Select(group => (group.Key, Say.This("page.light.scenarios", ("light", Word(group.Key)), ("names", Numbers.Names([.. group.Select(scenario => $"“{scenario.Label}”")], MostNamed)))));
        return [.. teams, .. worse];
    }

    /// <summary>The line below the answer.</summary>
    public static Markup Line(ReportSubject subject) => Markup.Of(
        $"<p class=\"lights\">{Say.This("page.light.desk", ("name", subject.Labels[0]))}{Of(subject).Select(each => Markup.Of($" <span class=\"{each.Light.ToString().ToLowerInvariant()}\">{Numbers.Kept(each.Text).Replace("● ", "●\u00a0")}</span>"))}</p>\n");

    private static string Word(Light light) => light switch
    {
        Light.Red => Say.This("page.light.red"),
        Light.Amber => Say.This("page.light.amber"),
        _ => Say.This("page.light.green"),
    };

    private static string Team(TeamHealth team)
    {
        var name = SegmentWords.Value("team", team.Team);
        return team.Light == Light.Green ? name : Say.This("page.light.team", ("team", name), ("load", HealthWords.Load(team.Load.Load)));
    }
}
