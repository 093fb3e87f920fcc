using System.Globalization;
using QueueSim.Localization;

namespace QueueSim.Health;

/// <summary>What is said of loads and lights, the same for page, screen and call.</summary>
public static class HealthWords
{
    private const int MostNamed = 3;

    /// <summary>The sentence in place of an answer: which team, how much too much, what would do, and what the numbers depend on.</summary>
    /// <param name="scenario">A scenario that is not steady.</param>
    /// <param name="label">What it is called; <see langword="null"/> where it is the only one.</param>
    public static string NoSteadyAnswer(ScenarioHealth scenario, string? label)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var why = Why(scenario);
        var sentence = label is null ? Say.This("health.no_steady_answer", ("why", why)) : Say.This("health.no_steady_answer_with", ("label", label), ("why", why));
        return Say.This("health.two", ("first", sentence), ("next", Say.This("health.window", ("days", Days(scenario.Window.Days)))));
    }

    /// <summary>Scenarios that are not compared because they are not steady.</summary>
    internal static string LeftOut(IReadOnlyList<(string Label, ScenarioHealth Health)> unsteady)
    {
        var named = unsteady.Take(MostNamed).Select(each => Say.This("health.left_out_one", ("label", each.Label), ("why", Why(each.Health))));
        var clauses = Together(unsteady.Count > MostNamed ? named.Append(Say.This("health.left_out_more", ("n", unsteady.Count - MostNamed))) : named);
        return Say.This("health.left_out", ("scenarios", clauses));
    }

    /// <summary>What is wrong with a scenario's teams, as a clause; the teams that need agents first.</summary>
    private static string Why(ScenarioHealth scenario)
    {
        var lacking = scenario.Red.Where(team => team.Load.MoreAgents > 0).ToList();
        return Together((lacking.Count > 0 ? lacking : scenario.Red).Take(MostNamed).Select(team =>
            team.Reason == LightReason.Overloaded ? Overloaded(team.Load) : Say.This("health.grows", ("team", team.Team), ("early", Cases(team.Trend!.Early)), ("late", Cases(team.Trend.Late)))));
    }

    /// <summary>“listing has 1.09 times the work it can do; 2 more agents per shift would do”.</summary>
    /// <param name="load">A team with more work than it can do.</param>
    public static string Overloaded(TeamLoad load)
    {
        ArgumentNullException.ThrowIfNull(load);
        var times = double.IsInfinity(load.Load) ? Say.This("health.nobody", ("team", load.Team))
            : load.IsShared ? Say.This("health.overloaded_shared", ("team", load.Team), ("load", Load(load.Load)))
            : Say.This("health.overloaded", ("team", load.Team), ("load", Load(load.Load)));
        return load.MoreAgents > 0 ? Say.This("health.then", ("first", times), ("next", Say.This("health.would_do", ("n", load.MoreAgents)))) : times;
    }

    /// <summary>A load as it is written: 1.09. What is above 1 never reads 1.00.</summary>
    public static string Load(double load) => double.IsInfinity(load) ? "∞"
        : (load is >= 1 and < 1.005 ? Math.Ceiling(load * 1000) / 1000 : load).ToString(load is >= 1 and < 1.005 ? "0.000" : "0.00", CultureInfo.InvariantCulture);

    private static string Days(double days) => days.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Cases(double cases) => cases.ToString(cases >= 10 ? "0" : "0.0", CultureInfo.InvariantCulture);

    private static string Together(IEnumerable<string> clauses) => clauses.Aggregate((first, next) => Say.This("health.then", ("first", first), ("next", next)));
}
