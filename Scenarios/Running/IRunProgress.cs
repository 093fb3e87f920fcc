namespace QueueSim.Scenarios.Running;

/// <summary>Hears how far a run is; called from several threads.</summary>
internal interface IRunProgress
{
    /// <summary>The run begins.</summary>
    /// <param name="scenarios">Scenarios to run.</param>
    /// <param name="replications">Replications of each, to begin with.</param>
    void Start(int scenarios, int replications);

    /// <summary>A run of a part of a study begins.</summary>
    /// <param name="replications">Replications of the part.</param>
    void StartPart(int replications) => Start(1, replications);

    /// <summary>A replication is done.</summary>
    /// <param name="problems">Problems that were simulated.</param>
    void ReplicationDone(long problems);

    /// <summary>A scenario has failed; its replications count as done all the same.</summary>
    void ScenarioFailed()
    {
    }

    /// <summary>A run on several desks begins.</summary>
    /// <param name="desks">Desks, one after the other.</param>
    /// <param name="scenarios">Scenarios on each.</param>
    /// <param name="replications">Replications of each scenario.</param>
    void StartDesks(int desks, int scenarios, int replications) => Start(desks * scenarios, replications);

    /// <summary>Everything on a desk is done.</summary>
    /// <param name="done">Desks so far.</param>
    /// <param name="of">Desks in all.</param>
    void DeskDone(int done, int of)
    {
    }

    /// <summary>The run needs more than it has begun with.</summary>
    /// <param name="replications">Replications more, of all scenarios together.</param>
    void GoOn(long replications)
    {
    }

    /// <summary>Intervals were compared with what they shall be.</summary>
    /// <param name="look">How far they are.</param>
    /// <param name="next">Replications at the next look; <see langword="null"/> at the last one.</param>
    void Looked(PrecisionOutcome look, int? next)
    {
    }

    /// <summary>Scenarios were compared with each other.</summary>
    void Looked(SelectionLook look)
    {
    }
}
