using QueueSim.Tests.CommandLine;

namespace QueueSim.Tests.Shards;

/// <summary>A task of a cluster simulates its part and nothing else.</summary>
public sealed class ShardRunTests : IDisposable
{
    private readonly ProgramCall program = new();
    private readonly string study;

    public ShardRunTests() => study = program.Write(
        "study.csv", "scenario,run.days,run.warm_up_days,arrivals.problems_per_day,parameters\nbase,2,1,50,plain\nless,2,1,40,plain\nleast,2,1,30,plain\n");

    public void Dispose() => program.Dispose();

    [Fact]
    public void A_shard_has_its_replications_and_a_manifest_and_nothing_that_looks_like_results()
    {
        Run("2/7", "--replications", "4");
        // 12 replications over 7 shards: the first five have two, the others one; two rounds would need two each, so there is one.
        Assert.Contains("study.csv: shard 2/7 has 2 of 12 replications, of 1 of 3 scenarios.", program.Output, StringComparison.Ordinal);
        Assert.Contains("Shard 2/7 is done: 2 replications simulated", program.Output, StringComparison.Ordinal);
        var files = program.Files("out.shards/2-of-7");
        Assert.Contains("replications.sqlite", files.Keys);
        Assert.DoesNotContain(files.Keys, name => name.EndsWith(".html", StringComparison.Ordinal) || name.EndsWith(".md", StringComparison.Ordinal) || name.StartsWith("summary", StringComparison.Ordinal));
        var manifest = System.Text.Encoding.UTF8.GetString(files["manifest.json"]);
        Assert.Contains("\"status\": \"shard\"", manifest, StringComparison.Ordinal);
        Assert.Contains("\"number\": 2,\n    \"of\": 7", manifest, StringComparison.Ordinal);
        Assert.False(Directory.Exists(program.PathOf("out")));
    }

    [Fact]
    public void A_task_that_runs_again_does_nothing_twice()
    {
        Run("1/2");
        var before = program.Fingerprint("out.shards/1-of-2");
        Run("1/2");
        Assert.Contains("Shard 1/2 is complete already", program.Output, StringComparison.Ordinal);
        Assert.Equal(before, program.Fingerprint("out.shards/1-of-2"));
    }

    [Fact]
    public void A_task_that_was_killed_simulates_what_is_missing()
    {
        Run("1/2");
        // What it leaves when it is killed at the last moment: its file in the unfinished folder.
        Directory.Move(program.PathOf("out.shards/1-of-2"), program.PathOf("out.shards/1-of-2.partial"));
        Run("1/2");
        Assert.Contains("3 of them were simulated before.", program.Output, StringComparison.Ordinal);
        Assert.Contains("0 replications simulated", program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shard_takes_from_other_results_what_is_its_own()
    {
        Assert.Equal(0, program.Run("run", study, "--replications", "2", "--out", program.PathOf("earlier")));
        Run("2/3", "--reuse", program.PathOf("earlier"));
        Assert.Contains("2 of them were simulated before.", program.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0/3", "--shard: '0/3' is no shard; expected i/n such as 2/500, i from 1 to n and n up to 100000, or none.")]
    [InlineData("1/3 --precision 5%", "--precision: --precision does not go with shards (here from --shard): a shard has a number of replications that is known before, and nothing else.")]
    [InlineData("1/3 --records", "--records: --records does not go with shards")]
    public void What_does_not_go_with_shards_is_a_fault(string call, string fault)
    {
        Assert.Equal(2, program.Run(["run", study, "--out", program.PathOf("out"), "--shard", .. call.Split(' ')]));
        Assert.Contains(fault, program.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(program.PathOf("out.shards")));
    }

    [Fact]
    public void None_is_the_whole_study()
    {
        Assert.Equal(0, program.Run("run", study, "--replications", "1", "--out", program.PathOf("out"), "--shard", "none"));
        Assert.True(File.Exists(program.PathOf("out/report.html")));
    }

    private void Run(string shard, params string[] more)
    {
        string[] size = more.Contains("--replications") ? [] : ["--replications", "2"];
        Assert.True(program.Run(["run", study, "--out", program.PathOf("out"), "--shard", shard, "--threads", "1", .. size, .. more]) == 0, program.Error);
    }
}
