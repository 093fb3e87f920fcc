using QueueSim.Tests.CommandLine;

namespace QueueSim.Tests.Sensitivity;

/// <summary>Exact: a small study over ranges beside ordinary runs of the same desks.</summary>
public sealed class SensitivityCommandTests : IDisposable
{
    private const string Metric = "restricted_resolution_hours";

    private static readonly string[] Window = ["--days", "4", "--warm-up-days", "1", "--set", "run.cool_down_days=8", "--set", "run.horizon_days=8", "--set", "arrivals.problems_per_day=30"];

    private readonly ProgramCall program = new();

    public void Dispose() => program.Dispose();

    private string Study => program.Write("study.csv", $"scenario,answer_metric,ai.enabled\ntoday,{Metric},\nnone,,no\n");

    [Fact]
    public void The_tables_and_the_ends_of_a_range_are_ordinary_runs_with_that_value()
    {
        Succeed(["sensitivity", Study, "--numbers", "ai.threshold,documents.pieces", "--trajectories", "2", "--end-replications", "4", "--out", program.PathOf("out"), .. Window]);
        var rows = Rows("out/sensitivity.csv");
        foreach (var (index, number, set) in new[] { ("on_tables", "", "documents.pieces=3"), ("at_low", "ai.threshold", "ai.threshold=0"), ("at_high", "ai.threshold", "ai.threshold=3"), ("at_high", "documents.pieces", "documents.pieces=6") })
        {
            Succeed(["run", Study, "--replications", "4", "--set", set, "--out", program.PathOf("run"), .. Window]);
            var expected = Assert.Single(Rows("run/comparisons.csv"), row => row[0] == "none" && row[2] == "all" && row[3] == Metric && row[4] == "mean");
            Assert.Equal(expected[6], Assert.Single(rows, row => row[0] == number && row[3] == index)[4]);
        }
    }

    /// <summary>One scenario filters everything whatever the tables say; what an agent costs does not matter to the answer.</summary>
    [Fact]
    public void A_number_that_changes_nothing_has_no_effect_whatever_the_noise_and_no_total_index()
    {
        var study = program.Write("all.csv", "scenario,answer_metric,ai.threshold\ntoday,filtered_share,\nall,,-20\n");
        string[] call = ["sensitivity", study, "--numbers", "ai.threshold,cost.agent_hour", "--replications", "2", .. Window];
        Succeed([.. call, "--trajectories", "3", "--out", program.PathOf("morris")]);
        string[] Of(string file, string number, string index) => Assert.Single(Rows(file), row => row[0] == number && row[3] == index);
        Assert.Equal(["0", "0", "0"], Of("morris/sensitivity.csv", "cost.agent_hour", "mu_star")[4..]);
        Assert.Equal("0", Of("morris/sensitivity.csv", "cost.agent_hour", "noise")[4]);
        // Much is filtered at 0, hardly anything at 3: the answer, 1 minus that, rises over the range.
        Assert.True(double.Parse(Of("morris/sensitivity.csv", "ai.threshold", "mu")[4]) > 0.3);

        Succeed([.. call, "--method", "sobol", "--points", "12", "--ends", "0", "--out", program.PathOf("sobol")]);
        Assert.Equal(["0", "0", "0"], Of("sobol/sensitivity.csv", "cost.agent_hour", "total")[4..]);
        Assert.Equal("0", Of("sobol/sensitivity.csv", "cost.agent_hour", "first_order")[4]);
        var total = Of("sobol/sensitivity.csv", "ai.threshold", "total");
        Assert.True(double.Parse(total[5]) <= 1 && double.Parse(total[6]) >= 1, string.Join(' ', total));
        Assert.False(File.Exists(program.PathOf("sobol/charts/tornado-1.svg")));
        Assert.True(File.Exists(program.PathOf("sobol/charts/indices-1.svg")));
    }

