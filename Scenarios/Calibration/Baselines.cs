using QueueSim.Scenarios.Running;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.Calibration;

/// <summary>Simulates scenarios for their results alone, without writing anything.</summary>
/// <param name="seed">Seed of all streams: the same for every scenario, so that they share their random numbers.</param>
/// <param name="threads">Worker threads, at least 1. Results do not depend on it.</param>
/// <param name="cancellation">Ends the simulation.</param>
internal sealed class Baselines(ulong seed, int threads, CancellationToken cancellation)
{
    /// <summary>Results in the order of the scenarios.</summary>
    /// <param name="scenarios">At least one scenario.</param>
    /// <param name="replications">Replications of each, numbered from 1.</param>
    /// <param name="progress">Hears how far it is.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public IReadOnlyList<ScenarioResult> Simulate(IReadOnlyList<Scenario> scenarios, int replications, IRunProgress? progress = null)
    {
        progress?.Start(scenarios.Count, replications);
        var desks = scenarios.Select(scenario => new SupportDesk(scenario)).ToArray();
        var layouts = scenarios.Select(scenario => new ResultLayout(scenario)).ToArray();
        var results = new List<ScenarioResult>();
        Replications.Run(scenarios.Count, replications, threads, RunOne, Complete, cancellation);
        cancellation.ThrowIfCancellationRequested();
        return results;

        ReplicationResult RunOne(int index, int replication, CancellationToken stop)
        {
            var statistics = new ReplicationStatistics(layouts[index], replication);
            ReplicationTotals run = desks[index].Run(seed, replication, statistics, stop);
            progress?.ReplicationDone(run.Appeared);
            return statistics.Complete();
        }

        void Complete(int index, ReplicationResult[] replicationResults)
        {
            var accumulator = new ScenarioAccumulator(layouts[index]);
            foreach (ReplicationResult result in replicationResults)
                accumulator.Add(result);
            results.Add(accumulator.Build());
        }
    }
}
