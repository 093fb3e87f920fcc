namespace QueueSim.Tests.Model.Exact;

/// <summary>Constant times and certain outcomes: every problem's journey adds up by hand.</summary>
public sealed class JourneyTests
{
    [Fact]
    public void With_agents_for_everybody_a_plain_problem_takes_its_touch_and_its_investigation()
    {
        var scenario = PlainDesk.Scenario() with
        {
            CaseTypes = [PlainDesk.CaseType("plain", 0, 30) with { InvestigationHours = PlainDesk.Constant(5) }],
            Teams = [PlainDesk.Team("pool", 10_000)],
        };
        var records = PlainDesk.Run(scenario);
        AssertAll(records, hours: 5.5, ProblemOutcome.SolvedByTeam, submissions: 1);
        Assert.All(records.Cases.Where(Ended), record => Assert.Equal(Hours(0.5), record.FirstResponseTicks - record.SubmittedTicks));
        Assert.All(records.Visits, visit => Assert.Equal(visit.JoinedTicks, visit.LeftTicks));
    }

    [Fact]
    public void Intake_comes_before_the_queue_and_an_own_duration_means_what_it_says()
    {
        // Intake 3 h, touch 0.5 h, investigation 5 h.
        var plain = PlainDesk.Scenario();
        var scenario = plain with
        {
            CaseTypes = [plain.CaseTypes[0] with { IntakeHours = PlainDesk.Constant(3), InvestigationHours = PlainDesk.Constant(5) }],
            Teams = [PlainDesk.Team("pool", 10_000)],
        };
        var records = PlainDesk.Run(scenario);
        AssertAll(records, hours: 8.5, ProblemOutcome.SolvedByTeam, submissions: 1);
        Assert.All(records.Cases.Where(Ended), record => Assert.Equal(Hours(3.5), record.FirstResponseTicks - record.SubmittedTicks));
    }

    [Fact]
    public void A_case_in_the_wrong_category_costs_a_part_of_a_touch_and_the_transfer()
    {
        // Two types with a team each; everything is declared as the other: 0.25 × 60 min, 2 h, then 60 min.
        var plain = PlainDesk.Scenario();
        var scenario = plain with
        {
            CaseTypes =
            [
                PlainDesk.CaseType("left", 0, 60) with { Share = 0.5 },
                PlainDesk.CaseType("right", 1, 60) with { Share = 0.5 },
            ],
            Teams = [PlainDesk.Team("left", 10_000), PlainDesk.Team("right", 10_000)],
            Strategies = [PlainDesk.Strategy() with { RightCategoryProbability = 0 }],
            Handling = plain.Handling with { TransferTouchFactor = 0.25, TransferDelayHours = PlainDesk.Constant(2) },
        };
        var records = PlainDesk.Run(scenario);
        AssertAll(records, hours: 3.25, ProblemOutcome.SolvedByTeam, submissions: 1);
        Assert.All(records.Cases.Where(Ended), record =>
        {
            Assert.Equal(1, record.Transfers);
            Assert.Equal(CaseTruth.Deficient, record.Truth);
            Assert.Equal(Hours(0.25), record.FirstResponseTicks - record.SubmittedTicks);
        });
        Assert.All(
            records.Visits.Where(visit => visit.Observed).GroupBy(visit => visit.Problem),
            visits => Assert.Equal([1 - visits.First().CaseType, visits.First().CaseType], visits.Select(visit => visit.Team)));
    }

    [Fact]
    public void An_escalated_case_takes_both_touches_and_counts_as_a_transfer()
    {
        var scenario = PlainDesk.Scenario() with
        {
            CaseTypes =
            [
                PlainDesk.CaseType("plain", 0, 60) with
                {
                    EscalationProbability = 1,
                    EscalationTeamIndex = 1,
                    EscalationTouchMinutes = PlainDesk.Constant(90),
                },
            ],
            Teams = [PlainDesk.Team("front", 10_000), PlainDesk.Team("back", 10_000)],
        };
        var records = PlainDesk.Run(scenario);
        AssertAll(records, hours: 2.5, ProblemOutcome.SolvedByTeam, submissions: 1);
        Assert.All(records.Cases.Where(Ended), record => Assert.Equal(1, record.Transfers));
    }

