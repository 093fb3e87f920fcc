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
    private readonly KnownFailures failures = KnownFailures.Of(earlier is null ? [own] : [own, earlier]);
    private readonly KnownFailures lentFailures = KnownFailures.Of(lent);
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

    public ReplicationFailure? FirstFailure(int scenario, RunLimits limits)
    {
        lock (turn)
        {
            if (failures.First(keys[scenario], Recurs) is { } known)
                return known;
            if (lentFailures.First(keys[scenario], Recurs) is { } other)
                Add(keys[scenario], other);
            return failures.First(keys[scenario], Recurs);
        }

        // Where nothing is simulated, nothing is tried again.
        bool Recurs(ReplicationFailure failure) => (IsWhole || !failure.CouldSucceed(limits)) && !IsFinished(keys[scenario], failure.Replication);
    }

    public void Keep(int scenario, ReplicationFailure failure)
    {
        lock (turn)
            Add(keys[scenario], failure);
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
            {
                file.Add(Rows());
                foreach (var (key, failure) in Keys().Select(key => (key, FailureLeft(key))).Where(each => each.Item2 is not null))
                    file.Add(key, failure!);
            }

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

    /// <summary>Keys of the study, each once.</summary>
    private IEnumerable<byte[]> Keys() => keys.DistinctBy(Convert.ToHexString);

    // What came behind a failure while other threads had not heard of it depends on their number.
    private IEnumerable<(byte[] Key, int Replication, byte[] Bytes)> Rows()
    {
        foreach (var key in Keys())
        {
            var end = FailureLeft(key)?.Replication ?? int.MaxValue;
            var numbers = own.Numbers(key).Where(number => number < end).Select(number => (number, file: own));
            if (earlier is not null)
                numbers = numbers.Concat(earlier.Numbers(key).Select(number => (number, earlier)));
            foreach (var (number, file) in numbers.DistinctBy(row => row.number).OrderBy(row => row.number))
                yield return (key, number, file.Find(key, number)!);
        }
    }

    private ReplicationFailure? FailureLeft(byte[] key) => failures.First(key, failure => !IsFinished(key, failure.Replication));

    private bool IsFinished(byte[] key, int replication) => others.Prepend(own).Any(file => file.Find(key, replication) is not null);

    private void Add(byte[] key, ReplicationFailure failure)
    {
        own.Add(key, failure);
        failures.Add(key, failure);
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
