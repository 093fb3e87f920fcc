using QueueSim.Statistics;

namespace QueueSim.Kinds;

/// <summary>Which kinds of case a scenario tells apart.</summary>
public static class KindFamilies
{
    /// <summary>The kinds that a reader asks for first: case types, or markets where there is one case type. None where there is one of both.</summary>
    public static IReadOnlyList<Kind> Main(ScenarioResult result)
    {
        var (types, markets) = Names(result);
        return types.Count > 1 ? [.. types.Select(type => new Kind(type))] : [.. Several(markets).Select(market => new Kind(Market: market))];
    }

    /// <summary>All other kinds: markets, priorities, and both of a case type and a priority with a market.</summary>
    public static IReadOnlyList<Kind> Finer(ScenarioResult result)
    {
        var (types, markets) = Names(result);
        if (types.Count < 2)
            return [];
        IReadOnlyList<string> priorities =
        [
            .. Several([.. result.Layout.Scenario.CaseTypes.Select(type => type.Priority).Distinct().OrderBy(priority => priority.Class).Select(priority => priority.Word)]),
        ];
        Kind[] finer =
        [
            .. Several(markets).Select(market => new Kind(Market: market)), .. priorities.Select(priority => new Kind(Priority: priority)),
            .. types.SelectMany(type => Several(markets).Select(market => new Kind(type, market))),
            .. priorities.SelectMany(priority => Several(markets).Select(market => new Kind(Priority: priority, Market: market))),
        ];
        return [.. finer.Where(kind => result.Find(kind.Segment(result), Metrics.Solved) is not null)];
    }

    private static (IReadOnlyList<string> Types, IReadOnlyList<string> Markets) Names(ScenarioResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var scenario = result.Layout.Scenario;
        return ([.. scenario.CaseTypes.Where(type => type.Share > 0).Select(type => type.Name)], [.. scenario.Markets.Where(market => market.Share > 0).Select(market => market.Name)]);
    }

    private static IReadOnlyList<string> Several(IReadOnlyList<string> names) => names.Count > 1 ? names : [];
}
