using System.Diagnostics;
using QueueSim.Scenarios.CommandLine;
using QueueSim.Tests.CommandLine;

namespace QueueSim.Tests.Store;

/// <summary>What was simulated is not simulated again, and what comes of it is the same.</summary>
public sealed class ResumeTests : IDisposable
{
    private const string Small = ",run.days,run.warm_up_days,arrivals.problems_per_day";

    private readonly ProgramCall program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public void More_replications_of_a_finished_study_are_the_only_ones_simulated()
    {
        var study = Study("base,5,1,100", "strict,5,1,90");
        Run(study, "grown", "3", said: null);
        Run(study, "grown", "5", said: "6 of 10 replications were simulated before");
        Run(study, "fresh", "5", said: null);
        Assert.Equal(program.Fingerprint("fresh"), program.Fingerprint("grown"));
    }

    [Fact]
    public void Fewer_replications_forget_none()
    {
        var study = Study("base,5,1,100", "strict,5,1,90");
        Run(study, "out", "4", said: null);
        Run(study, "out", "2", said: "4 of 4 replications were simulated before");
        Run(study, "out", "4", said: "8 of 8 replications were simulated before");
    }

    [Fact]
    public void A_new_row_is_simulated_alone_and_a_new_name_nothing()
    {
        Run(Study("base,5,1,100", "strict,5,1,90"), "out", "3", said: null);
        Run(Study("base,5,1,100", "stricter,5,1,90", "third,5,1,80"), "out", "3", said: "6 of 9 replications were simulated before");
        Run(Study("base,5,1,100", "stricter,5,1,90", "third,5,1,80"), "fresh", "3", said: null);
        Assert.Equal(program.Fingerprint("fresh"), program.Fingerprint("out"));
    }

    [Fact]
    public void Another_folder_gives_what_is_the_same_and_stays_as_it_is()
    {
        Run(Study("base,5,1,100", "strict,5,1,90"), "earlier", "3", said: null);
        var before = program.Fingerprint("earlier");
        Run(Study("other,5,1,80", "base,5,1,100"), "out", "3", said: "3 of 6 replications were simulated before", "--reuse", program.PathOf("earlier"));
        Run(Study("other,5,1,80", "base,5,1,100"), "fresh", "3", said: null);
        Assert.Equal(program.Fingerprint("fresh"), program.Fingerprint("out"));
        Assert.Equal(before, program.Fingerprint("earlier"));
    }

    [Theory]
    [InlineData("--seed", "2")]
    [InlineData("--set", "ai.auc=0.9")]
    [InlineData("--days", "6")]
    public void What_is_not_the_same_is_simulated(string option, string value)
    {
        Run(Study("base,5,1,100"), "out", "2", said: null);
        Run(Study("base,5,1,100"), "out", "2", said: null, option, value);
    }

    [Fact]
    public void Records_are_of_a_simulation_and_it_is_kept()
    {
        Run(Study("base,5,1,100"), "out", "2", said: null);
        Run(Study("base,5,1,100"), "out", "2", said: null, "--records");
        Run(Study("base,5,1,100"), "out", "2", said: "2 of 2 replications were simulated before");
    }

    [Fact]
    public void The_file_is_the_same_on_any_number_of_threads()
    {
        Run(Study("base,5,1,100", "strict,5,1,90", "third,5,1,80"), "one", "4", said: null, "--threads", "1");
        Run(Study("base,5,1,100", "strict,5,1,90", "third,5,1,80"), "three", "4", said: null, "--threads", "3");
        Assert.Equal(program.Fingerprint("one"), program.Fingerprint("three"));
    }

    /// <summary>Killed again and again at moments that differ, a run comes to an end in the files of one that nobody disturbed.</summary>
    [Fact]
    public async Task A_run_that_is_killed_goes_on_where_it_was()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no signal to send.");
        var study = program.Write("study.csv", $"scenario{Small},parameters\nbase,40,1,150,plain\nstrict,40,1,140,plain\nthird,40,1,130,plain\n");
        Run(study, "fresh", "6", said: null);
        for (var kill = 0; kill < 4; kill++)
        {
            using var process = Process.Start(new ProcessStartInfo(
                "dotnet", [typeof(CommandLineProgram).Assembly.Location, "run", study, "--replications", "6", "--threads", "2", "--out", program.PathOf("out")])
            { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var store = program.PathOf("out.partial/replications.sqlite");
            var (before, watch) = (File.Exists(store) ? new FileInfo(store).Length : 0, Stopwatch.StartNew());
            // As soon as something more is in the file; the next kills come a little later within a replication.
            while (!process.HasExited && watch.Elapsed < TimeSpan.FromMinutes(1) && (!File.Exists(store) || new FileInfo(store).Length <= before))
                await Task.Delay(20 + (7 * kill), TestContext.Current.CancellationToken);
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(0, program.Run("run", study, "--replications", "6", "--out", program.PathOf("out")));
        Assert.Contains(" of 18 replications were simulated before", program.Output, StringComparison.Ordinal);
        Assert.Equal(program.Fingerprint("fresh"), program.Fingerprint("out"));
    }

    [Fact]
    public void A_damaged_file_is_named_and_nothing_is_destroyed()
    {
        var study = Study("base,5,1,100");
        Run(study, "out", "3", said: null);
        var file = program.PathOf("out/replications.sqlite");
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..(int)(new FileInfo(file).Length / 2)]);
        var before = program.Fingerprint("out");
        Assert.Equal(1, program.Run("run", study, "--replications", "4", "--out", program.PathOf("out")));
        Assert.Contains("replications.sqlite is damaged or no file of replications", program.Error, StringComparison.Ordinal);
        Assert.Equal(before, program.Fingerprint("out"));
    }

    [Fact]
    public void A_folder_without_the_file_cannot_be_reused()
    {
        Assert.Equal(2, program.Run("run", Study("base,5,1,100"), "--reuse", "nowhere", "--out", program.PathOf("out")));
        Assert.Contains("--reuse: 'nowhere' has no replications.sqlite; expected the folder of an earlier run.", program.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(program.PathOf("out")));
    }

    /// <summary>A study of plain queues, which take no time; what is kept of them is the same.</summary>
    private string Study(params string[] rows) => program.Write("study.csv", $"scenario{Small},parameters\n{string.Concat(rows.Select(row => $"{row},plain\n"))}");

    private void Run(string study, string folder, string replications, string? said, params string[] more)
    {
        Assert.True(program.Run(["run", study, "--replications", replications, "--out", program.PathOf(folder), .. more]) == 0, program.Error);
        Assert.Contains(said ?? "", program.Output, StringComparison.Ordinal);
        if (said is null)
            Assert.DoesNotContain("simulated before", program.Output, StringComparison.Ordinal);
    }
}
