using System.Globalization;
using System.Text;
using System.Text.Json;

namespace QueueSim.Tests.CommandLine;

/// <summary>The search for the best scenario, as users call it.</summary>
public sealed class BestTests : IDisposable
{
    // A pre-screen that lets nothing pass is fast and loses problems.
    private const string Three = "scenario,arrivals.problems_per_day,ai.threshold,case_types.*.touch_minutes\nbase,20,,\nstrict,20,-20,\nslow,20,,\"lognormal(mean=600, cv=1)\"\n";

    private readonly ProgramCall program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public void It_finds_the_best_drops_the_others_and_writes_what_it_rests_on()
    {
        var files = Best("out", Three, "--metric", "restricted_resolution_hours", "--delta", "10h");
        var rows = Rows(files["selection.csv"]);
        Assert.Equal(["base", "selected"], rows[1][..2]);
        Assert.All(rows[2..], row => Assert.Equal("eliminated", row[1]));
        Assert.All(rows[2..], row => Assert.Contains(row[6], new[] { "base", "strict", "slow" }));
        Assert.Contains("base has the lowest restricted_resolution_hours (all), with a probability of at least 95 % if it is better than every other scenario by 10 h or more.", program.Output, StringComparison.Ordinal);

        // Observations add up to the means and the counts.
        var observations = Rows(files["observations.csv"])[1..].GroupBy(row => row[0]).ToDictionary(group => group.Key, group => group.Select(row => Number(row[2])).ToList());
        Assert.All(rows[1..], row => Assert.Equal(int.Parse(row[2]), observations[row[0]].Count));
        Assert.All(rows[1..], row => Assert.Equal(Number(row[3]), observations[row[0]].Average(), 5));
        var selection = JsonDocument.Parse(files["manifest.json"]).RootElement.GetProperty("selection");
        Assert.Equal(("kn", "base", observations.Values.Sum(values => values.Count)), (selection.GetProperty("procedure").GetString(), selection.GetProperty("selected").GetString(), selection.GetProperty("replications_in_all").GetInt32()));
    }

    [Fact]
    public void Values_are_those_of_a_run_with_the_same_seed()
    {
        var files = Best("out", Three, "--delta", "50h", "--metric", "resolution_hours", "--seed", "7");
        Assert.Equal(0, program.Run("run", program.PathOf("study.csv"), "--days", "3", "--warm-up-days", "1", "--seed", "7", "--replications", "10", "--out", program.PathOf("run")));
        var run = Rows(program.Files("run")["replications.csv"]).Where(row => row[2] == "all" && row[3] == "resolution_hours" && row[4] == "mean").ToDictionary(row => (row[0], row[1]), row => row[6]);
        var seen = Rows(files["observations.csv"])[1..].Where(row => int.Parse(row[1]) <= 10).ToList();
        Assert.Equal(30, seen.Count);
        Assert.All(seen, row => Assert.Equal(run[(row[0], row[1])], row[2]));
    }

    [Fact]
    public void Threads_change_nothing()
    {
        var one = Best("one", Three, "--delta", "10h", "--threads", "1");
        var several = Best("several", Three, "--delta", "10h", "--threads", "3");
        Assert.All(one, file => Assert.True(file.Value.AsSpan().SequenceEqual(several[file.Key]), file.Key));
        Assert.Equal(["manifest.json", "observations.csv", "selection.csv"], one.Keys.Order());
    }

    [Fact]
    public void Who_loses_problems_is_selected_for_speed_and_not_called_the_best()
    {
        var files = Best("out", Three, "--metric", "resolution_hours", "--delta", "1h");
        Assert.Contains(Rows(files["selection.csv"]), row => row[0] == "strict" && row[1] == "selected but not best");
        Assert.Matches(@"\nIt is not called the best: it solves fewer problems, or takes longer over all of them, than base \(", program.Output);
    }

    [Fact]
    public void A_budget_is_spent_and_promises_nothing()
    {
        var files = Best("out", Three, "--procedure", "ocba", "--budget", "33");
        Assert.Equal(33, Rows(files["selection.csv"])[1..].Sum(row => int.Parse(row[2])));
        Assert.Contains("OCBA promises nothing", program.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("probability of at least", program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void At_the_most_replications_nothing_is_promised()
    {
        Best("out", "scenario,arrivals.problems_per_day,ai.auc\nbase,20,0.85\nsame,20,0.86\n", "--metric", "resolution_hours", "--delta", "0.001h", "--max-replications", "12");
        Assert.Contains("Not decided: 12 replications are the most", program.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("probability of at least", program.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--delta 1h --metric nothing", "--metric: 'nothing': the first scenario measures no such metric.")]
    [InlineData("--delta 1h --metric p90(close_hours)", "a replication's quantile of few cases is not the quantile of all")]
    [InlineData("--delta 1pp --metric pushed_share", "neither more nor less of it is better")]
    [InlineData("--metric close_hours", "--delta: is not given")]
    [InlineData("--metric close_hours --delta 2%", "--delta: '2%'; expected a size above 0 in the metric's unit (hours)")]
    [InlineData("--metric close_hours --delta 1pp", "--delta: '1pp'; expected a size above 0 in the metric's unit (hours)")]
    [InlineData("--procedure ocba --delta 1h --budget 40", "--delta: means nothing to ocba")]
    [InlineData("--procedure ocba --budget 29", "--budget: 29 replications; expected at least 30")]
    [InlineData("--delta 1h --budget 29", "--budget: is what ocba spends")]
    [InlineData("--delta 1h --max-replications 5", "--max-replications: 5 is below --first-stage")]
    [InlineData("--delta 1h --alpha 0.9", "--alpha is 0.9; expected a probability above 0 and at most 0.5.")]
    public void What_cannot_be_selected_by_is_a_fault_before_anything_runs(string options, string message)
    {
        Assert.Equal(2, Call("out", Three, options.Split(' ')));
        Assert.Contains(message, program.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(program.PathOf("out")));
    }

    [Fact]
    public void One_scenario_has_no_rival()
    {
        Assert.Equal(2, Call("out", "scenario\nalone\n", "--delta", "1h"));
        Assert.Contains("has one scenario; expected two or more", program.Error, StringComparison.Ordinal);
    }

    private Dictionary<string, byte[]> Best(string folder, string study, params string[] more)
    {
        Assert.True(Call(folder, study, more) == 0, program.Error);
        return program.Files(folder);
    }

    private int Call(string folder, string study, params string[] more) =>
        program.Run(["best", program.Write("study.csv", study), "--days", "3", "--warm-up-days", "1", "--out", program.PathOf(folder), .. more]);

    private static string[][] Rows(byte[] file) => [.. Encoding.UTF8.GetString(file).TrimEnd('\n').Split('\n').Select(line => line.Split(','))];

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
