using System.Diagnostics;
using System.Globalization;

namespace QueueSim.Bench.Measuring;

/// <summary>Runs one way in a process of its own, because the peak of memory is a property of a whole process.</summary>
internal static class Child
{
    /// <summary>What a child process reports.</summary>
    /// <param name="Seconds">Processor time per run.</param>
    /// <param name="PeakMegabytes">Largest resident memory.</param>
    public readonly record struct Report(double Seconds, double PeakMegabytes);

    public static Report Run(Way way, long customers)
    {
        var start = new ProcessStartInfo(System.Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(System.Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(Child).Assembly.Location);
        foreach (var argument in new[] { "once", way.Name, customers.ToString(CultureInfo.InvariantCulture) })
            start.ArgumentList.Add(argument);
        using var process = System.Diagnostics.Process.Start(start)!;
        var words = process.StandardOutput.ReadToEnd().Split(' ');
        process.WaitForExit();
        return new Report(double.Parse(words[0], CultureInfo.InvariantCulture), double.Parse(words[1], CultureInfo.InvariantCulture));
    }

    /// <summary>What the child does: the run, then its report on one line.</summary>
    public static void Work(string way, long customers)
    {
        var sample = Sample.Take(Way.Named(way), customers);
        using var self = System.Diagnostics.Process.GetCurrentProcess();
        Console.Write(FormattableString.Invariant($"{sample.CpuSeconds:F3} {self.PeakWorkingSet64 / 1e6:F1}"));
    }
}
