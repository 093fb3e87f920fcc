using static QueueSim.Tests.Statistics.HandMade;

namespace QueueSim.Tests.Statistics.Exact;

/// <summary>A problem's own clock: from the first submission or attempt to chat to the first answer of a human.</summary>
public sealed class HumanMetricsTests
{
    [Fact]
    public void The_clock_of_a_problem_runs_from_the_first_contact_through_all_its_cases()
    {
        var result = Measure(sink =>
        {
            // Filtered at 30 h, sent again at 50 h, touched at 58 h: 28 h, of which the second case knows 8.
            sink.Add(Problem(24, 60, ProblemOutcome.SolvedByTeam, submissions: 2, contact: 30, human: 58));
            sink.Add(Case(30, null, 30, CaseOutcome.Filtered));
            sink.Add(Case(50, 58, 60, CaseOutcome.Solved, submission: 2));
        });

        Assert.Equal(28, result.Value("all", "first_human_response_hours"));
        Assert.Equal(8, result.Value("all", "first_response_hours"));
        Assert.Equal(0, result.Value("all", "never_human_share"));
    }

    [Fact]
    public void Problems_that_end_without_a_human_are_left_out_of_the_time_and_counted_beside_it()
    {
        var result = Measure(sink =>
        {
            sink.Add(Problem(24, 60, ProblemOutcome.SolvedByTeam, contact: 24, human: 28));
            sink.Add(Problem(24, 25, ProblemOutcome.GivenUp, contact: 24));
            sink.Add(Problem(24, 26, ProblemOutcome.SolvedBySelfHelp, contact: 24));
            sink.Add(Problem(24, 26, ProblemOutcome.SolvedByKnowledgeBase));             // never turned to support
            sink.Add(Problem(24, 26, ProblemOutcome.GivenUp, contact: 24, caseType: 1));
        });

        Assert.Equal(4, result.Value("all", "first_human_response_hours"));
        Assert.Equal(0.75, result.Value("all", "never_human_share"));
        Assert.Equal(4, result.Count("all", "never_human_share"));
        Assert.Equal(1, result.Value("priority=ordinary", "never_human_share"));
        Assert.Null(result.Value("priority=ordinary", "first_human_response_hours"));
    }

    [Fact]
    public void An_open_problem_that_has_reached_nobody_is_censored_in_both()
    {
        // Four: one answered at 10 h, one ended without at 20 h, one open since 30 h, one ended without at 40 h.
        // Without an answer: 1/4 by 20 h; of the half that is left one of one ends so.
        var result = Measure(sink =>
        {
            sink.Add(Problem(24, 60, ProblemOutcome.SolvedByTeam, contact: 24, human: 34));
            sink.Add(Problem(24, 44, ProblemOutcome.GivenUp, contact: 24));
            sink.Add(Problem(24, 54, ProblemOutcome.Open, contact: 24));
            sink.Add(Problem(24, 64, ProblemOutcome.GivenUp, contact: 24));
        });

        Assert.Equal(0.25 + 0.5, result.Value("all", "never_human_share")!.Value, 1e-12);
        // One of two durations ended: 10 h, and half of them goes on for 20 h at least.
        Assert.Equal(10 + (0.5 * 20), result.Value("all", "first_human_response_hours")!.Value, 20 * 0.005);
    }

    [Fact]
    public void Nobody_who_turned_to_support_has_no_value()
    {
        var result = Measure(sink => sink.Add(Problem(24, 26, ProblemOutcome.SolvedByKnowledgeBase)));
        Assert.Null(result.Value("all", "never_human_share"));
        Assert.Null(result.Value("all", "first_human_response_hours"));
    }
}
