namespace QueueSim.Tests.Model.Exact;

/// <summary>Follow-ups on cases that do not move (T15–T17, C8), traced by hand.</summary>
public sealed class FollowUpTests
{
    private static readonly FollowUpSettings Settings = new()
    {
        AfterHours = 72,
        Maximum = 1,
        ReminderGainHours = 100,
        ReminderInformsProbability = 1,
        PushFlagProbability = 1,
        MergeTouchFactor = 0.1,
    };

    [Fact]
    public void A_reminder_supplies_what_was_missing_so_that_nobody_asks()
    {
        // Translation takes 80 h; at 72 h the reminder makes the vague case clear: 80 h and a full touch, no question.
        var records = PlainDesk.Run(Slow(FollowUp.Remind, vague: 1));
        AssertAll(records, hours: 80.5, submissions: 1);
        Assert.All(Observed(records), record => Assert.Equal(0, record.Questions));
        // Without it: the question (0.25 h), the answer (4 h) and the touch.
        AssertAll(PlainDesk.Run(Slow(FollowUp.Wait, vague: 1)), hours: 84.75, submissions: 1);
    }

    [Fact]
    public void Follow_ups_can_be_switched_off()
    {
        var scenario = Slow(FollowUp.Reopen, vague: 0);
        AssertAll(PlainDesk.Run(scenario with { FollowUps = Settings with { Maximum = 0 } }), hours: 80.5, submissions: 1);
    }

    [Fact]
    public void Reopening_starts_again_from_the_pre_screen()
    {
        // Closed at 72 h, submitted again, 80 h of translation, touch.
        var records = PlainDesk.Run(Slow(FollowUp.Reopen, vague: 0));
        AssertAll(records, hours: 72 + 80.5, submissions: 2);
        Assert.Equal(
            [CaseOutcome.Withdrawn, CaseOutcome.Solved],
            Observed(records).GroupBy(record => record.Problem).First().OrderBy(record => record.Submission).Select(record => record.Outcome));
    }

    [Fact]
    public void A_reopened_case_loses_its_place_in_the_queue_and_a_reminded_one_gains()
    {
        // No agents for ten days; then one by one. Who arrived on the first day is served first among those who wait.
        Scenario Closed(FollowUp followUp) => Opening(followUp);
        long[] Order(RecordList records) => [.. records.Visits.Where(visit => visit.End == VisitEnd.Touched)
            .OrderBy(visit => visit.LeftTicks).Select(visit => visit.Problem)];

        var waiting = Order(PlainDesk.Run(Closed(FollowUp.Wait)));
        Assert.Equal(waiting.Order(), waiting);

        // Problem numbers are in the order of appearance; strategy 1 follows up.
        var reopened = PlainDesk.Run(Closed(FollowUp.Reopen));
        var reminded = PlainDesk.Run(Closed(FollowUp.Remind));
        double MeanRank(RecordList records)
        {
            HashSet<long> followers = [.. records.Problems.Where(problem => problem.Strategy == 1).Select(problem => problem.Number)];
            return Order(records).Select((number, rank) => (number, rank)).Where(pair => followers.Contains(pair.number)).Average(pair => pair.rank);
        }

        var neutral = MeanRank(PlainDesk.Run(Closed(FollowUp.Wait)));
        Assert.True(MeanRank(reopened) > neutral + 20, "reopening goes to the back");
        Assert.True(MeanRank(reminded) < neutral - 20, "a reminder moves forward");
        Assert.Contains(reopened.Visits, visit => visit.End == VisitEnd.Withdrawn);
    }

    [Fact]
    public void A_flagged_push_is_served_after_everybody_else()
    {
        var records = PlainDesk.Run(Opening(FollowUp.Push));
        HashSet<long> pushers = [.. records.Problems.Where(problem => problem.Strategy == 1).Select(problem => problem.Number)];
        // Those who waited at the opening (day ten) and pushed; the queue then takes days to work off.
        VisitRecord[] waited = [.. records.Visits.Where(visit => visit.End == VisitEnd.Touched && visit.JoinedTicks < TimeSpan.FromDays(7).Ticks - 1 && visit.LeftTicks >= TimeSpan.FromDays(10).Ticks)];
        var lastPatient = waited.Where(visit => !pushers.Contains(visit.Problem)).Max(visit => visit.LeftTicks);
        Assert.All(waited.Where(visit => pushers.Contains(visit.Problem)), visit => Assert.True(visit.LeftTicks > lastPatient));
    }

