namespace QueueSim.Tests.Exact;

/// <summary>Columns of chat, follow-ups, access and costs, which a user's table need not have.</summary>
public sealed class OptionalColumnsTests : IDisposable
{
    private readonly StudyFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_column_stands_in_the_scenario_where_it_belongs()
    {
        var scenario = folder.Valid("scenario\na\n").Baseline.Compile();
        var strategy = scenario.Strategies[9];
        Assert.Equal((Channel.Chat, FollowUp.Remind, true, SellerGroup.Mixed), (strategy.Channel, strategy.FollowUp, strategy.UsesAgency, strategy.Sellers));
        Assert.Equal([true, false, false, true], scenario.Markets.Select(market => market.HasChat));
        Assert.Equal([false, true, false, false], scenario.Markets.Select(market => market.RestrictsNewAccounts));
        Assert.Equal([false, false, true, false], scenario.Markets.Select(market => market.HasVoicePilot));
        Assert.Equal([true, false, false, false, true, false], scenario.CaseTypes.Select(type => type.IsCompliance));
        Assert.Equal([0.04, 0.35, 0.2, 0.2, 0.1, 0.2], scenario.CaseTypes.Select(type => type.ChatSolveProbability));
        Assert.Equal([41, 25, 8, 8, 5, 8], scenario.CaseTypes.Select(type => type.DelayCostPerHour));
    }

    [Theory]
    [InlineData("channel", "ticket", Channel.Ticket)]
    [InlineData("channel", "chat", Channel.Chat)]
    [InlineData("channel", "ticket_then_chat", Channel.TicketThenChat)]
    [InlineData("channel", "chat_at_peak", Channel.ChatAtPeak)]
    [InlineData("follow_up", "wait", FollowUp.Wait)]
    [InlineData("follow_up", "remind", FollowUp.Remind)]
    [InlineData("follow_up", "push", FollowUp.Push)]
    [InlineData("follow_up", "reopen", FollowUp.Reopen)]
    [InlineData("follow_up", "duplicate", FollowUp.Duplicate)]
    [InlineData("uses_agency", "yes", true)]
    [InlineData("uses_agency", "no", false)]
    [InlineData("sellers", "established", SellerGroup.Established)]
    [InlineData("sellers", "mixed", SellerGroup.Mixed)]
    [InlineData("sellers", "new", SellerGroup.New)]
    [InlineData("watches", "rarely", Watching.Rarely)]
    [InlineData("watches", "daily", Watching.Daily)]
    [InlineData("watches", "dedicated", Watching.Dedicated)]
    [InlineData("keeps_templates", "yes", true)]
    [InlineData("keeps_templates", "no", false)]
    public void Every_word_has_its_meaning(string column, string word, object meaning)
    {
        var strategy = folder.Valid($"scenario,strategies.english-complete-right.{column}\na,{word}\n").Baseline.Compile().Strategies[9];
        Assert.Equal(meaning, column switch
        {
            "channel" => strategy.Channel,
            "follow_up" => strategy.FollowUp,
            "uses_agency" => strategy.UsesAgency,
            "watches" => strategy.Watches,
            "keeps_templates" => strategy.KeepsTemplates,
            _ => strategy.Sellers,
        });
    }

    [Fact]
    public void Every_new_column_can_be_set_for_one_row()
    {
        var scenario = folder.Valid(
            "scenario,markets.india.chat,markets.india.restricts_new_accounts,markets.india.voice_pilot,case_types.general.compliance,case_types.general.chat_solve_probability,case_types.general.delay_cost_per_hour\n"
            + "a,no,yes,yes,yes,0.7,1000000\n").Baseline.Compile();
        Assert.Equal((false, true, true), (scenario.Markets[3].HasChat, scenario.Markets[3].RestrictsNewAccounts, scenario.Markets[3].HasVoicePilot));
        Assert.Equal((true, 0.7, 1e6), (scenario.CaseTypes[5].IsCompliance, scenario.CaseTypes[5].ChatSolveProbability, scenario.CaseTypes[5].DelayCostPerHour));
    }

    [Theory]
    [InlineData("50000", 50_000.0)]
    [InlineData("0", 0.0)]
    [InlineData("none", null)]
    public void A_terminal_loss_is_an_amount_or_none(string cell, double? loss) =>
        Assert.Equal(loss, folder.Valid($"scenario,case_types.account.terminal_loss\na,{cell}\n").Baseline.Compile().CaseTypes[0].TerminalLoss);

    [Fact]
    public void Tables_without_the_columns_stay_plain()
    {
        folder.With("s.csv", "strategy,share,language,evidence,text,right_category_probability,reads_knowledge_base,when_filtered,maximum_appeals\ns,1,english,none,plain,1,no,improve,0\n");
        folder.With("m.csv", "market,share,supported_languages\nm,1,english\n");
        folder.With("c.csv", "case_type,share,priority,team,touch_minutes,investigation_hours,self_servable_probability,documents_needed_probability,solve_probability\nc,1,ordinary,t,1,0,0,0,1\n");
        folder.With("t.csv", "team,agents,days,start,end,time_zone\nt,1,Mon-Sun,00:00,24:00,UTC\n");
        var scenario = folder.Valid("scenario,strategies,markets,case_types,teams\na,s.csv,m.csv,c.csv,t.csv\n").Baseline.Compile();
        var (strategy, market, type) = (scenario.Strategies.Single(), scenario.Markets.Single(), scenario.CaseTypes.Single());
        Assert.Equal((Channel.Ticket, FollowUp.Wait, false, SellerGroup.Established), (strategy.Channel, strategy.FollowUp, strategy.UsesAgency, strategy.Sellers));
        Assert.Equal((Watching.Daily, false), (strategy.Watches, strategy.KeepsTemplates));
        Assert.Equal((false, false, false), (market.HasChat, market.RestrictsNewAccounts, market.HasVoicePilot));
        Assert.Equal((false, 0.0, 0.0), (type.IsCompliance, type.ChatSolveProbability, type.DelayCostPerHour));
        Assert.Null(type.TerminalLoss);
        Assert.Null(scenario.Chat);
        Assert.Null(scenario.Translation.TeamIndex);
    }
}
