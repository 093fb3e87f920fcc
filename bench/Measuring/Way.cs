using QueueSim.Bench.Models;
using QueueSim.Bench.Processes;
using QueueSim.Bench.Product;
using QueueSim.Bench.Raw;

namespace QueueSim.Bench.Measuring;

/// <summary>One way of running one model.</summary>
/// <param name="Name">As on the command line and in the table.</param>
/// <param name="Run">Runs about as many customers as it is given and says how many there were.</param>
internal sealed record Way(string Name, Func<long, long> Run)
{
    private const ulong Seed = 1;

    /// <summary>Model A: the loop, the kernel twice, the product.</summary>
    public static IReadOnlyList<Way> A { get; } =
    [
        new("a-raw", n => Same(RawA.Run(n, Seed), n)),
        new("a-kernel", n => Same(ProcessesA.Run(n, Seed), n)),
        new("a-kernel-servers", n => Same(ServersA.Run(n, Seed), n)),
        new("a-product", n => ProductRun.Run("model-a.csv", ProductRun.Days(n, ModelA.ArrivalsPerHour), 1, 1, Seed).Totals.Appeared),
    ];

    /// <summary>Model B: the loop, the kernel, the product.</summary>
    public static IReadOnlyList<Way> B { get; } =
    [
        new("b-raw", n => Same(RawB.Run(n, Seed), n)),
        new("b-kernel", n => Same(ProcessesB.Run(n, Seed), n)),
        new("b-product", n => ProductRun.Run("model-b.csv", ProductRun.Days(n, ModelB.ArrivalsPerHour), 1, 1, Seed).Totals.Appeared),
    ];

    /// <summary>The support model with the default tables: nobody's toy.</summary>
    public static Way Baseline { get; } =
        new("baseline", n => ProductRun.Run(null, null, (int)Math.Max(1, n / 55_000), 1, Seed).Totals.Appeared);

    /// <summary>A million pending timeouts, in the raw heap and in the kernel.</summary>
    public static IReadOnlyList<Way> Pending { get; } =
    [
        new("pending-raw", PendingTimeouts.Raw),
        new("pending-kernel", PendingTimeouts.Kernel),
        new("pending-processes", PendingTimeouts.Processes),
    ];

    public static IEnumerable<Way> All => [.. A, .. B, Baseline, .. Pending];

    public static Way Named(string name) => All.First(way => way.Name == name);

    private static long Same(object outcome, long customers)
    {
        GC.KeepAlive(outcome);
        return customers;
    }
}
