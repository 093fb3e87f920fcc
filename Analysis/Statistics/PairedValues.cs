namespace QueueSim.Statistics;

/// <summary>Values of two scenarios in the replications that both have.</summary>
/// <remarks>The same replication number means the same problems in both, so that what they share cancels in the difference.</remarks>
internal sealed class PairedValues
{
    private readonly List<(double Here, double There)> pairs;

    /// <param name="values">A pair for each replication; those without a number are left out.</param>
    public PairedValues(IEnumerable<(double Here, double There)> values)
    {
        pairs = [.. values.Where(pair => !double.IsNaN(pair.Here) && !double.IsNaN(pair.There))];
        Differences = Moments.Of(Select((here, there) => here - there));
    }

    /// <param name="replications">Replications of both, by number.</param>
    /// <param name="here">Where the value stands in the one; the sum of several.</param>
    /// <param name="there">Where it stands in the other.</param>
    public PairedValues(IEnumerable<(double[] Here, double[] There)> replications, int[] here, int[] there)
        : this(replications.Select(pair => (Sum(pair.Here, here), Sum(pair.There, there))))
    {
    }

    /// <summary>This minus the other.</summary>
    public Moments Differences { get; }

    /// <summary>Variance of the difference of independent runs over that of the paired ones. It is <see langword="null"/> where nothing varies.</summary>
    public double? Gain => Differences.Variance is > 0 and var paired
        ? (Moments.Of(pairs.Select(pair => pair.Here)).Variance + Moments.Of(pairs.Select(pair => pair.There)).Variance) / paired
        : null;

    /// <summary>Replications of two scenarios with the same number.</summary>
    public static (double[] Here, double[] There)[] Replications(ScenarioResult scenario, ScenarioResult other) =>
    [
        .. scenario.Replications.Join(
            other.Replications, ours => ours.Replication, theirs => theirs.Replication, (ours, theirs) => (ours.Contributions, theirs.Contributions)),
    ];

    /// <summary>Pairs of a metric's means, or of the sum of several; <see langword="null"/> when one of the two has no such value.</summary>
    public static PairedValues? Of(ScenarioResult scenario, ScenarioResult other, string segment, IReadOnlyList<string> metrics) =>
        scenario.PositionsOf(segment, metrics) is { } here && other.PositionsOf(segment, metrics) is { } there
            ? new PairedValues(Replications(scenario, other), here, there)
            : null;

    /// <summary>Pairs of a metric's means over some scenarios and over others. It is <see langword="null"/> when one of them has no such value.</summary>
    public static PairedValues? OfMeans(IReadOnlyList<ScenarioResult> scenarios, IReadOnlyList<ScenarioResult> others, string segment, string metric)
    {
        if (scenarios.Concat(others).Any(each => each.PositionsOf(segment, [metric]) is null))
            return null;
        double Mean(IReadOnlyList<ScenarioResult> of, int replication) => of.Average(each =>
            each.Replications.FirstOrDefault(one => one.Replication == replication) is { } found ? found.Contributions[each.PositionsOf(segment, [metric])![0]] : double.NaN);
        return new PairedValues(scenarios[0].ReplicationNumbers.Select(replication => (Mean(scenarios, replication), Mean(others, replication))));
    }

    /// <summary>A sum of scenarios' values with weights, in the replications that all of them have.</summary>
    /// <param name="terms">Scenarios with their weights, at least one.</param>
    /// <param name="segment">Segment of a scenario.</param>
    /// <param name="metric">A metric; its mean is taken.</param>
    /// <param name="sign">1, or −1 for a gain where less is better.</param>
    public static Moments Weighted(IReadOnlyList<(ScenarioResult Result, int Weight)> terms, Func<ScenarioResult, string> segment, string metric, int sign)
    {
        var sums = new Dictionary<int, (double Sum, int Terms)>();
        foreach (var (result, weight) in terms)
        {
            if (result.PositionsOf(segment(result), [metric]) is not [var position])
                return default;
            foreach (var replication in result.Replications)
            {
                var (sum, count) = sums.GetValueOrDefault(replication.Replication);
                sums[replication.Replication] = (sum + (sign * weight * replication.Contributions[position]), count + 1);
            }
        }

        return Moments.Of(sums.OrderBy(entry => entry.Key).Where(entry => entry.Value.Terms == terms.Count).Select(entry => entry.Value.Sum));
    }

    /// <summary>Something of every pair.</summary>
    public IEnumerable<double> Select(Func<double, double, double> value) => pairs.Select(pair => value(pair.Here, pair.There));

    private static double Sum(double[] values, int[] positions)
    {
        if (positions.Length == 1)
            return values[positions[0]];
        var sum = 0.0;
        foreach (var position in positions)
            sum += values[position];
        return sum;
    }
}
