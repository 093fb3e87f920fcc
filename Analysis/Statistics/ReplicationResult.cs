namespace QueueSim.Statistics;

/// <summary>What one replication came to. Immutable; about a megabyte whatever the length of the run.</summary>
public sealed class ReplicationResult
{
    private readonly double[] values;
    private readonly long[] counts;

    internal ReplicationResult(ResultLayout layout, int replication, double[] values, long[] counts)
    {
        Layout = layout;
        Replication = replication;
        this.values = values;
        this.counts = counts;
    }

    /// <summary>Which values there are.</summary>
    public ResultLayout Layout { get; }

    /// <summary>Replication number, from 1.</summary>
    public int Replication { get; }

    /// <summary>What became of the observed problems.</summary>
    public required ProblemFlow Flow { get; init; }

    /// <summary>Times of single problems, to be paired with those of another scenario.</summary>
    public required FollowedProblems Followed { get; init; }

    /// <summary>Time to the end of observed problems by how they ended, for <c>all</c>, <c>focal</c> and every strategy.</summary>
    public required IReadOnlyDictionary<string, ResolutionSketches> Resolution { get; init; }

    /// <summary>Problems, share solved and mean hours of the strategies by kind of case, in the layout's order.</summary>
    internal IReadOnlyList<(long Problems, double Solved, double Hours)> StrategyKinds { get; init; } = [];

    /// <summary>Durations behind the cells of the layout that have them, in their order.</summary>
    internal PackedDurations[] Durations { get; init; } = [];

    /// <summary>Time-average of waiting cases by team (index as in the scenario) and bin, warm-up included.</summary>
    internal double[][] Backlog { get; init; } = [];

    /// <summary>Waiting cases of each team in the first and the last weeks of the window.</summary>
    internal WindowEnds[] WindowEnds { get; init; } = [];

    /// <summary>Busy agent-ticks in the window by team and hour of the week.</summary>
    internal double[][] BusyTicks { get; init; } = [];

    /// <summary>Scheduled agent-ticks in the window by team and hour of the week.</summary>
    internal double[][] ScheduledTicks { get; init; } = [];

    internal ReadOnlySpan<double> Values => values;

    internal ReadOnlySpan<long> Counts => counts;

    /// <summary>One value.</summary>
    /// <param name="segment">Segment name.</param>
    /// <param name="metric">Metric name.</param>
    /// <param name="statistic">Statistic name.</param>
    /// <returns>The value, or <see langword="null"/> when there were no cases to take it from.</returns>
    /// <exception cref="ArgumentException">The scenario has no such segment, or the metric does not apply to it.</exception>
    public double? Value(string segment, string metric, string statistic = Statistic.Mean)
    {
        var value = values[Find(segment, metric, statistic)];
        return double.IsNaN(value) ? null : value;
    }

    /// <summary>Number of cases (problems, visits; for teams, records) behind a metric's values: its denominator.</summary>
    /// <param name="segment">Segment name.</param>
    /// <param name="metric">Metric name.</param>
    /// <exception cref="ArgumentException">The scenario has no such segment, or the metric does not apply to it.</exception>
    public long Count(string segment, string metric) => counts[Layout.CellOf[Find(segment, metric, Statistic.Mean)]];

    private int Find(string segment, string metric, string statistic)
    {
        var index = Layout.IndexOf(new ResultKey(segment, metric, statistic));
        return index >= 0 ? index : throw new ArgumentException(
            $"Scenario '{Layout.Scenario.Name}' has no {statistic} of '{metric}' for segment '{segment}'.");
    }
}
