namespace QueueSim.Statistics;

/// <summary>
/// Shares that keep a limit of time. They are called <c>wait_within:20s</c>, <c>first_response_within:12h</c>, <c>close_within:48h</c>, <c>resolution_within:2d</c>; a
/// scenario has those whose limits stand in its service levels.
/// </summary>
public static class LimitMetrics
{
    private const string Infix = "_within:";

    /// <summary>The metric of a name.</summary>
    /// <param name="name">For example <c>wait_within:20s</c>.</param>
    /// <returns>The metric, or <see langword="null"/> when the name is none of these.</returns>
    public static Metric? Named(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        foreach (var clock in Enum.GetValues<ServiceClock>())
        {
            var start = EnumWords.Of(clock) + Infix;
            if (name.StartsWith(start, StringComparison.Ordinal) && TimeLimit.TryParse(name[start.Length..], out var limit))
                return Of(clock, limit, 0);
        }

        return null;
    }

    /// <summary>The limits of a scenario, each once.</summary>
    internal static IReadOnlyList<(ServiceClock Clock, TimeLimit Limit)> LimitsOf(Scenario scenario) =>
        [.. scenario.ServiceLevels.Select(level => (level.Clock, level.Limit)).Distinct()];

    /// <summary>The metrics of a scenario, in the order of its limits.</summary>
    internal static IEnumerable<Metric> Of(Scenario scenario) => LimitsOf(scenario).Select((each, index) => Of(each.Clock, each.Limit, index));

    private static Metric Of(ServiceClock clock, TimeLimit limit, int index) => new()
    {
        Name = $"{EnumWords.Of(clock)}{Infix}{limit}",
        Unit = "share",
        Better = Better.Higher,
        Subject = clock switch
        {
            ServiceClock.Wait => Subject.Visit,
            ServiceClock.Resolution => Subject.Problem,
            _ => Subject.Case,
        },
        Noun = clock switch
        {
            ServiceClock.Wait => $"share of waits that end with an agent within {limit}",
            ServiceClock.FirstResponse => $"share of cases with a first response within {limit}",
            ServiceClock.Close => $"share of cases decided within {limit}",
            _ => $"share of problems with a solution within {limit}",
        },
        Definition = $"Kept a limit of {limit} from `sla.csv`, of all for which that can be told.",
        Ratio = tally => tally.Limits.Share(index),
    };
}
