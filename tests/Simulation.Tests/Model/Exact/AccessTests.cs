namespace QueueSim.Tests.Model.Exact;

/// <summary>Who may do what (T12, T14, T20, T8), traced by hand.</summary>
public sealed class AccessTests
{
    private static readonly AccessSettings Rules = new()
    {
        NewAccountDays = 30,
        UnlockProbability = 1,
        UnlockHours = PlainDesk.Constant(12),
        IndividualsHavePriority = false,
    };

    [Fact]
    public void A_new_account_opens_cases_once_it_is_unlocked()
    {
        AssertAll(PlainDesk.Run(New(ageDays: 1)), hours: 12.5, ProblemOutcome.SolvedByTeam);
        AssertAll(PlainDesk.Run(New(ageDays: 29.75)), hours: 6.5, ProblemOutcome.SolvedByTeam);
        AssertAll(PlainDesk.Run(New(ageDays: 31)), hours: 0.5, ProblemOutcome.SolvedByTeam);
    }

    [Fact]
    public void A_new_account_that_is_not_unlocked_is_blocked_and_counted()
    {
        var scenario = New(ageDays: 1);
        var records = PlainDesk.Run(scenario with { Access = Rules with { UnlockProbability = 0 } });
        AssertAll(records, hours: 0, ProblemOutcome.Blocked);
        Assert.Equal(records.Totals.Appeared, records.Totals.Blocked);
    }

    [Fact]
    public void The_rule_holds_only_in_markets_that_have_it_and_can_be_switched_off()
    {
        var scenario = New(ageDays: 1);
        AssertAll(PlainDesk.Run(scenario with { Markets = [scenario.Markets[0] with { RestrictsNewAccounts = false }] }), hours: 0.5, ProblemOutcome.SolvedByTeam);
        AssertAll(PlainDesk.Run(scenario with { Access = Rules with { NewAccountDays = 0 } }), hours: 0.5, ProblemOutcome.SolvedByTeam);
    }

    [Fact]
    public void Individual_sellers_queue_as_ordinary_ones()
    {
        var plain = PlainDesk.Scenario(agents: 1);
        var scenario = plain with
        {
            CaseTypes = [plain.CaseTypes[0] with { Priority = Priority.High }],
            Strategies = [plain.Strategies[0] with { Sellers = SellerGroup.Mixed }],
            Sellers = SellerSettings.Plain with { ProfessionalProbability = 0 },
            Access = Rules,
        };
        Assert.All(PlainDesk.Run(scenario).Visits, visit => Assert.Equal(QueueClass.Ordinary, visit.QueuedAs));
        Assert.All(
            PlainDesk.Run(scenario with { Access = Rules with { IndividualsHavePriority = true } }).Visits,
            visit => Assert.Equal(QueueClass.High, visit.QueuedAs));
    }

    [Theory]
    [InlineData(0, 6.5)] // general support 4 h, intake 2 h, touch 0.5 h
    [InlineData(1, 2.5)]
    public void Cases_of_individual_sellers_reach_the_team_by_way_of_general_support(double professional, double hours)
    {
        var plain = PlainDesk.Scenario();
        var scenario = plain with
        {
            CaseTypes = [plain.CaseTypes[0] with { IntakeHours = PlainDesk.Constant(2) }],
            Teams = [PlainDesk.Team("pool", 10_000)],
            Strategies = [plain.Strategies[0] with { Sellers = SellerGroup.Mixed }],
            Sellers = SellerSettings.Plain with { ProfessionalProbability = professional },
            Access = AccessSettings.Open with { IndividualDelayHours = PlainDesk.Constant(4) },
        };
        AssertAll(PlainDesk.Run(scenario), hours, ProblemOutcome.SolvedByTeam);
    }

