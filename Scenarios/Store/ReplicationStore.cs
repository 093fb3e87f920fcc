using QueueSim.Localization;
using QueueSim.Scenarios.Running;
using QueueSim.Statistics;
using QueueSim.Storage;

namespace QueueSim.Scenarios.Store;

/// <summary>The replications of a study. What earlier runs left, in this folder or in others, and what this one adds.</summary>
/// <param name="own">File that this run keeps its replications in.</param>
/// <param name="earlier">File of the results that this run takes the place of; <see langword="null"/> when there are none.</param>
/// <param name="lent">Files of other runs, of which what is needed is copied.</param>
/// <param name="keys">Keys of the scenarios in the order of the study.</param>
internal sealed class ReplicationStore(StoreFile own, StoreFile? earlier, IReadOnlyList<StoreFile> lent, IReadOnlyList<byte[]> keys) : IReplicationStore, IDisposable
{
    private readonly Lock turn = new();
    private readonly IReadOnlyList<StoreFile> others = earlier is null ? lent : [earlier, .. lent];

    /// <summary>Whether the file has all that the study needs already, and in its order.</summary>
    public bool IsInOrder { get; init; }

    /// <summary>Whether everything must be here, so that nothing is simulated.</summary>
    public bool IsWhole { get; init; }

    /// <summary>How many of a study's replications need no simulation.</summary>
    /// <param name="replications">Replications of each scenario.</param>
    public long FoundOfAll(int replications)
    {
        lock (turn)
        {
            return Enumerable.Range(0, keys.Count).Sum(scenario => (long)Found(scenario).Count(number => number <= replications));
        }
    }

    /// <summary>Numbers of a scenario's replications that need no simulation.</summary>
    public IReadOnlyCollection<int> Found(int scenario)
    {
        lock (turn)
        {
            return others.Prepend(own).SelectMany(file => file.Numbers(keys[scenario])).ToHashSet();
        }
    }

    /// <summary>Bytes that a replication takes in the run's own file; <see langword="null"/> when no file has it. It is copied from others.</summary>
    public int? SizeOf(int scenario, int replication) => Bytes(scenario, replication)?.Length;

    public (ReplicationResult Result, ReplicationTotals Totals)? Find(int scenario, int replication, ResultLayout layout)
    {
        var bytes = Bytes(scenario, replication);
        if (bytes is null && IsWhole)
            throw new NotSimulatedException(layout.Scenario.Name, replication);
        try
        {
            return bytes is null ? null : ReplicationBytes.Read(layout, replication, bytes);
        }
        catch (InvalidDataException damage)
        {
            throw new DamagedStoreException(own.Path, damage.Message);
        }
    }

    public void Keep(int scenario, ReplicationResult result, ReplicationTotals totals)
    {
        var bytes = ReplicationBytes.Of(result, totals);
        lock (turn)
            own.Add([(keys[scenario], result.Replication, bytes)]);
    }

    /// <summary>Writes what the study needs anew, in its order, and closes. Replications beyond those that were asked for stay.</summary>
    /// <remarks>Equal runs have equal files, whichever replication was finished first.</remarks>
    public void Complete()
    {
        if (IsInOrder)
        {
            Dispose();
            return;
        }

        var sorted = own.Path + StoreFile.Sorted;
        lock (turn)
        {
            File.Delete(sorted);
            using (var file = StoreFile.Open(sorted))
                file.Add(Rows());
            Dispose();
            File.Move(sorted, own.Path, overwrite: true);
            foreach (var journal in new[] { own.Path, sorted }.Select(path => path + StoreFile.Journal))
                File.Delete(journal);
        }
    }

    private byte[]? Bytes(int scenario, int replication)
    {
        lock (turn)
        {
            var bytes = own.Find(keys[scenario], replication);
            if (bytes is null && (bytes = others.Select(file => file.Find(keys[scenario], replication)).FirstOrDefault(found => found is not null)) is not null)
                own.Add([(keys[scenario], replication, bytes)]);
            return bytes;
        }
    }

    private IEnumerable<(byte[] Key, int Replication, byte[] Bytes)> Rows()
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in keys.Where(key => written.Add(Convert.ToHexString(key))))
        {
            StoreFile[] files = earlier is null ? [own] : [own, earlier];
            foreach (var (number, file) in files.SelectMany(file => file.Numbers(key).Select(number => (number, file))).DistinctBy(row => row.number).OrderBy(row => row.number))
                yield return (key, number, file.Find(key, number)!);
        }
    }

    public void Dispose()
    {
        own.Dispose();
        foreach (var file in others)
            file.Dispose();
    }
}

/// <summary>A replication is wanted that nobody has simulated, where nothing may be.</summary>
internal sealed class NotSimulatedException(string scenario, int replication)
    : Exception(Say.This("inputs.not_simulated", ("scenario", scenario), ("replication", replication)));