    [Fact]
    public void An_answer_that_nothing_can_be_taken_from_is_said_to_be_none()
    {
        Succeed(["sensitivity", Study, "--numbers", "ai.threshold", "--metric", "filtered_share", "--trajectories", "2", "--out", program.PathOf("out"), .. Window]);
        Assert.Contains("none against today in filtered_share: no answer on the tables as they are, so no number is known to turn it.", program.Output, StringComparison.Ordinal);
        Assert.Contains("7 points of 7 make a desk without an answer", program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_turns_the_answer_within_its_range_is_named_and_one_that_does_not_is_not()
    {
        // Whoever calls costs nothing, agents cost by the hour: fewer agents are cheaper, unless an hour costs nothing.
        var study = program.Write("cost.csv", "scenario,staffing.agents_factor,ai.enabled,cost.agency_problem\ntoday,1,no,0\nmore,1.5,no,0\n");
        var ranges = program.Write("ranges.csv", "name,low,high,desks,reason\ncost.agent_hour,0,30,no,for this test\ncost.ai_call,0,1,no,for this test\n");
        Succeed(["sensitivity", study, "--ranges", ranges, "--metric", "support_cost_per_problem", "--trajectories", "2", "--end-replications", "4", "--out", program.PathOf("out"), .. Window]);
        Assert.Contains("more against today in support_cost_per_problem: +", program.Output, StringComparison.Ordinal);
        Assert.Contains("Left open by cost.agent_hour at 0 (0 [0; 0] currency/problem).", program.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("cost.ai_call at", program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_scenario_sets_stays_and_what_every_scenario_sets_is_not_varied()
    {
        var study = program.Write("set.csv", $"scenario,answer_metric,ai.threshold,ai.auc\ntoday,filtered_share,0.5,\nstrict,,0.5,0.9\n");
        Succeed(["sensitivity", study, "--ranges", program.Write("ranges.csv", "name,low,high,desks,reason\nai.threshold,0,3,no,a\nai.auc,0.6,0.9,no,b\ntargets.Q1,0.2,0.8,yes,c\n"), "--trajectories", "2", "--out", program.PathOf("out"), .. Window]);
        Assert.Contains("Not varied: ai.threshold, which is set by every scenario of the study; targets.Q1, which is a figure", program.Output, StringComparison.Ordinal);
        // At the high end both have the accuracy that one of them sets.
        Assert.Equal(["0", "0", "0"], Assert.Single(Rows("out/sensitivity.csv"), row => row[0] == "ai.auc" && row[3] == "at_high")[4..]);
        Assert.Equal(2, program.Run("sensitivity", study, "--numbers", "ai.threshold", "--out", program.PathOf("other")));
        Assert.Contains("--numbers: ai.threshold is set by every scenario of the study.", program.Error, StringComparison.Ordinal);
    }

    /// <summary>A rate that the pre-screen does not keep is a fault of a desk, so no value of it makes one.</summary>
    [Fact]
    public void Values_that_make_no_desk_are_counted_and_said()
    {
        var ranges = program.Write("ranges.csv", "name,low,high,desks,reason\nai.auc,0.6,0.95,no,a\nai.filter_probability,0.1,0.9,no,b\n");
        Succeed(["sensitivity", Study, "--ranges", ranges, "--trajectories", "2", "--out", program.PathOf("out"), .. Window]);
        // All 6 of the design and 2 of the 5 at ends.
        Assert.Contains("8 points of 11 make no desk, because their values do not fit together", program.Output, StringComparison.Ordinal);
        var rows = Rows("out/sensitivity.csv");
        Assert.Equal(["", "", ""], Assert.Single(rows, row => row[0] == "ai.filter_probability" && row[3] == "at_high")[4..]);
        Assert.Equal(["", "", ""], Assert.Single(rows, row => row[0] == "ai.auc" && row[3] == "mu_star")[4..]);
        Assert.NotEqual("", Assert.Single(rows, row => row[0] == "ai.auc" && row[3] == "at_high")[4]);
    }

    [Fact]
    public void The_same_bytes_on_any_number_of_threads_and_the_cost_is_said_before()
    {
        string[] call = ["sensitivity", Study, "--numbers", "ai.auc,case_types.*.touch_minutes", "--trajectories", "2", "--ends", "1", "--end-replications", "2", .. Window];
        Succeed([.. call, "--out", program.PathOf("one"), "--threads", "1"]);
        // 2 × 3 points × 2 replications and 3 × 2 at ends, of two scenarios.
        Assert.Contains("That is 36 replications, about ", program.Output, StringComparison.Ordinal);
        Succeed([.. call, "--out", program.PathOf("three"), "--threads", "3"]);
        Assert.Equal(program.Fingerprint("one"), program.Fingerprint("three"));
        Assert.Contains("charts/tornado-1.svg", program.Files("one").Keys.Select(name => name.Replace('\\', '/')));
    }

    [Fact]
    public void Everything_wrong_with_a_call_is_said_and_nothing_is_written()
    {
        var folder = program.PathOf("out");
        var ranges = program.Write("bad.csv", "name,low,high,desks,reason\nai.auc,0.95,0.65,no,a\nai.threshold,0,3,maybe,b\n");
        Assert.Equal(2, program.Run("sensitivity", Study, "--ranges", ranges, "--metric", "resolution_huors", "--metric", "p90(resolution_hours)", "--out", folder));
        Assert.Contains("did you mean 'resolution_hours'?", program.Error, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("expected the name of a metric, whose mean counts", program.Error, StringComparison.Ordinal);
        Assert.Contains("expected the smaller number in low", program.Error, StringComparison.Ordinal);
        Assert.Contains("desks is 'maybe'", program.Error, StringComparison.Ordinal);
        Assert.Contains("4 problems found", program.Error, StringComparison.Ordinal);

        Assert.Equal(2, program.Run("sensitivity", Study, "--numbers", "ai.acu,run.days,targets.Q1", "--out", folder));
        Assert.Contains("'ai.acu' has no range. Did you mean 'ai.auc'?", program.Error, StringComparison.Ordinal);
        Assert.Contains("'run.days' has no range.", program.Error, StringComparison.Ordinal);
        Assert.Contains("targets.Q1 is a figure that a desk is calibrated to", program.Error, StringComparison.Ordinal);

        Assert.Equal(2, program.Run("sensitivity", program.Write("one.csv", "scenario\ntoday\n"), "--out", folder));
        Assert.Contains("has no scenario that is compared with another", program.Error, StringComparison.Ordinal);
        Assert.Equal(2, program.Run("sensitivity", Study, "--points", "5", "--out", folder));
        Assert.Contains("--points means nothing to --method morris", program.Error, StringComparison.Ordinal);
        Assert.Equal(2, program.Run("sensitivity", Study, "--method", "guess", "--out", folder));
        Assert.False(Directory.Exists(folder));
    }

    private void Succeed(params string[] call) => Assert.True(program.Run(call) == 0, program.Error);

    private List<string[]> Rows(string file) => [.. File.ReadLines(program.PathOf(file)).Skip(1).Select(line => line.Split(','))];
}
