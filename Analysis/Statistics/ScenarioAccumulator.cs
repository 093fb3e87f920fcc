namespace QueueSim.Statistics;

/// <summary>Collects the replications of one scenario, in whatever order they come.</summary>
/// <remarks>
/// They are folded in by replication number, so that what is built depends only on which ones they were. Of one that is folded in only its values are kept, a few tens
/// of kilobytes; one waits whole until all before it are there. Not thread-safe.
/// </remarks>
/// <param name="layout">Layout of the scenario, the one that its <see cref="ReplicationStatistics"/> were given.</param>
public sealed class ScenarioAccumulator(ResultLayout layout)
{
    private readonly SortedDictionary<int, ReplicationResult> waiting = [];
    private readonly List<ReplicationValues> folded = [];
    private readonly PooledSeries series = new(layout);

    /// <summary>Replications so far.</summary>
    public int Count => folded.Count + waiting.Count;

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
        return new ScenarioResult(layout, [.. folded], series);
    }

    private void FoldFirst()
    {
        var result = waiting.First().Value;
        waiting.Remove(result.Replication);
        series.Add(result);
        folded.Add(new ReplicationValues(result.Replication, result.Values.ToArray(), result.Counts.ToArray()));
    }
}

/// <summary>The numbers of one replication in the order of its layout; not a number where there were no cases.</summary>
internal sealed record ReplicationValues(int Replication, double[] Values, long[] Counts);
