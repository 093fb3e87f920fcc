using System.Globalization;
using System.IO.Compression;
using System.Text;
using QueueSim.Tests.CommandLine;

namespace QueueSim.Tests.Kinds;

/// <summary>The numbers by kind of case against those that code of its own computes from the records.</summary>
public sealed class KindsAgainstRecordsTests : IDisposable
{
    private const double Near = 1e-6;

    private readonly ProgramCall program = new();

    public void Dispose() => program.Dispose();

    [Theory]
    [InlineData("scenario,focal.strategy,focal.share\nchinese,chinese-none-vague,0.3\nenglish,english-complete-structured,0.3\n", "focal")]
    [InlineData("scenario\nbase\n", "all")]
    public void Every_kind_has_the_share_solved_and_the_restricted_mean_of_its_problem_records(string study, string who)
    {
        // Ten days of horizon lie between the ends of these problems, and the run follows all of them for longer.
        var files = program.RunSmall(program.Write("study.csv", study), "out", "--records", "--horizon-days", "10", "--set", "run.cool_down_days=20");
        var problems = Rows(Gunzip(files["problems.csv.gz"])).Where(row => row["observed"] == "yes").ToList();
        var kinds = Rows(Encoding.UTF8.GetString(files["kinds.csv"])).ToList();

        var checkedRows = 0;
        foreach (var row in kinds)
        {
            bool Is(IReadOnlyDictionary<string, string> problem, string column) => row[column].Length == 0 || problem[column] == row[column];
            var mine = problems.Where(problem => problem["scenario"] == row["scenario"] && Is(problem, "case_type") && Is(problem, "priority") && Is(problem, "market")
                && (row["who"] == "all" || (row["who"] == "focal" ? problem["focal"] == "yes" : problem["strategy"] == row["who"]["strategy=".Length..]))).ToList();
            Assert.Equal(int.Parse(row["problems"], CultureInfo.InvariantCulture), mine.Count);
            Assert.Equal(Mean(mine, Solved), Number(row["solved_within_horizon_share"]), Near);
            Assert.Equal(Mean(mine, Hours), Number(row["restricted_resolution_hours"]), 240 * Near);
            if (!row["who"].StartsWith("strategy=", StringComparison.Ordinal))
                Assert.Equal(Mean(mine, problem => Solved(problem) > 0 && Lasted(problem) <= 48 ? 1 : 0), Number(row["within_48h_share"]), Near);
            checkedRows++;
        }

        string[] cohort = [.. kinds.Where(row => row["who"] == who).Select(row => $"{row["case_type"]},{row["priority"]},{row["market"]}").Distinct()];
        Assert.Contains("payment,,", cohort);
        Assert.Contains("payment,,europe", cohort);
        Assert.Contains(",high,", cohort);
        Assert.Contains(",ordinary,japan", cohort);
        Assert.Contains(",,india", cohort);
        Assert.True(checkedRows > 300, $"{checkedRows} rows");
    }

    [Fact]
    public void A_difference_is_the_mean_over_replications_of_the_differences_of_the_records()
    {
        var files = program.RunSmall(
            program.Write("study.csv", "scenario,focal.strategy,focal.share\nchinese,chinese-none-vague,0.5\nenglish,english-complete-structured,0.5\n"), "out", "--records", "--horizon-days", "10", "--set", "run.cool_down_days=20");
        var problems = Rows(Gunzip(files["problems.csv.gz"])).Where(row => row["observed"] == "yes" && row["focal"] == "yes").ToLookup(row => row["scenario"]);
        foreach (var type in new[] { "payment", "listing", "account" })
        {
            var row = Rows(Encoding.UTF8.GetString(files["kinds.csv"])).Single(row => row["scenario"] == "english" && row["who"] == "focal" && row["case_type"] == type && row["market"].Length == 0);
            List<Dictionary<string, string>> Of(string scenario) => [.. problems[scenario].Where(problem => problem["case_type"] == type)];
            Assert.Equal(Mean(Of("english"), Hours) - Mean(Of("chinese"), Hours), Number(row["hours_difference"]), 240 * Near);
            Assert.Equal(Mean(Of("english"), Solved) - Mean(Of("chinese"), Solved), Number(row["solved_difference"]), Near);
        }
    }

