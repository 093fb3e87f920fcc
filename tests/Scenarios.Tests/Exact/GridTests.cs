namespace QueueSim.Tests.Exact;

public sealed class GridTests : IDisposable
{
    private readonly StudyFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Lists_and_ranges_make_a_scenario_for_each_combination()
    {
        var study = folder.Valid("scenario,ai.auc,description,teams.brand.agents\nx,0.7|0.9,text | more,\"range(3, 5, 1)\"\ny,,,\n");
        Assert.Equal(
            [
                "x ai.auc=0.7 teams.brand.agents=3", "x ai.auc=0.7 teams.brand.agents=4", "x ai.auc=0.7 teams.brand.agents=5",
                "x ai.auc=0.9 teams.brand.agents=3", "x ai.auc=0.9 teams.brand.agents=4", "x ai.auc=0.9 teams.brand.agents=5", "y",
            ],
            study.Select(scenario => scenario.Name));
        Assert.Equal(7, study.Count);
        Assert.Equal("text | more", study[4].Description);
        var scenario = study[4].Compile();
        Assert.Equal((0.9, 4), (scenario.PreScreen.Auc, scenario.Teams[4].Shifts[0].Agents));
        Assert.Equal("x ai.auc=0.9 teams.brand.agents=4", scenario.Name);
        Assert.Equal(7, study[6].Compile().Teams[4].Shifts[0].Agents);
        Assert.Equal([new("ai.auc", "0.9"), new("teams.brand.agents", "4")], study[4].Settings);
    }

    [Theory]
    [InlineData("range(0.5, 0.9, 0.1)", "0.5 0.6 0.7 0.8 0.9")]
    [InlineData("range(0.9, 0.6, -0.1)", "0.9 0.8 0.7 0.6")]
    [InlineData("range(0.5, 0.85, 0.2)", "0.5 0.7")]
    [InlineData("range(0.6, 0.6, 1)", "0.6")]
    [InlineData("0.51 | range(0.6,0.7,5e-2)|1", "0.51 0.6 0.65 0.7 1")]
    [InlineData("0.5:0.9:0.1", "0.5 0.6 0.7 0.8 0.9")]
    [InlineData("0.9 : 0.6 : -0.1", "0.9 0.8 0.7 0.6")]
    [InlineData("0.5:0.85:0.2", "0.5 0.7")]
    [InlineData("0.51|0.6:0.7:5e-2|1", "0.51 0.6 0.65 0.7 1")]
    public void A_range_includes_its_ends_and_reads_as_people_count(string cell, string values) =>
        Assert.Equal(values.Split(' ').Select(value => $"a ai.auc={value}"), folder.Valid($"scenario,ai.auc\na,\"{cell}\"\n").Select(scenario => scenario.Name));

    [Theory]
    [InlineData("0.6||0.7", "expected a value on both sides of each |.")]
    [InlineData("0.6|", "expected a value on both sides of each |.")]
    [InlineData("0.6|0.6", "expected each value once, '0.6' occurs twice.")]
    [InlineData("range(0.6, 0.7)", "expected range(first, last, step) with a step that leads from first to last.")]
    [InlineData("range(0.6, 0.7, 0)", "expected range(first, last, step) with a step that leads from first to last.")]
    [InlineData("range(0.6, 0.7, -0.1)", "expected range(first, last, step) with a step that leads from first to last.")]
    [InlineData("range(a, 0.7, 0.1)", "expected range(first, last, step) with a step that leads from first to last.")]
    [InlineData("range(0.6, 0.7, 0.1", "expected range(first, last, step) with a step that leads from first to last.")]
    [InlineData("0.6:0.7:0", "expected first:last:step with a step that leads from first to last, or first:last with --design.")]
    [InlineData("0.6:0.7:-0.1", "expected first:last:step with a step that leads from first to last, or first:last with --design.")]
    [InlineData("0.6:0.7:0.1:2", "expected first:last:step with a step that leads from first to last, or first:last with --design.")]
    [InlineData("0.6:", "expected first:last:step with a step that leads from first to last, or first:last with --design.")]
    [InlineData("0.6:0.7|0.8", "expected first:last:step with a step that leads from first to last, or first:last with --design.")]
    [InlineData("0.6:+0.7:0.1", "expected first:last:step with a step that leads from first to last, or first:last with --design. A number has no leading plus; write 0.7.")]
    [InlineData("range(0, 1e15, 1e-15)", "expected at most 1000000 values.")]
    [InlineData("range(0, 1e16, 1)", "expected range(first, last, step) with a step that leads from first to last.")]
    public void A_wrong_list_or_range_is_a_fault(string cell, string message)
    {
        Assert.Equal([$"study.csv:2: ai.auc is '{cell}'; {message}"], folder.FaultsOf($"scenario,ai.auc\na,\"{cell}\"\n"));
        Assert.Equal([$"--set: ai.auc is '{cell}'; {message}"], folder.FaultsOf("scenario\na\n", $"ai.auc={cell}"));
    }

