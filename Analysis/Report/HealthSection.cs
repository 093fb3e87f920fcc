using QueueSim.Health;
using QueueSim.Localization;

namespace QueueSim.Report;

/// <summary>A traffic light for each team: worst scenarios first where there are many.</summary>
internal static class HealthSection
{
    public static Markup Of(ReportSubject subject)
    {
        var teams = subject.Health.Scenarios[0].Teams;
        var rows = teams.Select((team, i) => Row(subject, i, team)).ToList();
        var many = subject.Results.Count > 1;
        string[] headings =
        [
            Say.This("health.heading_team"), Say.This("health.heading_light"), Say.This("health.heading_load"), Say.This("health.heading_busy"),
            .. many ? [Say.This("health.heading_worst")] : (string[])[],
        ];
        return Markup.Of($"<h2>{Say.This("health.heading")}</h2>\n<p>{Numbers.Kept(HealthWords.Sum(subject.Health))}</p>\n")
            .And(Table.Of(Table.Text(Say.This("health.caption")), headings, rows.Select(row => many ? row : (IReadOnlyList<Markup>)[.. row.SkipLast(1)])));
    }

    private static IReadOnlyList<Markup> Row(ReportSubject subject, int place, TeamHealth team)
    {
        var scenarios = subject.Health.Scenarios;
        var worst = Enumerable.Range(0, scenarios.Count).Where(i => scenarios[i].Teams.Count > place && scenarios[i].Teams[place].Team == team.Team)
            .MaxBy(i => (scenarios[i].Teams[place].Light, scenarios[i].Teams[place].Load.Load));
        var there = scenarios[worst].Teams[place];
        return
        [
            Table.Text(team.Team), Light(team), Table.Text(HealthWords.Load(team.Load.Load)),
            Table.Text(team.Utilisation is { } busy ? Numbers.Percent(busy) : Numbers.None),
            there.Light > team.Light || there.Load.Load > team.Load.Load ? Markup.Of($"{Light(there)} {subject.Labels[worst]} ({HealthWords.Load(there.Load.Load)})") : Table.Text(Numbers.None),
        ];
    }

    /// <summary>The light in a word and a sign, since colours alone tell not everybody.</summary>
    private static Markup Light(TeamHealth team) =>
        Markup.Of($"<span class=\"light {team.Light.ToString().ToLowerInvariant()}\">{HealthWords.Sign(team.Light)} {Say.Named("light", team.Light.ToString().ToLowerInvariant())}</span>, {Say.Named("light_reason", team.Reason.ToString().ToLowerInvariant())}");
}
