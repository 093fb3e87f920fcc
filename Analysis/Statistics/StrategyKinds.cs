namespace QueueSim.Statistics;

/// <summary>Problems of a strategy of one kind.</summary>
/// <param name="Strategy">Name of the strategy.</param>
/// <param name="CaseType">Name of the case type; empty for all.</param>
/// <param name="Priority">Word of the priority; empty for all.</param>
/// <param name="Market">Name of the market; empty for all.</param>
/// <param name="Problems">Observed problems in all replications, the focal cohort's included; at least 1.</param>
/// <param name="Solved">Share of them that is solved within the horizon. It is <see langword="null"/> where some were not followed that long.</param>
/// <param name="Hours">Mean time to resolution, unsolved problems counted as long as the horizon; <see langword="null"/> likewise.</param>
public sealed record StrategyKindRow(string Strategy, string CaseType, string Priority, string Market, long Problems, Estimate? Solved, Estimate? Hours);

/// <summary>A strategy, and which of a scenario's case types and markets are meant.</summary>
internal sealed record StrategyKind(int StrategyIndex, string CaseType, string Priority, string Market, int[] CaseTypes, int[] Markets)
{
    /// <summary>Every strategy by case type, priority and market, and by the two products with the market.</summary>
    public static IReadOnlyList<StrategyKind> All(Scenario scenario)
    {
        var types = scenario.CaseTypes;
        int[] everyType = [.. Enumerable.Range(0, types.Count)], everyMarket = [.. Enumerable.Range(0, scenario.Markets.Count)];
        (string Type, string Priority, int[] Types)[] rows =
        [
            ("", "", everyType),
            .. everyType.Where(_ => types.Count > 1).Select(type => (types[type].Name, "", new[] { type })),
            .. types.Select(type => type.Priority).Distinct().OrderBy(priority => priority.Class)
                .Select(priority => ("", priority.Word, everyType.Where(type => types[type].Priority == priority).ToArray()))
                .Where(row => row.Item3.Length < types.Count),
        ];
        (string Market, int[] Markets)[] columns = [("", everyMarket), .. everyMarket.Where(_ => everyMarket.Length > 1).Select(market => (scenario.Markets[market].Name, new[] { market }))];
        return
        [
            .. from strategy in Enumerable.Range(0, scenario.Strategies.Count)
               from row in rows
               from column in columns
               where row.Types.Length < types.Count || column.Markets.Length < everyMarket.Length
               select new StrategyKind(strategy, row.Type, row.Priority, column.Market, row.Types, column.Markets),
        ];
    }
}

/// <summary>Strategies by kind of case over replications, in memory that does not grow with their number.</summary>
internal sealed class StrategyKinds(ResultLayout layout)
{
    private readonly long[] problems = new long[layout.StrategyKinds.Count];
    private readonly Moments[] solved = new Moments[layout.StrategyKinds.Count];
    private readonly Moments[] hours = new Moments[layout.StrategyKinds.Count];

    /// <summary>Adds a replication; to be called in their order.</summary>
    public void Add(IReadOnlyList<(long Problems, double Solved, double Hours)> replication)
    {
        for (var i = 0; i < replication.Count; i++)
        {
            problems[i] += replication[i].Problems;
            if (double.IsNaN(replication[i].Solved))
                continue;
            solved[i].Add(replication[i].Solved);
            hours[i].Add(replication[i].Hours);
        }
    }

    /// <summary>Kinds that have problems.</summary>
    public IReadOnlyList<StrategyKindRow> Rows() =>
    [
        .. from i in Enumerable.Range(0, problems.Length)
           where problems[i] > 0
           let kind = layout.StrategyKinds[i]
           select new StrategyKindRow(
               layout.Scenario.Strategies[kind.StrategyIndex].Name, kind.CaseType, kind.Priority, kind.Market, problems[i],
               Estimate.Of(solved[i]) is { } share ? RareShare.Bounded(share, problems[i]) : null, Estimate.Of(hours[i])),
    ];
}
