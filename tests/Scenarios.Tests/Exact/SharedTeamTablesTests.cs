namespace QueueSim.Tests.Exact;

/// <summary>The tables skills, holidays and sla, and what a whole team's columns say.</summary>
public sealed class SharedTeamTablesTests : IDisposable
{
    private readonly StudyFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Without_the_tables_every_case_type_has_its_own_team()
    {
        var scenario = folder.Valid("scenario\na\n").Baseline.Compile();
        Assert.Empty(scenario.Skills);
        Assert.Empty(scenario.ServiceLevels);
        Assert.All(scenario.Teams, team => Assert.Equal((TeamDiscipline.Class, null, 0), (team.Discipline, team.QueueLimit, team.Holidays.Count)));
    }

    [Fact]
    public void Every_column_stands_in_the_scenario_where_it_belongs()
    {
        folder.With("skills.csv", "team,case_type,order,overflow_after_hours,touch_factor,touch_minutes\nlisting,brand,3,2.5,1.25,constant(7)\nbrand,brand,,,,\n"
            .Replace(",,,,\n", ",1,none,1,none\n", StringComparison.Ordinal));
        folder.With("holidays.csv", "date,team,agents_factor\n2024-02-10,all,0\n2024-02-11,listing,0.5\n");
        folder.With("sla.csv", "sla,metric,limit,case_type,priority,target\nfast,wait,20s,brand,,0.8\nhigh,first_response,12h,,high,\nslow,close,2d,,,\n");
        var scenario = folder.Valid("scenario,skills,holidays,sla,skills.listing.brand.touch_factor,sla.fast.limit\na,skills.csv,holidays.csv,sla.csv,1.5,30s\n").Baseline.Compile();

        var skill = scenario.Skills[0];
        Assert.Equal(("listing", "brand"), (scenario.Teams[skill.TeamIndex].Name, scenario.CaseTypes[skill.CaseTypeIndex].Name));
        Assert.Equal((3, 2.5, 1.5, 7.0), (skill.Order, skill.OverflowAfterHours!.Value, skill.TouchFactor, skill.TouchMinutes!.Mean));
        Assert.Equal((1, null, 1.0, null), (scenario.Skills[1].Order, scenario.Skills[1].OverflowAfterHours, scenario.Skills[1].TouchFactor, scenario.Skills[1].TouchMinutes));

        Assert.Equal([new Holiday(new(2024, 2, 10), 0), new Holiday(new(2024, 2, 11), 0.5)], scenario.Teams.Single(team => team.Name == "listing").Holidays);
        Assert.Equal([new Holiday(new(2024, 2, 10), 0)], scenario.Teams.Single(team => team.Name == "brand").Holidays);

        var fast = scenario.ServiceLevels[0];
        Assert.Equal((ServiceClock.Wait, TimeSpan.TicksPerSecond * 30, 0.8), (fast.Clock, fast.Limit.Ticks, fast.TargetShare!.Value));
        Assert.Equal(scenario.CaseTypes.Select(type => type.Name == "brand" ? 30 / 3600.0 : type.Priority == Priority.High ? 12 : (double?)null), scenario.CaseTypes.Select(type => type.DueHours));
    }

    [Fact]
    public void A_limit_has_its_clock_and_the_shortest_in_opening_hours_makes_cases_due_in_them()
    {
        folder.With("sla.csv", "sla,metric,limit,case_type,priority,hours,pauses_for_seller\n"
            + "a,first_response,6h,brand,,team,no\nb,wait,8h,,,team,no\nc,close,1h,,,team,yes\nd,first_response,20h,brand,ordinary,calendar,no\n");
        var scenario = folder.Valid("scenario,sla,sla.d.limit\na,sla.csv,10h\n").Baseline.Compile();
        Assert.Equal(
            [(ServiceHours.Team, false), (ServiceHours.Team, false), (ServiceHours.Team, true), (ServiceHours.Calendar, false)],
            scenario.ServiceLevels.Select(level => (level.Hours, level.PausesForSeller)));
        Assert.All(scenario.CaseTypes, type => Assert.Equal(type.Name == "brand" ? (10, 6) : ((double?)null, 8), (type.DueHours, type.DueOpenHours!.Value)));
        folder.Valid("scenario,sla,answer_metric\na,sla.csv,close_within:1h:team:paused first_response_within:6h:team@case_type=brand\n");
    }

