using System.Diagnostics;
using QueueSim.Scenarios.Shards;
using QueueSim.Scenarios.Store;

namespace QueueSim.Bench.Product;

/// <summary>What it takes to put the replications of many shards together. Time and memory, with rows that were made up.</summary>
/// <remarks>Rows are bytes that nobody reads, as many as a replication takes; what merging does besides is the work of any run.</remarks>
internal static class MergeCost
{
    /// <summary>Makes shards of studies of growing length, merges them, and prints a row for each.</summary>
    /// <param name="shards">Shards.</param>
    /// <param name="scenarios">Scenarios.</param>
    /// <param name="bytes">Bytes of a replication.</param>
    /// <param name="replications">Replications of each scenario, length by length.</param>
    /// <param name="output">For the table.</param>
    public static void Print(int shards, int scenarios, int bytes, IEnumerable<int> replications, TextWriter output)
    {
        output.WriteLine($"{shards} shards, {scenarios} scenarios, {bytes} bytes a replication");
        output.WriteLine("| replications in all | MB | seconds to look | seconds to merge | MB/s | memory at most, MB |");
        output.WriteLine("|---|---|---|---|---|---|");
        foreach (var each in replications)
            output.WriteLine(Row(shards, scenarios, bytes, each));
    }

    private static string Row(int shards, int scenarios, int bytes, int replications)
    {
        var folder = Directory.CreateTempSubdirectory("queuesim-merge-").FullName;
        try
        {
            byte[][] keys = [.. Enumerable.Range(0, scenarios).Select(scenario => KeyOf(scenario))];
            string[] paths = [.. Enumerable.Range(1, shards).Select(number => Path.Combine(folder, $"{number}.sqlite"))];
            for (var number = 1; number <= shards; number++)
            {
                using var file = StoreFile.Open(paths[number - 1]);
                file.Add(ShardUnits.Of(new Shard(number, shards), scenarios, replications)
                    .SelectMany(unit => Enumerable.Range(unit.First, unit.Count).Select(replication => (keys[unit.Scenario], replication, RowOf(unit.Scenario, replication, bytes)))));
            }

            GC.Collect();
            var watch = Stopwatch.StartNew();
            using var files = new StoreFiles(paths);
            var found = keys.Sum(key => (long)files.Find(key).Count);
            var looked = watch.Elapsed.TotalSeconds;
            if (found != (long)scenarios * replications)
                throw new InvalidOperationException($"{found} replications were found.");
            watch.Restart();
            var (most, at) = (0L, 0);
            var merged = Path.Combine(folder, "merged.sqlite");
            using (var file = StoreFile.Open(merged))
            {
                file.Add(files.Rows(keys).Select(row =>
                {
                    if (at++ % 1000 == 0)
                        most = Math.Max(most, Environment.WorkingSet);
                    return row;
                }));
            }

            var (seconds, size) = (watch.Elapsed.TotalSeconds, new FileInfo(merged).Length / 1e6);
            return $"| {found:N0} | {size:F0} | {looked:F1} | {seconds:F1} | {size / seconds:F0} | {most / 1e6:F0} |";
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static byte[] KeyOf(int scenario) => System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(scenario));

    private static byte[] RowOf(int scenario, int replication, int bytes)
    {
        var row = new byte[bytes];
        BitConverter.TryWriteBytes(row, ((long)scenario << 32) | (uint)replication);
        return row;
    }
}
