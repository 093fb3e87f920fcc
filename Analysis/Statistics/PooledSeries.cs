namespace QueueSim.Statistics;

/// <summary>Running sums of what charts show, so that a replication's series can be let go once it is folded in.</summary>
internal sealed class PooledSeries
{
    private readonly TimeGrid grid;
    private readonly string[] names;
    private readonly Moments[][] backlog;
    private readonly double[][] busy;
    private readonly double[][] scheduled;
    private readonly Moments[] flow = new Moments[ProblemFlow.Stages.Count];
    private readonly Dictionary<string, ResolutionSketches> resolution;
    private readonly List<WindowEnds[]> ends = [];

    public PooledSeries(ResultLayout layout)
    {
        grid = layout.Grid;
        names = [.. layout.Scenario.Teams.Select(team => team.Name), "all"];
        backlog = [.. names.Select(_ => new Moments[grid.BinCount])];
        busy = [.. names.Select(_ => new double[TimeGrid.HoursPerWeek])];
        scheduled = [.. names.Select(_ => new double[TimeGrid.HoursPerWeek])];
        resolution = Enumerable.Range(0, layout.SegmentNames.Count).Where(layout.Segments.IsFollowed)
            .ToDictionary(segment => layout.SegmentNames[segment], _ => ResolutionSketches.Empty());
    }

    /// <summary>Folds in the next replication. Sums of fractions depend on the order, so the caller keeps it.</summary>
    public void Add(ReplicationResult result)
    {
        var total = names.Length - 1;
        for (var bin = 0; bin < grid.BinCount; bin++)
        {
            var waiting = 0.0;
            for (var team = 0; team < total; team++)
            {
                backlog[team][bin].Add(result.Backlog[team][bin]);
                waiting += result.Backlog[team][bin];
            }

            backlog[total][bin].Add(waiting);
        }

        for (var team = 0; team < total; team++)
        {
            for (var hour = 0; hour < TimeGrid.HoursPerWeek; hour++)
            {
                busy[team][hour] += result.BusyTicks[team][hour];
                busy[total][hour] += result.BusyTicks[team][hour];
                scheduled[team][hour] += result.ScheduledTicks[team][hour];
                scheduled[total][hour] += result.ScheduledTicks[team][hour];
            }
        }

        ends.Add(result.WindowEnds);
        var counts = result.Flow.Counts();
        for (var stage = 0; stage < flow.Length; stage++)
            flow[stage].Add(counts[stage]);
        foreach (var (segment, sketches) in result.Resolution)
            resolution[segment].Merge(sketches);
    }

    public IReadOnlyList<double> BinStartHours() =>
        [.. Enumerable.Range(0, grid.BinCount).Select(bin => (double)grid.BinStart(bin) / TimeGrid.TicksPerHour)];

    public IReadOnlyList<BacklogSeries> Backlog() => [.. names.Select((name, i) => Series(name, backlog[i]))];

    /// <summary>By replication, then by team.</summary>
    public IReadOnlyList<WindowEnds[]> Ends => ends;

    public IReadOnlyList<UtilisationByHour> Utilisation() => [.. names.Select((name, i) => new UtilisationByHour(
        name, [.. busy[i].Zip(scheduled[i], (busyTicks, agentTicks) => agentTicks > 0 ? busyTicks / agentTicks : (double?)null)]))];

    public IReadOnlyList<FlowStage> Flow() =>
        [.. ProblemFlow.Stages.Select((stage, i) => new FlowStage(stage, Estimate.Of(flow[i]) ?? default))];

    public IReadOnlyDictionary<string, ResolutionSketches> Resolution() =>
        resolution.ToDictionary(entry => entry.Key, entry => entry.Value.Copy());

    private static BacklogSeries Series(string name, Moments[] bins)
    {
        var estimates = bins.Select(bin => Estimate.Of(bin) ?? default).ToArray();
        var hasBand = estimates.All(estimate => estimate.HalfWidth is not null);
        return new BacklogSeries(
            name, [.. estimates.Select(estimate => estimate.Mean)], hasBand ? [.. estimates.Select(estimate => estimate.HalfWidth ?? 0)] : null);
    }
}
