using QueueSim.Statistics;

namespace QueueSim.Scenarios.Running;

/// <summary>Scenarios of which any replication can be run, from several threads. Each is prepared when it is first asked for.</summary>
/// <param name="count">Number of scenarios.</param>
/// <param name="scenarios">The scenario of a number from 0.</param>
/// <param name="seed">Seed of all streams.</param>
/// <param name="store">What was simulated before; <see langword="null"/> when everything is to be simulated.</param>
/// <param name="limits">When a replication is given up; <see langword="null"/> for never.</param>
internal sealed class PreparedScenarios(int count, Func<int, Scenario> scenarios, ulong seed, IReplicationStore? store = null, RunLimits? limits = null)
{
    private readonly Lazy<Prepared>[] prepared = [.. Enumerable.Range(0, count).Select(index => new Lazy<Prepared>(() => new Prepared(scenarios(index), limits ?? RunLimits.None)))];

    public int Count => count;

    /// <summary>The values that a scenario's replications have.</summary>
    public ResultLayout Layout(int index) => prepared[index].Value.Layout;

    /// <summary>Runs one replication, or finds it where it was run before and no records are wanted.</summary>
    /// <param name="index">Number of the scenario.</param>
    /// <param name="replication">Number of the replication, from 1.</param>
    /// <param name="records">Puts something before the statistics; is disposed of at the end, when it can be. It is <see langword="null"/> when nothing is to be put there.</param>
    /// <param name="stop">Ends it.</param>
    public (ReplicationResult Result, ReplicationTotals Totals) Run(int index, int replication, Func<Scenario, IRecordSink, IRecordSink>? records, CancellationToken stop)
    {
        var scenario = prepared[index].Value;
        if (records is null && store?.Find(index, replication, scenario.Layout) is { } found)
            return found;
        var (result, run) = scenario.Simulate(seed, replication, records, stop);
        store?.Keep(index, result, run);
        return (result, run);
    }

    /// <summary>The same, where a scenario that fails does not end everything. What it failed of is kept, too.</summary>
    public Attempt TryRun(int index, int replication, Func<Scenario, IRecordSink, IRecordSink>? records, CancellationToken stop)
    {
        if (records is null && store?.Find(index, replication, Layout(index)) is { } found)
            return new Attempt(found);
        (ReplicationResult Result, ReplicationTotals Totals) run;
        try
        {
            run = prepared[index].Value.Simulate(seed, replication, records, stop);
        }
        catch (Exception exception) when (ReplicationFailure.Of(exception, replication) is { } failure)
        {
            store?.Keep(index, failure);
            return new Attempt(null, failure);
        }

        store?.Keep(index, run.Result, run.Totals);
        return new Attempt(run);
    }

    /// <summary>Forgets a scenario that is not run any more. What a hundred thousand have in common is not their desks.</summary>
    public void Release(int index) => prepared[index] = null!;

    /// <summary>What all replications of a scenario share.</summary>
    private sealed class Prepared(Scenario scenario, RunLimits limits)
    {
        public SupportDesk Desk { get; } = new(scenario) { Limits = limits };

        public ResultLayout Layout { get; } = new(scenario);

        public (ReplicationResult Result, ReplicationTotals Totals) Simulate(ulong seed, int replication, Func<Scenario, IRecordSink, IRecordSink>? records, CancellationToken stop)
        {
            var statistics = new ReplicationStatistics(Layout, replication);
            var sink = records?.Invoke(Desk.Scenario, statistics) ?? statistics;
            using var end = sink as IDisposable;
            var totals = Desk.Run(seed, replication, sink, stop);
            return (statistics.Complete(), totals);
        }
    }
}
