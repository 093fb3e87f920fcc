namespace QueueSim.Statistics;

/// <summary>
/// Collects the replications of one scenario in whatever order they finish; what it builds depends only on which ones they were.
/// </summary>
/// <remarks>
/// Results are folded in by replication number. One that comes early waits for the ones before it, and only its numbers, not its
/// series, are kept after folding. Thread-safe.
/// </remarks>
public sealed class ScenarioAccumulator
{
    private readonly Lock gate = new();
    private readonly PooledSeries series;
    private readonly List<ReplicationValues> folded = [];
    private readonly SortedDictionary<int, ReplicationResult> waiting = [];
    private int next;
    private bool built;

    /// <summary>Starts without replications.</summary>
    /// <param name="layout">Layout of the scenario, the one that its <see cref="ReplicationStatistics"/> were given.</param>
    /// <param name="firstReplication">Lowest replication number to come, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public ScenarioAccumulator(ResultLayout layout, int firstReplication = 1)
    {
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentOutOfRangeException.ThrowIfLessThan(firstReplication, 1);
        Layout = layout;
        series = new PooledSeries(layout);
        next = firstReplication;
    }

    /// <summary>Which values there are.</summary>
    public ResultLayout Layout { get; }

    /// <summary>Replications folded in: the unbroken run from the first number on. What stops a study may depend on these only.</summary>
    public int Folded
    {
        get
        {
            lock (gate)
                return folded.Count;
        }
    }

    /// <summary>Adds a replication.</summary>
    /// <param name="result">Made with this accumulator's layout; not to be used afterwards.</param>
    /// <exception cref="ArgumentException">Another layout, a number below the first one, or one that was added before.</exception>
    /// <exception cref="InvalidOperationException"><see cref="Build"/> was called before.</exception>
    public void Add(ReplicationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (!ReferenceEquals(result.Layout, Layout))
            throw new ArgumentException($"Replication {result.Replication} was measured with another layout than this scenario's.", nameof(result));

        lock (gate)
        {
            if (built)
                throw new InvalidOperationException("The result was built; replications can no longer be added.");
            if (result.Replication < next || !waiting.TryAdd(result.Replication, result))
                throw new ArgumentException($"Replication {result.Replication} was added before or lies below the first one.", nameof(result));
            while (waiting.Remove(next, out var following))
                Fold(following);
        }
    }

    /// <summary>One value over the replications that are folded in, to decide whether more are needed.</summary>
    /// <param name="key">Which value.</param>
    /// <param name="level">Probability of coverage, between 0 and 1.</param>
    /// <returns>The estimate, or <see langword="null"/> when no replication has the value or the scenario does not know it.</returns>
    public Estimate? Current(ResultKey key, double level = 0.95)
    {
        var index = Layout.IndexOf(key);
        if (index < 0)
            return null;
        lock (gate)
            return Estimate.Of(ReplicationValues.MomentsOf(folded, index), level);
    }

    /// <summary>The result of all replications so far, those behind a gap included. Ends the collection.</summary>
    /// <exception cref="InvalidOperationException">There are no replications, or it was built before.</exception>
    public ScenarioResult Build()
    {
        lock (gate)
        {
            if (built)
                throw new InvalidOperationException("The result was built before.");
            foreach (var result in waiting.Values)
                Fold(result);
            waiting.Clear();
            if (folded.Count == 0)
                throw new InvalidOperationException($"Scenario '{Layout.Scenario.Name}' has no replications.");
            built = true;
            return new ScenarioResult(Layout, [.. folded], series);
        }
    }

    private void Fold(ReplicationResult result)
    {
        series.Add(result);
        folded.Add(new ReplicationValues(result.Replication, result.Values.ToArray(), result.Counts.ToArray()));
        next = result.Replication + 1;
    }
}

/// <summary>The numbers of one replication in the order of its layout; not a number where there were no cases.</summary>
internal sealed record ReplicationValues(int Replication, double[] Values, long[] Counts)
{
    /// <summary>Moments of one value over the replications that have it.</summary>
    public static Moments MomentsOf(IEnumerable<ReplicationValues> replications, int index)
    {
        var moments = default(Moments);
        foreach (var replication in replications)
        {
            if (!double.IsNaN(replication.Values[index]))
                moments.Add(replication.Values[index]);
        }

        return moments;
    }
}
