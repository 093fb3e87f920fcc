namespace QueueSim.Tests.Model.Exact;

/// <summary>Reminders and pushes in time or too early (T15, C8), and the agents' time that they cost, traced by hand.</summary>
public sealed class ReminderTests
{
    private static readonly FollowUpSettings Settings = new()
    {
        AfterHours = 72,
        Maximum = 3,
        IdleHours = 72,
        EarlyFlagProbability = 1,
        ReminderTouchFactor = 0.2,
        ReminderGainHours = 24,
        ReminderInformsProbability = 1,
        PushFlagProbability = 1,
        CriticalFlagFactor = 0,
        MergeTouchFactor = 1,
    };

    [Theory]
    [InlineData(72, 80.6, 0)] // in time: what was missing is there, the touch of 0.5 h begins with 0.1 h of reading
    [InlineData(71.99, 84.85, 1)] // too early, once more or less: the question (0.25 h and 0.1 h of reading), the answer (4 h) and the touch
    [InlineData(1, 85.05, 1)] // three of them, all too early: 0.3 h of reading
    public void A_reminder_helps_only_when_the_case_has_really_been_idle(double afterHours, double hours, int questions)
    {
        var records = PlainDesk.Run(Translated(FollowUp.Remind, Settings with { AfterHours = afterHours, EarlyFlagProbability = 0 }));
        AssertAll(records, hours);
        Assert.All(records.Cases.Where(record => record.Observed), record => Assert.Equal(questions, record.Questions));
    }

    [Fact]
    public void Idleness_of_no_hours_makes_every_reminder_timely()
    {
        // One hour after the submission all that was missing is there; the two others change nothing.
        AssertAll(PlainDesk.Run(Translated(FollowUp.Remind, Settings with { AfterHours = 1, IdleHours = 0, ReminderTouchFactor = 0 })), hours: 80.5);
    }

    [Fact]
    public void A_message_that_comes_during_the_investigation_is_read_at_a_visit_of_its_own()
    {
        // Touch 0.5 h at once, investigation of 100 h; at 72.5 h the agent reads for 0.1 h, and the decision comes as without it.
        var plain = PlainDesk.Scenario();
        var desk = plain with
        {
            CaseTypes = [plain.CaseTypes[0] with { InvestigationHours = PlainDesk.Constant(100) }],
            Teams = [PlainDesk.Team("pool", 10_000)],
            Strategies = [plain.Strategies[0] with { FollowUp = FollowUp.Remind }],
            FollowUps = Settings,
        };
        var records = PlainDesk.Run(desk);
        AssertAll(records, hours: 100.5);
        var visits = records.Visits.ToLookup(visit => visit.Problem);
        Assert.All(records.Problems.Where(problem => problem.Observed), problem => Assert.Equal(
            [0, Hours(72.5)], visits[problem.Number].Select(visit => visit.LeftTicks - problem.AppearedTicks)));
        double Work(Scenario scenario) => PlainDesk.Run(scenario).Levels.Sum(level => level.Busy * (double)(level.ToTicks - level.FromTicks));
        var silent = desk with { FollowUps = Settings with { ReminderTouchFactor = 0 } };
        Assert.All(PlainDesk.Run(silent).Visits.GroupBy(visit => visit.Problem), visit => Assert.Single(visit));
        Assert.InRange(Work(desk) - Work(silent), Hours(0.1) * (visits.Count(own => own.Count() == 2) - 1), Hours(0.1) * visits.Count(own => own.Count() == 2));
    }

    [Theory]
    [InlineData(FollowUp.Remind, 1, "ordinary", "high_risk")] // too early
    [InlineData(FollowUp.Remind, 72, "ordinary", "ordinary")]
    [InlineData(FollowUp.Push, 72, "ordinary", "high_risk")] // not critical
    [InlineData(FollowUp.Push, 72, "high", "high")] // truly critical
    [InlineData(FollowUp.Push, 1, "high", "high_risk")] // and too early
    public void Who_writes_too_early_or_urgent_without_reason_is_a_high_risk_contact(FollowUp followUp, double afterHours, string priority, string queuedAs)
    {
        var desk = Translated(followUp, Settings with { AfterHours = afterHours });
        desk = desk with { CaseTypes = [desk.CaseTypes[0] with { Priority = priority == "high" ? Priority.High : Priority.Ordinary }] };
        VisitRecord[] visits = [.. PlainDesk.Run(desk).Visits.Where(visit => visit.Observed)];
        Assert.NotEmpty(visits);
        var expected = queuedAs switch { "high" => QueueClass.High, "ordinary" => QueueClass.Ordinary, _ => QueueClass.HighRisk };
        Assert.All(visits, visit => Assert.Equal(expected, visit.QueuedAs));
    }