    [Fact]
    public void An_agency_answers_in_a_part_of_the_time_and_has_no_final_say()
    {
        // Question 0.25 h, answer 4 h × 0.25, touch 0.5 h; decisions are as for everybody.
        var plain = PlainDesk.Scenario();
        var scenario = plain with
        {
            CaseTypes = [plain.CaseTypes[0] with { SolveProbability = 0 }],
            Teams = [PlainDesk.Team("pool", 10_000)],
            Strategies = [plain.Strategies[0] with { UsesAgency = true }],
            Deficiency = plain.Deficiency with { VagueProbability = new(1, 1, 1) },
            Handling = plain.Handling with { AnswerHours = PlainDesk.Constant(4) },
            AgencyTimeFactor = 0.25,
        };
        AssertAll(PlainDesk.Run(scenario), hours: 1.75, ProblemOutcome.Refused);
    }

    [Fact]
    public void A_compliance_appeal_without_documents_is_not_asked_about_but_decided()
    {
        var plain = PlainDesk.Scenario();
        var scenario = plain with
        {
            CaseTypes = [plain.CaseTypes[0] with { IsCompliance = true, DocumentsNeededProbability = 1 }],
            Teams = [PlainDesk.Team("pool", 10_000)],
            Strategies = [plain.Strategies[0] with { Evidence = Evidence.None }],
            Deficiency = plain.Deficiency with { MissingProbability = new(1, 1, 1) },
            Decision = plain.Decision with { NoneSuccessFactor = 0 },
        };
        AssertAll(PlainDesk.Run(scenario), hours: 0.5, ProblemOutcome.Refused);
    }

    [Fact]
    public void Translators_work_before_the_case_reaches_its_team()
    {
        // 15 min of a translator, 2 h besides, 30 min of an agent; and the translators' queue counts as one.
        var plain = PlainDesk.Scenario();
        var scenario = plain with
        {
            Teams = [PlainDesk.Team("pool", 10_000), PlainDesk.Team("translators", 10_000)],
            Strategies = [plain.Strategies[0] with { Language = Language.Chinese }],
            Translation = new TranslationSettings { DelayHours = PlainDesk.Constant(2), TeamIndex = 1, TouchMinutes = PlainDesk.Constant(15) },
        };
        var records = PlainDesk.Run(scenario);
        AssertAll(records, hours: 2.75, ProblemOutcome.SolvedByTeam);
        Assert.Equal(records.Visits.Count(visit => visit.Team == 0 && visit.Observed), records.Visits.Count(visit => visit.Team == 1 && visit.Observed));
    }

    [Fact]
    public void A_case_in_a_language_that_the_market_reads_is_not_translated()
    {
        var plain = PlainDesk.Scenario() with { Teams = [PlainDesk.Team("pool", 10_000), PlainDesk.Team("translators", 10_000)] };
        var delayed = PlainDesk.Run(plain with { Translation = new TranslationSettings { DelayHours = PlainDesk.Constant(2) } });
        AssertAll(delayed, hours: 0.5, ProblemOutcome.SolvedByTeam);
        var staffed = PlainDesk.Run(plain with { Translation = new TranslationSettings { DelayHours = PlainDesk.Constant(2), TeamIndex = 1, TouchMinutes = PlainDesk.Constant(15) } });
        AssertAll(staffed, hours: 0.5, ProblemOutcome.SolvedByTeam);
        Assert.DoesNotContain(staffed.Visits, visit => visit.Team == 1);
    }

    private static Scenario New(double ageDays)
    {
        var plain = PlainDesk.Scenario();
        return plain with
        {
            Teams = [PlainDesk.Team("pool", 10_000)],
            Strategies = [plain.Strategies[0] with { Sellers = SellerGroup.Mixed }],
            Sellers = SellerSettings.Plain with { AccountAgeDays = PlainDesk.Constant(ageDays) },
            Markets = [plain.Markets[0] with { RestrictsNewAccounts = true }],
            Access = Rules,
        };
    }

    private static void AssertAll(RecordList records, double hours, ProblemOutcome outcome)
    {
        ProblemRecord[] observed = [.. records.Problems.Where(problem => problem.Observed)];
        Assert.True(observed.Length > 300);
        Assert.All(observed, problem =>
        {
            Assert.Equal(outcome, problem.Outcome);
            Assert.Equal((long)Math.Round(hours * TimeSpan.TicksPerHour), problem.EndedTicks - problem.AppearedTicks);
        });
    }
}