    [Fact]
    public void A_vague_case_is_asked_about_and_comes_back_with_the_answer()
    {
        // 0.5 × 30 min, 4 h for the answer, then the full 30 min.
        var plain = PlainDesk.Scenario();
        var scenario = plain with
        {
            Teams = [PlainDesk.Team("pool", 10_000)],
            Deficiency = plain.Deficiency with { VagueProbability = new(1, 1, 1) },
            Handling = plain.Handling with { AnswerHours = PlainDesk.Constant(4) },
        };
        var records = PlainDesk.Run(scenario);
        AssertAll(records, hours: 4.75, ProblemOutcome.SolvedByTeam, submissions: 1);
        Assert.All(records.Cases.Where(Ended), record => Assert.Equal(1, record.Questions));
    }

    [Fact]
    public void After_the_last_question_a_case_is_decided_with_what_there_is()
    {
        // Answers never help: three questions (0.25 h and 4 h each), then a touch, and documents still missing: refused.
        var plain = PlainDesk.Scenario();
        var scenario = plain with
        {
            CaseTypes = [PlainDesk.CaseType("plain", 0, 30) with { DocumentsNeededProbability = 1 }],
            Teams = [PlainDesk.Team("pool", 10_000)],
            Strategies = [PlainDesk.Strategy() with { Evidence = Evidence.None }],
            Deficiency = plain.Deficiency with { MissingProbability = new(1, 1, 1) },
            Handling = plain.Handling with { AnswerHours = PlainDesk.Constant(4), AnswerCompleteProbability = 0 },
            Decision = plain.Decision with { NoneSuccessFactor = 0 },
        };
        AssertAll(PlainDesk.Run(scenario), hours: 3 * 4.25 + 0.5, ProblemOutcome.Refused, submissions: 1);
    }

    [Fact]
    public void A_filtered_case_comes_back_when_noticed_until_submissions_run_out()
    {
        // Everything is filtered: 10 min each time, 3 h to notice, at most three submissions.
        var plain = PlainDesk.Scenario();
        var scenario = plain with
        {
            PreScreen = plain.PreScreen with { FilterProbability = 1, DelayMinutes = PlainDesk.Constant(10) },
            Resubmission = plain.Resubmission with { NoticeHours = PlainDesk.Constant(3), MaximumSubmissions = 3 },
        };
        var records = PlainDesk.Run(scenario);
        AssertAll(records, hours: 6.5, ProblemOutcome.GivenUp, submissions: 3);
        Assert.All(records.Cases.Where(Ended), record => Assert.Equal(CaseOutcome.Filtered, record.Outcome));
        Assert.Empty(records.Visits);
    }

    [Fact]
    public void A_missed_notice_of_a_bounce_or_a_question_delays_what_the_seller_does_about_it()
    {
        // Bounced after 10 min, missed for 72 h, 3 h to notice, bounced again: given up.
        var plain = PlainDesk.Scenario();
        var bounced = plain with
        {
            Sellers = plain.Sellers with { MissedNoticeProbability = 1, MissedNoticeHours = 72 },
            PreScreen = plain.PreScreen with { FilterProbability = 1, DelayMinutes = PlainDesk.Constant(10) },
            Resubmission = plain.Resubmission with { NoticeHours = PlainDesk.Constant(3), MaximumSubmissions = 2 },
        };
        AssertAll(PlainDesk.Run(bounced), hours: 75 + 2.0 / 6, ProblemOutcome.GivenUp, submissions: 2);

        // Asked after 0.25 h, missed for 72 h, answered within 4 h, a touch of 0.5 h.
        var asked = plain with
        {
            Sellers = bounced.Sellers,
            Teams = [PlainDesk.Team("pool", 10_000)],
            Deficiency = plain.Deficiency with { VagueProbability = new(1, 1, 1) },
            Handling = plain.Handling with { AnswerHours = PlainDesk.Constant(4) },
        };
        AssertAll(PlainDesk.Run(asked), hours: 76.75, ProblemOutcome.SolvedByTeam, submissions: 1);
    }

    [Fact]
    public void Pushed_self_help_solves_what_is_self_servable()
    {
        var plain = PlainDesk.Scenario();
        var scenario = plain with
        {
            CaseTypes = [PlainDesk.CaseType("plain", 0, 30) with { SelfServableProbability = 1 }],
            PreScreen = plain.PreScreen with
            {
                FilterProbability = 1,
                Auc = 1,
                DelayMinutes = PlainDesk.Constant(10),
                SelfHelpSolveProbability = 1,
                SelfHelpHours = PlainDesk.Constant(2),
            },
        };
        AssertAll(PlainDesk.Run(scenario), hours: 2 + 1.0 / 6, ProblemOutcome.SolvedBySelfHelp, submissions: 1);
    }

