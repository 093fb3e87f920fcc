using QueueSim.Tests.CommandLine;

namespace QueueSim.Tests.Adoption;

/// <summary>Exact: adoption and triage beside ordinary studies with the same seed.</summary>
public sealed class AdoptionCommandTests : IDisposable
{
    private const string Strategy = "english-complete-right";

    private static readonly string[] SmallDesk =
        ["--days", "5", "--warm-up-days", "2", "--set", "run.cool_down_days=8", "--set", "run.horizon_days=8", "--set", "arrivals.problems_per_day=40", "--set", "focal.share=0.3", "--replications", "3"];

    private readonly ProgramCall program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public void At_0_the_cohort_is_that_of_an_ordinary_study_and_at_100_all_are_those_of_a_study_in_which_everybody_does_it()
    {
        Succeed(["adoption", "--strategy", Strategy, "--levels", "0,50,100", "--out", program.PathOf("adoption"), "--threads", "2", .. SmallDesk]);
        var study = program.Write("study.csv", $"scenario,focal.strategy,strategies.{Strategy}.share\ntoday,,\nalone,{Strategy},\neverybody,,1\n");
        Succeed(["run", study, "--out", program.PathOf("run"), .. SmallDesk]);

        var adoption = Rows("adoption/adoption.csv");
        var summary = Rows("run/summary.csv");
        string Of(string level, string who, string metric) => Assert.Single(adoption, row => row[1] == level && row[2] == who && row[3] == metric)[5];
        string Study(string scenario, string segment, string metric) =>
            Assert.Single(summary, row => row[0] == scenario && row[1] == segment && row[2] == metric && row[3] == "mean")[5];
        foreach (var metric in new[] { "restricted_resolution_hours", "solved_within_horizon_share", "solved_share" })
        {
            Assert.Equal(Study("alone", "focal", metric), Of("0", "cohort", metric));
            Assert.Equal(Study("today", "all", metric), Of("0", "everybody", metric));
            Assert.Equal(Study("everybody", "all", metric), Of("1", "everybody", metric));
            Assert.Equal("0", Of("0", "everybody_difference", metric));
        }
        Assert.Equal(Study("everybody", "all", "support_cost_per_problem"), Of("1", "everybody", "support_cost_per_problem"));
        Assert.NotEqual(Of("0", "everybody", "solved_share"), Of("0.5", "everybody", "solved_share"));
    }

    [Fact]
    public void Several_strategies_come_to_shares_that_sum_to_1_and_the_same_bytes_on_any_number_of_threads()
    {
        string[] call = ["adoption", "--strategy", Strategy, "--strategy", "english-chat", "--levels", "0,100", "--payoff", "cost", .. SmallDesk];
        Succeed([.. call, "--out", program.PathOf("one"), "--threads", "1"]);
        Assert.Contains(Strategy + ": one seller who switches has ", program.Output, StringComparison.Ordinal);
        Succeed([.. call, "--out", program.PathOf("three"), "--threads", "3"]);
        Assert.Equal(program.Fingerprint("one"), program.Fingerprint("three"));
        var rows = Rows("one/equilibrium.csv");
        Assert.Equal(["habit", Strategy, "english-chat"], rows.Select(row => row[0]));
        if (rows[0][1].Length > 0)
            Assert.Equal(1, rows.Sum(row => double.Parse(row[1])), 6);
        Assert.True(File.Exists(program.PathOf("one/charts/adoption-2.svg")));
    }

    [Fact]
    public void Everything_wrong_with_a_call_is_said_and_nothing_is_written()
    {
        var folder = program.PathOf("out");
        Assert.Equal(2, program.Run("adoption", "--strategy", "english-complete-rihgt", "--set", "ai.acu=1", "--out", folder));
        Assert.Contains("did you mean 'english-complete-right'?", program.Error, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("did you mean 'ai.auc'?", program.Error, StringComparison.Ordinal);
        Assert.Contains("2 problems found; nothing was run.", program.Error, StringComparison.Ordinal);
        Assert.Equal(2, program.Run("adoption", "--strategy", Strategy, "--strategy", Strategy, "--out", folder));
        Assert.Contains("is named 2 times; name each strategy once.", program.Error, StringComparison.Ordinal);
        Assert.Equal(2, program.Run("adoption", "--strategy", Strategy, "--levels", "0,150", "--out", folder));
        Assert.Contains("--levels is '0,150'; expected percentages from 0 to 100", program.Error, StringComparison.Ordinal);
        Assert.Equal(2, program.Run("adoption", "--strategy", Strategy, "--set", "focal.share=0", "--out", folder));
        Assert.Contains("expected a small share above 0", program.Error, StringComparison.Ordinal);
        Assert.Equal(2, program.Run("triage", "--auc", "0.4", "--out", folder));
        Assert.Contains("--auc is '0.4'; expected numbers from 0.5 to 1", program.Error, StringComparison.Ordinal);
        Assert.Equal(2, program.Run("triage", "--scenario", "nobody", "--out", folder));
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public void The_farthest_thresholds_filter_everything_and_nothing_and_one_that_the_desk_has_is_the_desk()
    {
        Succeed(["triage", "--auc", "0.85", "--threshold", "-20,1.3027,20", "--out", program.PathOf("triage"), .. SmallDesk]);
        var rows = Rows("triage/triage.csv");
        string Of(string threshold, string metric) => Assert.Single(rows, row => row[1] == threshold && row[2] == metric)[4];
        Assert.Equal(("1", "1"), (Of("-20", "filtered_share"), Of("-20", "falsely_filtered_share")));
        Assert.Equal(("0", "0", "1"), (Of("20", "filtered_share"), Of("20", "falsely_filtered_share"), Of("20", "filter_miss_share")));
        Assert.True(double.Parse(Of("20", "utilisation")) > double.Parse(Of("-20", "utilisation")));

        Succeed(["run", program.Write("today.csv", "scenario\ntoday\n"), "--out", program.PathOf("run"), .. SmallDesk]);
        var summary = Rows("run/summary.csv");
        foreach (var metric in new[] { "filtered_share", "restricted_resolution_hours", "utilisation" })
            Assert.Equal(Assert.Single(summary, row => row[1] == "all" && row[2] == metric && row[3] == "mean")[5], Of("1.3027", metric));
        Assert.Contains("ai.auc 0.85: ", program.Files("triage")["triage.md"] is { } page ? System.Text.Encoding.UTF8.GetString(page) : "", StringComparison.Ordinal);
    }

    private void Succeed(params string[] call) => Assert.True(program.Run(call) == 0, program.Error);

    private List<string[]> Rows(string file) => [.. File.ReadLines(program.PathOf(file)).Skip(1).Select(line => line.Split(','))];
}
