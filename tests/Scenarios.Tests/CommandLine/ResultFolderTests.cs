using System.Text;
using System.Text.Json;
using QueueSim.Scenarios.CommandLine;
using QueueSim.Scenarios.Output;
using QueueSim.Scenarios.Reading;

namespace QueueSim.Tests.CommandLine;

/// <summary>Results are whole or visibly not, and nothing that a run did not write is touched.</summary>
public sealed class ResultFolderTests : IDisposable
{
    private readonly ProgramCall program = new();
    private readonly string study;

    public ResultFolderTests() => study = program.Write("study.csv", "scenario\nbase\n");

    public void Dispose() => program.Dispose();

    [Fact]
    public void Earlier_results_stay_whole_while_a_run_lasts_and_after_it_was_killed()
    {
        program.RunSmall(study, "out");
        var earlier = program.Fingerprint("out");
        using (var folder = Open("out"))
        {
            folder.Begin(Unfinished);
            folder.Create("summary.csv").Dispose();
        }
        Assert.Equal(earlier, program.Fingerprint("out"));
        Assert.Equal("running", Manifest("out.partial").GetProperty("status").GetString());

        program.RunSmall(study, "out", "--seed", "2");
        Assert.Equal(["out", "study.csv"], Names(""));
        Assert.Equal(2, Manifest("out").GetProperty("seed").GetInt32());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Results_are_found_again_after_a_kill_between_the_two_steps_of_the_change(bool isNewComplete)
    {
        program.RunSmall(study, "out");
        using (var folder = Open("out"))
            folder.Begin(Unfinished with { Status = isNewComplete ? "complete" : "running" });
        Directory.Move(program.PathOf("out"), program.PathOf("out.old"));

        using (var folder = Open("out"))
            folder.Begin(Unfinished);
        Assert.Equal(["out", "out.partial", "study.csv"], Names(""));
        Assert.Equal(isNewComplete ? 99 : 1, Manifest("out").GetProperty("seed").GetInt32());
    }

    [Fact]
    public void A_second_run_into_the_same_folder_is_refused()
    {
        using (Open("out"))
        {
            Assert.Equal(2, program.Run("run", study, "--out", program.PathOf("out")));
            Assert.Contains("is being written by another run, or by another study of this one; wait, or choose another folder.", program.Error, StringComparison.Ordinal);
        }
        program.RunSmall(study, "out");
    }

    [Theory]
    [InlineData("notes.txt")]
    [InlineData("charts/mine.png")]
    [InlineData("record-parts/mine")]
    [InlineData("manifest.json")]
    public void Files_that_no_run_wrote_are_never_removed(string name)
    {
        program.RunSmall(study, "out");
        Directory.CreateDirectory(Path.GetDirectoryName(program.PathOf("out/" + name))!);
        program.Write("out/" + name, "{\"program\": \"mine\"}");
        var before = program.Fingerprint("out");
        Assert.Equal(2, program.Run("run", study, "--out", program.PathOf("out")));
        Assert.Contains("is not in the manifest of a run. Move that away, or choose another folder.", program.Error, StringComparison.Ordinal);
        Assert.Equal(before, program.Fingerprint("out"));
        Assert.Equal(["out", "study.csv"], Names(""));
    }

    [Theory]
    [InlineData(".", "is the working folder or one around it")]
    [InlineData("..", "is the working folder or one around it")]
    [InlineData("/", "is the working folder or one around it")]
    [InlineData("results/x.partial", "ends in .partial or .old")]
    public void A_folder_that_cannot_change_places_is_refused(string folder, string why)
    {
        Assert.Equal(2, program.Run("run", study, "--out", folder));
        Assert.Contains(why, program.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("summary.csv", "summary.csv is missing: somebody has removed it from")]
    [InlineData("chats.csv.gz", "chats.csv.gz")]
    [InlineData("record-parts", "record-parts")]
    [InlineData("", "")]
    public void A_run_whose_files_were_removed_fails_with_a_sentence_and_leaves_the_earlier_results(string name, string why)
    {
        program.RunSmall(study, "out");
        var earlier = program.Fingerprint("out");
        using var error = new StringWriter();
        using var output = new Meddler(program.PathOf("out.partial/" + name));
        var status = CommandLineProgram.Run(
            ["run", study, "--records", "--replications", "2", "--days", "1", "--warm-up-days", "0", "--out", program.PathOf("out")], output, error);
        Assert.Equal(1, status);
        Assert.Contains(why, error.ToString(), StringComparison.Ordinal);
        Assert.Single(error.ToString().Trim().Split('\n'));
        Assert.Equal(earlier, program.Fingerprint("out"));
        if (name.Length == 0)
            return;
        var manifest = Manifest("out.partial");
        Assert.Equal("failed", manifest.GetProperty("status").GetString());
        Assert.Contains(why, manifest.GetProperty("failure").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(program.PathOf(""), manifest.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Somebody_elses_file_that_comes_during_a_run_keeps_the_results_beside()
    {
        program.RunSmall(study, "out");
        var earlier = program.Fingerprint("out");
        using var folder = Open("out");
        folder.Begin(Unfinished);
        program.Write("out/notes.txt", "mine");
        Assert.Throws<IOException>(() => folder.Complete(Unfinished with { Status = "complete" }, []));
        Assert.Superset(earlier.ToHashSet(), program.Fingerprint("out").ToHashSet());
    }

    [Fact]
    public void Earlier_results_that_cannot_step_aside_stay_whole_with_the_new_ones_beside()
    {
        program.RunSmall(study, "out");
        var earlier = program.Fingerprint("out");
        using var folder = Open("out");
        folder.Begin(Unfinished);
        Directory.CreateDirectory(program.PathOf("out.old"));
        Assert.Throws<IOException>(() => folder.Complete(Unfinished with { Status = "complete" }, []));
        Assert.Equal(earlier, program.Fingerprint("out"));
        Assert.Equal("complete", Manifest("out.partial").GetProperty("status").GetString());
    }

    [Fact]
    public void No_manifest_says_complete_while_a_file_is_missing()
    {
        using var folder = Open("out");
        folder.Begin(Unfinished);
        Assert.Throws<IOException>(() => folder.Complete(Unfinished with { Status = "complete" }, ["summary.csv"]));
        Assert.Equal("running", Manifest("out.partial").GetProperty("status").GetString());
    }

    [Fact]
    public void Whoever_reads_a_manifest_while_it_is_replaced_reads_the_old_one_to_its_end()
    {
        var folder = Directory.CreateDirectory(program.PathOf("read")).FullName;
        Unfinished.Write(folder);
        var old = File.ReadAllText(Path.Combine(folder, "manifest.json"));
        using var reader = new StreamReader(new FileStream(Path.Combine(folder, "manifest.json"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        (Unfinished with { Status = "failed" }).Write(folder);
        Assert.Equal(old, reader.ReadToEnd());
        Assert.Equal("failed", Manifest("read").GetProperty("status").GetString());
    }

    [Fact]
    public void A_link_to_a_folder_stays_a_link()
    {
        Directory.CreateDirectory(program.PathOf("disk"));
        Directory.CreateSymbolicLink(program.PathOf("out"), program.PathOf("disk/place"));
        program.RunSmall(study, "out");
        Assert.Contains("summary.csv", program.Files("disk/place").Keys);
        Assert.NotNull(new DirectoryInfo(program.PathOf("out")).LinkTarget);
    }

    [Fact]
    public void A_full_disk_still_has_room_for_the_last_word()
    {
        // What stands in the way of the file beside the manifest acts like a disk without room for a second file.
        var folder = Directory.CreateDirectory(program.PathOf("full")).FullName;
        Unfinished.Write(folder);
        using (new FileStream(Path.Combine(folder, "manifest.json.partial"), FileMode.Create, FileAccess.Write, FileShare.None))
            (Unfinished with { Status = "failed", Failure = "The disk is full." }).Write(folder);
        Assert.Equal("The disk is full.", Manifest("full").GetProperty("failure").GetString());
    }

    private static Manifest Unfinished => new()
    {
        Status = "running",
        Study = "study.csv",
        PlanHash = "",
        Seed = 99,
        Replications = 1,
        Scenarios = 1,
        FinishedScenarios = 0,
        Overrides = new Dictionary<string, string>(),
        Records = false,
        Tables = new Dictionary<string, string>(),
        Files = ["summary.csv", "charts/"],
    };

    private ResultFolder Open(string name)
    {
        var faults = new FaultList();
        return ResultFolder.Open(program.PathOf(name), faults) ?? throw new InvalidOperationException(string.Join(' ', faults.Sorted()));
    }

    private JsonElement Manifest(string folder) => JsonDocument.Parse(Encoding.UTF8.GetString(program.Files(folder)["manifest.json"])).RootElement;

    private IEnumerable<string?> Names(string folder) => Directory.GetFileSystemEntries(program.PathOf(folder)).Select(Path.GetFileName).Order();

    /// <summary>Removes something as soon as the program says that it runs.</summary>
    private sealed class Meddler(string path) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            if (File.Exists(path)) File.Delete(path);
            else if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
            base.WriteLine(value);
        }
    }
}