    [Fact]
    public void A_kind_with_few_problems_has_numbers_and_no_verdict()
    {
        var files = program.RunSmall(
            program.Write("study.csv", "scenario,focal.strategy,focal.share\nchinese,chinese-none-vague,0.02\nenglish,english-complete-structured,0.02\n"), "out");
        var rows = Rows(Encoding.UTF8.GetString(files["kinds.csv"])).Where(row => row["scenario"] == "english" && row["who"] == "focal").ToList();
        Assert.All(rows.Where(row => row["note"] == "too few problems"), row => Assert.Equal("", row["joint_verdict"]));
        Assert.All(rows.Where(row => row["case_type"] == "account" && row["market"] == "india"), row => Assert.Equal("too few problems", row["note"]));
        Assert.Contains("too_few", Encoding.UTF8.GetString(files["best-by-kind.csv"]), StringComparison.Ordinal);
        Assert.Contains("too few problems to tell", Encoding.UTF8.GetString(files["report.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_ladder_adds_up_in_the_table_of_pieces()
    {
        const string path = "strategies.chinese-none-vague.";
        var files = program.RunSmall(
            program.Write("study.csv", $"scenario,focal.strategy,focal.share,{path}language,{path}evidence,{path}text\nhabit,chinese-none-vague,0.3,,,\nenglish,chinese-none-vague,0.3,english,,\nevidence,chinese-none-vague,0.3,english,complete,\ntext,chinese-none-vague,0.3,english,complete,structured\n"), "out");
        // The population uses the strategy too, so that everybody changes: no piece is alone.
        Assert.DoesNotContain("in_this_order", Encoding.UTF8.GetString(files["pieces.csv"]), StringComparison.Ordinal);

        const string alone = "strategies.chinese-nothing-wrong.";
        files = program.RunSmall(
            program.Write("alone.csv", $"scenario,focal.strategy,focal.share,{alone}language,{alone}evidence,{alone}text\nhabit,chinese-nothing-wrong,0.3,,,\nenglish,chinese-nothing-wrong,0.3,english,,\nevidence,chinese-nothing-wrong,0.3,english,complete,\ntext,chinese-nothing-wrong,0.3,english,complete,structured\n"), "alone");
        var rows = Rows(Encoding.UTF8.GetString(files["pieces.csv"])).Where(row => row["reading"] == "in_this_order").ToList();
        foreach (var kind in rows.GroupBy(row => row["case_type"]))
        {
            string[] pieces = ["language", "evidence", "text"];
            Assert.Equal([.. pieces, "sum", "total", "remainder"], kind.Select(row => row["piece"]));
            double Gain(string piece) => Number(kind.Single(row => row["piece"] == piece)["hours_gain"]);
            Assert.Equal(Gain("total"), pieces.Sum(Gain), 1e-5);
            Assert.Equal(0, Gain("remainder"), 1e-9);
        }
    }

    private static double Solved(IReadOnlyDictionary<string, string> problem) => problem["outcome"].StartsWith("solved_", StringComparison.Ordinal) && Lasted(problem) <= 240 ? 1 : 0;

    private static double Hours(IReadOnlyDictionary<string, string> problem) => Solved(problem) > 0 ? Lasted(problem) : 240;

    private static double Lasted(IReadOnlyDictionary<string, string> problem) => Number(problem["ended_at_hours"]) - Number(problem["appeared_at_hours"]);

    /// <summary>The mean over replications of their means; those without a problem have none.</summary>
    private static double Mean(IEnumerable<Dictionary<string, string>> problems, Func<IReadOnlyDictionary<string, string>, double> value) =>
        problems.GroupBy(problem => problem["replication"]).Average(replication => replication.Average(value));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string Gunzip(byte[] bytes)
    {
        using var text = new StreamReader(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress));
        return text.ReadToEnd();
    }

    private static IEnumerable<Dictionary<string, string>> Rows(string csv)
    {
        var lines = csv.TrimEnd('\n').Split('\n');
        var header = lines[0].Split(',');
        return lines.Skip(1).Select(line => header.Zip(line.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second));
    }
}
