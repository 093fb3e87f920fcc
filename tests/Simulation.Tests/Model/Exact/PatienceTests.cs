using QueueSim.Randomness;

namespace QueueSim.Tests.Model.Exact;

/// <summary>When a seller's patience counts, and how it is drawn.</summary>
public sealed class PatienceTests
{
    private static readonly Distribution Patience = new ExponentialDistribution(20);

    [Fact]
    public void After_the_first_touch_nobody_leaves()
    {
        // Asked after 0.25 h, answered on Tuesday: the next agent comes six days later, and patience ends after one hour.
        var desk = WithPatience(PlainDesk.Mondays(answerHours: 30), PlainDesk.Constant(1));
        ProblemRecord[] problems = [.. PlainDesk.Run(desk).Problems.Where(problem => problem.Observed)];
        Assert.NotEmpty(problems);
        Assert.All(problems, problem =>
        {
            Assert.Equal(ProblemOutcome.SolvedByTeam, problem.Outcome);
            Assert.True(problem.EndedTicks > TimeSpan.FromDays(7).Ticks);
        });
    }

    [Fact]
    public void It_is_drawn_once_for_a_submission_and_counts_from_it_whatever_the_case_waits_for()
    {
        // Two translators who cannot keep up, then a team without agents: whoever gives up has waited as long as the one draw says.
        var desk = WithPatience(PlainDesk.Scenario(problemsPerDay: 100), Patience);
        desk = desk with
        {
            Teams = [PlainDesk.Team("pool", 0), PlainDesk.Team("translators", 2)],
            Strategies = [desk.Strategies[0] with { Language = Language.Chinese }],
            Translation = new TranslationSettings { TeamIndex = 1, TouchMinutes = PlainDesk.Constant(30), DelayHours = PlainDesk.Constant(1) },
        };
        var records = PlainDesk.Run(desk);
        VisitRecord[] left = [.. records.Visits.Where(visit => visit.Observed && visit.End == VisitEnd.GaveUp)];
        Assert.Contains(left, visit => visit.Team == 0);
        Assert.Contains(left, visit => visit.Team == 1);
        ProblemRecord[] problems = [.. records.Problems.Where(problem => problem.Observed)];
        Assert.True(problems.Length > 400);
        // A translator at work finishes first: half an hour at most.
        Assert.All(problems, problem => Assert.InRange(
            problem.EndedTicks - problem.AppearedTicks - PatienceTicks(problem.Number, submission: 1), 0, TimeSpan.FromMinutes(30).Ticks - 1));
        Assert.True(problems.Count(problem => problem.EndedTicks - problem.AppearedTicks == PatienceTicks(problem.Number, submission: 1)) > 300);
        Assert.All(problems, problem => Assert.Equal(ProblemOutcome.GivenUp, problem.Outcome));
    }

    [Theory]
    [InlineData(3, false)] // in translation, which takes 6 h
    [InlineData(7, false)] // in intake, which takes 2 h more
    [InlineData(8.25, true)] // in the touch, which takes 0.5 h more
    [InlineData(9, true)]
    public void A_seller_gives_up_in_translation_and_intake_but_not_under_an_agents_hands(double patience, bool isSolved)
    {
        var plain = PlainDesk.Scenario();
        var records = PlainDesk.Run(plain with
        {
            CaseTypes = [plain.CaseTypes[0] with { IntakeHours = PlainDesk.Constant(2), PatienceHours = PlainDesk.Constant(patience) }],
            Teams = [PlainDesk.Team("pool", 10_000)],
            Strategies = [plain.Strategies[0] with { Language = Language.Chinese }],
            Translation = new TranslationSettings { DelayHours = PlainDesk.Constant(6) },
        });
        ProblemRecord[] problems = [.. records.Problems.Where(problem => problem.Observed)];
        Assert.True(problems.Length > 300);
        Assert.All(problems, problem =>
        {
            Assert.Equal(isSolved ? ProblemOutcome.SolvedByTeam : ProblemOutcome.GivenUp, problem.Outcome);
            Assert.Equal(TimeSpan.FromHours(isSolved ? 8.5 : patience).Ticks, problem.EndedTicks - problem.AppearedTicks);
        });
        Assert.Equal(isSolved, records.Visits.Count > 0);
    }

    [Fact]
    public void Closing_and_opening_again_does_not_renew_it()
    {
        // Reopened after 10 h in a translation of 80 h; patience ends 30 h after the first submission.
        var plain = PlainDesk.Scenario();
        var desk = WithPatience(plain, PlainDesk.Constant(30)) with
        {
            Strategies = [plain.Strategies[0] with { Language = Language.Chinese, FollowUp = FollowUp.Reopen }],
            Translation = new TranslationSettings { DelayHours = PlainDesk.Constant(80) },
            FollowUps = FollowUpSettings.None with { AfterHours = 10, Maximum = 1 },
        };
        ProblemRecord[] problems = [.. PlainDesk.Run(desk).Problems.Where(problem => problem.Observed)];
        Assert.NotEmpty(problems);
        Assert.All(problems, problem => Assert.Equal(
            (ProblemOutcome.GivenUp, 2, TimeSpan.FromHours(30).Ticks), (problem.Outcome, problem.Submissions, problem.EndedTicks - problem.AppearedTicks)));
    }

    [Fact]
    public void Who_reopens_a_case_that_had_a_response_waits_as_patiently_as_for_a_new_one()
    {
        // A touch of 0.5 h at once, reopened 72 h later in an investigation of 100 h: nobody works before next Monday.
        var plain = PlainDesk.Mondays();
        var desk = plain with
        {
            CaseTypes = [plain.CaseTypes[0] with { InvestigationHours = PlainDesk.Constant(100), PatienceHours = PlainDesk.Constant(60) }],
            Strategies = [plain.Strategies[0] with { FollowUp = FollowUp.Reopen }],
            FollowUps = FollowUpSettings.None with { AfterHours = 72, Maximum = 1 },
        };
        ProblemRecord[] problems = [.. PlainDesk.Run(desk).Problems.Where(problem => problem.Observed)];
        Assert.NotEmpty(problems);
        Assert.All(problems, problem => Assert.Equal(
            (ProblemOutcome.GivenUp, TimeSpan.FromHours(72.5 + 60).Ticks), (problem.Outcome, problem.EndedTicks - problem.AppearedTicks)));
    }

    [Fact]
    public void Every_submission_has_a_patience_of_its_own()
    {
        // What is filtered is written anew and comes back at once.
        var desk = WithPatience(PlainDesk.Scenario(agents: 0), Patience);
        desk = desk with { Strategies = [desk.Strategies[0] with { WhenFiltered = WhenFiltered.Improve }] };
        var records = PlainDesk.Run(desk with { PreScreen = desk.PreScreen with { Threshold = 0.5 } });
        CaseRecord[] left = [.. records.Cases.Where(record => record.Observed && record.Outcome == CaseOutcome.GivenUp)];
        Assert.Contains(left, record => record.Submission == 1);
        Assert.Contains(left, record => record.Submission > 2);
        Assert.All(left, record => Assert.Equal(PatienceTicks(record.Problem, record.Submission), record.ClosedTicks - record.SubmittedTicks));
    }

    private static Scenario WithPatience(Scenario desk, Distribution hours) =>
        desk with { CaseTypes = [desk.CaseTypes[0] with { PatienceHours = hours }] };

    private static long PatienceTicks(long problem, int submission) =>
        (long)Math.Round(Patience.Quantile(new CaseStream(1, 1, problem).Uniform(Purpose.Patience, submission)) * TimeSpan.TicksPerHour);
}
