namespace QueueSim.Statistics;

/// <summary>Collects the replications of one scenario, in whatever order they come.</summary>
/// <remarks>
/// They are folded in by replication number, so that what is built depends only on which ones they were. Of one that is folded in its values, packed durations and single problems are kept, a
/// few hundred kilobytes; one waits whole until all before it are there. Not thread-safe.
/// </remarks>
/// <param name="layout">Layout of the scenario, the one that its <see cref="ReplicationStatistics"/> were given.</param>
public sealed class ScenarioAccumulator(ResultLayout layout)
{
    private readonly SortedDictionary<int, ReplicationResult> waiting = [];
    private readonly List<ReplicationValues> folded = [];
    private readonly List<IReadOnlyList<PackedDurations>> durations = [];
    private readonly List<FollowedProblems> followed = [];
    private readonly PooledSeries series = new(layout);
    private readonly StrategyKinds strategyKinds = new(layout);

    /// <summary>Replications so far.</summary>
    public int Count => folded.Count + waiting.Count;

    /// <summary>Single problems of the replications that a result was built from, in order.</summary>
    public IReadOnlyList<FollowedProblems> Followed => followed;

    /// <summary>Adds a replication.</summary>
    /// <param name="result">Made with this accumulator's layout; not to be used afterwards.</param>
    /// <exception cref="ArgumentException">Another layout, a replication that was added before, or one that comes before what a result was built from.</exception>
    public void Add(ReplicationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (!ReferenceEquals(result.Layout, layout))
            throw new ArgumentException($"Replication {result.Replication} was measured with another layout than this scenario's.", nameof(result));
        var comesLate = folded.Count > 0 && result.Replication <= folded[^1].Replication;
        if (comesLate && !folded.Exists(one => one.Replication == result.Replication))
            throw new ArgumentException($"Replication {result.Replication} comes after a result was built that has later ones.", nameof(result));
        if (comesLate || !waiting.TryAdd(result.Replication, result))
            throw new ArgumentException($"Replication {result.Replication} was added before.", nameof(result));
        while (waiting.Count > 0 && waiting.First().Key == (folded.Count == 0 ? 1 : folded[^1].Replication + 1))
            FoldFirst();
    }

    /// <summary>The result of all replications so far; more may follow, behind the last of these.</summary>
    /// <exception cref="InvalidOperationException">There are none.</exception>
    public ScenarioResult Build()
    {
        if (Count == 0)
            throw new InvalidOperationException($"Scenario '{layout.Scenario.Name}' has no replications.");
        while (waiting.Count > 0)
            FoldFirst();
        ReplicationValues[] values = [.. folded.Select(one => one with { Contributions = one.Values.ToArray() })];
        return new ScenarioResult(layout, values, Quantiles(values), series) { StrategyKinds = strategyKinds.Rows() };
    }

    /// <summary>The quantiles of all replications together, by position. What each contributes takes the place of its own.</summary>
    private Dictionary<int, Estimate> Quantiles(ReplicationValues[] values)
    {
        var estimates = new Dictionary<int, Estimate>();
        for (var cell = 0; cell < layout.DurationCells.Count; cell++)
        {
            var quantiles = PooledQuantile.Of(durations.Select(each => each[cell]), Statistic.Probabilities);
            for (var i = 0; i < quantiles.Length; i++)
            {
                var position = layout.DurationCells[cell].FirstKey + 1 + i;
                if (quantiles[i].Estimate is { } estimate)
                    estimates.Add(position, estimate);
                var next = 0;
                for (var r = 0; r < values.Length; r++)
                {
                    values[r].Contributions[position] = quantiles[i].Contributions is { } contributions && durations[r][cell].Count > 0
                        ? contributions[next++] : double.NaN;
                }
            }
        }

        return estimates;
    }

    private void FoldFirst()
    {
        var result = waiting.First().Value;
        waiting.Remove(result.Replication);
        series.Add(result);
        strategyKinds.Add(result.StrategyKinds);
        var values = result.Values.ToArray();
        folded.Add(new ReplicationValues(result.Replication, values, result.Counts.ToArray(), values));
        durations.Add(result.Durations);
        followed.Add(result.Followed);
    }
}

/// <summary>The numbers of one replication in the order of its layout; not a number where there were no cases.</summary>
/// <param name="Replication">Its number, from 1.</param>
/// <param name="Values">Its own values, quantiles included.</param>
/// <param name="Counts">Cases behind each cell of the layout.</param>
/// <param name="Contributions">What it contributes to the scenario's values: its own, but for <see cref="PooledQuantile"/>.</param>
internal sealed record ReplicationValues(int Replication, double[] Values, long[] Counts, double[] Contributions);
