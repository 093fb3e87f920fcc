using System.Diagnostics;
using System.Threading;
using QueueSim.Bench.Product;
using QueueSim.Bench.Raw;

namespace QueueSim.Bench.Measuring;

/// <summary>How much sooner two threads are done with the default study than one, on the clock, and how much sooner anything could be.</summary>
/// <param name="Ratios">One thread's time over two threads', round by round.</param>
/// <param name="OfShortest">The ratio of the shortest times, which others on the same cores disturb least.</param>
/// <param name="Machine">
/// The same for two raw loops of model B, which allocate nothing and share nothing: one after the other over both at once. No program
/// gets more out of the two cores than that.
/// </param>
internal sealed record SpeedUp(IReadOnlyList<double> Ratios, double OfShortest, IReadOnlyList<double> Machine)
{
    private const long RawCustomers = 10_000_000;

    public double Median => Interleaved.Median([.. Ratios]);

    public double MachineMedian => Interleaved.Median([.. Machine]);

    public static SpeedUp Measure(int rounds, int replications)
    {
        Time(1, replications); // compiles
        Time(2, replications);
        Raw(1);
        var times = new List<(double One, double Two)>();
        var machine = new List<double>();
        for (var round = 0; round < rounds; round++)
        {
            times.Add((Time(1, replications), Time(2, replications)));
            machine.Add(Raw(1) / Raw(2));
        }

        return new SpeedUp([.. times.Select(time => time.One / time.Two)], times.Min(time => time.One) / times.Min(time => time.Two), machine);
    }

    /// <summary>What the rows of a table say.</summary>
    public (string Study, string Machine) Words() => (
        $"{Ratios.Min():F2} to {Ratios.Max():F2}; of the shortest times {OfShortest:F2}",
        $"{Machine.Min():F2} to {Machine.Max():F2}");

    private static double Time(int threads, int replications)
    {
        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        ProductRun.Run("default.csv", null, replications, threads, 1);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>Seconds for two raw loops.</summary>
    private static double Raw(int threads)
    {
        var start = Stopwatch.GetTimestamp();
        Thread[] workers = [.. Enumerable.Range(0, threads).Select(_ => new Thread(() =>
        {
            for (var loop = 0; loop < 2 / threads; loop++)
                GC.KeepAlive(RawB.Run(RawCustomers, 1));
        }))];
        foreach (var worker in workers)
            worker.Start();
        foreach (var worker in workers)
            worker.Join();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
