using System.Text;
using System.Text.Json;
using QueueSim.Scenarios.Calibration;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;

namespace QueueSim.Tests.CommandLine;

/// <summary><c>run --desks</c>: what it writes and says, and what it refuses.</summary>
public sealed class DesksTests : IDisposable
{
    private const string Study = "scenario,arrivals.problems_per_day,ai.enabled,translation.touch_minutes\ntoday,30,,\nno-ai,30,no,\nquick,30,,\"lognormal(mean=2, cv=0.8)\"\n";

    private readonly ProgramCall program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public void One_thread_and_two_write_the_same_bytes_over_two_desks()
    {
        var (study, desks) = (program.Write("study.csv", Study), Desks());
        var one = program.RunSmall(study, "one", "--threads", "1", "--desks", desks);
        var two = program.RunSmall(study, "two", "--threads", "2", "--desks", desks);

        Assert.Equal(one.Keys.Order(), two.Keys.Order());
        Assert.All(one, file => Assert.True(file.Value.AsSpan().SequenceEqual(two[file.Key]), file.Key));
        Assert.Superset(new HashSet<string> { "over-desks.csv", "desk-results.csv", Path.Combine("charts", "desks.svg") }, one.Keys.ToHashSet());
    }

    [Fact]
    public void The_study_itself_is_what_it_is_without_desks()
    {
        var study = program.Write("study.csv", Study);
        var plain = program.RunSmall(study, "plain");
        var onDesks = program.RunSmall(study, "desks", "--desks", Desks());

        Assert.All(plain.Where(file => file.Key.EndsWith(".csv", StringComparison.Ordinal)), file => Assert.True(file.Value.AsSpan().SequenceEqual(onDesks[file.Key]), file.Key));
        Assert.False(JsonDocument.Parse(plain["manifest.json"]).RootElement.TryGetProperty("desks", out _));
        Assert.DoesNotContain("What the sources decide", Encoding.UTF8.GetString(plain["report.html"]), StringComparison.Ordinal);
    }

    /// <summary>On a desk that is the study's own, four replications come to the first four of the study.</summary>
    [Fact]
    public void A_desk_like_the_studys_own_tables_has_the_studys_own_replications()
    {
        var study = program.Write("study.csv", Study);
        var auc = StudyReader.Read([study], new StudyOptions()).Study!.Baseline.Parameters.First(parameter => parameter.Name == "ai.auc").Value;
        var files = program.RunSmall(study, "out", "--desks", Desks("ai.auc", auc, "0.7"), "--desk-replications", "3");

        var own = Rows(files["summary.csv"]).Where(row => row[1] == "all" && row[2] == "resolution_hours" && row[3] == "mean").ToDictionary(row => row[0], row => row[5]);
        var desks = Rows(files["desk-results.csv"]).Where(row => row[3] == "resolution_hours").ToList();
        Assert.Equal(3, own.Count);
        Assert.All(own, scenario => Assert.Equal(scenario.Value, desks.Single(row => row[0] == "d01" && row[1] == scenario.Key)[5]));
        Assert.NotEqual(own["today"], desks.Single(row => row[0] == "d02" && row[1] == "today")[5]);
        // Without a pre-screen its accuracy is nothing.
        Assert.Equal(own["no-ai"], desks.Single(row => row[0] == "d02" && row[1] == "no-ai")[5]);
    }

    [Fact]
    public void Screen_summary_report_and_manifest_tell_what_the_desks_say()
    {
        var files = program.RunSmall(program.Write("study.csv", Study), "out", "--desks", Desks());

        Assert.Contains("Running them on 2 desks that agree with the sources: 3 scenarios × 4 replications on each.", program.Output, StringComparison.Ordinal);
        Assert.Contains("Desk 2 of 2 done", program.Output, StringComparison.Ordinal);
        foreach (var text in (string[])[program.Output, Encoding.UTF8.GetString(files["summary.md"]), Encoding.UTF8.GetString(files["report.html"])])
            Assert.Matches("of 2 desks that agree with the sources", text);
        Assert.Contains("## What the sources decide", Encoding.UTF8.GetString(files["summary.md"]), StringComparison.Ordinal);
        Assert.Contains("--desks desks.csv --desk-replications 4", Encoding.UTF8.GetString(files["report.html"]), StringComparison.Ordinal);
        var manifest = JsonDocument.Parse(files["manifest.json"]).RootElement;
        Assert.Equal(("desks.csv", 2, 4), (manifest.GetProperty("desks").GetProperty("file").GetString(), manifest.GetProperty("desks").GetProperty("count").GetInt32(), manifest.GetProperty("desks").GetProperty("replications").GetInt32()));
        Assert.Equal(64, manifest.GetProperty("desks").GetProperty("sha256").GetString()!.Length);
        Assert.Contains("over-desks.csv", manifest.GetProperty("files").EnumerateArray().Select(file => file.GetString()));
    }

