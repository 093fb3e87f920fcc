using System.Globalization;
using QueueSim.Localization;

namespace QueueSim.Health;

/// <summary>What is said of loads and lights, the same for page, screen and call.</summary>
public static class HealthWords
{
    private const int MostNamed = 3;

    /// <summary>The sentence in place of an answer. Which team, how much too much, what would do, and what the numbers depend on.</summary>
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
            team.Reason == LightReason.Overloaded ? Overloaded(team.Load) : Say.This("health.grows", ("team", Team(team.Team)), ("early", Cases(team.Trend!.Early)), ("late", Cases(team.Trend.Late)))));
    }

    /// <summary>“listing has 1.09 times the work it can do; 2 more agents per shift would do”.</summary>
    /// <param name="load">A team with more work than it can do.</param>
    public static string Overloaded(TeamLoad load)
    {
        ArgumentNullException.ThrowIfNull(load);
        var times = double.IsInfinity(load.Load) ? Say.This("health.nobody", ("team", Team(load.Team)))
            : load.IsShared ? Say.This("health.overloaded_shared", ("team", Team(load.Team)), ("load", Load(load.Load)))
            : Say.This("health.overloaded", ("team", Team(load.Team)), ("load", Load(load.Load)));
        return load.MoreAgents > 0 ? Say.This("health.then", ("first", times), ("next", Say.This("health.would_do", ("n", load.MoreAgents)))) : times;
    }

    /// <summary>Clauses about the teams of a scenario that have more work than they can do. Those that need agents alone where some do; none where all can do theirs.</summary>
    /// <param name="loads">The teams of a scenario.</param>
    public static IEnumerable<string> Overloads(IReadOnlyList<TeamLoad> loads)
    {
        ArgumentNullException.ThrowIfNull(loads);
        var over = loads.Where(load => load.IsOverloaded).ToList();
        var lacking = loads.Where(load => load.MoreAgents > 0).ToList();
        return over.Count == 0 ? [] : [Together((lacking.Count > 0 ? lacking : over).Select(Overloaded))];
    }

    /// <summary>All teams in a line: how many are green, amber and red, and which those are that are not green.</summary>
    /// <param name="health">The study.</param>
    public static string Sum(StudyHealth health)
    {
        ArgumentNullException.ThrowIfNull(health);
        var teams = health.Scenarios[0].Teams;
        int Count(Light light) => teams.Count(team => team.Light == light);
        string Named(Light light) => string.Join(", ", teams.Where(team => team.Light == light).Select(team => $"{Sign(light)} {Team(team.Team)}"));
        var named = string.Join("; ", new[] { Light.Red, Light.Amber }.Where(light => Count(light) > 0).Select(Named));
        var baseline = Count(Light.Green) == teams.Count
            ? Say.This("health.sum_green")
            : Say.This("health.sum", ("green", Count(Light.Green)), ("amber", Count(Light.Amber)), ("red", Count(Light.Red)), ("named", Say.This("health.sum_named", ("teams", named))));
        var unsteady = health.Scenarios.Count(scenario => !scenario.IsSteady);
        return unsteady == 0 || health.Scenarios.Count == 1
            ? baseline
            : Say.This("health.two", ("first", baseline), ("next", Say.This("health.sum_scenarios", ("n", unsteady), ("all", health.Scenarios.Count))));
    }

    /// <summary>A sign for a light that is told without colour.</summary>
    public static string Sign(Light light) => light switch
    {
        Light.Green => "\u25CF",
        Light.Amber => "\u25B2",
        _ => "\u25A0",
    };

    /// <summary>A load as it is written: 1.09. What is above 1 never reads 1.00.</summary>
    public static string Load(double load) => double.IsInfinity(load) ? "∞"
        : (load is >= 1 and < 1.005 ? Math.Ceiling(load * 1000) / 1000 : load).ToString(load is >= 1 and < 1.005 ? "0.000" : "0.00", CultureInfo.InvariantCulture);

    private static string Team(string name) => Say.NamedOr("team", name, name);

    private static string Days(double days) => days.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Cases(double cases) => cases.ToString(cases >= 10 ? "0" : "0.0", CultureInfo.InvariantCulture);

    private static string Together(IEnumerable<string> clauses) => clauses.Aggregate((first, next) => Say.This("health.then", ("first", first), ("next", next)));
}
