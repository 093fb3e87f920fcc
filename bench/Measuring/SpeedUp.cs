using System.Diagnostics;

namespace QueueSim.Bench;

/// <summary>How much sooner two threads are done with the default study than one, on the clock.</summary>
internal static class SpeedUp
{
    public static (double Median, double Low, double High) Measure(int rounds, int replications)
    {
        Time(1, replications); // compiles
        Time(2, replications);
        var ratios = new List<double>();
        for (int round = 0; round < rounds; round++)
            ratios.Add(Time(1, replications) / Time(2, replications));
        return (Interleaved.Median(ratios), ratios.Min(), ratios.Max());
    }

    private static double Time(int threads, int replications)
    {
        GC.Collect();
        long start = Stopwatch.GetTimestamp();
        ProductRun.Run("default.csv", null, replications, threads, 1);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