    [Fact]
    public void A_duplicate_that_passes_is_merged_after_a_part_of_a_touch_and_adds_load()
    {
        var records = PlainDesk.Run(Slow(FollowUp.Duplicate, vague: 0));
        AssertAll(records, hours: 80.5, submissions: 2);
        CaseRecord[] duplicates = [.. Observed(records).Where(record => record.IsDuplicate)];
        Assert.NotEmpty(duplicates);
        Assert.All(duplicates, duplicate =>
        {
            Assert.Equal(CaseOutcome.Merged, duplicate.Outcome);
            Assert.Equal(TimeSpan.FromMinutes(3).Ticks, duplicate.ClosedTicks - duplicate.SubmittedTicks);
            Assert.Equal(CaseTruth.Deficient, duplicate.Truth);
            Assert.Equal((true, true, 0L), (duplicate.HadRightCategory, duplicate.HadAllDocuments, duplicate.QueuedTicks));
        });
    }

    [Fact]
    public void A_duplicate_waits_in_the_queue_like_any_other_case()
    {
        // Who follows up in the first week is merged in the second. No pre-screen delay; of a duplicate's life all is waiting but the half minute of merging.
        var desk = Opening(FollowUp.Duplicate);
        var records = PlainDesk.Run(desk with { Window = desk.Window with { Days = 16 } });
        CaseRecord[] duplicates = [.. records.Cases.Where(record => record.Outcome == CaseOutcome.Merged)];
        Assert.InRange(duplicates.Length, 20, 1000);
        Assert.All(duplicates, duplicate => Assert.Equal(duplicate.ClosedTicks - duplicate.SubmittedTicks - TimeSpan.FromSeconds(30).Ticks, duplicate.QueuedTicks));
    }

    [Fact]
    public void A_perfect_pre_screen_filters_duplicates_and_nothing_else()
    {
        // Scores with a fault and those without are far apart, and the threshold is halfway.
        var scenario = Slow(FollowUp.Duplicate, vague: 0);
        scenario = scenario with { PreScreen = scenario.PreScreen with { Auc = 1, Threshold = 0, DuplicateProbability = 1 } };
        var records = PlainDesk.Run(scenario);
        AssertAll(records, hours: 80.5, submissions: 2);
        Assert.All(Observed(records), record => Assert.Equal(
            record.IsDuplicate ? (CaseOutcome.Filtered, FilterReason.Duplicate) : (CaseOutcome.Solved, FilterReason.None), (record.Outcome, record.Reason)));
    }

    /// <summary>Translation of 80 h and then an agent at once.</summary>
    private static Scenario Slow(FollowUp followUp, double vague)
    {
        var plain = PlainDesk.Scenario();
        return plain with
        {
            Teams = [PlainDesk.Team("pool", 10_000)],
            Strategies = [PlainDesk.Strategy() with { Language = Language.Chinese, FollowUp = followUp }],
            Translation = new TranslationSettings { DelayHours = PlainDesk.Constant(80) },
            Deficiency = plain.Deficiency with { VagueProbability = new(vague, vague, vague) },
            Handling = plain.Handling with { AnswerHours = PlainDesk.Constant(4) },
            FollowUps = Settings,
        };
    }

    /// <summary>A desk whose only agent works on the days from the tenth on; half of the sellers follow up.</summary>
    private static Scenario Opening(FollowUp followUp)
    {
        var plain = PlainDesk.Scenario(problemsPerDay: 30, touchMinutes: 5);
        var days = new HashSet<NodaTime.IsoDayOfWeek> { NodaTime.IsoDayOfWeek.Thursday };
        return plain with
        {
            // Monday, 1 January; the warm-up skips the first Thursday's shift: nothing has arrived before.
            Window = plain.Window with { WarmUpDays = 0, Days = 9, CoolDownDays = 60 },
            Arrivals = plain.Arrivals with { HourOfWeekWeights = [.. Enumerable.Range(0, 168).Select(hour => hour is >= 96 and < 168 ? 1.0 : 0)] },
            Teams = [new Team { Name = "pool", Shifts = [PlainDesk.Always(1) with { Days = days }] }],
            Strategies = [PlainDesk.Strategy() with { Name = "waits", Share = 0.5 }, PlainDesk.Strategy() with { Name = "follows", Share = 0.5, FollowUp = followUp }],
            FollowUps = Settings,
        };
    }

    private static IEnumerable<CaseRecord> Observed(RecordList records) => records.Cases.Where(record => record.Observed);

    private static void AssertAll(RecordList records, double hours, int submissions)
    {
        ProblemRecord[] observed = [.. records.Problems.Where(problem => problem.Observed)];
        Assert.True(observed.Length > 300);
        Assert.All(observed, problem =>
        {
            Assert.Equal(ProblemOutcome.SolvedByTeam, problem.Outcome);
            Assert.Equal(submissions, problem.Submissions);
            Assert.Equal((long)Math.Round(hours * TimeSpan.TicksPerHour), problem.EndedTicks - problem.AppearedTicks);
        });
    }
}
