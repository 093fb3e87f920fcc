using System.Diagnostics;

namespace QueueSim.Bench.Measuring;

/// <summary>One run of one way.</summary>
/// <param name="Customers">How many it ran.</param>
/// <param name="CpuSeconds">Processor time of the whole process: other programs on a shared machine hardly change it.</param>
/// <param name="Seconds">Time on the clock.</param>
/// <param name="Allocated">Bytes allocated.</param>
/// <param name="PauseSeconds">Time in which the garbage collector held all threads.</param>
internal readonly record struct Sample(long Customers, double CpuSeconds, double Seconds, long Allocated, double PauseSeconds)
{
    /// <summary>Customers per second of processor time.</summary>
    public double Rate => Customers / CpuSeconds;

    public double BytesPerCustomer => (double)Allocated / Customers;

    public static Sample Take(Way way, long customers)
    {
        GC.Collect();
        var bytes = GC.GetTotalAllocatedBytes();
        var pauses = GC.GetTotalPauseDuration();
        var cpu = Cpu();
        var start = Stopwatch.GetTimestamp();
        var done = way.Run(customers);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return new Sample(done, (Cpu() - cpu).TotalSeconds, seconds, GC.GetTotalAllocatedBytes() - bytes, (GC.GetTotalPauseDuration() - pauses).TotalSeconds);
    }

    private static TimeSpan Cpu() => Environment.CpuUsage.TotalTime;
}
