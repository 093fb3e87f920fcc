using System.Runtime.InteropServices;

namespace QueueSim.Bench.Measuring;

/// <summary>What a result depends on, without names or paths.</summary>
internal static class Machine
{
    public static string Describe() =>
        $"{System.Environment.ProcessorCount} cores, {Processor()}, {RuntimeInformation.FrameworkDescription}, {(OperatingSystem.IsLinux() ? "Linux" : RuntimeInformation.OSDescription)} {RuntimeInformation.OSArchitecture}";

    private static string Processor()
    {
        const string Source = "/proc/cpuinfo";
        string? line = File.Exists(Source) ? File.ReadLines(Source).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line is null ? "unknown processor" : line[(line.IndexOf(':') + 1)..].Trim();
    }
}
