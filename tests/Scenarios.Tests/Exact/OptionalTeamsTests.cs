namespace QueueSim.Tests.Exact;

/// <summary>Teams that a parameter names: chat agents and translators.</summary>
public sealed class OptionalTeamsTests : IDisposable
{
    private readonly StudyFolder folder = new();

    public OptionalTeamsTests()
    {
        var teams = folder.Text("tables/teams.csv");
        folder.With("no-chat.csv", teams[..teams.IndexOf("chat,day", StringComparison.Ordinal)]);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_default_tables_have_chat_and_no_translators()
    {
        var scenario = folder.Valid("scenario\na\n").Baseline.Compile();
        Assert.Equal("chat", scenario.Teams[scenario.Chat!.TeamIndex].Name);
        Assert.Null(scenario.Translation.TeamIndex);
        Assert.Null(scenario.Translation.TouchMinutes);
    }

    [Theory]
    [InlineData("chat.team")]
    [InlineData("translation.team")]
    public void None_is_no_team(string parameter)
    {
        var scenario = folder.Valid($"scenario,{parameter}\na,none\n").Baseline.Compile();
        Assert.Equal(parameter == "chat.team", scenario.Chat is null);
        Assert.Null(scenario.Translation.TeamIndex);
    }

    [Fact]
    public void A_teams_table_that_does_not_know_the_default_chat_team_switches_chat_off()
    {
        folder.With("p.csv", "name,value\nai.auc,0.9\n");
        var study = folder.Valid("scenario,teams,parameters\na,no-chat.csv,\nb,no-chat.csv,p.csv\nc,,p.csv\n");
        Assert.Equal([true, true, false], study.Select(scenario => scenario.Compile().Chat is null));
        Assert.Equal("chat", study.Baseline.Parameters.Single(parameter => parameter.Name == "chat.team").Value);
    }

    [Fact]
    public void A_teams_table_that_does_not_know_the_default_translators_leaves_translation_to_time()
    {
        folder.Replace("tables/parameters.csv", "translation.team,none", "translation.team,chat");
        var study = folder.Valid("scenario,teams\na,\nb,no-chat.csv\n");
        Assert.Equal(6, study[0].Compile().Translation.TeamIndex);
        Assert.Equal(15, study[0].Compile().Translation.TouchMinutes!.Mean, 9);
        Assert.Null(study[1].Compile().Translation.TeamIndex);
        Assert.Null(study[1].Compile().Translation.TouchMinutes);
    }

    [Theory]
    [InlineData("chat.team")]
    [InlineData("translation.team")]
    public void A_team_that_the_user_names_must_exist(string parameter)
    {
        folder.With("p.csv", $"name,value\n{parameter},chat\n");
        Assert.Equal([$"study.csv:2: {parameter} is 'chat'; expected a team of no-chat.csv, or none."], folder.FaultsOf($"scenario,teams,{parameter}\na,no-chat.csv,chat\n"));
        Assert.Equal([$"p.csv:2: {parameter} is 'chat'; expected a team of no-chat.csv, or none."], folder.FaultsOf("scenario,teams,parameters\na,no-chat.csv,p.csv\n"));
        Assert.Equal([$"--set: {parameter} is 'chat'; expected a team of no-chat.csv, or none."], folder.FaultsOf("scenario,teams\na,no-chat.csv\n", $"{parameter}=chat"));
        Assert.Equal([$"study.csv:2: {parameter} is 'chta'; expected a team of tables/teams.csv, or none. Did you mean 'chat'?"], folder.FaultsOf($"scenario,{parameter}\na,chta\n"));
    }

    [Fact]
    public void Chat_agents_and_translators_must_be_some()
    {
        Assert.Equal(
            ["study.csv:2: team 'chat' has no agents on any shift, but cases go to it; expected at least 1 on a shift."],
            folder.FaultsOf("scenario,teams.chat.agents\na,0\n"));
        folder.Valid("scenario,teams.chat.agents,chat.team\na,0,none\n");
        Assert.Equal(
            ["study.csv:2: team 'chat' has no agents on any shift, but cases go to it; expected at least 1 on a shift."],
            folder.FaultsOf("scenario,teams.chat.agents,chat.team,translation.team\na,0,none,chat\n"));
        folder.Valid("scenario,teams.chat.night.agents\na,0\n");
    }

    [Fact]
    public void Strategies_may_chat_where_there_is_no_chat()
    {
        var scenario = folder.Valid("scenario,chat.team,strategies.*.channel\na,none,chat_at_peak\n").Baseline.Compile();
        Assert.Null(scenario.Chat);
        Assert.All(scenario.Strategies, strategy => Assert.Equal(Channel.ChatAtPeak, strategy.Channel));
    }

    [Fact]
    public void A_chat_profile_may_be_replaced_and_its_rows_may_stand_in_any_order()
    {
        folder.With("chat.csv", "availability,hour_of_day\n" + string.Concat(Enumerable.Range(0, 24).Reverse().Select(hour => $"0.{hour:00},{hour}\n")));
        var study = folder.Valid("scenario,chat_profile\na,\nb,chat.csv\n");
        Assert.Equal(Enumerable.Range(0, 24).Select(hour => (30 + hour) / 100.0), study[0].Compile().Chat!.AvailabilityByHour);
        Assert.Equal(Enumerable.Range(0, 24).Select(hour => hour / 100.0), study[1].Compile().Chat!.AvailabilityByHour);
    }

    [Fact]
    public void Chat_that_is_never_available_is_no_fault()
    {
        folder.With("tables/chat-profile.csv", "hour_of_day,availability\n" + string.Concat(Enumerable.Range(0, 24).Select(hour => $"{hour},0\n")));
        Assert.All(folder.Valid("scenario\na\n").Baseline.Compile().Chat!.AvailabilityByHour, availability => Assert.Equal(0, availability));
    }
}
