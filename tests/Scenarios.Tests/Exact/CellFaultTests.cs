using QueueSim.Scenarios.Calibration;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;

namespace QueueSim.Tests.Exact;

public sealed class CellFaultTests : IDisposable
{
    private readonly StudyFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("ai.auc", "1.2", "is 1.2; expected a number from 0.5 to 1.")]
    [InlineData("ai.auc", "abc", "is 'abc'; expected a number from 0.5 to 1.")]
    [InlineData("ai.auc", "NaN", "is 'NaN'; expected a number from 0.5 to 1.")]
    [InlineData("ai.auc", "∞", "is '∞'; expected a number from 0.5 to 1.")]
    [InlineData("ai.auc", "0x1", "is '0x1'; expected a number from 0.5 to 1.")]
    [InlineData("ai.auc", "85", "is 85; expected a number from 0.5 to 1. Did you mean 0.85?")]
    [InlineData("run.days", "1,000", "is '1,000'; expected a number from 0.01 to 1000000.")]
    [InlineData("run.days", "Infinity", "is 'Infinity'; expected a number from 0.01 to 1000000.")]
    [InlineData("run.days", "1e999", "is 1e999; expected a number from 0.01 to 1000000.")]
    [InlineData("run.days", "0", "is 0; expected a number from 0.01 to 1000000.")]
    [InlineData("run.days", "none", "is 'none'; expected a number from 0.01 to 1000000.")]
    [InlineData("ai.filter_probability", "41", "is 41; expected a number from 0 to 1. Did you mean 0.41?")]
    [InlineData("ai.filter_probability", "41 %", "is '41 %'; expected a number from 0 to 1. Did you mean 0.41?")]
    [InlineData("ai.filter_probability", "-0.1", "is -0.1; expected a number from 0 to 1.")]
    [InlineData("resubmission.maximum", "2.5", "is 2.5; expected a whole number from 1 to 1000000.")]
    [InlineData("resubmission.maximum", "0", "is 0; expected a whole number from 1 to 1000000.")]
    [InlineData("run.start_date", "01/02/2024", "is '01/02/2024'; expected a date such as 2024-01-31, from 1900-01-01 to 2999-12-31.")]
    [InlineData("run.start_date", "2024-02-30", "is '2024-02-30'; expected a date such as 2024-01-31, from 1900-01-01 to 2999-12-31.")]
    [InlineData("arrivals.time_zone", "Asia/Shangai", "is 'Asia/Shangai'; expected an IANA time zone such as Asia/Shanghai or UTC. Did you mean 'Asia/Shanghai'?")]
    [InlineData("focal.strategy", "english-none-plane", "is 'english-none-plane'; expected a strategy of tables/strategies.csv. Did you mean 'english-none-plain'?")]
    [InlineData("ai.delay_minutes", "none", ": 'none' is not a number or a distribution; expected a number or a distribution such as exponential(mean=4).")]
    [InlineData("ai.delay_minutes", "lognormal(mean=4)", ": lognormal needs cv; expected lognormal(mean=…, cv=…).")]
    [InlineData("ai.delay_minutes", "uniform(-1, 5)", ": uniform has min -1; expected a number from 0 to 1e15.")]
    [InlineData("ai.delay_minutes", "expnential(mean=3)", ": unknown distribution 'expnential'; did you mean 'exponential'?")]
    [InlineData("strategies.english-none-plain.evidence", "complet", "is 'complet'; expected none, screenshot or complete. Did you mean 'complete'?")]
    [InlineData("strategies.*.reads_knowledge_base", "TRUE", "is 'TRUE'; expected yes or no.")]
    [InlineData("strategies.*.maximum_appeals", "-1", "is -1; with 0 in the table that makes -1; expected a whole number from 0 to 1000.")]
    [InlineData("markets.japan.supported_languages", "english french", "is 'english french'; expected one or more of english, chinese or local, separated by spaces.")]
    [InlineData("teams.*.days", "Mon-Sunday-Tue", "is 'Mon-Sunday-Tue'; expected days such as Mon-Fri, Sat-Sun or 'Mon Wed'.")]
    [InlineData("teams.*.days", "Xyz", "is 'Xyz'; expected days such as Mon-Fri, Sat-Sun or 'Mon Wed'.")]
    [InlineData("teams.*.start", "24:00", "is '24:00'; expected a time from 00:00 to 23:59.")]
    [InlineData("teams.*.start", "8", "is 8; expected a time from 00:00 to 23:59.")]
    [InlineData("teams.*.end", "24:01", "is '24:01'; expected a time from 00:00 to 24:00.")]
    [InlineData("teams.*.end", "12:60", "is '12:60'; expected a time from 00:00 to 24:00.")]
    [InlineData("teams.*.agents", "1.5", "is 1.5; expected a whole number from 0 to 1000000.")]
    [InlineData("case_types.brand.team", "brands", "is 'brands'; expected a team of tables/teams.csv. Did you mean 'brand'?")]
    [InlineData("case_types.brand.patience_hours", "never", ": 'never' is not a number or a distribution; expected a number or a distribution such as exponential(mean=4).")]
    [InlineData("surges.peak.case_type", "list", "is 'list'; expected a case type of tables/case-types.csv. Did you mean 'listing'?")]
    [InlineData("seller.professional_probability", "85", "is 85; expected a number from 0 to 1. Did you mean 0.85?")]
    [InlineData("seller.account_age_days", "old", ": 'old' is not a number or a distribution; expected a number or a distribution such as exponential(mean=4).")]
    [InlineData("access.new_account_days", "-1", "is -1; expected a number from 0 to 3650.")]
    [InlineData("access.individual_priority", "true", "is 'true'; expected yes or no.")]
    [InlineData("access.individual_priority", "yess", "is 'yess'; expected yes or no. Did you mean 'yes'?")]
    [InlineData("access.individual_priority", "none", "is 'none'; expected yes or no.")]
    [InlineData("translation.team", "genral", "is 'genral'; expected a team of tables/teams.csv, or none. Did you mean 'general'?")]
    [InlineData("translation.touch_minutes", "none", ": 'none' is not a number or a distribution; expected a number or a distribution such as exponential(mean=4).")]
    [InlineData("follow_up.after_hours", "0", "is 0; expected a number from 0.01 to 100000.")]
    [InlineData("follow_up.maximum", "1.5", "is 1.5; expected a whole number from 0 to 1000.")]
    [InlineData("seller.accounts", "0.5", "is 0.5; expected a whole number from 0 to 10000000.")]
    [InlineData("seller.accounts", "-1", "is -1; expected a whole number from 0 to 10000000.")]
    [InlineData("follow_up.flag_days", "-1", "is -1; expected a number from 0 to 3650.")]
    [InlineData("follow_up.push_flag_probability", "1.5", "is 1.5; expected a number from 0 to 1.")]
    [InlineData("chat.team", "cht", "is 'cht'; expected a team of tables/teams.csv, or none. Did you mean 'chat'?")]
    [InlineData("chat.time_zone", "Asia/Shangai", "is 'Asia/Shangai'; expected an IANA time zone such as Asia/Shanghai or UTC. Did you mean 'Asia/Shanghai'?")]
    [InlineData("chat.peak_start_hour", "24", "is 24; expected a whole number from 0 to 23.")]
    [InlineData("chat.peak_start_hour", "-1", "is -1; expected a whole number from 0 to 23.")]
    [InlineData("chat.peak_start_hour", "8.5", "is 8.5; expected a whole number from 0 to 23.")]
    [InlineData("chat.peak_start_hour", "08:00", "is '08:00'; expected a whole number from 0 to 23.")]
    [InlineData("chat.maximum_attempts", "0", "is 0; expected a whole number from 1 to 1000000.")]
    [InlineData("chat.daily_limit", "0", "is 0; expected a whole number from 1 to 1000000.")]
    [InlineData("chat.invalid_to_freeze", "0", "is 0; expected a whole number from 1 to 1000000.")]
    [InlineData("agency.time_factor", "-0.5", "is -0.5; expected a number from 0 to 1000.")]
    [InlineData("cost.agent_hour", "$12", "is '$12'; expected a number from 0 to 1000000.")]
    [InlineData("strategies.*.channel", "phone", "is 'phone'; expected ticket, chat, ticket_then_chat or chat_at_peak.")]
    [InlineData("strategies.*.channel", "ticket_than_chat", "is 'ticket_than_chat'; expected ticket, chat, ticket_then_chat or chat_at_peak. Did you mean 'ticket_then_chat'?")]
    [InlineData("strategies.*.follow_up", "reminds", "is 'reminds'; expected wait, remind, push, reopen or duplicate. Did you mean 'remind'?")]
    [InlineData("strategies.*.uses_agency", "1", "is 1; expected yes or no.")]
    [InlineData("strategies.*.sellers", "all", "is 'all'; expected established, mixed or new.")]
    [InlineData("markets.*.chat", "TRUE", "is 'TRUE'; expected yes or no.")]
    [InlineData("markets.japan.restricts_new_accounts", "maybe", "is 'maybe'; expected yes or no.")]
    [InlineData("markets.japan.voice_pilot", "maybe", "is 'maybe'; expected yes or no.")]
    [InlineData("case_types.brand.compliance", "maybe", "is 'maybe'; expected yes or no.")]
    [InlineData("case_types.brand.chat_solve_probability", "45", "is 45; expected a number from 0 to 1. Did you mean 0.45?")]
    [InlineData("case_types.brand.terminal_loss", "-1", "is -1; expected a number from 0 to 1000000000, or none.")]
    [InlineData("case_types.brand.delay_cost_per_hour", "-1", "is -1; expected a number from 0 to 1000000.")]
    public void A_wrong_value_says_what_was_found_and_what_is_expected(string path, string value, string message) =>
        Assert.Equal([$"study.csv:2: {path}{(message.StartsWith(':') ? "" : " ")}{message}"], folder.FaultsOf($"scenario,{path}\na,\"{value}\"\n"));

    [Theory]
    [InlineData("Mon-Fri", 5)]
    [InlineData("mon,WED fri", 3)]
    [InlineData("Sat-Mon", 3)]
    [InlineData("Monday-Sunday", 7)]
    [InlineData("Tue", 1)]
    public void Days_are_understood_in_the_forms_that_people_write(string days, int count) =>
        Assert.Equal(count, folder.Valid($"scenario,teams.brand.days\na,\"{days}\"\n").Baseline.Compile().Teams[4].Shifts[0].Days.Count);

    [Theory]
    [InlineData("00:00", 1440)]
    [InlineData("24:00", 1440)]
    [InlineData("8:05", 485)]
    [InlineData("17:30:00", 1050)]
    public void Midnight_as_an_end_is_the_end_of_the_day(string end, int minutes) =>
        Assert.Equal(minutes, folder.Valid($"scenario,teams.brand.end\na,{end}\n").Baseline.Compile().Teams[4].Shifts[0].EndMinuteOfDay);

    [Fact]
    public void A_file_of_values_that_are_out_of_range_is_a_fault() =>
        Assert.Equal(
            ["study.csv:2: ai.delay_minutes: empirical(v.csv) has -2 as its value 2; expected a number from 0 to 1e15."],
            folder.With("v.csv", "1\n-2\n").FaultsOf("scenario,ai.delay_minutes\na,empirical(v.csv)\n"));

    [Fact]
    public void A_plain_number_is_a_constant() =>
        Assert.Equal(7.5, folder.Valid("scenario;ai.delay_minutes\na;7,5\n").Baseline.Compile().PreScreen.DelayMinutes.Quantile(0.3));

    [Fact]
    public void A_distribution_may_read_its_values_from_a_file_next_to_the_table()
    {
        folder.With("tables/touch.csv", "minutes\n2\n4\n").Replace("tables/case-types.csv", "\"lognormal(mean=12, cv=1)\"", "empirical(touch.csv)");
        var study = folder.Valid("scenario\na\n");
        Assert.Equal(3, study.Baseline.Compile().CaseTypes[5].TouchMinutes.Mean, 9);
        Assert.Contains(study.Files, file => file.Kind == "values" && file.Path == folder.PathOf("tables/touch.csv"));
    }

    [Theory]
    [InlineData("1\nx\n", "v.csv:2: 'x' is not a number; expected one number a line.")]
    [InlineData("minutes\n", "v.csv: has no numbers; expected one number a line.")]
    [InlineData("a,b\n1,2\n", "v.csv:1: has 2 columns; expected one column of numbers.")]
    public void A_file_of_values_that_cannot_be_used_is_a_fault(string values, string message) =>
        Assert.Equal(
            [$"study.csv:2: ai.delay_minutes is 'empirical(v.csv)'; its file cannot be used: {message}"],
            folder.With("v.csv", values).FaultsOf("scenario,ai.delay_minutes\na,empirical(v.csv)\n"));

    [Fact]
    public void Control_characters_are_not_printed() =>
        Assert.Equal(["study.csv:2: ai.auc is 'a?b'; expected a number from 0.5 to 1."], folder.FaultsOf("scenario,ai.auc\na,a\u0085b\n"));

    [Theory]
    [InlineData("ai.auc", "+0.9", "ai.auc is '+0.9'; with 0.85 in the table that makes 1.75; expected a number from 0.5 to 1.")]
    [InlineData("teams.brand.agents", "-9", "teams.brand.agents is -9; with 7 in the table that makes -2; expected a whole number from 0 to 1000000.")]
    [InlineData("ai.delay_minutes", "*-2", "ai.delay_minutes is '*-2'; expected *factor, +amount or -amount, for example *1.1 or +2.")]
    [InlineData("run.days", "+7", "run.days is '+7'; expected a number from 0.01 to 1000000. A number has no leading plus; write 7.")]
    [InlineData("ai.delay_minutes", "exponential(mean=+4)", "ai.delay_minutes: exponential has mean '+4', which is not a number; expected exponential(mean=…); did you mean '4'?")]
    [InlineData("ai.delay_minutes", "empirical(v.csv)", "ai.delay_minutes is 'empirical(v.csv)'; its file cannot be used: v.csv:2: '+3' is not a number; expected one number a line. A number has no leading plus; write 3.")]
    [InlineData("answer_expected", "+1e3", "answer_expected is '+1e3'; expected a number in the unit of the metric. A number has no leading plus; write 1e3.")]
    [InlineData("ai.auc", "range(+0.5,0.6,0.1)", "ai.auc is 'range(+0.5,0.6,0.1)'; expected range(first, last, step) with a step that leads from first to last. A number has no leading plus; write 0.5.")]
    public void A_leading_plus_is_a_fault_that_says_what_to_write(string path, string value, string message)
    {
        folder.With("v.csv", "1\n+3\n");
        Assert.Equal([$"study.csv:2: {message}"], folder.FaultsOf($"scenario,{path}\na,\"{value}\"\n"));
    }

    [Fact]
    public void A_leading_plus_is_a_fault_in_an_option_and_in_a_file_with_decimal_commas()
    {
        Assert.Equal(["--set: ai.auc is '+0.9'; with 0.85 in the table that makes 1.75; expected a number from 0.5 to 1."], folder.FaultsOf("scenario\na\n", "ai.auc=+0.9"));
        Assert.Equal(["study.csv:2: ai.auc is '+0.9'; with 0.85 in the table that makes 1.75; expected a number from 0.5 to 1."], folder.FaultsOf("scenario;ai.auc\na;+0,9\n"));
    }

    [Fact]
    public void A_leading_plus_is_a_fault_in_a_target()
    {
        var faults = new FaultList();
        Assert.Null(TargetReader.Read(TargetReader.DefaultPath, faults, ["T2.value=+48"]));
        Assert.Equal(
            ["--target: targets.T2.value is '+48'; expected a number above 0. A number has no leading plus; write 48."],
            faults.Sorted().Select(fault => fault.ToString()));
    }

    [Theory]
    [InlineData("run.start_date", "0001-01-01", "run.start_date is '0001-01-01'; expected a date such as 2024-01-31, from 1900-01-01 to 2999-12-31.")]
    [InlineData("run.days", "1000000", "run.days is 1000000; expected a number from 0.01 to 36500.")]
    [InlineData("run.cool_down_days", "1000000", "run.cool_down_days is 1000000; expected a number from 0 to 36500.")]
    public void A_run_that_the_simulator_cannot_make_is_a_fault_with_the_range(string path, string value, string message)
    {
        var reading = StudyReader.Read([], new StudyOptions { Overrides = [new Override(path, value)] });
        Assert.Equal([$"--set: {message}"], reading.Faults.Select(fault => fault.ToString()));
    }

    [Fact]
    public void Agents_that_no_number_holds_are_a_fault_with_the_range()
    {
        folder.With("t.csv", folder.Text("tables/teams.csv")
            + "crowd,a,1000000,Mon-Sun,00:00,24:00,UTC\ncrowd,b,1000000,Mon-Sun,00:00,24:00,UTC\ncrowd,c,1000000,Mon-Sun,00:00,24:00,UTC\n");
        Assert.Equal(
            ["t.csv:19: the shifts of team 'crowd' have 3000000000 agents together, staffing.agents_factor included; expected at most 1000000000."],
            folder.FaultsOf("scenario,teams,staffing.agents_factor\na,t.csv,1000\n"));
        Assert.Equal(3_000_000, folder.Valid("scenario,teams\na,t.csv\n").Baseline.Compile().Teams[^1].Shifts.Sum(shift => shift.Agents));
    }

    [Fact]
    public void A_shift_may_end_at_the_time_at_which_it_starts()
    {
        var shift = folder.Valid("scenario,teams.brand.start,teams.brand.end\na,08:00,08:00\n").Baseline.Compile().Teams[4].Shifts[0];
        Assert.Equal((480, 480), (shift.StartMinuteOfDay, shift.EndMinuteOfDay));
    }
}
