using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>What to know before believing an answer. Queues without a steady state, and a cohort that moves the whole desk.</summary>
public static class Warnings
{
    private const int MostNamed = 4;

    // Where congestion shows first, whatever a study is answered on.
    private static readonly string[] Responses = ["first_human_response_hours", "first_response_hours"];

    /// <summary>The sentences, the same for the page and the screen; none when there is nothing to warn of.</summary>
    /// <param name="results">Scenarios, the baseline first.</param>
    /// <param name="labels">What they are called.</param>
    /// <param name="scenariosRun">Scenarios of the study, at least as many: what is said holds for all of them at once.</param>
    /// <param name="metrics">Metrics on which the study is answered.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<ScenarioResult> results, IReadOnlyList<string> labels, int scenariosRun, IReadOnlyList<string> metrics)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(metrics);
        return [.. Trends(results, labels, scenariosRun), .. Load(results, labels, scenariosRun, metrics)];
    }

    /// <summary>Whether a warning is one of queues that grow.</summary>
    internal static bool IsOfGrowth(string warning, ReportSubject subject) =>
        Trends(subject.Results, subject.Labels, subject.Report.ScenariosRun).FirstOrDefault() == warning
        && subject.Results.Any(result => result.BacklogTrends(subject.Report.ScenariosRun).Any(trend => trend.Grows));

    private static IEnumerable<string> Trends(IReadOnlyList<ScenarioResult> results, IReadOnlyList<string> labels, int scenariosRun)
    {
        var trends = results.SelectMany((result, i) => result.BacklogTrends(scenariosRun).Select(trend => (Trend: trend, Label: labels[i], Result: result))).ToList();
        var surge = results.Any(result => result.Layout.Scenario.Arrivals.Surges.Any(each => each is { Days: > 0, Factor: not 1 })) ? " A surge can do that as well." : "";
        var (growing, falling) = (trends.Where(entry => entry.Trend.Grows).ToList(), trends.Where(entry => entry.Trend.Falls).ToList());
        if (growing.Count > 0)
        {
            yield return $"{Queues(growing, "grow")}: no steady answer. More work comes than the team can do, and whatever is measured depends on how long the desk is watched; no warm-up mends that.{surge}";
        }

        if (falling.Count > 0)
        {
            var window = falling[0].Result.Layout.Scenario.Window;
            yield return $"{Queues(falling, "fall")}: no steady answer. The warm-up of {ConfidenceSection.Days(window.WarmUpDays * 24)} is too short, and what is measured owes something to the start; repeat with a longer one (--warm-up-days {Math.Max(28, Math.Ceiling(2 * window.WarmUpDays))}).{surge}";
        }

        string Queues(IEnumerable<(BacklogTrend Trend, string Label, ScenarioResult Result)> moving, string verb)
        {
            var teams = moving.GroupBy(entry => entry.Trend.Team).Select(team => (Team: team.Key, Most: team.MaxBy(entry => Math.Abs(entry.Trend.Change.Mean)), Scenarios: team.Count())).ToList();
            var decimals = Numbers.Decimals(teams.SelectMany(team => new double?[] { team.Most.Trend.Early, team.Most.Trend.Late }));
            var names = teams.OrderByDescending(team => Math.Abs(team.Most.Trend.Change.Mean)).Select(team =>
                $"{team.Team} ({Cases(team.Most.Trend.Early)} → {Cases(team.Most.Trend.Late)}{Where(team.Scenarios, team.Most.Label)})").ToList();
            var weeks = teams[0].Most.Trend.Weeks;
            var stretch = weeks == 1 ? "its first to its last week" : $"its first to its last {weeks} weeks";
            return $"{(names.Count == 1 ? "The queue" : "The queues")} of {Numbers.Names(names, MostNamed)} {verb}{(names.Count == 1 ? "s" : "")} over the window, from {stretch} (cases waiting, on average)";
        }

        string Where(int scenarios, string label) => results.Count == 1 ? "" : scenarios == 1 ? $" with “{label}”" : $" with “{label}”, and in {Numbers.Of(scenarios - 1, "other scenario")}";
    }

    /// <summary>Cases waiting: whole ones once there are many.</summary>
    private static string Cases(double cases) => Numbers.Fixed(cases, cases >= 10 ? 0 : cases >= 1 ? 1 : 2);

    private static IEnumerable<string> Load(IReadOnlyList<ScenarioResult> results, IReadOnlyList<string> labels, int scenariosRun, IReadOnlyList<string> metrics)
    {
        if (results[0].Layout.Scenario.Focal is not { } focal)
            yield break;
        var loading =
            (from i in Enumerable.Range(1, results.Count - 1)
             from metric in metrics.Concat(Responses).Distinct()
             let effect = CohortEffect.Of(results[i], results[0], metric, Math.Max(1, scenariosRun - 1))
             where effect is { LoadsTheDesk: true }
             select (Scenario: i, Metric: metric, Effect: effect)).ToList();
        if (loading.Count == 0)
            yield break;
        var most = loading.MaxBy(entry => entry.Effect.OthersShare ?? double.PositiveInfinity);
        var scenarios = loading.Select(entry => entry.Scenario).Distinct().Select(i => $"“{labels[i]}”").ToList();
        var part = most.Effect.OthersShare is { } share and < 10 ? $"by {Numbers.Fixed(100 * share, 0)} % of the cohort's own change" : "more than the cohort";
        yield return $"The focal cohort ({Numbers.Percent(results[0].Layout.Scenario.FocalShare)}) moves the whole desk with {Numbers.Names(scenarios)}: everybody else's {Metrics.Named(most.Metric).Noun} changes, too, {part} with “{labels[most.Scenario]}”. What one seller gains who does this alone is the cohort minus the others, and surer with a smaller cohort (--set focal.share={focal.ShareProbability / 5:0.####}).";
    }
}
