using System.Text.Json;
using QueueSim.Scenarios.Planning;
using QueueSim.Statistics;
using QueueSim.Tests.CommandLine;

namespace QueueSim.Tests.Store;

/// <summary>A scenario that fails is told with its reason, and the others go on.</summary>
public sealed class FailureTests : IDisposable
{
    // The plain desk of 100 problems a day has a few open at a time; that of 4,000 a day for one agent has thousands.
    private const string Header = "scenario,run.days,run.warm_up_days,arrivals.problems_per_day,parameters\n";
    private const string Sound = "base,5,1,100,plain\n", Other = "other,5,1,90,plain\n", Exploding = "flood,5,1,4000,plain\n";

    private readonly ProgramCall program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public void The_others_go_on_and_the_report_says_first_what_failed()
    {
        Assert.Equal(1, Run(Header + Sound + Exploding + Other, "out"));
        Assert.Contains("1 of 3 scenarios failed.", program.Error, StringComparison.Ordinal);
        Assert.Contains("“flood” failed in replication 1: more than 500 problems open at one time on day ", program.Error, StringComparison.Ordinal);
        var page = Text("out/report.html");
        var first = page.IndexOf("1 of 3 scenarios failed.", StringComparison.Ordinal);
        Assert.InRange(first, 1, page.IndexOf("<p class=\"verdict", first + 1, StringComparison.Ordinal));
        Assert.Contains("What failed is in no comparison and no ranking below", page, StringComparison.Ordinal);
        Assert.Contains("“flood” failed in replication 1", Text("out/summary.md"), StringComparison.Ordinal);
        Assert.Equal(["base", "other"], Names("out/answers.csv"));
        Assert.Equal(["other"], Names("out/comparisons.csv"));
        using var manifest = JsonDocument.Parse(Text("out/manifest.json"));
        Assert.Equal("complete", manifest.RootElement.GetProperty("status").GetString());
        Assert.Equal(2, manifest.RootElement.GetProperty("finished_scenarios").GetInt32());
        var failed = Assert.Single(manifest.RootElement.GetProperty("failed_scenarios").EnumerateArray());
        Assert.Equal(("flood", 1, "open_problems"), (failed.GetProperty("scenario").GetString(), failed.GetProperty("replication").GetInt32(), failed.GetProperty("cause").GetString()));
        Assert.StartsWith("more than 500 problems open at one time", failed.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_compared_with_a_baseline_that_failed()
    {
        Assert.Equal(1, Run(Header + Exploding + Sound + Other, "out"));
        Assert.Contains("The baseline is among them", program.Error, StringComparison.Ordinal);
        Assert.Equal([], Names("out/comparisons.csv"));
        Assert.Equal(["not compared", "not compared"], Rows("out/answers.csv").Select(row => row[4]));
        var page = Text("out/report.html");
        Assert.Contains("The baseline is among them", page, StringComparison.Ordinal);
        Assert.Contains("other", page, StringComparison.Ordinal);
        Assert.DoesNotContain("best", page, StringComparison.Ordinal);
    }

    [Fact]
    public void When_all_fail_that_is_told()
    {
        Assert.Equal(1, Run(Header + Exploding, "out"));
        Assert.Contains("1 of 1 scenario failed.", Text("out/summary.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_results_are_the_same_on_any_number_of_threads()
    {
        Run(Header + Exploding + Sound + Other, "one", "--threads", "1");
        Run(Header + Exploding + Sound + Other, "three", "--threads", "3");
        Assert.Equal(program.Fingerprint("one"), program.Fingerprint("three"));
    }

    /// <summary>Replications differ in how many events they have; a limit between lets the first ones through.</summary>
    [Fact]
    public void Finished_replications_of_a_failed_scenario_are_kept_and_used_when_the_limit_is_lifted()
    {
        var study = Header + Sound;
        var limit = LimitThatALaterOneReaches(study);
        Assert.Equal(1, Run(study, "out", "--replications", "6", "--max-events", $"{limit}", "--threads", "1"));
        Assert.Equal(1, Run(study, "threads", "--replications", "6", "--max-events", $"{limit}", "--threads", "3"));
        Assert.Equal(program.Fingerprint("out"), program.Fingerprint("threads"));
        Assert.Equal(1, Run(study, "out", "--replications", "6", "--max-events", $"{limit}"));
        Assert.Contains("1 scenario failed before and would fail again; not tried again: base.", program.Output, StringComparison.Ordinal);
        Assert.Equal(program.Fingerprint("threads"), program.Fingerprint("out"));
        Assert.Equal(0, Run(study, "out", "--replications", "6", "--max-events", "0"));
        Assert.Contains(" of 6 replications were simulated before", program.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("failed before", program.Output, StringComparison.Ordinal);
        Run(study, "fresh", "--replications", "6", "--max-events", "0");
        Assert.Equal(program.Fingerprint("fresh"), program.Fingerprint("out"));
    }

    [Fact]
    public void It_is_redrawn_and_its_status_is_known_without_simulating()
    {
        Run(Header + Sound + Exploding + Other, "out");
        var before = Text("out/report.html");
        Assert.Equal(1, program.Run("report", program.PathOf("out"), "--out", program.PathOf("again")));
        Assert.Equal(before, Text("again/report.html"));
        Assert.Equal(0, program.Run("status", program.PathOf("out")));
        Assert.Contains("“flood” failed in replication 1", program.Output, StringComparison.Ordinal);
        Assert.Equal(0, program.Run("verify", program.PathOf("out")));
    }

    [Fact]
    public void Shards_put_together_say_what_the_whole_run_says()
    {
        var study = program.Write("study.csv", Header + Sound + Exploding + Other);
        Run(Text("study.csv"), "whole");
        foreach (var shard in new[] { "1/2", "2/2" })
            Assert.True(program.Run("run", study, "--replications", "2", "--max-open", "500", "--shard", shard, "--out", program.PathOf("parts")) == 0, program.Error);
        Assert.Equal(1, program.Run("merge", program.PathOf("parts.shards"), "--out", program.PathOf("parts")));
        Assert.Equal(program.Fingerprint("whole"), program.Fingerprint("parts"));
    }

    [Fact]
    public void It_is_told_in_Chinese()
    {
        Run(Header + Exploding + Sound, "out", "--language", "zh");
        Assert.Contains("2 个方案中有 1 个失败。", program.Error, StringComparison.Ordinal);
        Assert.Contains("“flood” 在第 1 次运行时失败：第 ", Text("out/report.html"), StringComparison.Ordinal);
    }

    private int Run(string study, string folder, params string[] more)
    {
        string[] usual = more.Contains("--replications") ? [] : ["--replications", "2", "--max-open", "500"];
        return program.Run(["run", program.Write("study.csv", study), "--out", program.PathOf(folder), .. usual, .. more]);
    }

    /// <summary>A number of events that the first replications keep, and one behind them does not.</summary>
    private int LimitThatALaterOneReaches(string study)
    {
        var scenario = StudyReader.Read([program.Write("study.csv", study)], new StudyOptions()).Study!.Baseline.Compile();
        int[] events = [.. Enumerable.Range(1, 6).Select(replication => Events(scenario, replication))];
        var later = Enumerable.Range(1, 5).First(place => events[place] > events[..place].Max());
        return events[..later].Max();
    }

    private static int Events(Scenario scenario, int replication)
    {
        var (low, high) = (0, 1 << 20);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            try
            {
                new SupportDesk(scenario) { Limits = new RunLimits { MostEvents = middle } }.Run(1, replication, new ReplicationStatistics(new ResultLayout(scenario), replication));
                high = middle;
            }
            catch (LimitReachedException)
            {
                low = middle;
            }
        }

        return high;
    }

    private string Text(string name) => File.ReadAllText(program.PathOf(name));

    private IEnumerable<string[]> Rows(string name) => File.ReadLines(program.PathOf(name)).Skip(1).Select(line => line.Split(','));

    private string[] Names(string name) => [.. Rows(name).Select(row => row[0]).Distinct()];
}
