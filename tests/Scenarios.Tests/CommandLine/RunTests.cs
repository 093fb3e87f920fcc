using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace QueueSim.Tests.CommandLine;

public sealed class RunTests : IDisposable
{
    private const string TwoStrategies = "scenario,focal.strategy\nchinese,chinese-none-vague\nenglish,english-complete-structured\n";

    private readonly ProgramCall program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public void One_thread_and_several_write_the_same_bytes_in_every_file()
    {
        var study = program.Write("study.csv", TwoStrategies);
        var one = program.RunSmall(study, "one", "--threads", "1", "--records");
        var several = program.RunSmall(study, "several", "--threads", "3", "--records");
        Assert.Equal(one.Keys.Order(), several.Keys.Order());
        Assert.All(one, file => Assert.True(file.Value.AsSpan().SequenceEqual(several[file.Key]), file.Key));
        Assert.Superset(
            new HashSet<string> { "summary.csv", "replications.csv", "comparisons.csv", "backlog.csv", "manifest.json", "report.html", "cases.csv.gz", "problems.csv.gz", "chats.csv.gz" },
            one.Keys.ToHashSet());
        Assert.Contains(one.Keys, name => name.EndsWith(".svg", StringComparison.Ordinal));
        Assert.DoesNotContain(one.Keys, name => name.Contains("partial", StringComparison.Ordinal));
    }

