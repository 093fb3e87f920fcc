using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Running;
using QueueSim.Storage;

namespace QueueSim.Scenarios.Sizing;

/// <summary>A few replications of a few scenarios, to see what a whole study will take.</summary>
internal static class Pilot
{
    /// <summary>Scenarios that are tried, from one end of the study to the other.</summary>
    public const int MostScenarios = 6;

    /// <summary>Replications of each.</summary>
    public const int Replications = 2;

    /// <summary>Runs it, one replication after the other.</summary>
    /// <param name="study">The study.</param>
    /// <param name="seed">Seed of its streams.</param>
    /// <param name="stop">Ends it.</param>
    /// <returns>A sample for each scenario tried. Cores are counted, not time on the wall: others may use the machine too.</returns>
    public static IReadOnlyList<PilotSample> Run(Study study, ulong seed, CancellationToken stop)
    {
        var tried = Math.Min(study.Count, MostScenarios);
        int[] places = [.. Enumerable.Range(0, tried).Select(i => tried == 1 ? 0 : (int)((long)i * (study.Count - 1) / (tried - 1)))];
        var prepared = new PreparedScenarios(tried, index => study[places[index]].Compile(), seed);
        // The first replication of a program is its slowest: it is compiled meanwhile.
        prepared.Run(0, 1, null, stop);
        return [.. Enumerable.Range(0, tried).Select(index => Sample(prepared, index, stop))];
    }

    private static PilotSample Sample(PreparedScenarios prepared, int index, CancellationToken stop)
    {
        // Layout and desk are of the scenario and not of its replications.
        _ = prepared.Layout(index);
        var (before, cores) = (GC.GetTotalMemory(forceFullCollection: true), Environment.CpuUsage.TotalTime);
        var runs = Enumerable.Range(1, Replications).Select(replication => prepared.Run(index, replication, null, stop)).ToList();
        var seconds = (Environment.CpuUsage.TotalTime - cores).TotalSeconds / Replications;
        var memory = Math.Max(0, GC.GetTotalMemory(forceFullCollection: true) - before) / (double)Replications;
        return new PilotSample(seconds, runs.Average(run => ReplicationBytes.Of(run.Result, run.Totals).Length), memory);
    }
}
