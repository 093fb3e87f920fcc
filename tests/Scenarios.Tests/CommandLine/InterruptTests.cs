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
    [InlineData("HUP")]
    public async Task An_interrupted_run_keeps_finished_scenarios_and_says_that_it_is_incomplete(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no signal to send.");
        var cancellation = TestContext.Current.CancellationToken;
        program.RunSmall(program.Write("earlier.csv", "scenario,parameters\nearlier,plain\n"), "out");
        var earlier = program.Fingerprint("out");

        // The first scenario is small and the second would take years.
        var study = program.Write("study.csv", "scenario,parameters,run.days,arrivals.problems_per_day\nquick,plain,1,50\nendless,plain,36500,1000000\n");
        using var process = Start(
            "dotnet", typeof(CommandLineProgram).Assembly.Location, "run", study, "--replications", "2", "--threads", "2",
            "--warm-up-days", "0", "--out", program.PathOf("out"));
        using var end = new KillAtEnd(process);
        while (!process.HasExited && !await HasFinished(program.PathOf("out.partial/summary.csv")))
            await Task.Delay(50, cancellation);
        using (var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString()]))
            await kill.WaitForExitAsync(cancellation);
        await process.WaitForExitAsync(cancellation);

        Assert.Equal(130, process.ExitCode);
        var files = program.Files("out.partial");
        Assert.Equal(["backlog.csv", "comparisons.csv", "controlled.csv", "kinds.csv", "manifest.json", "replications.csv", "replications.sqlite", "replications.sqlite-journal", "same-problems.csv", "summary.csv"], files.Keys.Where(name => !name.StartsWith("inputs", StringComparison.Ordinal)).Order());
        Assert.Contains("\"status\": \"interrupted\"", System.Text.Encoding.UTF8.GetString(files["manifest.json"]), StringComparison.Ordinal);
        Assert.Contains("\"finished_scenarios\": 1", System.Text.Encoding.UTF8.GetString(files["manifest.json"]), StringComparison.Ordinal);
        Assert.Equal(earlier, program.Fingerprint("out"));
    }

    /// <summary>Starts a program that does not ignore signals: shells start background jobs so that these and all their children do.</summary>
    private static Process Start(params string[] call)
    {
        var all = OperatingSystem.IsLinux() ? ["env", "--default-signal", .. call] : call;
        var start = new ProcessStartInfo(all[0], all[1..]) { RedirectStandardError = true, RedirectStandardOutput = true };
        return Process.Start(start)!;
    }

    /// <summary>Whether the first scenario's numbers are on the disk; the program is still writing to the file.</summary>
    private static async Task<bool> HasFinished(string path)
    {
        if (!File.Exists(path))
            return false;
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).Contains("quick,all", StringComparison.Ordinal);
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
