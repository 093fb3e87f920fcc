namespace QueueSim.Tests.Exact;

public sealed class TableFaultTests : IDisposable
{
    private readonly StudyFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("markets.csv", "share,", "shares,", "1: unknown column 'shares'; did you mean 'share'?¦1: column 'share' is missing; add it (the columns are market, description, share, supported_languages, chat, restricts_new_accounts, voice_pilot).")]
    [InlineData("markets.csv", "description", "xyz", "1: unknown column 'xyz'; the columns are market, description, share, supported_languages, chat, restricts_new_accounts, voice_pilot.")]
    [InlineData("markets.csv", "0.3,", "0.2,", ": the shares sum to 0.9; expected 1. Change the column 'share' so that they do.")]
    [InlineData("markets.csv", "0.3,", "1.3,", "3: markets.europe.share is 1.3; expected a number from 0 to 1.")]
    [InlineData("markets.csv", "japan,", "europe,", "4: duplicate market 'europe'; it stands on line 3 already.")]
    [InlineData("markets.csv", "japan,", "ja.pan,", "4: market is 'ja.pan'; expected a name without any of . * | = , ; ( ) and quotation marks, and not the word none.")]
    [InlineData("markets.csv", "japan,", ",", "4: market is empty; expected a name without any of . * | = , ; ( ) and quotation marks, and not the word none.")]
    [InlineData("markets.csv", "japan,", "none,", "4: market is 'none'; expected a name without any of . * | = , ; ( ) and quotation marks, and not the word none.")]
    [InlineData("teams.csv", "night,4", "day,4", "3: duplicate shift 'account-health.day'; it stands on line 2 already.")]
    [InlineData("teams.csv", "brand,day,7", "brand,day,0", "12: team 'brand' has no agents on any shift, but cases go to it; expected at least 1 on a shift.")]
    [InlineData("teams.csv", "brand,day,7", "brand,day,", "12: teams.brand.day.agents is empty; expected a whole number from 0 to 1000000.")]
    [InlineData("case-types.csv", "high,payments", "high,payment", "3: case_types.payment.team is 'payment'; expected a team of tables/teams.csv. Did you mean 'payments'?")]
    [InlineData("case-types.csv", "0.15,ordinary", "0.15,normal", "7: case_types.general.priority is 'normal'; expected high, ordinary or a whole number from 1 to 1000.")]
    [InlineData("case-types.csv", "0.95,0,", "0.95,0.1,", "7: case_types.general.escalation_team is empty; expected the name of a team, because escalation_probability is 0.1.")]
    [InlineData("case-types.csv", "0.95,0,,constant(0)", "0.95,0.1,brand,", "7: case_types.general.escalation_touch_minutes is empty; expected a distribution, because escalation_probability is 0.1.")]
    [InlineData("case-types.csv", "\"lognormal(mean=12, cv=1)\"", "", "7: case_types.general.touch_minutes is empty; expected a number or a distribution such as exponential(mean=4).")]
    [InlineData("case-types.csv", "\"lognormal(mean=12, cv=1)\"", "lognormal(12)", "7: case_types.general.touch_minutes: lognormal takes its parameters by name; expected lognormal(mean=…, cv=…).")]
    [InlineData("case-types.csv", "0.95,0,,", "0.95,0,brandy,", "7: case_types.general.escalation_team is 'brandy'; expected a team of tables/teams.csv. Did you mean 'brand'?")]
    [InlineData("surges.csv", "14,1,", "14,1,brands", "2: surges.peak.case_type is 'brands'; expected a case type of tables/case-types.csv. Did you mean 'brand'?")]
    [InlineData("arrival-profile.csv", "\n5,0.230", "", ": hour_of_week 5 is missing; expected a row for each of 0 (Monday 00:00) to 167.")]
    [InlineData("arrival-profile.csv", "\n5,0.230\n6,0.402", "", ": 2 hours are missing, the first is hour_of_week 5; expected a row for each of 0 (Monday 00:00) to 167.")]
    [InlineData("arrival-profile.csv", "\n6,0.402", "\n6,0.402\n06,1", "9: duplicate hour of the week '6'; it stands on line 8 already.")]
    [InlineData("chat-profile.csv", "\n5,0.35", "", ": hour_of_day 5 is missing; expected a row for each of 0 to 23.")]
    [InlineData("chat-profile.csv", "\n5,0.35\n6,0.36", "", ": 2 hours are missing, the first is hour_of_day 5; expected a row for each of 0 to 23.")]
    [InlineData("chat-profile.csv", "\n5,0.35", "\n5,0.35\n05,1", "8: duplicate hour of the day '5'; it stands on line 7 already.")]
    [InlineData("chat-profile.csv", "\n5,0.35", "\n24,0.35", "7: hour_of_day is 24; expected a whole number from 0 to 23.")]
    [InlineData("chat-profile.csv", "\n5,0.35", "\n5,35", "7: chat_profile.5.availability is 35; expected a number from 0 to 1. Did you mean 0.35?")]
    [InlineData("chat-profile.csv", "availability", "availabilty", "1: unknown column 'availabilty'; did you mean 'availability'?¦1: column 'availability' is missing; add it (the columns are hour_of_day, availability).")]
    [InlineData("teams.csv", "chat,day,4,Mon-Sun,08:00,20:00,Asia/Shanghai\nchat,night,2", "chat,day,0,Mon-Sun,08:00,20:00,Asia/Shanghai\nchat,night,0", "15: team 'chat' has no agents on any shift, but cases go to it; expected at least 1 on a shift.")]
    [InlineData("strategies.csv", "chat,remind,yes,mixed", "chat,remind,yes,everyone", "11: strategies.english-complete-right.sellers is 'everyone'; expected established, mixed or new.")]
    [InlineData("strategies.csv", "chat,remind,yes,mixed", "email,remind,,mixed", "11: strategies.english-complete-right.channel is 'email'; expected ticket, chat, ticket_then_chat or chat_at_peak.¦11: strategies.english-complete-right.uses_agency is empty; expected yes or no.")]
    [InlineData("parameters.csv", "run.start_date,2024-01-01,date,1900-01-01,", "run.start_date,2024-01-01,date,early,", "2: the range of run.start_date is 'early' to '2999-12-31'; expected a minimum and a maximum of such values, or neither.")]
    [InlineData("parameters.csv", "cost.ai_call,0.05,currency", "cost.ai_calls,0.05,currency", "88: unknown parameter 'cost.ai_calls'; did you mean 'cost.ai_call'?¦: parameter 'cost.ai_call' is missing; the default table must have them all.")]
    [InlineData("parameters.csv", "ai.auc,", "ai.acu,", "14: unknown parameter 'ai.acu'; did you mean 'ai.auc'?¦: parameter 'ai.auc' is missing; the default table must have them all.")]
    [InlineData("parameters.csv", "0.85,probability,0.5,1", "0.85,probability,1,0.5", "14: the range of ai.auc is '1' to '0.5'; expected a minimum and a maximum of such values, or neither.")]
    [InlineData("parameters.csv", "0.85,probability,0.5,1", "1.85,probability,0.5,1", "14: ai.auc is 1.85; expected a number from 0.5 to 1.")]
    [InlineData("parameters.csv", "probability,0,1,cited", "probability,0,1,sited", "13: parameters.ai.filter_probability.evidence is 'sited'; expected cited, calibrated or assumed. Did you mean 'cited'?")]
    [InlineData("parameters.csv", "2024-01-01,", "9998-01-01,", "2: run.start_date is '9998-01-01'; expected a date such as 2024-01-31, from 1900-01-01 to 2999-12-31.")]
    public void A_wrong_table_says_what_is_wrong(string file, string old, string by, string messages, params string[] sets)
    {
        folder.Replace($"tables/{file}", old, by);
        var expected = messages.Split('¦').Order(StringComparer.Ordinal).Select(message => message.StartsWith(':') ? $"tables/{file}{message}" : $"tables/{file}:{message}");
        Assert.Equal(expected.Order(StringComparer.Ordinal), folder.FaultsOf("scenario\na\nb\n", sets).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void All_weights_zero_is_a_fault()
    {
        folder.With("tables/arrival-profile.csv", "hour_of_week,weight\n" + string.Concat(Enumerable.Range(0, 168).Select(hour => $"{hour},0\n")));
        Assert.Equal(["tables/arrival-profile.csv: all weights are 0; expected at least one above 0."], folder.FaultsOf("scenario\na\n"));
    }

    [Fact]
    public void A_chat_profile_of_the_users_must_be_whole()
    {
        folder.With("chat.csv", "hour_of_day,availability\n0,0.5\n");
        Assert.Equal(["chat.csv: 23 hours are missing, the first is hour_of_day 1; expected a row for each of 0 to 23."], folder.FaultsOf("scenario,chat_profile\na,chat.csv\nb,chat.csv\n"));
        folder.With("chat.csv", "hour_of_day,availability\n");
        Assert.Equal(["chat.csv: has no rows; expected at least one hour of the day."], folder.FaultsOf("scenario,chat_profile\na,chat.csv\n"));
        Assert.Equal(
            ["study.csv:1: unknown column 'chat_profile.3.availability'; expected a parameter, a table or a path such as teams.listing.agents."],
            folder.FaultsOf("scenario,chat_profile.3.availability\na,1\n"));
    }

    [Fact]
    public void A_table_without_rows_is_a_fault_unless_it_lists_surges()
    {
        folder.With("tables/surges.csv", "surge,start_day,days,factor\n").With("tables/markets.csv", "market,share,supported_languages\n");
        Assert.Equal(["tables/markets.csv: has no rows; expected at least one market."], folder.FaultsOf("scenario\na\n"));
        Assert.Empty(folder.With("tables/markets.csv", "market,share,supported_languages\nm,1,english\n").Valid("scenario\na\n").Baseline.Compile().Arrivals.Surges);
    }

    [Fact]
    public void All_faults_of_all_files_are_reported_at_once()
    {
        folder.Replace("tables/markets.csv", "0.3,", "x,").Replace("tables/markets.csv", "0.12,", "y,").Replace("tables/teams.csv", "07:00", "7am");
        Assert.Equal(
            [
                "tables/teams.csv:6: teams.listing.early.start is '7am'; expected a time from 00:00 to 23:59.",
                "tables/markets.csv:3: markets.europe.share is 'x'; expected a number from 0 to 1.",
                "tables/markets.csv:4: markets.japan.share is 'y'; expected a number from 0 to 1.",
                "study.csv:1: unknown column 'ai.acu'; did you mean 'ai.auc'?",
                "study.csv:2: ai.filter_probability is 3; expected a number from 0 to 1. Did you mean 0.03?",
                "study.csv:3: run.days is 'x'; expected a number from 0.01 to 1000000.",
            ],
            folder.FaultsOf("scenario,ai.acu,ai.filter_probability,run.days\na,,3,\nb,,,x\n"));
    }

    [Fact]
    public void A_row_that_cannot_be_read_does_not_make_the_rest_of_its_table_look_wrong()
    {
        folder.Replace("tables/markets.csv", "europe,", "europe,x,").Replace("tables/parameters.csv", "run.days,", "run.days,,");
        Assert.Equal(
            [
                "tables/parameters.csv:4: has 9 cells; expected 8 as in the header. A cell with a comma must stand in quotation marks.",
                "tables/markets.csv:3: has 8 cells; expected 7 as in the header. A cell with a comma must stand in quotation marks.",
            ],
            folder.FaultsOf("scenario\na\n"));
    }

    [Fact]
    public void Columns_with_a_default_may_be_left_out()
    {
        folder.With("teams.csv", "team,agents,days,start,end,time_zone\nt,1,Mon-Sun,00:00,24:00,UTC\nu,1,Mon-Fri,09:00,17:00,UTC\nt,2,Sat-Sun,00:00,24:00,UTC\n");
        folder.With("types.csv", "case_type,share,priority,team,touch_minutes,investigation_hours,self_servable_probability,documents_needed_probability,solve_probability\nc,1,ordinary,t,constant(1),constant(0),0,0,1\n");
        var scenario = folder.Valid("scenario,teams,case_types\na,teams.csv,types.csv\n").Baseline.Compile();
        Assert.Equal(["shift-1", "shift-2"], scenario.Teams[0].Shifts.Select(shift => shift.Name));
        Assert.Equal("shift-1", Assert.Single(scenario.Teams[1].Shifts).Name);
        Assert.Equal((0.0, null, null, null), (scenario.CaseTypes[0].EscalationProbability, scenario.CaseTypes[0].EscalationTeamIndex, scenario.CaseTypes[0].EscalationTouchMinutes, scenario.CaseTypes[0].PatienceHours));
    }

    [Fact]
    public void A_team_that_no_case_goes_to_may_have_no_agents()
    {
        folder.Replace("tables/teams.csv", "brand,day,7", "brand,day,0").Replace("tables/case-types.csv", "ordinary,brand", "ordinary,general");
        folder.Valid("scenario\na\n");
    }

    [Fact]
    public void Escalation_reaches_the_scenario()
    {
        folder.Replace("tables/case-types.csv", "0.95,0,,constant(0),none", "0.95,0.1,brand,constant(7),exponential(mean=9)");
        var type = folder.Valid("scenario\na\n").Baseline.Compile().CaseTypes[5];
        Assert.Equal((0.1, 4, 7.0, 9.0), (type.EscalationProbability, type.EscalationTeamIndex!.Value, type.EscalationTouchMinutes!.Mean, type.PatienceHours!.Mean));
    }
}
