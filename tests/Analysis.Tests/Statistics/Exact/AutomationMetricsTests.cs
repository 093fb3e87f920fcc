using static QueueSim.Tests.Statistics.HandMade;

namespace QueueSim.Tests.Statistics.Exact;

/// <summary>What vendors count, beside what came of it.</summary>
public sealed class AutomationMetricsTests
{
    [Fact]
    public void Rates_of_vendors_are_of_the_problems_that_came_to_support()
    {
        var result = Measure(sink =>
        {
            sink.Add(Problem(24, 30, ProblemOutcome.SolvedByTeam, ai: true, human: 25));
            sink.Add(Problem(24, 30, ProblemOutcome.SolvedByTeam, human: 25));                          // an appeal only, say
            sink.Add(Problem(24, 30, ProblemOutcome.SolvedBySelfHelp, ai: true));                         // deflected, resolved
            sink.Add(Problem(24, 30, ProblemOutcome.SolvedByChat, submissions: 0, chatted: true, ai: true));    // the same
            sink.Add(Problem(24, 30, ProblemOutcome.SolvedByChat, submissions: 0, chatted: true, ai: true, human: 25));
            sink.Add(Problem(24, 30, ProblemOutcome.GivenUp, ai: true));                                  // deflected
            sink.Add(Problem(24, 30, ProblemOutcome.Open, ai: true));                                     // may yet meet a human
            sink.Add(Problem(24, 30, ProblemOutcome.GivenUp, submissions: 0, chatted: true));             // never let through: deflected without AI
            sink.Add(Problem(24, 30, ProblemOutcome.SolvedByKnowledgeBase, submissions: 0));              // never came
            sink.Add(Problem(24, 30, ProblemOutcome.Blocked, submissions: 0));                            // never came
        });

        Assert.Equal(6.0 / 8, result.Value("all", "involvement_share"));
        Assert.Equal(4.0 / 8, result.Value("all", "deflection_share"));
        Assert.Equal(2.0 / 8, result.Value("all", "automated_resolution_share"));
        Assert.Equal(8, result.Count("all", "deflection_share"));
    }

    [Fact]
    public void False_containment_is_of_contained_submissions_and_adds_up_over_problems()
    {
        var result = Measure(sink =>
        {
            sink.Add(Problem(24, 30, ProblemOutcome.SolvedByTeam, submissions: 4, ai: true, human: 25, contained: 3, falsely: 2));
            sink.Add(Problem(24, 30, ProblemOutcome.SolvedBySelfHelp, ai: true, contained: 1, falsely: 0));
            sink.Add(Problem(24, 30, ProblemOutcome.SolvedByTeam, ai: true, human: 25));
            sink.Add(Problem(24, 30, ProblemOutcome.GivenUp, ai: true, contained: 1, falsely: 1, observed: false));
        });

        Assert.Equal(2.0 / 4, result.Value("all", "false_containment_share"));
        Assert.Equal(4, result.Count("all", "false_containment_share"));
        Assert.Null(Measure(sink => sink.Add(Problem(24, 30, ProblemOutcome.SolvedByTeam, human: 25))).Value("all", "false_containment_share"));
    }
}
