namespace QueueSim.Scenarios.Running;

/// <summary>Hears how far a run is; called from several threads.</summary>
internal interface IRunProgress
{
    /// <summary>The run begins.</summary>
    /// <param name="scenarios">Scenarios to run.</param>
    /// <param name="replications">Replications of each.</param>
    void Start(int scenarios, int replications);

    /// <summary>A replication is done.</summary>
    /// <param name="problems">Problems that were simulated.</param>
    void ReplicationDone(long problems);
}
