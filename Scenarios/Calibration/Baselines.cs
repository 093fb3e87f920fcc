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
        var results = new Collected();
        var options = new RunOptions { Replications = replications, Seed = seed, Threads = threads, Records = false };
        new StudyRunner(scenarios.Count, index => scenarios[index], options).Run(results, progress, cancellation);
        cancellation.ThrowIfCancellationRequested();
        return results;
    }

    private sealed class Collected : List<ScenarioResult>, IRunResults
    {
        public IRecordSink Records(Scenario scenario, int index, int replication, IRecordSink statistics) => statistics;

        public void Add(ScenarioResult scenario, ScenarioComparison? comparison) => Add(scenario);
    }
}
