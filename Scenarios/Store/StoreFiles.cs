using QueueSim.Scenarios.Running;

namespace QueueSim.Scenarios.Store;

/// <summary>Many files of replications as one. However many there are, a few are open at a time.</summary>
/// <remarks>What is kept in memory is which scenarios are in which file. Used by one thread at a time.</remarks>
internal sealed class StoreFiles : IDisposable
{
    private const int MostOpen = 24;

    private readonly IReadOnlyList<string> paths;
    private readonly Dictionary<string, List<int>> places = new(StringComparer.Ordinal);
    private readonly KnownFailures failures = new();
    private readonly LinkedList<(int Place, StoreFile File)> open = new();

    /// <summary>Looks which scenarios are in which file.</summary>
    /// <param name="paths">Files; those that do not exist are left out.</param>
    /// <exception cref="DamagedStoreException">A file is damaged.</exception>
    public StoreFiles(IEnumerable<string> paths)
    {
        this.paths = [.. paths.Where(System.IO.File.Exists)];
        for (var place = 0; place < this.paths.Count; place++)
        {
            using var file = StoreFile.OpenToRead(this.paths[place])!;
            foreach (var key in file.Keys())
            {
                if (!places.TryGetValue(Convert.ToHexString(key), out var having))
                    places.Add(Convert.ToHexString(key), having = []);
                having.Add(place);
            }

            foreach (var (key, failure) in file.Failures())
                failures.Add(key, failure);
        }
    }

    /// <summary>Replications of a scenario by number, each with the places of the files that have it.</summary>
    public IReadOnlyList<(int Replication, int[] Places)> Find(byte[] key) =>
    [
        .. places.GetValueOrDefault(Convert.ToHexString(key), []).SelectMany(place => File(place).Numbers(key).Select(number => (number, place)))
            .GroupBy(row => row.number, row => row.place).OrderBy(row => row.Key).Select(row => (row.Key, row.ToArray())),
    ];

    /// <summary>Path of a file.</summary>
    public string PathOf(int place) => paths[place];

    /// <summary>The bytes of a replication in the file of a place.</summary>
    public byte[] Bytes(int place, byte[] key, int replication) => File(place).Find(key, replication) ?? throw new DamagedStoreException(paths[place], $"replication {replication} is gone");

    /// <summary>The first replication of a scenario that failed and is in no file; <see langword="null"/> for none.</summary>
    public ReplicationFailure? FirstFailure(byte[] key) => failures.First(key, failure =>
        !places.GetValueOrDefault(Convert.ToHexString(key), []).Any(place => File(place).Find(key, failure.Replication) is not null));

    /// <summary>All replications of some scenarios, in the order of the scenarios and of their numbers.</summary>
    /// <param name="keys">Keys of the scenarios; one that comes again is passed over.</param>
    public IEnumerable<(byte[] Key, int Replication, byte[] Bytes)> Rows(IEnumerable<byte[]> keys)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in keys.Where(key => written.Add(Convert.ToHexString(key))))
        {
            // Those behind a failure are worth nothing: who simulated them had not heard of it.
            var end = FirstFailure(key)?.Replication ?? int.MaxValue;
            foreach (var (replication, having) in Find(key).Where(row => row.Replication < end))
                yield return (key, replication, Bytes(having[0], key, replication));
        }
    }

    public void Dispose()
    {
        foreach (var (_, file) in open)
            file.Dispose();
        open.Clear();
    }

    private StoreFile File(int place)
    {
        var node = open.First;
        while (node is not null && node.Value.Place != place)
            node = node.Next;
        if (node is not null)
        {
            open.Remove(node);
        }
        else
        {
            if (open.Count == MostOpen)
            {
                open.Last!.Value.File.Dispose();
                open.RemoveLast();
            }

            node = new LinkedListNode<(int, StoreFile)>((place, StoreFile.OpenToRead(paths[place]) ?? throw new DamagedStoreException(paths[place], "it is gone")));
        }

        open.AddFirst(node);
        return node.Value.File;
    }
}