    [Fact]
    public void A_time_or_a_path_with_colons_is_no_range()
    {
        folder.With("a:b:c.csv", "market,share,supported_languages\nsolo,1,english\n");
        var scenario = folder.Valid("scenario,teams.brand.start,teams.brand.end,markets\na,8:00,17:30:00,a:b:c.csv\n")[0];
        Assert.Equal("a", scenario.Name);
        Assert.Equal(
            ["a teams.brand.start=8:00", "a teams.brand.start=9:00"],
            folder.Valid("scenario,teams.brand.start\na,8:00|9:00\n").Select(each => each.Name));
    }

    [Fact]
    public void A_range_with_a_step_in_a_column_of_distributions_makes_constants_as_range_does()
    {
        var study = folder.Valid("scenario,case_types.payment.touch_minutes\na,10:20:5\nb,\"range(10, 20, 5)\"\n");
        Assert.Equal([10, 15, 20, 10, 15, 20], study.Select(scenario => scenario.Compile().CaseTypes.Single(type => type.Name == "payment").TouchMinutes.Mean));
    }

    [Fact]
    public void A_range_may_have_decimal_commas_where_cells_end_with_semicolons() =>
        Assert.Equal(["a ai.auc=0.5", "a ai.auc=0.75", "a ai.auc=1"], folder.Valid("scenario;ai.auc\na;0,5:1:0,25\n").Select(scenario => scenario.Name));

    [Fact]
    public void A_wrong_value_in_a_list_is_a_fault() =>
        Assert.Equal(["study.csv:2: ai.auc is 1.2; expected a number from 0.5 to 1."], folder.FaultsOf("scenario,ai.auc,run.days\na,0.6|1.2,1|2|3\n"));

    [Fact]
    public void More_than_a_million_scenarios_are_a_fault() =>
        Assert.Equal(
            ["study.csv: the lists and ranges make more than 1000000 scenarios; shorten them or split the study."],
            folder.FaultsOf("scenario,run.days,arrivals.problems_per_day\na,\"range(1, 2000, 1)\",\"range(1, 2000, 1)\"\n"));

    [Fact]
    public void An_option_can_be_a_list_and_replaces_a_list_in_the_study() =>
        Assert.Equal(
            ["a run.days=5 ai.auc=0.6", "a run.days=5 ai.auc=0.7", "a run.days=6 ai.auc=0.6", "a run.days=6 ai.auc=0.7"],
            folder.Valid("scenario,ai.auc,run.days\na,0.8|0.9|1,5|6\n", "ai.auc=0.6|0.7").Select(scenario => scenario.Name));

    [Fact]
    public void Tables_can_be_listed_too()
    {
        folder.With("m.csv", "market,share,supported_languages\nsolo,1,english\n");
        Assert.Equal(["a markets=m.csv", "a markets=tables/markets.csv"], folder.Valid("scenario,markets\na,m.csv|tables/markets.csv\n").Select(scenario => scenario.Name));
    }
}
