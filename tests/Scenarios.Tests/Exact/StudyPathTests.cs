namespace QueueSim.Tests.Exact;

public sealed class StudyPathTests : IDisposable
{
    private readonly StudyFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("teams.listing.agnets", "did you mean 'teams.listing.agents'?")]
    [InlineData("team.listing.agents", "did you mean 'teams.listing.agents'?")]
    [InlineData("teams.listing.early.agent", "did you mean 'teams.listing.early.agents'?")]
    [InlineData("markets.japan.x.share", "did you mean 'markets.japan.share'?")]
    [InlineData("ai.aucc", "did you mean 'ai.auc'?")]
    [InlineData("parameters.ai.auc", "did you mean 'ai.auc'?")]
    [InlineData("Scenario name", "expected a parameter, a table or a path such as teams.listing.agents.")]
    [InlineData("descripton", "did you mean 'description'?")]
    [InlineData("casetypes", "did you mean 'case_types'?")]
    [InlineData("teams.listing.shift", "the columns of teams are agents, days, start, end, time_zone, shrinkage, discipline, queue_limit.")]
    [InlineData("arrival_profile.3.weight", "expected a parameter, a table or a path such as teams.listing.agents.")]
    [InlineData("teams..agents", "expected a parameter, a table or a path such as teams.listing.agents.")]
    [InlineData("xyz", "expected a parameter, a table or a path such as teams.listing.agents.")]
    public void An_unknown_column_is_a_fault_with_a_suggestion(string column, string advice) =>
        Assert.StartsWith($"study.csv:1: unknown column '{column}'; {advice}", Assert.Single(folder.FaultsOf($"scenario,{column}\na,1\n")), StringComparison.Ordinal);

    [Fact]
    public void An_unknown_path_of_an_option_is_a_fault() =>
        Assert.Equal(["--set: unknown path 'ai.acu'; did you mean 'ai.auc'?"], folder.FaultsOf("scenario\na\n", "ai.acu=1"));

    [Fact]
    public void A_wrong_value_of_an_option_is_one_fault_however_many_scenarios_there_are() =>
        Assert.Equal(["--set: ai.auc is 7; expected a number from 0.5 to 1."], folder.FaultsOf("scenario\na\nb\n", "ai.auc=7"));

    [Fact]
    public void An_option_without_a_value_is_a_fault() =>
        Assert.Equal(["--set: ai.auc has no value; give one, or 'none' where a value may be empty."], folder.FaultsOf("scenario\na\n", "ai.auc="));

    [Fact]
    public void An_option_given_twice_is_a_fault() =>
        Assert.Equal(["--set: ai.auc is set twice; set it once."], folder.FaultsOf("scenario\na\n", "ai.auc=0.6", "ai.auc=0.7"));

    [Fact]
    public void Two_spellings_of_one_path_are_a_fault() =>
        Assert.Equal(
            ["study.csv:1: columns 'teams.brand.agents' and 'teams.brand.*.agents' set the same; delete one of the two."],
            folder.FaultsOf("scenario,teams.brand.agents,teams.brand.*.agents\na,1,2\n"));

    [Fact]
    public void A_path_to_a_row_that_is_not_there_is_a_fault_where_the_cell_is_not_blank() =>
        Assert.Equal(
            [
                "study.csv:3: teams.listng.agents: no team 'listng' in tables/teams.csv. Did you mean 'listing'?",
                "study.csv:3: strategies.zzz.share: no strategy 'zzz' in tables/strategies.csv.",
                "study.csv:3: teams.brand.dya.agents: no such shift in tables/teams.csv. Did you mean 'day'?",
            ],
            folder.FaultsOf("scenario,teams.listng.agents,teams.brand.dya.agents,strategies.zzz.share\na,,,\nb,1,2,0.5\nc,1,2,0.5\n"));

    [Fact]
    public void A_path_may_name_a_row_that_only_the_scenarios_own_table_has()
    {
        folder.With("teams.csv", folder.Text("tables/teams.csv") + "extra,day,1,Mon-Sun,08:00,20:00,UTC\n");
        var study = folder.Valid("scenario,teams,teams.extra.agents\na,,\nb,teams.csv,9\n");
        Assert.Equal(7, study[0].Compile().Teams.Count);
        Assert.Equal(9, study[1].Compile().Teams[7].Shifts[0].Agents);
    }

    [Fact]
    public void A_path_without_a_shift_sets_all_shifts_of_the_team()
    {
        var study = folder.Valid("scenario,teams.listing.agents,teams.logistics.late.agents\na,9,1\n");
        var teams = study.Baseline.Compile().Teams;
        Assert.Equal([9, 9, 9], teams[2].Shifts.Select(shift => shift.Agents));
        Assert.Equal([7, 1, 3], teams[3].Shifts.Select(shift => shift.Agents));
    }

    [Theory]
    [InlineData("teams.listing.weekend.agents,teams.listing.agents,teams.*.weekend.agents,teams.*.agents")]
    [InlineData("teams.*.agents,teams.*.weekend.agents,teams.listing.agents,teams.listing.weekend.agents")]
    public void The_path_that_names_more_wins_whatever_the_order_of_the_columns(string columns)
    {
        var values = columns.Split(',').Select(column => column switch { "teams.*.agents" => 11, "teams.*.weekend.agents" => 12, "teams.listing.agents" => 13, _ => 14 });
        var teams = folder.Valid($"scenario,{columns}\na,{string.Join(',', values)}\n").Baseline.Compile().Teams;
        Assert.Equal([13, 13, 14], teams[2].Shifts.Select(shift => shift.Agents));
        Assert.Equal([11, 11, 12], teams[3].Shifts.Select(shift => shift.Agents));
        Assert.Equal([11], teams[4].Shifts.Select(shift => shift.Agents));
    }

    [Fact]
    public void A_star_sets_all_rows()
    {
        var scenario = folder.Valid("scenario,case_types.*.patience_hours,case_types.brand.patience_hours,strategies.*.language,surges.*.factor\na,constant(5),constant(6),english,2\n").Baseline.Compile();
        Assert.Equal([5, 5, 5, 5, 6, 5], scenario.CaseTypes.Select(type => type.PatienceHours!.Mean));
        Assert.All(scenario.Strategies, strategy => Assert.Equal(Language.English, strategy.Language));
        Assert.Equal(2, scenario.Arrivals.Surges[0].Factor);
    }

    [Fact]
    public void A_blank_cell_means_the_tables_value_and_none_means_empty()
    {
        folder.Replace("tables/case-types.csv", "0.95,0,,constant(0),none", "0.95,0,,constant(0),constant(3)").Replace("tables/parameters.csv", "focal.strategy,,", "focal.strategy,english-none-plain,");
        var study = folder.Valid("scenario,case_types.general.patience_hours,focal.strategy\na,,\nb,none,none\n");
        Assert.Equal(3, study[0].Compile().CaseTypes[5].PatienceHours!.Mean);
        Assert.Equal(new FocalCohort(6, 0.05), study[0].Compile().Focal);
        Assert.Null(study[1].Compile().CaseTypes[5].PatienceHours);
        Assert.Null(study[1].Compile().Focal);
    }

    [Fact]
    public void Evidence_none_is_a_word_of_its_own() =>
        Assert.All(folder.Valid("scenario,strategies.*.evidence\na,none\n").Baseline.Compile().Strategies, strategy => Assert.Equal(Evidence.None, strategy.Evidence));

    [Fact]
    public void Options_beat_cells_and_cells_beat_the_rows_parameters_and_those_beat_the_defaults()
    {
        folder.With("p.csv", "name,value\nai.auc,0.6\nrun.days,10\nai.filter_probability,0.1\n");
        var study = folder.Valid("scenario,parameters,ai.auc,ai.filter_probability\na,p.csv,0.7,0.2\nb,,,\n", "ai.filter_probability=0.3");
        var (a, b) = (study[0].Compile(), study[1].Compile());
        Assert.Equal((10.0, 0.7, 0.3, 400.0), (a.Window.Days, a.PreScreen.Auc, a.PreScreen.FilterProbability, a.Arrivals.ProblemsPerDay));
        Assert.Equal((91.0, 0.85, 0.3), (b.Window.Days, b.PreScreen.Auc, b.PreScreen.FilterProbability));
    }

    [Fact]
    public void An_option_for_all_rows_beats_a_cell_for_one() =>
        Assert.All(
            folder.Valid("scenario,teams.listing.early.agents\na,7\n", "teams.*.agents=5").Baseline.Compile().Teams.SelectMany(team => team.Shifts),
            shift => Assert.Equal(5, shift.Agents));

    [Fact]
    public void An_option_can_name_a_table() =>
        Assert.Equal("solo", folder.With("m.csv", "market,share,supported_languages\nsolo,1,english\n")
            .Valid("scenario\na\n", $"markets={folder.PathOf("m.csv")}").Baseline.Compile().Markets.Single().Name);

    [Fact]
    public void A_backslash_in_a_path_is_a_separator_everywhere()
    {
        Directory.CreateDirectory(folder.PathOf("sub"));
        folder.With("sub/m.csv", "market,share,supported_languages\nsolo,1,english\n").Valid("scenario,markets\na,sub\\m.csv\n");
    }
}
