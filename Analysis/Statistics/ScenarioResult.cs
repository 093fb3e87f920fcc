namespace QueueSim.Statistics;

/// <summary>What a scenario came to over its replications. Immutable; built by <see cref="ScenarioAccumulator"/>.</summary>
public sealed class ScenarioResult
{
    private readonly IReadOnlyList<WindowEnds[]> ends;

    internal ScenarioResult(
        ResultLayout layout, IReadOnlyList<ReplicationValues> replications, IReadOnlyDictionary<int, Estimate> quantiles, PooledSeries series)
    {
        Layout = layout;
        Replications = replications;
        Summary = [.. layout.Keys.Select((key, index) => Row(key, Estimated(index, quantiles)))];
        BinStartHours = series.BinStartHours();
        Backlog = series.Backlog();
        Utilisation = series.Utilisation();
        Flow = series.Flow();
        Resolution = series.Resolution();
        ends = series.Ends;
        WarmUp = WarmUpCheck.Of(Backlog[^1].Mean, layout.Grid);
    }

    /// <summary>Which values there are.</summary>
    public ResultLayout Layout { get; }

    /// <summary>Scenario name.</summary>
    public string Name => Layout.Scenario.Name;

    /// <summary>Replication numbers, ascending.</summary>
    public IReadOnlyList<int> ReplicationNumbers => [.. Replications.Select(replication => replication.Replication)];

    /// <summary>Every value with its 95 % interval, in the order of the layout.</summary>
    public IReadOnlyList<SummaryRow> Summary { get; }

    /// <summary>Width of the bins of <see cref="Backlog"/> in whole hours; the first and the last may be shorter.</summary>
    public int BinHours => Layout.Grid.BinHours;

    /// <summary>Start of each bin in hours since the start of the run, warm-up included. One bin starts exactly where observation does.</summary>
    public IReadOnlyList<double> BinStartHours { get; }

    /// <summary>Backlog over time of every team in the scenario's order, then of all.</summary>
    public IReadOnlyList<BacklogSeries> Backlog { get; }

    /// <summary>Utilisation by hour of the week of every team in the scenario's order, then of all.</summary>
    public IReadOnlyList<UtilisationByHour> Utilisation { get; }

    /// <summary>What became of the observed problems of a replication, on average.</summary>
    public IReadOnlyList<FlowStage> Flow { get; }

    /// <summary>Time to the end of all observed problems together, for <c>all</c>, <c>focal</c> and every strategy.</summary>
    public IReadOnlyDictionary<string, ResolutionSketches> Resolution { get; }

    /// <summary>Whether the warm-up was long enough, judged by the mean backlog of all teams.</summary>
    public WarmUpCheck WarmUp { get; }

    /// <summary>Every strategy's problems by case type, priority and market. Those of the focal cohort or of all sellers are in <see cref="Summary"/>.</summary>
    public IReadOnlyList<StrategyKindRow> StrategyKinds { get; init; } = [];

    internal IReadOnlyList<ReplicationValues> Replications { get; }

    /// <summary>How each team's queue moves over the window.</summary>
    /// <param name="scenarios">Scenarios of the study, at least 1: what is said of one holds for all of them at once.</param>
    /// <returns>One for each team in the scenario's order; none when the window is shorter than two weeks or there is one replication.</returns>
    public IReadOnlyList<BacklogTrend> BacklogTrends(int scenarios = 1) => BacklogTrend.Of(Layout, ends, scenarios);

    /// <summary>Every value of every replication but those of kinds of case. By replication, then in the order of the layout.</summary>
    public IEnumerable<ReplicationRow> ReplicationRows() =>
        from replication in Replications
        from index in Enumerable.Range(0, Layout.Keys.Count)
        let key = Layout.Keys[index]
        where !Layout.Segments.IsKind(Layout.Cells[Layout.CellOf[index]].Segment)
        let value = replication.Values[index]
        select new ReplicationRow(
            Name, replication.Replication, key.Segment, key.Metric, key.Statistic, Layout.Cells[Layout.CellOf[index]].Metric.Unit,
            double.IsNaN(value) ? null : value, replication.Counts[Layout.CellOf[index]]);

    /// <summary>One row of <see cref="Summary"/>.</summary>
    /// <param name="segment">Segment name.</param>
    /// <param name="metric">Metric name.</param>
    /// <param name="statistic">Statistic name.</param>
    /// <returns>The row, or <see langword="null"/> when the scenario has no such segment or the metric does not apply to it.</returns>
    public SummaryRow? Find(string segment, string metric, string statistic = Statistic.Mean)
    {
        var index = Layout.IndexOf(new ResultKey(segment, metric, statistic));
        return index < 0 ? null : Summary[index];
    }

    /// <summary>Observed problems of a segment in all replications; 0 where the segment is none of problems.</summary>
    public long Problems(string segment)
    {
        var index = Layout.IndexOf(new ResultKey(segment, Metrics.Solved, Statistic.Mean));
        return index < 0 ? 0 : Replications.Sum(replication => replication.Counts[Layout.CellOf[index]]);
    }

    /// <summary>Fewest observed problems of a segment in one replication; 0 where the segment is none of problems.</summary>
    public long FewestProblems(string segment)
    {
        var index = Layout.IndexOf(new ResultKey(segment, Metrics.Solved, Statistic.Mean));
        return index < 0 ? 0 : Replications.Min(replication => replication.Counts[Layout.CellOf[index]]);
    }

    /// <summary>The mean of a metric, or of the sum of several; <see langword="null"/> without cases or when one does not apply.</summary>
    /// <param name="segment">Segment name.</param>
    /// <param name="metrics">Names of metrics with one unit.</param>
    public Estimate? Sum(string segment, IReadOnlyList<string> metrics) => PositionsOf(segment, metrics) is { } positions
        ? Estimate.Of(Moments.Of(Replications.Select(replication => positions.Sum(i => replication.Values[i]))))
        : null;

    /// <summary>Where the means of metrics stand among a replication's values; <see langword="null"/> when one does not apply.</summary>
    internal int[]? PositionsOf(string segment, IReadOnlyList<string> metrics)
    {
        var positions = metrics.Select(metric => Layout.IndexOf(new ResultKey(segment, metric, Statistic.Mean))).ToArray();
        return positions.Contains(-1) ? null : positions;
    }

    private Estimate? Estimated(int index, IReadOnlyDictionary<int, Estimate> quantiles)
    {
        var (key, metric) = (Layout.Keys[index], Layout.Cells[Layout.CellOf[index]].Metric);
        if (key.Statistic != Statistic.Mean && metric.Durations is not null)
            return quantiles.TryGetValue(index, out var quantile) ? quantile : null;
        var mean = Estimate.Of(Moments.Of(Replications.Select(replication => replication.Values[index])));
        return metric.IsProportion && mean is { } share ? RareShare.Bounded(share, Replications.Sum(replication => replication.Counts[Layout.CellOf[index]])) : mean;
    }

    private SummaryRow Row(ResultKey key, Estimate? estimate) =>
        new(Name, key.Segment, key.Metric, key.Statistic, Metrics.Named(key.Metric).Unit, estimate);
}
