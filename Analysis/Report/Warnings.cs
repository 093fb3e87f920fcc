using QueueSim.Localization;
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
        return [.. Trends(results, labels, scenariosRun), .. LateSurges(results, labels), .. Load(results, labels, scenariosRun, metrics)];
    }

    /// <summary>Whether a warning is one of queues that grow.</summary>
    internal static bool IsOfGrowth(string warning, ReportSubject subject) =>
        Trends(subject.Results, subject.Labels, subject.Report.ScenariosRun).FirstOrDefault() == warning
        && subject.Results.Any(result => result.BacklogTrends(subject.Report.ScenariosRun).Any(trend => trend.Grows));

    private static IEnumerable<string> Trends(IReadOnlyList<ScenarioResult> results, IReadOnlyList<string> labels, int scenariosRun)
    {
        var trends = results.SelectMany((result, i) => result.BacklogTrends(scenariosRun).Select(trend => (Trend: trend, Label: labels[i], Result: result))).ToList();
        var surge = results.Any(result => result.Layout.Scenario.Arrivals.Surges.Any(each => each is { Days: > 0, Factor: not 1 })) ? Say.This("notes.surge_too") : "";
        var (growing, falling) = (trends.Where(entry => entry.Trend.Grows).ToList(), trends.Where(entry => entry.Trend.Falls).ToList());
        if (growing.Count > 0)
        {
            yield return Say.This("notes.growing", ("queues", Queues(growing, grow: true)), ("surge", surge));
        }

        if (falling.Count > 0)
        {
            var window = falling[0].Result.Layout.Scenario.Window;
            yield return Say.This("notes.falling",
                ("queues", Queues(falling, grow: false)), ("days", ConfidenceSection.Days(window.WarmUpDays * 24)), ("longer", Math.Max(28, Math.Ceiling(2 * window.WarmUpDays))), ("surge", surge));
        }

        string Queues(IEnumerable<(BacklogTrend Trend, string Label, ScenarioResult Result)> moving, bool grow)
        {
            var teams = moving.GroupBy(entry => entry.Trend.Team).Select(team => (Team: team.Key, Most: team.MaxBy(entry => Math.Abs(entry.Trend.Change.Mean)), Scenarios: team.Count())).ToList();
            var decimals = Numbers.Decimals(teams.SelectMany(team => new double?[] { team.Most.Trend.Early, team.Most.Trend.Late }));
            var names = teams.OrderByDescending(team => Math.Abs(team.Most.Trend.Change.Mean)).Select(team =>
                Say.This("notes.queue", ("team", SegmentWords.Value("team", team.Team)), ("early", Cases(team.Most.Trend.Early)), ("late", Cases(team.Most.Trend.Late)), ("where", Where(team.Scenarios, team.Most.Label)))).ToList();
            var weeks = teams[0].Most.Trend.Weeks;
            var stretch = weeks == 1 ? Say.This("notes.stretch.week") : Say.This("notes.stretch.weeks", ("weeks", weeks));
            return grow
                ? Say.This("notes.queues.grow", ("n", names.Count), ("names", Numbers.Names(names, MostNamed)), ("stretch", stretch))
                : Say.This("notes.queues.fall", ("n", names.Count), ("names", Numbers.Names(names, MostNamed)), ("stretch", stretch));
        }

        string Where(int scenarios, string label) => results.Count == 1 ? "" : scenarios == 1
            ? Say.This("notes.queue.where", ("name", $"“{label}”"))
            : Say.This("notes.queue.where_more", ("name", $"“{label}”"), ("others", Numbers.Of(scenarios - 1, "other scenario")));
    }

    /// <summary>A surge that comes when nobody watches any more: a run that is too short for the study's question.</summary>
    private static IEnumerable<string> LateSurges(IReadOnlyList<ScenarioResult> results, IReadOnlyList<string> labels)
    {
        var window = results[0].Layout.Scenario.Window;
        var last = window.WarmUpDays + window.Days;
        var late = results.Select((result, i) => (Name: $"“{labels[i]}”", Surges: result.Layout.Scenario.Arrivals.Surges.Where(surge => surge is { Days: > 0, Factor: not 1 } && surge.StartDay >= last).ToList()))
            .Where(scenario => scenario.Surges.Count > 0).ToList();
        if (late.Count > 0)
        {
            yield return Say.This("notes.surge_late",
                ("names", Numbers.Names([.. late.Select(scenario => scenario.Name)])), ("start", $"{late.SelectMany(scenario => scenario.Surges).Min(surge => surge.StartDay):0.#}"), ("last", $"{last:0.#}"));
        }
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
        var part = most.Effect.OthersShare is { } share and < 10 ? Say.This("notes.cohort.part", ("percent", Numbers.Fixed(100 * share, 0))) : Say.This("notes.cohort.more");
        yield return Say.This("notes.cohort",
            ("share", Numbers.Percent(results[0].Layout.Scenario.FocalShare)), ("names", Numbers.Names(scenarios)), ("noun", Metrics.Named(most.Metric).Noun), ("part", part),
            ("most", $"“{labels[most.Scenario]}”"), ("smaller", $"{focal.ShareProbability / 5:0.####}"));
    }
}
