using System.Diagnostics;

namespace QueueSim.Bench;

/// <summary>How much sooner two threads are done with the default study than one, on the clock.</summary>
internal static class SpeedUp
{
    /// <returns>The ratios of the rounds, and the ratio of the shortest times, which others on the same cores disturb least.</returns>
    public static (double Median, double Low, double High, double OfShortest) Measure(int rounds, int replications)
    {
        Time(1, replications); // compiles
        Time(2, replications);
        var times = new List<(double One, double Two)>();
        for (int round = 0; round < rounds; round++)
            times.Add((Time(1, replications), Time(2, replications)));
        double[] ratios = [.. times.Select(time => time.One / time.Two)];
        return (Interleaved.Median(ratios), ratios.Min(), ratios.Max(), times.Min(time => time.One) / times.Min(time => time.Two));
    }

    private static double Time(int threads, int replications)
    {
        GC.Collect();
        long start = Stopwatch.GetTimestamp();
        ProductRun.Run("default.csv", null, replications, threads, 1);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
