namespace QueueSim.Tests.Exact;

public sealed class ScenarioNameTests : IDisposable
{
    private readonly StudyFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_study_needs_a_column_of_names() =>
        Assert.Equal(["study.csv:1: column 'scenario' is missing; add it and give each row a name of its own."], folder.FaultsOf("ai.auc\n0.9\n"));

    [Fact]
    public void A_scenario_needs_a_name() =>
        Assert.Equal(["study.csv:3: the scenario has no name; expected a name of its own in column 'scenario'."], folder.FaultsOf("scenario,ai.auc\na,\n,0.9\n"));

    [Fact]
    public void A_name_may_occur_once() =>
        Assert.Equal(["study.csv:4: duplicate scenario 'a'; it stands in study.csv:2 already. Give each scenario a name of its own."],
            folder.Faults(folder.Read("scenario\na\nb\na\n")).Select(fault => fault.Replace(folder.PathOf(""), "", StringComparison.Ordinal)));

    [Fact]
    public void A_name_is_one_line() =>
        Assert.Equal(["study.csv:2: scenario is 'a?b'; a name is one line of visible text, without control and format characters."], folder.FaultsOf("scenario\n\"a\nb\"\n"));

    [Fact]
    public void Several_files_make_one_study_and_share_their_names()
    {
        folder.With("one.csv", "scenario,ai.auc\na,0.6\nb,\n").With("two.csv", "scenario,run.days\nc,5\n").With("three.csv", "scenario\nb\n");
        var study = folder.ReadFiles(["one.csv", "two.csv"]).Study!;
        Assert.Equal(["a", "b", "c"], study.Select(scenario => scenario.Name));
        Assert.Equal((folder.PathOf("two.csv"), 2), (study[2].File, study[2].Line));
        Assert.Equal(5, study[2].Compile().Window.Days);
        Assert.Single(folder.Faults(folder.ReadFiles(["one.csv", "three.csv"])));
    }

    [Fact]
    public void Names_of_a_grid_must_not_occur_elsewhere() =>
        Assert.Equal(["study.csv:3: duplicate scenario 'a ai.auc=0.7' after lists and ranges are expanded. Give each scenario a name of its own."],
            folder.FaultsOf("scenario,ai.auc\na,0.6|0.7\na ai.auc=0.7,\n"));

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+SUM(A1)")]
    [InlineData("-2 agents")]
    [InlineData("@x")]
    [InlineData("＝1+1")]
    public void A_name_that_a_spreadsheet_would_execute_is_a_fault(string name)
    {
        var problem = $"is '{name}'; a spreadsheet would execute what begins with {name[0]}; begin with a letter or digit.";
        Assert.Equal([$"study.csv:2: scenario {problem}", $"study.csv:2: answer_group {problem}"], folder.FaultsOf($"scenario,answer_group\n{name},{name}\n").Order().Reverse());
        folder.Replace("tables/markets.csv", "india,", $"{name},").Replace("tables/surges.csv", "peak,", $"{name},");
        Assert.Equal(2, folder.FaultsOf("scenario\na\n").Count(fault => fault.EndsWith(problem, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData('\u009b')]
    [InlineData('\u202e')]
    [InlineData('\u200b')]
    [InlineData('\u2028')]
    public void A_name_with_a_character_that_steers_a_terminal_is_a_fault_and_not_printed(char character)
    {
        folder.Replace("tables/markets.csv", "india,", $"in{character}dia,");
        Assert.Equal(
            [
                "study.csv:2: scenario is 'a?b'; a name is one line of visible text, without control and format characters.",
                "tables/markets.csv:5: market is 'in?dia'; a name is one line of visible text, without control and format characters.",
            ],
            folder.FaultsOf($"scenario\na{character}b\n").Order());
    }

    [Fact]
    public void A_value_of_a_grid_gets_no_hidden_character_into_a_name() =>
        Assert.Equal(
            ["study.csv:2: scenario is 'a ai.delay_minutes=empirical(x?.csv)' after lists and ranges are expanded; a name is one line of visible text, without control and format characters."],
            folder.With("x\u202e.csv", "1\n").FaultsOf("scenario,ai.delay_minutes\na,1|empirical(x\u202e.csv)\n"));
}