    [Fact]
    public void Charts_are_written_as_svg_png_and_pdf_at_the_size_asked_for_without_another_program()
    {
        var files = program.RunSmall(
            program.Write("study.csv", TwoStrategies), "out", "--format", "svg,png,pdf", "--chart-width", "1200", "--dpi", "96");
        string[] names = [.. files.Keys.Where(name => name.EndsWith(".svg", StringComparison.Ordinal)).Select(name => Path.ChangeExtension(name, null))];
        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Contains(" width=\"1200\"", Encoding.UTF8.GetString(files[name + ".svg"]), StringComparison.Ordinal));
        Assert.All(names, name => Assert.Equal(1200, BinaryPrimitives.ReadInt32BigEndian(files[name + ".png"].AsSpan(16))));
        Assert.Equal(names.Length, Regex.Count(Encoding.Latin1.GetString(files[Path.Combine("charts", "charts.pdf")]), @"/Type /Page\b(?!s)"));
        // The page keeps its own width.
        Assert.Contains(" width=\"1000\"", Encoding.UTF8.GetString(files["report.html"]), StringComparison.Ordinal);
        Assert.Empty(program.Error);
    }

    [Fact]
    public void The_backlog_over_time_averages_to_the_backlog_of_the_summary()
    {
        var files = program.RunSmall(program.Write("study.csv", TwoStrategies), "out");
        (string Scenario, string Team, double From, double To, double Cases)[] rows = [.. Encoding.UTF8.GetString(files["backlog.csv"]).TrimEnd('\n').Split('\n').Skip(1)
            .Select(line => line.Split(',')).Select(cells => (cells[0], cells[1], Number(cells[2]), Number(cells[3]), Number(cells[4])))];
        Assert.Equal(0, rows[0].From);
        Assert.Equal(96, rows[^1].To);
        foreach (var series in rows.GroupBy(row => (row.Scenario, row.Team)))
        {
            Assert.All(series.Zip(series.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
            var observed = series.Where(row => row.From >= 24).ToArray();
            var mean = observed.Sum(row => row.Cases * (row.To - row.From)) / observed.Sum(row => row.To - row.From);
            var segment = series.Key.Team == "all" ? "all" : $"team={series.Key.Team}";
            var line = Encoding.UTF8.GetString(files["summary.csv"]).Split('\n').Single(text => text.StartsWith($"{series.Key.Scenario},{segment},backlog_cases,mean,", StringComparison.Ordinal));
            Assert.Equal(Number(line.Split(',')[5]), mean, 1e-6 * Math.Max(1, mean));
        }

        static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Another_seed_gives_other_numbers()
    {
        var study = program.Write("study.csv", TwoStrategies);
        Assert.NotEqual(program.RunSmall(study, "one")["summary.csv"], program.RunSmall(study, "two", "--seed", "2")["summary.csv"]);
    }

    [Fact]
    public void The_first_replications_are_the_same_however_many_follow()
    {
        var study = program.Write("study.csv", "scenario\nbase\n");
        string[] Lines(string folder) => File.ReadAllLines(program.PathOf(folder + "/replications.csv"));
        Assert.Equal(0, program.Run("run", study, "--replications", "2", "--days", "2", "--out", program.PathOf("few")));
        Assert.Equal(0, program.Run("run", study, "--replications", "4", "--days", "2", "--out", program.PathOf("more")));
        Assert.Equal(Lines("few"), Lines("more").Take(Lines("few").Length));
    }

    [Fact]
    public void Rows_with_a_different_order_of_scenarios_have_the_same_numbers()
    {
        var forth = program.Write("forth.csv", "scenario,ai.auc\na,0.7\nb,0.9\n");
        var back = program.Write("back.csv", "scenario,ai.auc\nb,0.9\na,0.7\n");
        string[] Sorted(Dictionary<string, byte[]> files) => Encoding.UTF8.GetString(files["summary.csv"]).Split('\n').Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(Sorted(program.RunSmall(forth, "forth")), Sorted(program.RunSmall(back, "back")));
    }

    [Fact]
    public void Records_add_up_to_the_summary()
    {
        var study = program.Write("study.csv", "scenario\nbase\n");
        var files = program.RunSmall(study, "out", "--records");
        var problems = Unzip(files["problems.csv.gz"]);
        var observed = Array.IndexOf(problems[0], "observed");
        var outcome = Array.IndexOf(problems[0], "outcome");
        var replication = Array.IndexOf(problems[0], "replication");
        var solved = problems.Skip(1).Where(row => row[observed] == "yes").GroupBy(row => row[replication])
            .Average(group => group.Count(row => row[outcome].StartsWith("solved", StringComparison.Ordinal)) / (double)group.Count());
        Assert.Equal(solved, Value(files, "all", "solved_share"), 8);

        var cases = Unzip(files["cases.csv.gz"]);
        int Column(string name) => Array.IndexOf(cases[0], name);
        var firstResponse = cases.Skip(1).Where(row => row[Column("observed")] == "yes" && row[Column("first_response_at_hours")] != "")
            .GroupBy(row => row[Column("replication")])
            .Average(group => group.Average(row => Number(row[Column("first_response_at_hours")]) - Number(row[Column("submitted_at_hours")])));
        Assert.Equal(firstResponse, Value(files, "all", "first_response_hours"), 4);
    }

    [Fact]
    public void The_manifest_tells_how_to_repeat_the_run_and_nothing_of_the_machine()
    {
        var study = program.Write("study.csv", TwoStrategies);
        var manifest = Manifest(program.RunSmall(study, "out", "--set", "ai.auc=0.9"));
        Assert.Equal("complete", manifest.GetProperty("status").GetString());
        Assert.Equal("study.csv", manifest.GetProperty("study").GetString());
        Assert.Equal(1, manifest.GetProperty("seed").GetInt32());
        Assert.Equal(3, manifest.GetProperty("replications").GetInt32());
        Assert.Equal("0.9", manifest.GetProperty("overrides").GetProperty("ai.auc").GetString());
        Assert.Equal(64, manifest.GetProperty("plan_hash").GetString()!.Length);
        Assert.DoesNotContain(Path.GetTempPath().TrimEnd('/'), manifest.ToString(), StringComparison.Ordinal);
        var problems = manifest.GetProperty("problems");
        long Count(string name) => problems.GetProperty(name).GetInt64();
        Assert.Equal(Count("appeared"), Count("solved") + Count("refused") + Count("given_up") + Count("blocked") + Count("still_open"));
    }

    [Fact]
    public void Bad_input_ends_with_2_and_writes_nothing()
    {
        var study = program.Write("bad.csv", "scenario,ai.auc,ai.acu\na,1.2,\na,0.9,\n");
        Assert.Equal(2, program.Run("run", study, "--out", program.PathOf("out")));
        Assert.Contains("ai.auc is 1.2; expected a number from 0.5 to 1.", program.Error, StringComparison.Ordinal);
        Assert.Contains("unknown column 'ai.acu'; did you mean 'ai.auc'?", program.Error, StringComparison.Ordinal);
        Assert.Contains("duplicate scenario 'a'", program.Error, StringComparison.Ordinal);
        Assert.EndsWith("3 problems found; no scenario was run.\n", program.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", program.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(program.PathOf("out")));
    }

    [Theory]
    [InlineData("--replications", "0")]
    [InlineData("--replications", "many")]
    [InlineData("--threads", "0")]
    [InlineData("--seed", "-1")]
    [InlineData("--format", "jpg")]
    [InlineData("--dpi", "10")]
    [InlineData("--chart-width", "100")]
    [InlineData("--set", "novalue")]
    [InlineData("--days", "-3")]
    [InlineData("--frobnicate", "1")]
    public void A_wrong_call_ends_with_2(string option, string value)
    {
        var study = program.Write("study.csv", "scenario\na\n");
        Assert.Equal(2, program.Run("run", study, option, value, "--out", program.PathOf("out")));
        Assert.NotEmpty(program.Error);
        Assert.False(Directory.Exists(program.PathOf("out")));
    }

    [Fact]
    public void Faults_of_all_studies_are_reported_before_any_is_run()
    {
        var good = program.Write("good.csv", "scenario\na\n");
        var bad = program.Write("bad.csv", "scenario,ai.auc\na,2\n");
        Assert.Equal(2, program.Run("run", good, bad, program.PathOf("missing.csv"), "--out", program.PathOf("out")));
        Assert.Contains("bad.csv:2", program.Error, StringComparison.Ordinal);
        Assert.Contains("missing.csv: file not found", program.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(program.PathOf("out")));
    }

    [Fact]
    public void A_wrong_option_is_reported_together_with_a_missing_file()
    {
        Assert.Equal(2, program.Run("run", program.PathOf("missing.csv"), "--days", "many", "--set", "ai.acu=1"));
        Assert.Contains("missing.csv: file not found", program.Error, StringComparison.Ordinal);
        Assert.Contains("--set: unknown path 'ai.acu'; did you mean 'ai.auc'?", program.Error, StringComparison.Ordinal);
        Assert.Contains("--days: run.days is 'many'", program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_into_the_folder_of_an_earlier_one_leaves_nothing_of_that()
    {
        var study = program.Write("study.csv", "scenario\nbase\n");
        var first = program.RunSmall(study, "out", "--records");
        Assert.True(Manifest(first).GetProperty("records").GetBoolean());
        var again = program.RunSmall(study, "out");
        Assert.Equal(first.Keys.Except(["cases.csv.gz", "problems.csv.gz", "chats.csv.gz", "events.csv.gz"]).Order(), again.Keys.Order());
        Assert.False(Manifest(again).GetProperty("records").GetBoolean());
        Assert.Equal(again.Keys.Where(name => name != "manifest.json").Order(StringComparer.Ordinal), Manifest(again).GetProperty("files").EnumerateArray().Select(name => name.GetString()));
    }

    [Fact]
    public void No_full_path_gets_into_manifest_or_report()
    {
        Directory.CreateDirectory(program.PathOf("tables"));
        File.Copy(Path.Combine(AppContext.BaseDirectory, "tables", "teams.csv"), program.PathOf("tables/teams.csv"));
        var values = program.Write("values.csv", "2\n3\n");
        var study = program.Write("study.csv", $"scenario,teams,handling.answer_hours\na,,\nb,{program.PathOf("tables/teams.csv")},empirical({values})\n");
        var files = program.RunSmall(study, "out", "--set", $"markets={Path.Combine(AppContext.BaseDirectory, "tables", "markets.csv")}");
        var report = Encoding.UTF8.GetString(files["report.html"]);
        Assert.Contains("empirical(values.csv)", report, StringComparison.Ordinal);
        Assert.All(new[] { report, Manifest(files).ToString() }, text =>
        {
            Assert.DoesNotContain(program.PathOf(""), text, StringComparison.Ordinal);
            Assert.DoesNotContain(AppContext.BaseDirectory, text, StringComparison.Ordinal);
        });
        Assert.Equal("markets.csv", Path.GetFileName(Manifest(files).GetProperty("overrides").GetProperty("markets").GetString()));
    }

    private static JsonElement Manifest(Dictionary<string, byte[]> files) => JsonDocument.Parse(files["manifest.json"]).RootElement;

    private static double Value(Dictionary<string, byte[]> files, string segment, string metric)
    {
        string line = Encoding.UTF8.GetString(files["summary.csv"]).Split('\n')
            .Single(line => line.StartsWith($"base,{segment},{metric},mean,", StringComparison.Ordinal));
        return Number(line.Split(',')[5]);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string[][] Unzip(byte[] bytes)
    {
        using var reader = new StreamReader(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress));
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')).ToArray();
    }
}
