using QueueSim.Scenarios.Store;
using QueueSim.Statistics;
using QueueSim.Storage;

namespace QueueSim.Bench.Product;

/// <summary>What it costs to keep a replication, beside what it costs to simulate it. Processor time of one process, replication by replication.</summary>
internal static class StoreCost
{
    /// <summary>Simulates replications of the baseline of the default tables and keeps each as a run does, and prints what both took.</summary>
    /// <param name="replications">Replications, after one that warms up.</param>
    /// <param name="output">For the table.</param>
    public static void Print(int replications, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("queuesim-store-").FullName;
        try
        {
            var desk = new SupportDesk(ProductRun.Scenario());
            var layout = new ResultLayout(desk.Scenario);
            using var file = StoreFile.Open(Path.Combine(folder, StoreFile.FileName));
            var (simulate, encode, write, bytes) = (new double[replications], new double[replications], new double[replications], 0L);
            for (var replication = 0; replication <= replications; replication++)
            {
                var statistics = new ReplicationStatistics(layout, replication + 1);
                var (totals, simulating) = Timed(() => desk.Run(1, replication + 1, statistics));
                var (result, completing) = Timed(statistics.Complete);
                var (row, encoding) = Timed(() => ReplicationBytes.Of(result, totals));
                var (_, writing) = Timed(() =>
                {
                    file.Add([(new byte[32], replication + 1, row)]);
                    return 0;
                });
                if (replication == 0)
                    continue;
                (simulate[replication - 1], encode[replication - 1], write[replication - 1]) = (simulating + completing, encoding, writing);
                bytes += row.Length;
            }

            var kept = encode.Zip(write, (one, other) => one + other).Zip(simulate, (keeping, simulating) => keeping / simulating).Order().ToArray();
            output.WriteLine($"{replications} replications of the default desk, {layout.Keys.Count:N0} values each, {bytes / replications / 1000.0:F0} kB as they are kept");
            output.WriteLine("| simulate, ms | encode, ms | write, ms | keeping over simulating, median (from to) |");
            output.WriteLine("|---|---|---|---|");
            output.WriteLine($"| {Median(simulate):F0} | {Median(encode):F1} | {Median(write):F1} | {Median(kept):P1} ({kept[0]:P1} to {kept[^1]:P1}) |");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);

    private static (T Value, double Milliseconds) Timed<T>(Func<T> work)
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var value = work();
        process.Refresh();
        return (value, (process.TotalProcessorTime - before).TotalMilliseconds);
    }
}
