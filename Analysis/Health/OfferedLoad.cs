namespace QueueSim.Health;

/// <summary>The load of a desk's teams, worked out from its numbers alone.</summary>
public static class OfferedLoad
{
    private const double HoursPerWeek = 168;
    private const double HoursPerDay = 24;

    // So many times the work that can be done is far from what would do.
    private const double Far = 1.5;

    // Agents more than this a shift are no advice.
    private const int MostMore = 10_000;

    /// <summary>Each team in the scenario's order.</summary>
    /// <param name="scenario">A complete scenario.</param>
    public static IReadOnlyList<TeamLoad> Of(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return WorkBook.LoadsOf(scenario, Find);
    }

    private static IReadOnlyList<TeamLoad> Find(Scenario scenario)
    {
        var flow = ProblemFlow.Of(scenario);
        var work = FlowWork.Of(scenario, flow.PerHour);
        var staffed = Staffed(scenario);
        var loads = Loads(scenario, work, flow.PerHour, staffed);
        var surges = flow.Surges.Select(surge => Loads(scenario, work, surge.PerHour, staffed)).ToList();
        var more = MoreAgents(scenario, work, flow.PerHour, staffed, loads);
        return
        [
            .. scenario.Teams.Select((team, i) => new TeamLoad(
                team.Name, HoursPerWeek * work.OwnHours(scenario, i, flow.PerHour), HoursPerWeek * staffed[i], loads[i])
            {
                IsShared = scenario.Skills.Any(skill => skill.TeamIndex == i || scenario.CaseTypes[skill.CaseTypeIndex].TeamIndex == i),
                IsBounded = Bounds.Has(scenario, i),
                SurgeLoad = surges.Count == 0 ? null : surges.Max(surge => surge[i]),
                MoreAgents = more[i],
            }),
        ];
    }

    private static double[] Staffed(Scenario scenario) => [.. scenario.Teams.Select((_, team) => Staffed(scenario, team))];

    /// <summary>Agents on shift on average, over whole weeks from the start of the window on.</summary>
    private static double Staffed(Scenario scenario, int team)
    {
        var (from, to) = ProblemFlow.Span(scenario.Window);
        return new StaffedHours(scenario, team, to + HoursPerDay).Between(from, to) / (to - from);
    }

    private static double[] Loads(Scenario scenario, FlowWork work, IReadOnlyList<double> perHour, double[] staffed)
    {
        var sharing = new WorkSharing(staffed);
        work.Give(scenario, perHour, sharing);
        return sharing.Loads();
    }

    /// <summary>One agent more a shift for the team that is worst off, until no team has more work than it can do.</summary>
    private static int[] MoreAgents(Scenario scenario, FlowWork work, IReadOnlyList<double> perHour, double[] staffed, double[] loads)
    {
        var (more, now, capacity) = (new int[loads.Length], loads, staffed.ToArray());
        var perAgent = new double?[loads.Length];
        while (more.Sum() < MostMore)
        {
            var over = Enumerable.Range(0, now.Length).Where(team => now[team] >= 1 && !Bounds.Has(scenario, team) && scenario.Teams[team].Shifts.Count > 0).ToList();
            if (over.Count == 0)
                break;
            var worst = over.MaxBy(team => capacity[team] > 0 ? work.OwnHours(scenario, team, perHour) / capacity[team] : double.PositiveInfinity);
            var each = perAgent[worst] ??= Staffed(WithMore(scenario, worst, 1), worst) - staffed[worst];
            if (each <= 0)
                break;
            // Far from what would do, not one by one.
            var step = now[worst] > Far && double.IsFinite(now[worst]) ? (int)Math.Clamp((now[worst] - Far) * capacity[worst] / each, 1, MostMore) : 1;
            more[worst] += step;
            capacity[worst] += step * each;
            now = Loads(scenario, work, perHour, capacity);
        }

        return more;
    }

    private static Scenario WithMore(Scenario scenario, int team, int agents) => scenario with
    {
        Teams = [.. scenario.Teams.Select((each, i) => i != team ? each : each with { Shifts = [.. each.Shifts.Select(shift => shift with { Agents = shift.Agents + agents })] })],
    };
}
