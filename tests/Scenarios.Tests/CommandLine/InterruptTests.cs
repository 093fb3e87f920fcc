using System.Diagnostics;
using QueueSim.Scenarios.CommandLine;

namespace QueueSim.Tests.CommandLine;

public sealed class InterruptTests : IDisposable
{
    private readonly ProgramCall program = new();

    public void Dispose() => program.Dispose();

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task An_interrupted_run_keeps_finished_scenarios_and_says_that_it_is_incomplete(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no signal to send.");
        Assert.SkipWhen(signal == "INT" && IgnoresInterrupts(), "This shell's children ignore Ctrl-C.");

        // The first scenario is small and the second would take years.
        string study = program.Write("study.csv", "scenario,run.days,arrivals.problems_per_day\nquick,1,50\nendless,36500,1000000\n");
        using Process process = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                typeof(CommandLineProgram).Assembly.Location, "run", study, "--replications", "2", "--threads", "2",
                "--warm-up-days", "0", "--out", program.PathOf("out"),
            },
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        using var end = new KillAtEnd(process);
        string partial = program.PathOf("out/summary.csv.partial");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await HasFinished(partial, patience.Token))
            await Task.Delay(50, patience.Token);
        using (Process kill = Process.Start("kill", [$"-{signal}", process.Id.ToString()]))
            await kill.WaitForExitAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);

        Assert.Equal(130, process.ExitCode);
        Dictionary<string, byte[]> files = program.Files("out");
        Assert.Contains("summary.csv.partial", files.Keys);
        Assert.DoesNotContain("summary.csv", files.Keys);
        Assert.DoesNotContain("report.html", files.Keys);
        Assert.Contains("\"status\": \"interrupted\"", System.Text.Encoding.UTF8.GetString(files["manifest.json"]), StringComparison.Ordinal);
        Assert.Contains("\"finished_scenarios\": 1", System.Text.Encoding.UTF8.GetString(files["manifest.json"]), StringComparison.Ordinal);
    }

    /// <summary>Whether this process, and so every one that it starts, ignores Ctrl-C: shells start background jobs that way.</summary>
    private static bool IgnoresInterrupts() =>
        File.Exists("/proc/self/status")
        && File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } line
        && (Convert.ToUInt64(line.Split('\t')[1], 16) & 2) != 0;

    /// <summary>Whether the first scenario's numbers are on the disk; the program is still writing to the file.</summary>
    private static async Task<bool> HasFinished(string path, CancellationToken cancellation)
    {
        if (!File.Exists(path))
            return false;
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return (await reader.ReadToEndAsync(cancellation)).Contains("quick,all", StringComparison.Ordinal);
    }

    /// <summary>A test that fails must not leave a program behind that runs for years.</summary>
    private sealed class KillAtEnd(Process process) : IDisposable
    {
        public void Dispose()
        {
            if (!process.HasExited)
                process.Kill();
        }
    }
}
