using QueueSim.Scenarios.Running;

namespace QueueSim.Scenarios.Store;

/// <summary>What replications failed of, found in files. There are few, if any.</summary>
internal sealed class KnownFailures
{
    private readonly Dictionary<string, SortedDictionary<int, ReplicationFailure>> byKey = new(StringComparer.Ordinal);

    /// <summary>Reads them; of two failures of one replication the first file's counts.</summary>
    public static KnownFailures Of(IEnumerable<StoreFile> files)
    {
        var known = new KnownFailures();
        foreach (var (key, failure) in files.Reverse().SelectMany(file => file.Failures()))
            known.Add(key, failure);
        return known;
    }

    /// <summary>The first failure of a scenario that counts; <see langword="null"/> for none.</summary>
    public ReplicationFailure? First(byte[] key, Func<ReplicationFailure, bool> counts) =>
        byKey.TryGetValue(Convert.ToHexString(key), out var failures) ? failures.Values.FirstOrDefault(counts) : null;

    /// <summary>Puts one in the place of what the replication failed of before.</summary>
    public void Add(byte[] key, ReplicationFailure failure)
    {
        if (!byKey.TryGetValue(Convert.ToHexString(key), out var failures))
            byKey.Add(Convert.ToHexString(key), failures = []);
        failures[failure.Replication] = failure;
    }
}
