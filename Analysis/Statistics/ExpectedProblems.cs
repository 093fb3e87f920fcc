namespace QueueSim.Statistics;

/// <summary>How many problems appear in the observation window on average over all seeds.</summary>
internal static class ExpectedProblems
{
    /// <summary>The expected number; <see langword="null"/> when arrivals are listed, as there is no chance in them.</summary>
    public static double? Of(Scenario scenario)
    {
        var arrivals = scenario.Arrivals;
        if (arrivals.Listed is not null || arrivals.Counts is not null)
            return null;

        var start = arrivals.TimeZone.AtStartOfDay(scenario.Window.StartDate).ToInstant();
        var perTick = arrivals.HourOfWeekWeights.Select(weight => arrivals.ProblemsPerDay / TimeGrid.TicksPerDay * weight / arrivals.HourOfWeekWeights.Average()).ToArray();
        var from = Round(scenario.Window.WarmUpDays);
        var to = Round(scenario.Window.WarmUpDays + scenario.Window.Days);
        long[] edges = [.. arrivals.Surges.SelectMany(surge => new[] { Round(surge.StartDay), Round(surge.StartDay + surge.Days) }).Where(edge => edge > from && edge < to).Append(to).Order()];
        var expected = 0.0;
        var next = 0;
        for (var at = from; at < to;)
        {
            while (edges[next] <= at)
                next++;
            var local = start.PlusTicks(at).InZone(arrivals.TimeZone).LocalDateTime;
            var end = Math.Min(edges[next], at + TimeGrid.TicksPerHour - (local.TickOfDay % TimeGrid.TicksPerHour));
            expected += perTick[(((int)local.DayOfWeek - 1) * 24) + local.Hour] * (end - at) * Factor(scenario, at);
            at = end;
        }

        return expected;
    }

    /// <summary>Whether problems are of each case type with the probability that the table says, at all times.</summary>
    public static bool HasConstantMix(Scenario scenario) => scenario.Arrivals is { Listed: null, Counts: null } && scenario.Arrivals.Surges.All(surge => surge.CaseTypeIndex is null || surge.Days <= 0 || surge.Factor == 1);

    /// <summary>What surges make of the rate. Above 1 each adds problems of its own, below 1 each takes away of the ordinary ones.</summary>
    private static double Factor(Scenario scenario, long at)
    {
        var total = scenario.CaseTypes.Sum(type => type.Share);
        var surges = scenario.Arrivals.Surges.Where(surge => at >= Round(surge.StartDay) && at < Round(surge.StartDay + surge.Days)).ToList();
        double Kept(int caseType) => surges.Where(surge => surge.Factor < 1 && (surge.CaseTypeIndex ?? caseType) == caseType).Aggregate(1.0, (kept, surge) => kept * surge.Factor);
        var ordinary = scenario.CaseTypes.Select((type, i) => type.Share / total * Kept(i)).Sum();
        return ordinary + surges.Where(surge => surge.Factor > 1).Sum(surge => (surge.Factor - 1) * (surge.CaseTypeIndex is { } type ? scenario.CaseTypes[type].Share / total : 1));
    }

    private static long Round(double days) => (long)Math.Round(days * TimeGrid.TicksPerDay);
}