    [Fact]
    public void What_belongs_to_a_whole_team_is_said_once_or_alike()
    {
        folder.With("teams.csv", "team,shift,agents,days,start,end,time_zone,shrinkage,discipline,queue_limit\n"
            + "t,a,4,Mon-Sun,00:00,12:00,UTC,0.25,due,\nt,b,4,Mon-Sun,12:00,24:00,UTC,0,,7\n");
        folder.With("types.csv", TypesOf("t", "1"));
        var team = folder.Valid("scenario,teams,case_types\na,teams.csv,types.csv\n").Baseline.Compile().Teams.Single();
        Assert.Equal((TeamDiscipline.Due, 7), (team.Discipline, team.QueueLimit!.Value));
        Assert.Equal([0.25, 0], team.Shifts.Select(shift => shift.Shrinkage));
        Assert.Equal(
            ["study.csv:2: teams.t.queue_limit is 7 on one shift and 3 on another; expected one value, as it belongs to the whole team. Write it in one row."],
            folder.FaultsOf("scenario,teams,case_types,teams.t.a.queue_limit\na,teams.csv,types.csv,3\n").Select(fault => fault.Replace("teams.csv:3", "study.csv:2", StringComparison.Ordinal)));
        Assert.Equal(0, folder.Valid("scenario,teams,case_types,teams.t.queue_limit\na,teams.csv,types.csv,0\n").Baseline.Compile().Teams.Single().QueueLimit);
    }

    [Theory]
    [InlineData("high", 1, "high")]
    [InlineData("ordinary", 2, "ordinary")]
    [InlineData("1", 1, "high")]
    [InlineData("2", 2, "ordinary")]
    [InlineData("17", 17, "17")]
    public void A_priority_is_a_word_or_a_number(string text, int number, string word)
    {
        var priority = folder.Valid($"scenario,case_types.*.priority\na,{text}\n").Baseline.Compile().CaseTypes[0].Priority;
        Assert.Equal((number, word), (priority.Class, priority.Word));
    }

    [Theory]
    [InlineData("skills", "team,case_type\nlistng,brand\n", "2: skills.listng.brand.team is 'listng'; expected a team of tables/teams.csv. Did you mean 'listing'?")]
    [InlineData("skills", "team,case_type\nlisting,brands\n", "2: skills.listing.brands.case_type is 'brands'; expected a case type of tables/case-types.csv. Did you mean 'brand'?")]
    [InlineData("skills", "team,case_type\nlisting,brand\nlisting,brand\n", "3: duplicate skill 'listing.brand'; it stands on line 2 already.")]
    [InlineData("skills", "team,case_type,order\nlisting,brand,0\n", "2: skills.listing.brand.order is 0; expected a whole number from 1 to 1000.")]
    [InlineData("skills", "team,case_type,touch_factor\nlisting,brand,0\n", "2: skills.listing.brand.touch_factor is 0; expected a number above 0.")]
    [InlineData("skills", "team,case_type,overflow_after_hours\nbrand,brand,2\n", "2: skills.brand.brand.overflow_after_hours is 2, and no other team serves 'brand' at once; expected one without a wait. Leave this cell empty.")]
    [InlineData("holidays", "date,team\n2024-2-1,all\n", "2: date is '2024-2-1'; expected a date such as 2024-01-31, from -9998-01-01 to 9999-12-31.")]
    [InlineData("holidays", "date,team\n2024-02-01,brands\n", "2: holidays.2024-02-01.team is 'brands'; expected a team of tables/teams.csv, or all. Did you mean 'brand'?")]
    [InlineData("sla", "sla,metric,limit\na,waits,12h\n", "2: sla.a.metric is 'waits'; expected wait, first_response, close or resolution. Did you mean 'wait'?")]
    [InlineData("sla", "sla,metric,limit\na,wait,12\n", "2: sla.a.limit is 12; expected a time above 0 with its unit, such as 20s, 30min, 12h or 2d.")]
    [InlineData("sla", "sla,metric,limit,hours\na,close,8h,office\n", "2: sla.a.hours is 'office'; expected calendar or team.")]
    [InlineData("sla", "sla,metric,limit,pauses_for_seller\na,wait,12h,yes\n", "2: sla.a.pauses_for_seller is yes, but no answer of the seller is awaited in wait; expected no. Only limits of close and resolution can pause.")]
    [InlineData("sla", "sla,metric,limit,pauses_for_seller\na,first_response,12h,yes\n", "2: sla.a.pauses_for_seller is yes, but no answer of the seller is awaited in first_response; expected no. Only limits of close and resolution can pause.")]
    [InlineData("sla", "sla,metric,limit,case_type,priority\na,wait,12h,brand,high\n", "2: sla.a.priority is high, but cases of 'brand' have priority ordinary, so the limit is for none; expected ordinary, or none. Leave this cell empty: the case type says it all.")]
    [InlineData("sla", "sla,metric,limit,target\na,wait,12h,80%\n", "2: sla.a.target is '80%'; expected a number from 0 to 1. Did you mean 0.8?")]
    public void A_wrong_table_says_what_is_wrong(string table, string text, string message)
    {
        folder.With($"{table}.csv", text);
        Assert.Equal([$"{table}.csv:{message}"], folder.FaultsOf($"scenario,{table}\na,{table}.csv\n"));
    }

