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
    public void It_is_drawn_once_for_a_submission_and_counts_from_every_join()
    {
        // Two translators who cannot keep up, then a team without agents: whoever gives up has waited as long as the one draw says.
        var desk = WithPatience(PlainDesk.Scenario(problemsPerDay: 100), Patience);
        desk = desk with
        {
            Teams = [PlainDesk.Team("pool", 0), PlainDesk.Team("translators", 2)],
            Strategies = [desk.Strategies[0] with { Language = Language.Chinese }],
            Translation = new TranslationSettings { TeamIndex = 1, TouchMinutes = PlainDesk.Constant(30), DelayHours = PlainDesk.Constant(1) },
        };
        VisitRecord[] left = [.. PlainDesk.Run(desk).Visits.Where(visit => visit.Observed && visit.End == VisitEnd.GaveUp)];
        Assert.Contains(left, visit => visit.Team == 0);
        Assert.Contains(left, visit => visit.Team == 1);
        Assert.All(left, visit => Assert.Equal(PatienceTicks(visit.Problem, submission: 1), visit.LeftTicks - visit.JoinedTicks));
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
