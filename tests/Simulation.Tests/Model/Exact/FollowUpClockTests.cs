namespace QueueSim.Tests.Model.Exact;

/// <summary>From which instant the time to the next follow-up counts: submission, end of a touch, answer, follow-up.</summary>
public sealed class FollowUpClockTests
{
    private const double AfterHours = 72;

    [Fact]
    public void It_starts_with_the_submission()
    {
        // Translation takes 100 h.
        var mondays = PlainDesk.Mondays();
        AssertReopened(mondays with { Translation = new TranslationSettings { DelayHours = PlainDesk.Constant(100) } }, AfterHours);
    }

    [Fact]
    public void It_starts_anew_with_the_end_of_a_touch()
    {
        // A touch of 0.5 h at once, then 100 h of investigation.
        var mondays = PlainDesk.Mondays();
        AssertReopened(
            mondays with { CaseTypes = [mondays.CaseTypes[0] with { InvestigationHours = PlainDesk.Constant(100) }] }, 0.5 + AfterHours);
    }

    [Fact]
    public void It_starts_anew_with_the_end_of_the_wrong_teams_touch_and_not_with_the_transfer()
    {
        // A quarter of an hour by the wrong team and two hours on the way to a team without agents.
        var mondays = PlainDesk.Mondays();
        AssertReopened(
            mondays with
            {
                CaseTypes =
                [
                    PlainDesk.CaseType("left", 0, 30) with { Share = 0 },
                    PlainDesk.CaseType("right", 1, 30),
                ],
                Teams = [mondays.Teams[0], PlainDesk.Team("right", 0)],
                Strategies = [mondays.Strategies[0] with { RightCategoryProbability = 0 }],
                Handling = mondays.Handling with { TransferTouchFactor = 0.5, TransferDelayHours = PlainDesk.Constant(2) },
            },
            0.25 + AfterHours);
    }

    [Fact]
    public void It_starts_anew_with_the_sellers_answer()
    {
        // Asked after 0.25 h, answered after 30 h, on Tuesday: nobody works before next Monday.
        AssertReopened(PlainDesk.Mondays(answerHours: 30), 0.25 + 30 + AfterHours);
    }

    [Fact]
    public void It_starts_anew_with_the_follow_up_itself()
    {
        var desk = Following(PlainDesk.Mondays(), FollowUp.Duplicate, maximum: 2) with
        {
            Translation = new TranslationSettings { DelayHours = PlainDesk.Constant(200) },
        };
        var cases = PlainDesk.Run(desk).Cases.Where(record => record.Observed).ToLookup(record => record.Problem);
        Assert.NotEmpty(cases);
        Assert.All(cases, own => Assert.Equal(
            [0, Hours(AfterHours), Hours(2 * AfterHours)],
            own.OrderBy(record => record.Submission).Select(record => record.SubmittedTicks - own.Min(first => first.SubmittedTicks))));
    }

    [Fact]
    public void What_falls_due_where_nobody_follows_up_waits_for_the_next_stretch()
    {
        // Due at 72 h, during an intake of 100 h; then the queue of a team without agents.
        var mondays = PlainDesk.Mondays();
        AssertReopened(
            mondays with
            {
                CaseTypes = [mondays.CaseTypes[0] with { IntakeHours = PlainDesk.Constant(100) }],
                Teams = [PlainDesk.Team("pool", 0)],
            },
            100);
    }

    private static Scenario Following(Scenario desk, FollowUp followUp, int maximum) => desk with
    {
        Strategies = [desk.Strategies[0] with { Language = Language.Chinese, FollowUp = followUp }],
        FollowUps = FollowUpSettings.None with { AfterHours = AfterHours, Maximum = maximum },
    };

    /// <summary>Every first case is closed by its seller, who reopens it, this long after it was submitted.</summary>
    private static void AssertReopened(Scenario desk, double hours)
    {
        CaseRecord[] first = [.. PlainDesk.Run(Following(desk, FollowUp.Reopen, maximum: 1)).Cases.Where(record => record.Observed && record.Submission == 1)];
        Assert.NotEmpty(first);
        Assert.All(first, record =>
        {
            Assert.Equal(CaseOutcome.Withdrawn, record.Outcome);
            Assert.Equal(Hours(hours), record.ClosedTicks - record.SubmittedTicks);
        });
    }

    private static long Hours(double hours) => (long)Math.Round(hours * TimeSpan.TicksPerHour);
}