    /// <summary>Every count of a row is one of two desks, and the range over desks is that of the desks' own rows.</summary>
    [Fact]
    public void Rows_over_desks_sum_up_the_rows_of_the_desks()
    {
        var files = program.RunSmall(program.Write("study.csv", Study), "out", "--desks", Desks());
        var desks = Rows(files["desk-results.csv"]);
        var over = Rows(files["over-desks.csv"]);

        Assert.Equal(3 * 2, over.Count);
        Assert.Equal(2 * 3 * 2, desks.Count);
        Assert.All(over.Where(row => row[1].Length > 0), row =>
        {
            var own = desks.Where(desk => desk[1] == row[0] && desk[3] == row[3]).ToList();
            Assert.Equal(2, row[6..11].Sum(int.Parse));
            Assert.Equal((own.Min(desk => double.Parse(desk[6])), own.Max(desk => double.Parse(desk[6]))), (double.Parse(row[18]), double.Parse(row[19])));
            Assert.Equal(own.Count(desk => desk[8].StartsWith("better", StringComparison.Ordinal)), int.Parse(row[6]));
        });
    }

    [Fact]
    public void Assertions_are_judged_on_the_study_and_that_is_said()
    {
        program.RunSmall(program.Write("study.csv", Study), "out", "--desks", Desks(), "--assert", "first_response_hours in all > 1min");

        Assert.Contains("3 of 3 assertions hold", program.Output, StringComparison.Ordinal);
        Assert.Contains("Assertions are judged on the study's own tables, not on the desks.", program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Desks_follow_when_the_precision_is_reached_with_a_fifth_of_its_replications()
    {
        var status = program.Run(
            "run", program.Write("study.csv", "scenario,arrivals.problems_per_day\nbase,20\nmore,22\n"), "--days", "2", "--warm-up-days", "1", "--out", program.PathOf("out"),
            "--precision", "resolution_hours=0.001h", "--max-replications", "25", "--desks", Desks());

        Assert.True(status == 0, program.Error);
        Assert.Contains("2 scenarios × 5 replications on each", program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_of_a_study_and_of_its_desks_come_before_anything_is_run()
    {
        Assert.Equal(2, program.Run("run", program.Write("study.csv", Study), "--out", program.PathOf("out"), "--desks", program.Write("d.csv", "desk,reading,ai.ac,tables\n"), "--precision", "3"));
        Assert.Contains("d.csv:1: unknown column 'ai.ac'", program.Error, StringComparison.Ordinal);
        Assert.Contains("'3' has no unit", program.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(program.PathOf("out")));
    }

    [Fact]
    public void Replications_of_desks_without_desks_and_studies_that_are_too_large_are_refused()
    {
        Assert.Equal(2, program.Run("run", program.Write("study.csv", Study), "--desk-replications", "4"));
        Assert.Contains("--desk-replications is how often each desk of --desks is simulated", program.Error, StringComparison.Ordinal);
        Assert.Equal(2, program.Run("run", program.Write("study.csv", $"scenario,arrivals.problems_per_day\na,{string.Join('|', Enumerable.Range(1, 65))}\n"), "--desks", Desks()));
        Assert.Contains("has 65 scenarios; expected at most 64 to be run on every desk", program.Error, StringComparison.Ordinal);
    }

    /// <summary>Two desks of the default tables that differ in one number.</summary>
    private string Desks(string number = "translation.touch_minutes", string first = "18", string second = "30")
    {
        var baseline = StudyReader.Read([], new StudyOptions()).Study!.Baseline;
        var stamp = TableStamp.Of(baseline, TargetReader.Read(TargetReader.DefaultPath, new FaultList())!);
        return program.Write("desks.csv", $"desk,reading,{number},tables\nd01,as cited,{first},{stamp}\nd02,as cited,{second},{stamp}\n");
    }

    private static List<string[]> Rows(byte[] csv) => [.. Encoding.UTF8.GetString(csv).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','))];
}
