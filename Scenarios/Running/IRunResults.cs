using QueueSim.Statistics;

namespace QueueSim.Scenarios.Running;

/// <summary>Takes what a run yields; the run does not know what becomes of it.</summary>
internal interface IRunResults
{
    /// <summary>Where the records of a replication go: to the statistics, or to something before them.</summary>
    /// <returns>A sink that is disposed of, when it can be, at the end of the replication; asked for from several threads.</returns>
    IRecordSink Records(Scenario scenario, int index, int replication, IRecordSink statistics);

    /// <summary>Takes a finished scenario; called for one at a time, in the order of the study.</summary>
    /// <param name="scenario">Its results.</param>
    /// <param name="comparison">Its comparison with the first scenario; <see langword="null"/> for that one itself.</param>
    void Add(ScenarioResult scenario, ScenarioComparison? comparison);

    /// <summary>The scenario whose turn it is has failed and has no results; the next one is that behind it.</summary>
    void Skip()
    {
    }
}
