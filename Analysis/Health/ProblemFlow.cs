using NodaTime;

namespace QueueSim.Health;

/// <summary>Problems an hour of each case type, averaged over whole weeks from the start of the window on.</summary>
/// <param name="PerHour">Ordinary ones by case type, surges left out.</param>
/// <param name="Surges">Stretches of the window in which surges change them, in order of time; none without surges.</param>
internal sealed record ProblemFlow(IReadOnlyList<double> PerHour, IReadOnlyList<SurgeFlow> Surges)
{
    private const double HoursPerDay = 24;
    private const double DaysPerWeek = 7;

    // Longer windows are like their first year.
    private const double MostWeeks = 52;

    /// <summary>Where the averages begin and end, in hours since the start of the run. Whole weeks, so that weekdays count as often as they occur.</summary>
    public static (double From, double To) Span(RunWindow window) =>
        (window.WarmUpDays * HoursPerDay, (window.WarmUpDays + (DaysPerWeek * Math.Clamp(Math.Round(window.Days / DaysPerWeek), 1, MostWeeks))) * HoursPerDay);

    /// <summary>The flow of a scenario.</summary>
    public static ProblemFlow Of(Scenario scenario)
    {
        var ordinary = Ordinary(scenario);
        return new ProblemFlow(ordinary, [.. SurgeFlows(scenario, ordinary)]);
    }

    private static double[] Ordinary(Scenario scenario)
    {
        var arrivals = scenario.Arrivals;
        var shares = scenario.CaseTypes.Select(type => type.Share).ToArray();
        if (arrivals.Listed is { } listed)
            return OfList(listed, shares, scenario.Window);
        var perHour = arrivals.Counts is { } counts ? OfCounts(counts, arrivals.IntervalHours, scenario.Window) : arrivals.ProblemsPerDay / HoursPerDay;
        return [.. shares.Select(share => share * perHour)];
    }

    private static double[] OfList(IReadOnlyList<ListedProblem> listed, double[] shares, RunWindow window)
    {
        var (from, to) = (window.WarmUpDays * HoursPerDay, (window.WarmUpDays + window.Days) * HoursPerDay);
        var perHour = new double[shares.Length];
        foreach (var problem in listed)
        {
            var at = (double)problem.AtTicks / NodaConstants.TicksPerHour;
            if (at < from || at >= to)
                continue;
            for (var type = 0; type < shares.Length; type++)
                perHour[type] += (problem.CaseTypeIndex is { } own ? own == type ? 1 : 0 : shares[type]) / (to - from);
        }

        return perHour;
    }

    private static double OfCounts(IReadOnlyList<int> counts, double intervalHours, RunWindow window)
    {
        var (from, to) = (window.WarmUpDays * HoursPerDay, (window.WarmUpDays + window.Days) * HoursPerDay);
        return counts.Select((count, i) => count * Overlap(i * intervalHours, (i + 1) * intervalHours, from, to) / intervalHours).Sum() / (to - from);
    }

    /// <summary>Where several surges overlap, their extras add up. One below 1 takes a part of the ordinary problems away.</summary>
    private static IEnumerable<SurgeFlow> SurgeFlows(Scenario scenario, double[] ordinary)
    {
        var (from, to) = (scenario.Window.WarmUpDays * HoursPerDay, (scenario.Window.WarmUpDays + scenario.Window.Days) * HoursPerDay);
        var surges = scenario.Arrivals.Surges.Where(surge => surge is { Days: > 0, Factor: not 1 }
            && Overlap(surge.StartDay * HoursPerDay, (surge.StartDay + surge.Days) * HoursPerDay, from, to) > 0).ToList();
        double[] edges = [.. surges.SelectMany(surge => new[] { surge.StartDay, surge.StartDay + surge.Days }).Distinct().Order()];
        for (var i = 0; i + 1 < edges.Length; i++)
        {
            var middle = (edges[i] + edges[i + 1]) / 2;
            var on = surges.Where(surge => surge.StartDay <= middle && middle < surge.StartDay + surge.Days).ToList();
            if (on.Count == 0 || Overlap(edges[i] * HoursPerDay, edges[i + 1] * HoursPerDay, from, to) <= 0)
                continue;
            yield return new SurgeFlow(
                string.Join(", ", on.Select(surge => surge.Name)), edges[i + 1] - edges[i],
                [.. ordinary.Select((rate, type) => Surging(rate, on.Where(surge => surge.CaseTypeIndex is not { } only || only == type)))]);
        }
    }

    private static double Surging(double rate, IEnumerable<Surge> surges)
    {
        var (extra, left) = (0.0, 1.0);
        foreach (var surge in surges)
        {
            extra += Math.Max(0, surge.Factor - 1);
            left *= Math.Min(1, surge.Factor);
        }

        return rate * (left + extra);
    }

    private static double Overlap(double from, double to, double low, double high) => Math.Max(0, Math.Min(to, high) - Math.Max(from, low));
}

/// <summary>Problems while surges are on.</summary>
/// <param name="Name">Names of the surges.</param>
/// <param name="Days">How long.</param>
/// <param name="PerHour">Problems an hour by case type.</param>
internal sealed record SurgeFlow(string Name, double Days, IReadOnlyList<double> PerHour);
