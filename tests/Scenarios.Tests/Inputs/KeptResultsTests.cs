using Microsoft.Data.Sqlite;
using QueueSim.Scenarios.Output;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Store;
using QueueSim.Tests.CommandLine;

namespace QueueSim.Tests.Inputs;

/// <summary>Results are told anew, verified and asked about from their folder alone.</summary>
public sealed class KeptResultsTests : IDisposable
{
    private readonly ProgramCall program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public void A_report_is_what_a_run_with_its_options_writes()
    {
        string[] shown = ["--title", "Who waits <less>?", "--answer", "close_hours", "--answer", "solved_share", "--baseline", "more", "--format", "png", "--language", "zh"];
        var study = Study();
        Run(["run", study, "--replications", "2", "--records", "--out", program.PathOf("plain")]);
        var before = program.Fingerprint("plain");
        Run(["run", study, "--replications", "2", "--records", "--out", program.PathOf("asked"), .. shown]);
        Run(["report", program.PathOf("plain"), "--out", program.PathOf("anew"), .. shown]);
        Assert.Equal(program.Fingerprint("asked"), program.Fingerprint("anew"));
        Assert.Contains("<h1>Who waits &lt;less&gt;?</h1>", File.ReadAllText(program.PathOf("anew/report.html")), StringComparison.Ordinal);
        Assert.Equal(before, program.Fingerprint("plain"));
    }

    [Fact]
    public void A_report_without_all_replications_is_refused_and_destroys_nothing()
    {
        Run(["run", Study(), "--replications", "2", "--out", program.PathOf("out")]);
        Change("out", "DELETE FROM replications WHERE scenario = 2 AND replication = 1");
        var before = program.Fingerprint("out");
        Assert.Equal(2, program.Run("report", program.PathOf("out")));
        Assert.Contains("has 3 of the 4 replications that its tables are made from", program.Error, StringComparison.Ordinal);
        Assert.Equal(2, program.Run("report", program.PathOf("out"), "--answer", "closing_hour"));
        Assert.Contains("--answer: answer_metric names 'closing_hour'", program.Error, StringComparison.Ordinal);
        Assert.Equal(before, program.Fingerprint("out"));
    }

    [Fact]
    public void Results_agree_with_themselves_until_a_byte_is_changed()
    {
        Run(["run", Study(), "--replications", "2", "--out", program.PathOf("out")]);
        Run(["verify", program.PathOf("out")]);
        Assert.Matches(@"The same: \d+ files and 4 replications\.", program.Output);
        var table = program.PathOf("out/backlog.csv");
        File.WriteAllText(table, File.ReadAllText(table).Replace("scenario,", "scenarios,", StringComparison.Ordinal));
        Change("out", "UPDATE replications SET bytes = zeroblob(9) WHERE scenario = 1 AND replication = 2");
        Assert.Equal(1, program.Run("verify", program.PathOf("out")));
        Assert.Contains("backlog.csv differs.", program.Output, StringComparison.Ordinal);
        Assert.Contains("Replication 2 of base differs.", program.Output, StringComparison.Ordinal);
        Assert.Contains("files and 1 of 4 replications differ.", program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Results_of_another_build_are_named_as_such_and_can_be_told_and_verified()
    {
        var study = Study();
        Run(["run", study, "--replications", "2", "--seed", "3", "--out", program.PathOf("out")]);
        var tables = program.Files("out").Where(file => file.Key.EndsWith(".csv", StringComparison.Ordinal)).ToDictionary();
        MadeBy("another", study, seed: 3);
        Run(["report", program.PathOf("out")]);
        Assert.Contains("The folder was made by build another; this is build ", program.Output, StringComparison.Ordinal);
        Assert.Equal(tables, program.Files("out").Where(file => file.Key.EndsWith(".csv", StringComparison.Ordinal)).ToDictionary());
        Assert.Equal("another", Manifest.Find(program.PathOf("out"))!.Model);
        Run(["verify", program.PathOf("out"), "--replications", "1"]);
        Assert.Contains("made by build another", program.Output, StringComparison.Ordinal);
        Assert.Contains("The same: 0 files and 2 replications.", program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_status_says_what_is_missing_and_the_call_that_goes_on()
    {
        Run(["run", Study(), "--replications", "2", "--out", program.PathOf("out")]);
        Run(["status", program.PathOf("out")]);
        Assert.Contains("out: complete", program.Output, StringComparison.Ordinal);
        Assert.Contains("study.csv: 2 scenarios, seed 1, plan ", program.Output, StringComparison.Ordinal);
        Assert.Contains("  4 of 4 replications", program.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("to go on", program.Output, StringComparison.Ordinal);
        var whole = program.Fingerprint("out");
        var (folder, partial) = (program.PathOf("out"), program.PathOf("out.partial"));
        Change("out", "DELETE FROM replications WHERE scenario = 2 AND replication = 1");
        (Manifest.Find(folder)! with { Status = "interrupted" }).Write(folder);
        Directory.Move(folder, partial);
        Assert.Equal(1, program.Run("status", folder));
        Assert.Contains("out.partial: interrupted", program.Output, StringComparison.Ordinal);
        Assert.Contains("  3 of 4 replications", program.Output, StringComparison.Ordinal);
        Assert.Contains("    more: 1 of 2", program.Output, StringComparison.Ordinal);
        Assert.Contains($"  to go on: queuesim run --from {partial} --out {folder}", program.Output, StringComparison.Ordinal);
        Run(["run", "--from", partial, "--out", folder]);
        Assert.Contains("3 of 4 replications were simulated before", program.Output, StringComparison.Ordinal);
        Assert.Equal(whole, program.Fingerprint("out"));
        Assert.Equal(2, program.Run("status", program.PathOf("nowhere")));
    }

    private string Study() => program.Write(
        "study.csv", "scenario,description,run.days,run.warm_up_days,arrivals.problems_per_day,parameters\nbase,Who waits?,5,1,100,plain\nmore,,5,1,110,plain\n");

    private void Run(string[] arguments) => Assert.True(program.Run(arguments) == 0, program.Error + program.Output);

    private void Change(string folder, string statement)
    {
        using var connection = new SqliteConnection($"Data Source={program.PathOf(folder)}/{StoreFile.FileName};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are those of this class.
        command.CommandText = statement;
#pragma warning restore CA2100
        Assert.True(command.ExecuteNonQuery() > 0);
    }

    /// <summary>Makes results look as another build would have left them: the same numbers under its keys.</summary>
    private void MadeBy(string build, string study, ulong seed)
    {
        var (path, folder) = (program.PathOf("out/" + StoreFile.FileName), program.PathOf("out"));
        using (var file = StoreFile.OpenToRead(path)!)
        using (var other = StoreFile.Open(path + ".other"))
        {
            foreach (var scenario in StudyReader.Read([study], new StudyOptions()).Study!)
            {
                var key = ScenarioKey.Of(scenario, seed);
                other.Add(file.Numbers(key).Select(number => (ScenarioKey.Of(scenario, seed, build), number, file.Find(key, number)!)));
            }
        }

        File.Move(path + ".other", path, overwrite: true);
        File.Delete(path + ".other" + StoreFile.Journal);
        (Manifest.Find(folder)! with { Model = build }).Write(folder);
    }
}
