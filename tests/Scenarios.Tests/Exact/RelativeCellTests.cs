namespace QueueSim.Tests.Exact;

/// <summary>The fixed tables have 7 agents in brand; 6, 5 and 3 on the shifts of listing; an accuracy of 0.85; answers after 14 h; 400 problems a day.</summary>
public sealed class RelativeCellTests : IDisposable
{
    private readonly StudyFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("+2", 9)]
    [InlineData("-2", 5)]
    [InlineData("*2", 14)]
    [InlineData("*0.5", 4)] // 3.5, away from zero
    [InlineData("8", 8)]
    public void An_amount_or_a_factor_is_put_on_what_the_table_has(string cell, int agents) =>
        Assert.Equal(agents, Agents(folder.Valid($"scenario,teams.brand.agents\na,{cell}\n").Baseline, "brand")[0]);

    [Fact]
    public void Each_row_starts_from_its_own_value_and_a_named_shift_wins_over_all_shifts()
    {
        Assert.Equal([8, 7, 5], Agents(folder.Valid("scenario,teams.listing.agents\na,+2\n").Baseline, "listing"));
        Assert.Equal([6, 5, 6], Agents(folder.Valid("scenario,teams.listing.weekend.agents\na,*2\n").Baseline, "listing"));
    }

    [Fact]
    public void What_comes_of_it_is_told_row_by_row()
    {
        string? Comes(string path, string cell) => folder.Valid($"scenario,{path}\na,{cell}\n").Baseline.Comes(path);
        Assert.Equal("6→8, 5→7, 3→5", Comes("teams.listing.agents", "+2"));
        Assert.Equal("3→6", Comes("teams.listing.weekend.agents", "*2"));
        Assert.Equal("0.85→0.9", Comes("ai.auc", "+0.05"));
        Assert.Contains("7→6", Comes("teams.*.agents", "-1"), StringComparison.Ordinal);
        Assert.Null(Comes("teams.brand.agents", "8"));
    }

    [Fact]
    public void What_a_baseline_changes_against_its_tables_is_told_and_what_it_repeats_is_not()
    {
        var baseline = folder.Valid("scenario,ai.auc,teams.brand.agents,run.days\na,0.9,7,14\n").Baseline;
        Assert.Equal([("ai.auc", "0.85", "0.9")], baseline.AgainstTables.Select(change => (change.Path, change.Baseline!, change.Value!)));
    }

    [Fact]
    public void A_distribution_keeps_its_form_and_gets_another_mean()
    {
        Assert.Equal(21, folder.Valid("scenario,handling.answer_hours\na,*1.5\n").Baseline.Compile().Handling.AnswerHours.Mean, 9);
        Assert.Equal("lognormal(mean=16, cv=1)", folder.Valid("scenario,handling.answer_hours\na,+2\n").Baseline.Parameters.Single(parameter => parameter.Name == "handling.answer_hours").Value);
    }

    [Fact]
    public void Decimal_fractions_come_out_as_they_are_written() =>
        Assert.Equal("0.9", folder.Valid("scenario,ai.auc\na,+0.05\n").Baseline.Parameters.Single(parameter => parameter.Name == "ai.auc").Value);

    [Fact]
    public void A_list_may_be_relative_and_so_may_an_option()
    {
        var study = folder.Valid("scenario,arrivals.problems_per_day\na,*0.5|*1|*1.25\n");
        Assert.Equal([200, 400, 500], study.Select(scenario => scenario.Compile().Arrivals.ProblemsPerDay));
        Assert.Equal(500, folder.Valid("scenario\na\n", "arrivals.problems_per_day=*1.25").Baseline.Compile().Arrivals.ProblemsPerDay);
    }

    [Fact]
    public void An_amount_less_of_what_is_no_count_is_a_plus_and_a_minus()
    {
        Assert.Equal("0.75", folder.Valid("scenario,ai.auc\na,+-0.1\n").Baseline.Parameters.Single(parameter => parameter.Name == "ai.auc").Value);
        Assert.Equal(["study.csv:2: ai.auc is -0.1; expected a number from 0.5 to 1."], folder.FaultsOf("scenario,ai.auc\na,-0.1\n"));
    }

    [Fact]
    public void A_negative_value_of_a_number_that_may_be_negative_is_that_value() =>
        Assert.Equal(-1, folder.Valid("scenario,ai.threshold\na,-1\n").Baseline.Compile().PreScreen.Threshold);

    [Fact]
    public void Faults_of_all_rows_are_one_and_say_what_would_come_of_it() =>
        Assert.Equal(
            ["study.csv:2: teams.listing.agents is -9; with 6 in the table that makes -3; expected a whole number from 0 to 1000000."],
            folder.FaultsOf("scenario,teams.listing.agents\na,-9\n"));

    [Fact]
    public void A_distribution_without_a_mean_in_its_text_has_nothing_to_start_from() =>
        Assert.Equal(
            ["study.csv:2: handling.answer_hours is '*2'; the table has 'uniform(1, 3)', which has no number to start from; write the whole value."],
            folder.With("p.csv", "name,value\nhandling.answer_hours,\"uniform(1, 3)\"\n").FaultsOf("scenario,parameters,handling.answer_hours\na,p.csv,*2\n"));

    private static int[] Agents(Scenarios.Planning.StudyScenario scenario, string team) =>
        [.. scenario.Compile().Teams.Single(each => each.Name == team).Shifts.Select(shift => shift.Agents)];
}
