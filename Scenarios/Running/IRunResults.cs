using QueueSim.Statistics;

namespace QueueSim.Scenarios.Running;

/// <summary>Takes what a run yields; the run does not know what becomes of it.</summary>
internal interface IRunResults
{
    /// <summary>Where the records of a replication go besides the statistics; called from several threads.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="index">Its position in the study, from 0.</param>
    /// <param name="replication">Number from 1.</param>
    /// <returns>A sink of its own, disposed of when the replication ends; <see langword="null"/> when records are not wanted.</returns>
    IRecordSink? Records(Scenario scenario, int index, int replication);

    /// <summary>Takes a finished scenario; called for one at a time, in the order of the study.</summary>
    /// <param name="scenario">Its results.</param>
    /// <param name="comparison">Its comparison with the first scenario; <see langword="null"/> for that one itself.</param>
    void Add(ScenarioResult scenario, ScenarioComparison? comparison);
}