    [Theory]
    [InlineData(1, 1, "high_risk")]
    [InlineData(1, 0, "ordinary")]
    [InlineData(72, 1, "ordinary")]
    public void Where_pushing_is_forgiven_only_a_push_too_early_is_a_high_risk_contact(double afterHours, double earlyFlagProbability, string queuedAs)
    {
        var settings = Settings with { AfterHours = afterHours, PushFlagProbability = 0, EarlyFlagProbability = earlyFlagProbability };
        VisitRecord[] visits = [.. PlainDesk.Run(Translated(FollowUp.Push, settings)).Visits.Where(visit => visit.Observed)];
        Assert.NotEmpty(visits);
        Assert.All(visits, visit => Assert.Equal(queuedAs == "ordinary" ? QueueClass.Ordinary : QueueClass.HighRisk, visit.QueuedAs));
    }

    [Theory]
    [InlineData(FollowUp.Remind)]
    [InlineData(FollowUp.Push)]
    [InlineData(FollowUp.Reopen)]
    [InlineData(FollowUp.Duplicate)]
    public void Following_up_every_hour_is_no_better_than_waiting(FollowUp followUp)
    {
        // A loaded team, slow translation, unclear texts; every tenth account follows up, the others wait.
        var waiting = FollowersHours(Loaded(FollowUp.Wait, 72));
        var hourly = FollowersHours(Loaded(followUp, 1));
        Assert.True(hourly > waiting, $"hourly {hourly}, waiting {waiting}");
    }

    [Fact]
    public void Reminders_too_early_are_no_better_than_waiting_and_those_in_time_are_the_better_the_sooner()
    {
        double Hours(double afterHours) => FollowersHours(Loaded(FollowUp.Remind, afterHours));
        var waiting = FollowersHours(Loaded(FollowUp.Wait, 72));
        Assert.All(new double[] { 1, 4, 24, 48, 71 }, early => Assert.True(Hours(early) >= waiting, $"{early} h"));
        double[] inTime = [Hours(72), Hours(96), Hours(120), Hours(168)];
        Assert.All(inTime, hours => Assert.True(hours < waiting));
        Assert.Equal(inTime.Order(), inTime);
    }

    private static double FollowersHours(Scenario desk) => PlainDesk.Run(desk).Problems
        .Where(problem => problem.Observed && problem.Strategy == 1).Average(problem => (problem.EndedTicks - problem.AppearedTicks) / (double)TimeSpan.TicksPerHour);

    private static Scenario Loaded(FollowUp followUp, double afterHours)
    {
        var plain = PlainDesk.Scenario(problemsPerDay: 100, agents: 3, touchMinutes: 34);
        var strategy = plain.Strategies[0] with { Language = Language.Chinese };
        return plain with
        {
            Window = plain.Window with { WarmUpDays = 10, Days = 30, CoolDownDays = 60 },
            Strategies = [strategy with { Share = 0.9 }, strategy with { Name = "follows", Share = 0.1, FollowUp = followUp }],
            Translation = new TranslationSettings { DelayHours = new QueueSim.Randomness.LognormalDistribution(100, 1) },
            Deficiency = plain.Deficiency with { VagueProbability = new(0.5, 0.5, 0.5) },
            Handling = plain.Handling with { AnswerHours = PlainDesk.Constant(20) },
            FollowUps = Settings with { AfterHours = afterHours, EarlyFlagProbability = 0.3, PushFlagProbability = 0.6 },
        };
    }

    /// <summary>A vague case, a translation of 80 h and then an agent at once.</summary>
    private static Scenario Translated(FollowUp followUp, FollowUpSettings settings)
    {
        var plain = PlainDesk.Scenario();
        return plain with
        {
            Teams = [PlainDesk.Team("pool", 10_000)],
            Strategies = [plain.Strategies[0] with { Language = Language.Chinese, FollowUp = followUp }],
            Translation = new TranslationSettings { DelayHours = PlainDesk.Constant(80) },
            Deficiency = plain.Deficiency with { VagueProbability = new(1, 1, 1) },
            Handling = plain.Handling with { AnswerHours = PlainDesk.Constant(4) },
            FollowUps = settings,
        };
    }

    private static void AssertAll(RecordList records, double hours)
    {
        ProblemRecord[] observed = [.. records.Problems.Where(problem => problem.Observed)];
        Assert.True(observed.Length > 300);
        Assert.All(observed, problem =>
        {
            Assert.Equal(ProblemOutcome.SolvedByTeam, problem.Outcome);
            Assert.Equal(Hours(hours), problem.EndedTicks - problem.AppearedTicks);
        });
    }

    private static long Hours(double hours) => (long)Math.Round(hours * TimeSpan.TicksPerHour);
}
