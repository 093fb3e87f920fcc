namespace QueueSim.Statistics;

/// <summary>Collects the replications of one scenario, in whatever order they come.</summary>
/// <remarks>They are folded in by replication number, so that what is built depends only on which ones they were. Not thread-safe.</remarks>
/// <param name="layout">Layout of the scenario, the one that its <see cref="ReplicationStatistics"/> were given.</param>
public sealed class ScenarioAccumulator(ResultLayout layout)
{
    private readonly SortedDictionary<int, ReplicationResult> results = [];

    /// <summary>Adds a replication.</summary>
    /// <param name="result">Made with this accumulator's layout; not to be used afterwards.</param>
    /// <exception cref="ArgumentException">Another layout, or a replication that was added before.</exception>
    public void Add(ReplicationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (!ReferenceEquals(result.Layout, layout))
            throw new ArgumentException($"Replication {result.Replication} was measured with another layout than this scenario's.", nameof(result));
        if (!results.TryAdd(result.Replication, result))
            throw new ArgumentException($"Replication {result.Replication} was added before.", nameof(result));
    }

    /// <summary>The result of all replications.</summary>
    /// <exception cref="InvalidOperationException">There are none.</exception>
    public ScenarioResult Build()
    {
        if (results.Count == 0)
            throw new InvalidOperationException($"Scenario '{layout.Scenario.Name}' has no replications.");
        var series = new PooledSeries(layout);
        foreach (var result in results.Values)
            series.Add(result);
        ReplicationValues[] values =
            [.. results.Values.Select(result => new ReplicationValues(result.Replication, result.Values.ToArray(), result.Counts.ToArray(), result.Values.ToArray()))];
        return new ScenarioResult(layout, values, Quantiles(values), series);
    }

    /// <summary>The quantiles of all replications together, by position; what each contributes takes the place of its own.</summary>
    private Dictionary<int, Estimate> Quantiles(ReplicationValues[] values)
    {
        var estimates = new Dictionary<int, Estimate>();
        ReplicationResult[] replications = [.. results.Values];
        for (var cell = 0; cell < layout.DurationCells.Count; cell++)
        {
            var quantiles = PooledQuantile.Of(replications.Select(result => result.Durations[cell]), Statistic.Probabilities);
            for (var i = 0; i < quantiles.Length; i++)
            {
                var position = layout.DurationCells[cell].FirstKey + 1 + i;
                if (quantiles[i].Estimate is { } estimate)
                    estimates.Add(position, estimate);
                var next = 0;
                for (var r = 0; r < values.Length; r++)
                {
                    values[r].Contributions[position] = quantiles[i].Contributions is { } contributions && replications[r].Durations[cell].Count > 0
                        ? contributions[next++] : double.NaN;
                }
            }
        }

        return estimates;
    }
}

/// <summary>The numbers of one replication in the order of its layout; not a number where there were no cases.</summary>
/// <param name="Replication">Its number, from 1.</param>
/// <param name="Values">Its own values, quantiles included.</param>
/// <param name="Counts">Cases behind each cell of the layout.</param>
/// <param name="Contributions">What it contributes to the scenario's values: its own, but for <see cref="PooledQuantile"/>.</param>
internal sealed record ReplicationValues(int Replication, double[] Values, long[] Counts, double[] Contributions);
