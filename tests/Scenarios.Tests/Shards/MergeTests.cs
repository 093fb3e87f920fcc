using QueueSim.Scenarios.Store;
using QueueSim.Tests.CommandLine;

namespace QueueSim.Tests.Shards;

/// <summary>What comes of shards is what one run would have come to.</summary>
public sealed class MergeTests : IDisposable
{
    private readonly ProgramCall program = new();
    private readonly string study;

    public MergeTests() => study = program.Write(
        "study.csv", "scenario,run.days,run.warm_up_days,arrivals.problems_per_day,parameters\nbase,2,1,50,plain\nless,2,1,40,plain\n");

    public void Dispose() => program.Dispose();

    [Fact]
    public void Any_number_of_shards_on_any_number_of_threads_gives_the_files_of_one_run()
    {
        Whole("whole", "3");
        var whole = program.Fingerprint("whole");
        foreach (var (shards, threads) in new[] { (1, "3"), (2, "1"), (7, "3"), (64, "1") })
        {
            Shards($"out{shards}", shards, "3", [.. Enumerable.Range(1, shards)], threads);
            Assert.True(Merge($"out{shards}", "--threads", threads) == 0, program.Error);
            Assert.Equal(whole, program.Fingerprint($"out{shards}"));
        }
    }

    [Fact]
    public void What_is_missing_comes_with_the_calls_that_are_printed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The calls are for a POSIX shell.");
        Shards("out", 3, "2", [1, 3]);
        Assert.Equal(1, Merge("out"));
        Assert.Contains("1 of 4 replications are missing, and nothing was merged. 1 of 3 shards have them: 2.", program.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(program.PathOf("out")) || Directory.Exists(program.PathOf("out.partial")));
        var call = $"queuesim run --from {program.PathOf("out.shards/1-of-3")} --shard 2/3 --out {program.PathOf("out")}";
        Assert.Equal(call + "\n", program.Output.ReplaceLineEndings("\n"));
        Assert.Equal(0, program.Run(call.Split(' ')[1..]));
        Assert.Equal(0, Merge("out"));
        Whole("whole", "2");
        Assert.Equal(program.Fingerprint("whole"), program.Fingerprint("out"));
    }

    [Fact]
    public void Results_grow_by_shards_and_what_they_have_already_is_taken()
    {
        Whole("out", "1");
        // One shard of three at two replications; of the others' replications some are in the results and some are not.
        Shards("out", 2, "2", [1]);
        Assert.Equal(1, Merge("out"));
        Shards("out", 2, "2", [2]);
        Assert.Equal(0, Merge("out"));
        Whole("whole", "2");
        Assert.Equal(program.Fingerprint("whole"), program.Fingerprint("out"));
    }

    [Fact]
    public void Shards_of_different_runs_are_refused_by_name()
    {
        Shards("out", 2, "2", [1]);
        Shards("other", 2, "3", [2], "1", "--seed", "5");
        Assert.Equal(2, program.Run("merge", program.PathOf("out.shards"), program.PathOf("other.shards"), program.PathOf("nowhere"), "--out", program.PathOf("out")));
        var (first, second) = (Path.Combine(program.PathOf("out.shards"), "1-of-2"), Path.Combine(program.PathOf("other.shards"), "2-of-2"));
        Assert.Equal(
            $"""
            {program.PathOf("nowhere")}: has no finished shards; expected the folder of a shard, or one with such folders in it. 'queuesim run --shard i/n' makes them.
            {second}: seed is 5, and that of {first} is 1; expected shards of one run. Leave one of them out.
            {second}: number of replications is 3, and that of {first} is 2; expected shards of one run. Leave one of them out.
            3 problems found; nothing was merged.

            """.ReplaceLineEndings(Environment.NewLine), program.Error);
    }

    [Fact]
    public void Replications_that_are_there_twice_are_equal_or_told()
    {
        Shards("out", 2, "2", [1, 2]);
        Shards("again", 1, "2", [1]);
        var (first, file) = (program.PathOf("out.shards/1-of-2"), program.PathOf("again.shards/1-of-1/replications.sqlite"));
        var rows = new List<(byte[] Key, int Replication, byte[] Bytes)>();
        using (var store = StoreFile.OpenToRead(file)!)
            rows.AddRange(store.Keys().SelectMany(key => store.Numbers(key).Select(number => (key, number, store.Find(key, number)!))));
        Assert.Equal(4, rows.Count);
        File.Delete(file);
        rows[2].Bytes[^1] ^= 1;
        using (var store = StoreFile.Open(file))
            store.Add(rows);
        Assert.Equal(1, program.Run("merge", program.PathOf("out.shards"), program.PathOf("again.shards"), "--out", program.PathOf("out")));
        Assert.Contains("Replication 1 of 'less' differs: ", program.Error, StringComparison.Ordinal);
        Assert.Contains(Path.Combine("again.shards", "1-of-1", "replications.sqlite"), program.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Replication 2", program.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("'base'", program.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(program.PathOf("out")));
        Assert.True(Directory.Exists(first));
    }

    private void Whole(string folder, string replications) =>
        Assert.True(program.Run("run", study, "--replications", replications, "--out", program.PathOf(folder)) == 0, program.Error);

    private void Shards(string folder, int of, string replications, int[] numbers, string threads = "1", params string[] more)
    {
        foreach (var number in numbers)
        {
            string[] call = ["run", study, "--replications", replications, "--out", program.PathOf(folder), "--shard", $"{number}/{of}", "--threads", threads, .. more];
            Assert.True(program.Run(call) == 0, program.Error);
        }
    }

    private int Merge(string folder, params string[] more) => program.Run(["merge", program.PathOf(folder + ".shards"), .. more]);
}