    [Theory]
    [InlineData("redial")]
    [InlineData("reopen")]
    public void Who_comes_back_must_do_so_some_time(string what)
    {
        Assert.Equal(
            [$"study.csv:2: case_types.brand.{what}_hours is empty; expected a distribution, because {what}_probability is 0.5."],
            folder.FaultsOf($"scenario,case_types.brand.{what}_probability\na,0.5\n"));
        folder.Valid($"scenario,case_types.brand.{what}_probability,case_types.brand.{what}_hours\na,0.5,constant(3)\n");
    }

    [Fact]
    public void A_case_type_may_be_more_often_a_problem_of_large_accounts()
    {
        var types = folder.Valid("scenario,case_types.brand.large_account_factor\na,2.5\n").Baseline.Compile().CaseTypes;
        Assert.All(types, type => Assert.Equal(type.Name == "brand" ? 2.5 : 1, type.LargeAccountFactor));
        Assert.Equal(
            ["study.csv:2: case_types.brand.large_account_factor is 0; expected a number from 0.001 to 1000."],
            folder.FaultsOf("scenario,case_types.brand.large_account_factor\na,0\n"));
    }

    [Fact]
    public void Default_skills_hold_where_teams_and_case_types_have_the_names_of_the_default_ones()
    {
        folder.With("tables/skills.csv", "team,case_type\nlisting,brand\n").With("tables/sla.csv", "sla,metric,limit\na,wait,12h\n");
        var (teams, types) = (folder.Text("tables/teams.csv"), folder.Text("tables/case-types.csv"));
        folder.With("teams.csv", teams).With("types.csv", types);
        folder.With("more-teams.csv", teams.TrimEnd() + "\nspare,day,1,Mon-Sun,08:00,20:00,UTC\n").With("other-types.csv", types.Replace("\nbrand,", "\nmark,", StringComparison.Ordinal));
        var study = folder.Valid(
            "scenario,teams,case_types,skills\na,,,\nb,teams.csv,,\nc,,types.csv,\nd,more-teams.csv,,\ne,,other-types.csv,\nf,more-teams.csv,types.csv,tables/skills.csv\n");
        Assert.Equal([1, 1, 1, 0, 0, 1], study.Select(scenario => scenario.Compile().Skills.Count));
        Assert.Equal([1, 1, 1, 1, 0, 1], study.Select(scenario => scenario.Compile().ServiceLevels.Count));
    }

    [Fact]
    public void A_question_about_a_limit_needs_the_limit_in_the_table()
    {
        folder.With("sla.csv", "sla,metric,limit\na,wait,20s\n");
        folder.Valid("scenario,sla,answer_metric\na,sla.csv,wait_within:20s wait_within:20s@team=brand\n");
        Assert.Equal(
            ["study.csv:2: answer_metric is 'wait_within:30s', but the first scenario measures no such limit; expected a limit of its table sla. Add a row with it to the table."],
            folder.FaultsOf("scenario,sla,answer_metric\na,sla.csv,wait_within:30s\n"));
    }

    private static string TypesOf(string team, string share) =>
        "case_type,share,priority,team,touch_minutes,investigation_hours,self_servable_probability,documents_needed_probability,solve_probability\n"
        + $"c,{share},ordinary,{team},1,0,0,0,1\n";
}
