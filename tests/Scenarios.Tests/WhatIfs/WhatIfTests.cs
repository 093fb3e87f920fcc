using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.WhatIfs;
using QueueSim.Statistics;
using QueueSim.Tests.CommandLine;

namespace QueueSim.Tests.WhatIfs;

/// <summary>Exact: what is expected of changes, and what the intervals say to that.</summary>
public sealed class WhatIfTests : IDisposable
{
    private static readonly string[] SmallDesk = ["--days", "7", "--warm-up-days", "3", "--set", "run.cool_down_days=10", "--set", "arrivals.problems_per_day=40"];

    private readonly ProgramCall program = new();

    public void Dispose() => program.Dispose();

    [Theory]
    [InlineData("Up", 2, 1, "as expected")]
    [InlineData("Up", -2, 1, "otherwise")]
    [InlineData("Up", 1, 2, "undecided")]
    [InlineData("Up", 0, 0, "undecided")]
    [InlineData("Down", -2, 1, "as expected")]
    [InlineData("Down", 2, 1, "otherwise")]
    [InlineData("None", 0, 0, "as expected")]
    [InlineData("None", 0.5, 0.5, "as expected")]
    [InlineData("None", 0.5, 0.6, "undecided")]
    [InlineData("None", 2, 0.9, "otherwise")]
    public void A_direction_is_judged_by_the_whole_interval(string expected, double mean, double half, string verdict) =>
        Assert.Equal(verdict, Result(Enum.Parse<Direction>(expected), new Estimate(mean, half, 5)).Verdict);

    [Fact]
    public void One_replication_decides_nothing_but_that_nothing_changed()
    {
        Assert.Equal("undecided", Result(Direction.Up, new Estimate(5, null, 1)).Verdict);
        Assert.Equal("as expected", Result(Direction.None, new Estimate(0, null, 1)).Verdict);
        Assert.Equal("no value", Result(Direction.None, null).Verdict);
    }

    [Fact]
    public void What_comes_otherwise_fails_until_it_is_explained()
    {
        const string Header = "name,against,settings,metric,segment,expected,reason,explanation\n";
        const string Money = "money,,cost.agent_hour=1000,restricted_resolution_hours,all,none,No behaviour hangs on it.,\n";
        const string Staff = "staff,staffing.agents_factor=1,staffing.agents_factor=0.02,solved_share,all,up,More by mistake.,";
        var table = program.Write("what-ifs.csv", Header + Money + Staff + "\n");
        string[] call = ["what-ifs", table, "--out", program.PathOf("what-ifs.md"), "--replications", "3", .. SmallDesk];
        Assert.Equal(3, program.Run(call));
        Assert.Contains("2 what-ifs with 4 desks, 3 replications of each.", program.Output, StringComparison.Ordinal);
        Assert.Contains("money: restricted_resolution_hours none expected, 0 ± 0: as expected\n", program.Output, StringComparison.Ordinal);
        Assert.Contains("1 of 2 as expected.", program.Output, StringComparison.Ordinal);

        program.Write("what-ifs.csv", Header + Money + Staff + "It was one.\n");
        Assert.Equal(0, program.Run(call));
        var page = File.ReadAllText(program.PathOf("what-ifs.md"));
        Assert.Contains("(3 replications, seed 1, run.days=7, ", page, StringComparison.Ordinal);
        Assert.Contains("**1 of 2 as expected, 1 explained.**", page, StringComparison.Ordinal);
        Assert.Contains("| staff | `staffing.agents_factor=0.02` | `staffing.agents_factor=1` | `solved_share` | up | 0.", page, StringComparison.Ordinal);
        Assert.Contains("| otherwise | More by mistake. **Explained:** It was one. |\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_wrong_with_a_table_is_said_before_anything_is_run()
    {
        var table = program.Write(
            "what-ifs.csv",
            "name,settings,metric,segment,expected\n"
            + "a,ai.acu=0.9,solved_share,all,up\n"
            + "b,ai.auc=0.9,solved_share,team=payments,up\n"
            + "c,ai.auc=0.8|0.9,solved_share,all,up\n");
        Assert.Equal(2, program.Run("what-ifs", table, "--out", program.PathOf("out.md")));
        Assert.Equal(
            [
                "what-ifs.csv:2: a: unknown path 'ai.acu'; did you mean 'ai.auc'?",
                "what-ifs.csv:3: b: the changed desk has no solved_share of 'team=payments'; expected a segment that has it.",
                "what-ifs.csv:4: c: lists and ranges make several desks; expected one value for each path.",
                "3 problems found; nothing was run.",
            ],
            program.Error.Replace(program.PathOf("what-ifs.csv"), "what-ifs.csv", StringComparison.Ordinal).TrimEnd('\n').Split('\n'));
        Assert.False(File.Exists(program.PathOf("out.md")));
    }

    [Fact]
    public void The_forty_what_ifs_of_the_repository_name_settings_that_exist()
    {
        var faults = new FaultList();
        var rows = WhatIfReader.Read(Repository.PathOf("docs", "reference", "what-ifs.csv"), faults)!;
        WhatIfStudy.Prepare(rows, [], faults);
        Assert.Empty(faults.Sorted());
        Assert.Equal(40, rows.Count);
        Assert.All(rows, row => Assert.NotEqual("", row.Reason));
    }

    private static WhatIfResult Result(Direction expected, Estimate? difference) =>
        new(new WhatIf("a", [], [], Metrics.Named("solved_share"), "all", expected, "", "", new Origin("", 0)), 100, difference);
}
