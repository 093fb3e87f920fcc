using QueueSim.Statistics;

namespace QueueSim.Theory;

/// <summary>Simulated values of all scenarios against the exact ones, judged together.</summary>
public sealed class TheoryCheck
{
    /// <summary>Fewer cases than this, over all replications, show nothing: their interval is no normal one.</summary>
    public const int FewestCases = 100;

    private readonly List<(string Scenario, TeamTheory Theory, ExactValue Value, Moments Simulated, bool IsRare)> values = [];

    /// <summary>Adds what a scenario came to.</summary>
    /// <param name="theories">Its teams (<see cref="TeamTheory.All"/>).</param>
    /// <param name="result">Its result.</param>
    public void Add(IReadOnlyList<TeamTheory> theories, ScenarioResult result)
    {
        ArgumentNullException.ThrowIfNull(theories);
        ArgumentNullException.ThrowIfNull(result);
        foreach (var theory in theories)
        {
            var visits = Cases(result, $"team={theory.Team}");
            foreach (var value in theory.Values)
                values.Add((result.Name, theory, value, Simulated(result, value), value.Share > 0 && value.Share * visits < FewestCases));
        }
    }

    /// <summary>Every value with a verdict. The intervals hold for all values that are judged at once, at 95 % (Bonferroni).</summary>
    public IReadOnlyList<CheckedValue> Judge()
    {
        var judged = values.Count(value => !value.IsRare && value.Simulated.Count > 1);
        var level = 1 - (0.05 / Math.Max(1, judged));
        return [.. values.Select(value =>
            new CheckedValue(value.Scenario, value.Theory, value.Value, Estimate.Of(value.Simulated, level), value.IsRare))];
    }

    private static double Cases(ScenarioResult result, string segment)
    {
        var index = result.Layout.IndexOf(new ResultKey(segment, "waited_share", Statistic.Mean));
        return result.Replications.Sum(replication => (double)replication.Counts[result.Layout.CellOf[index]]);
    }

    private static Moments Simulated(ScenarioResult result, ExactValue value)
    {
        var index = result.Layout.IndexOf(new ResultKey(value.Segment, value.Metric, Statistic.Mean));
        return Moments.Of(result.Replications.Select(replication => replication.Values[index]));
    }
}

/// <summary>How a simulated value stands to the exact one.</summary>
public enum TheoryVerdict
{
    /// <summary>The interval holds the exact value.</summary>
    Inside,

    /// <summary>The interval does not hold it.</summary>
    Outside,

    /// <summary>So few cases are behind the value that no interval could be trusted.</summary>
    TooRare,

    /// <summary>There is no interval: a single replication, or no case.</summary>
    NoInterval,
}

/// <summary>One exact value and what came of it.</summary>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="Theory">The team and its model.</param>
/// <param name="Value">The exact value.</param>
/// <param name="Simulated">Mean over replications with the joint interval; <see langword="null"/> without cases.</param>
/// <param name="IsRare">Whether too few cases are behind it.</param>
public sealed record CheckedValue(string Scenario, TeamTheory Theory, ExactValue Value, Estimate? Simulated, bool IsRare)
{
    /// <summary>How both stand to each other.</summary>
    public TheoryVerdict Verdict => IsRare ? TheoryVerdict.TooRare
        : Simulated is not { Low: { } low, High: { } high } ? TheoryVerdict.NoInterval
        : low <= Value.Exact && Value.Exact <= high ? TheoryVerdict.Inside
        : TheoryVerdict.Outside;

    /// <summary>Half of the interval as a part of the exact value; <see langword="null"/> when one of them is missing or 0.</summary>
    public double? RelativeHalfWidth => Value.Exact > 0 && Simulated?.HalfWidth is { } half ? half / Value.Exact : null;
}
