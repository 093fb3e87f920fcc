using NodaTime;

namespace QueueSim.Contract;

/// <summary>When a team has at least one agent on shift, and how much of a run that is.</summary>
/// <remarks>
/// Shifts, holidays, shrinkage and parts of agents count as they do in the simulation: on a day on which nobody works the team is closed. Work that goes on
/// after the end of a shift opens nothing. All times are ticks of 100 ns since the start of the run; what lies before it is closed. Shifts are read as far as
/// somebody asks, so an instance is not thread-safe.
/// </remarks>
public sealed class OpeningHours
{
    // A team that does not open within a month after the run does not open any more.
    private const double DaysBeyond = 31;

    private readonly IEnumerator<StaffingChange> changes;
    private readonly List<long> edges = []; // the team opens at the first, closes at the second, opens…
    private readonly List<long> openBefore = []; // open ticks from the start to each edge
    private long readTo = -1;
    private bool isComplete;

    /// <summary>The opening hours of one team during a scenario's run.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="team">Index into <see cref="Scenario.Teams"/>.</param>
    public OpeningHours(Scenario scenario, int team)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var window = scenario.Window;
        var start = window.StartDate.AtStartOfDayInZone(scenario.Arrivals.TimeZone).ToInstant();
        var horizon = Duration.FromDays(Math.Ceiling(window.WarmUpDays + window.Days + window.CoolDownDays + DaysBeyond));
        changes = new StaffingPlan(scenario.Teams[team], start, horizon.BclCompatibleTicks).Changes().GetEnumerator();
    }

    /// <summary>For how long the team is open between two moments.</summary>
    /// <param name="fromTicks">The earlier moment.</param>
    /// <param name="toTicks">The later moment.</param>
    /// <returns>Ticks, 0 or more.</returns>
    public long TicksBetween(long fromTicks, long toTicks) => OpenUntil(toTicks) - OpenUntil(fromTicks);

    /// <summary>The moment at which the team has been open for some time since another moment.</summary>
    /// <param name="fromTicks">From when on.</param>
    /// <param name="openTicks">For how long, above 0.</param>
    /// <returns>Ticks since the start of the run, or <see cref="long.MaxValue"/> when the team does not open for so long.</returns>
    public long After(long fromTicks, long openTicks)
    {
        var target = OpenUntil(fromTicks) + openTicks;
        while (!isComplete && (edges.Count == 0 || openBefore[^1] < target))
            Read();
        // The last edge with less before it opens the team, unless it never opens again.
        var at = openBefore.BinarySearch(target);
        at = at < 0 ? ~at : at;
        while (at > 0 && openBefore[at - 1] == target)
            at--;
        at--;
        return at >= 0 && at % 2 == 0 ? edges[at] + (target - openBefore[at]) : long.MaxValue;
    }

    private long OpenUntil(long ticks)
    {
        while (!isComplete && readTo <= ticks)
            Read();
        var at = edges.BinarySearch(ticks);
        at = at < 0 ? ~at - 1 : at;
        return at < 0 ? 0 : openBefore[at] + (at % 2 == 0 ? ticks - edges[at] : 0);
    }

    private void Read()
    {
        if (!changes.MoveNext())
        {
            isComplete = true;
            return;
        }

        (readTo, var agents) = changes.Current;
        var wasOpen = edges.Count % 2 == 1;
        if (agents > 0 == wasOpen)
            return;
        openBefore.Add(edges.Count == 0 ? 0 : openBefore[^1] + (wasOpen ? readTo - edges[^1] : 0));
        edges.Add(readTo);
    }
}