    [Fact]
    public void The_knowledge_base_solves_a_self_servable_problem_without_a_case()
    {
        var plain = PlainDesk.Scenario();
        var scenario = plain with
        {
            CaseTypes = [PlainDesk.CaseType("plain", 0, 30) with { SelfServableProbability = 1 }],
            Strategies = [PlainDesk.Strategy() with { ReadsKnowledgeBase = true }],
            KnowledgeBase = new KnowledgeBaseSettings { SolveProbability = 1, ReadHours = PlainDesk.Constant(0.5) },
        };
        var records = PlainDesk.Run(scenario);
        AssertAll(records, hours: 0.5, ProblemOutcome.SolvedByKnowledgeBase, submissions: 0);
        Assert.Empty(records.Cases);
    }

    [Fact]
    public void A_language_that_the_market_does_not_read_is_translated_first_and_works_slower()
    {
        // 10 h translation, then 30 min × 1.4.
        var plain = PlainDesk.Scenario();
        var scenario = plain with
        {
            Teams = [PlainDesk.Team("pool", 10_000)],
            Strategies = [PlainDesk.Strategy() with { Language = Language.Chinese }],
            Translation = new TranslationSettings { DelayHours = PlainDesk.Constant(10) },
            Handling = plain.Handling with { LanguageWorkFactor = new(1, 1.4, 1) },
        };
        AssertAll(PlainDesk.Run(scenario), hours: 10.7, ProblemOutcome.SolvedByTeam, submissions: 1);
    }

    [Fact]
    public void A_refusal_is_appealed_as_often_as_the_strategy_allows()
    {
        // Always refused: a touch, then twice 24 h to prepare and another touch.
        var plain = PlainDesk.Scenario();
        var scenario = plain with
        {
            CaseTypes = [PlainDesk.CaseType("plain", 0, 30) with { SolveProbability = 0 }],
            Teams = [PlainDesk.Team("pool", 10_000)],
            Strategies = [PlainDesk.Strategy() with { MaximumAppeals = 2 }],
            Decision = plain.Decision with { AppealProbability = 1, AppealPrepareHours = PlainDesk.Constant(24) },
        };
        var records = PlainDesk.Run(scenario);
        AssertAll(records, hours: 49.5, ProblemOutcome.Refused, submissions: 3);
        Assert.All(records.Cases, record => Assert.Equal(record.Submission > 1, record.IsAppeal));
    }

    [Fact]
    public void Without_agents_everybody_gives_up_when_patience_ends_and_with_endless_patience_stays_open()
    {
        var impatient = PlainDesk.Scenario(agents: 0) with
        {
            CaseTypes = [PlainDesk.CaseType("plain", 0, 30) with { PatienceHours = PlainDesk.Constant(7) }],
        };
        AssertAll(PlainDesk.Run(impatient), hours: 7, ProblemOutcome.GivenUp, submissions: 1);

        var patient = PlainDesk.Run(PlainDesk.Scenario(agents: 0));
        Assert.All(patient.Problems, problem => Assert.Equal(ProblemOutcome.Open, problem.Outcome));
        Assert.All(patient.Visits, visit => Assert.Equal(VisitEnd.StillWaiting, visit.End));
        Assert.Equal(patient.Totals.Appeared, patient.Totals.StillOpen);
        // Warm-up, window and cool-down were used up.
        Assert.Equal(TimeSpan.FromDays(36).Ticks, patient.Totals.StoppedTicks);
    }

    private static long Hours(double hours) => (long)Math.Round(hours * TimeSpan.TicksPerHour);

    private static bool Ended(CaseRecord record) => record.Observed;

    /// <summary>Every observed problem took exactly this long and ended this way.</summary>
    private static void AssertAll(RecordList records, double hours, ProblemOutcome outcome, int submissions)
    {
        var observed = records.Problems.Where(problem => problem.Observed).ToArray();
        Assert.True(observed.Length > 300, "about 500 problems are expected in five days");
        Assert.All(observed, problem =>
        {
            Assert.Equal(outcome, problem.Outcome);
            Assert.Equal(submissions, problem.Submissions);
            Assert.Equal(Hours(hours), problem.EndedTicks - problem.AppearedTicks);
        });
    }
}
