using QueueSim.Statistics;

namespace QueueSim.Scenarios.Running;

/// <summary>Replications that were simulated before, or will be wanted again. Called from several threads.</summary>
internal interface IReplicationStore
{
    /// <summary>A replication that was simulated before; <see langword="null"/> when it has to be.</summary>
    /// <param name="scenario">Number of the scenario, from 0.</param>
    /// <param name="replication">Number of the replication, from 1.</param>
    /// <param name="layout">Layout that its statistics are to have.</param>
    (ReplicationResult Result, ReplicationTotals Totals)? Find(int scenario, int replication, ResultLayout layout);

    /// <summary>Keeps a replication that was simulated just now. It is safe when this returns.</summary>
    void Keep(int scenario, ReplicationResult result, ReplicationTotals totals);

    /// <summary>The first replication of a scenario that failed before and would again; <see langword="null"/> when there is none.</summary>
    /// <param name="scenario">Number of the scenario, from 0.</param>
    /// <param name="limits">Limits of this run.</param>
    ReplicationFailure? FirstFailure(int scenario, RunLimits limits);

    /// <summary>Keeps what a replication failed of.</summary>
    void Keep(int scenario, ReplicationFailure failure);
}
