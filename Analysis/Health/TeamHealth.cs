using QueueSim.Statistics;

namespace QueueSim.Health;

/// <summary>Whether a team's queue is steady, as a traffic light.</summary>
public enum Light
{
    /// <summary>Steady, with room.</summary>
    Green,

    /// <summary>Steady but close, or steady only because sellers leave, or outside of a surge.</summary>
    Amber,

    /// <summary>Not steady: the queue grows for as long as one watches.</summary>
    Red,
}

/// <summary>Why a team has its light.</summary>
public enum LightReason
{
    /// <summary>There is room.</summary>
    Room,

    /// <summary>More work comes than the team can do.</summary>
    Overloaded,

    /// <summary>The queue grows over the window, though the work could be done.</summary>
    Grows,

    /// <summary>Nearly all of the time on shift is spent working.</summary>
    Busy,

    /// <summary>The queue takes long to settle, compared with the warm-up.</summary>
    Slow,

    /// <summary>The queue falls over the window: it had not settled when the window began.</summary>
    Falls,

    /// <summary>More work comes than can be done while a surge is on.</summary>
    Surge,

    /// <summary>More work is offered than can be done; the queue ends because sellers leave or are turned away.</summary>
    Leaving,
}

/// <summary>One team of one scenario after a run.</summary>
/// <param name="Load">What was worked out before the run.</param>
/// <param name="Light">Whether the queue is steady.</param>
/// <param name="Reason">Why.</param>
/// <param name="Utilisation">Share of their time on shift that agents were busy; <see langword="null"/> when nobody was on shift.</param>
/// <param name="Trend">How the queue moved; <see langword="null"/> after one replication or less than two weeks.</param>
public sealed record TeamHealth(TeamLoad Load, Light Light, LightReason Reason, double? Utilisation, BacklogTrend? Trend)
{
    /// <summary>Load or utilisation from which a team counts as close to its limits.</summary>
    public const double CloseLoad = 0.92;

    // The load is off by up to a few per cent: below this, a queue that was seen not to grow has the last word.
    private const double SurelyTooMuch = 1.05;

    private const double HoursPerDay = 24;

    // A start dies away as e to the minus time over relaxation time: after three of them a twentieth is left.
    private const double RelaxationsInWarmUp = 3;

    /// <summary>Name of the team.</summary>
    public string Team => Load.Team;

    /// <summary>Every team of a scenario.</summary>
    /// <param name="result">What the scenario came to.</param>
    /// <param name="loads">Its loads.</param>
    /// <param name="scenarios">Scenarios of the study, at least 1: what is said of a trend holds for all of them at once.</param>
    public static IReadOnlyList<TeamHealth> Of(ScenarioResult result, IReadOnlyList<TeamLoad> loads, int scenarios)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(loads);
        var trends = result.BacklogTrends(scenarios);
        var scenario = result.Layout.Scenario;
        return [.. loads.Select((load, i) => Of(scenario, i, load, result.Find($"team={load.Team}", Metrics.Utilisation)?.Value, trends.Count > 0 ? trends[i] : null))];
    }

    /// <summary>The light of one team.</summary>
    internal static TeamHealth Of(Scenario scenario, int team, TeamLoad load, double? utilisation, BacklogTrend? trend)
    {
        var reason = ReasonOf(scenario, team, load, utilisation, trend);
        return new TeamHealth(load, LightOf(reason), reason, utilisation, trend);
    }

    /// <summary>The colour of a reason.</summary>
    public static Light LightOf(LightReason reason) => reason switch
    {
        LightReason.Room => Light.Green,
        LightReason.Overloaded or LightReason.Grows => Light.Red,
        _ => Light.Amber,
    };

    private static LightReason ReasonOf(Scenario scenario, int team, TeamLoad load, double? utilisation, BacklogTrend? trend)
    {
        var isSurging = scenario.Arrivals.Surges.Any(surge => surge is { Days: > 0, Factor: not 1 });
        if (load.IsOverloaded)
            return load.Load >= SurelyTooMuch || trend is null or { Grows: true } ? LightReason.Overloaded : LightReason.Busy;
        if (load.Load >= 1)
            return LightReason.Leaving;
        if (load.SurgeLoad >= 1)
            return LightReason.Surge;
        if (trend is { Grows: true })
            return isSurging ? LightReason.Surge : LightReason.Grows;
        if (trend is { Falls: true })
            return isSurging ? LightReason.Surge : LightReason.Falls;
        if (load.Load >= CloseLoad || utilisation >= CloseLoad)
            return LightReason.Busy;
        return Relaxation.Hours(scenario, team, load) * RelaxationsInWarmUp > scenario.Window.WarmUpDays * HoursPerDay && scenario.Window.WarmUpDays > 0 ? LightReason.Slow : LightReason.Room;
    }
}
