using QueueSim.Statistics;
using static QueueSim.Tests.Statistics.HandMade;

namespace QueueSim.Tests.Statistics.Exact;

public sealed class ProblemMetricsTests
{
    [Fact]
    public void Outcome_shares_are_of_all_observed_problems()
    {
        var result = Measure(TenProblems);

        Assert.Equal(0.5, result.Value("all", "solved_share"));
        Assert.Equal(0.2, result.Value("all", "refused_share"));
        Assert.Equal(0.2, result.Value("all", "given_up_share"));
        Assert.Equal(0.1, result.Value("all", "open_share"));
        Assert.Equal(10, result.Count("all", "solved_share"));
        Assert.Equal(1.2, result.Value("all", "submissions_per_problem"));
    }

    [Fact]
    public void Within_shares_count_solved_problems_up_to_and_including_the_limit()
    {
        var result = Measure(TenProblems);

        Assert.Equal(0.2, result.Value("all", "within_12h_share"));
        Assert.Equal(0.3, result.Value("all", "within_24h_share"));
        Assert.Equal(0.3, result.Value("all", "within_48h_share"));
        Assert.Equal(0.4, result.Value("all", "within_72h_share"));
    }

    [Fact]
    public void Resolution_is_the_plain_mean_while_nothing_is_open()
    {
        var result = Measure(sink =>
        {
            sink.Add(Problem(24, 34, ProblemOutcome.SolvedByTeam));
            sink.Add(Problem(24, 54, ProblemOutcome.SolvedBySelfHelp));
            sink.Add(Problem(24, 25, ProblemOutcome.Refused));
            sink.Add(Problem(24, 25, ProblemOutcome.GivenUp));
        });

        Assert.Equal(20, result.Value("all", "resolution_hours"));
        Assert.Equal(10, result.Value("all", "resolution_hours", "p50"));
        Assert.Equal(2, result.Count("all", "resolution_hours"));
    }

    [Fact]
    public void The_restricted_mean_counts_what_is_not_solved_as_the_horizon()
    {
        // Ten days are 240 h; every problem appears at 24 h, and all open ones are followed for at least 240 h.
        var result = Measure(
            sink =>
            {
                sink.Add(Problem(24, 34, ProblemOutcome.SolvedByTeam));      // 10 h
                sink.Add(Problem(24, 524, ProblemOutcome.SolvedByChat));     // 240 h: solved later
                sink.Add(Problem(24, 25, ProblemOutcome.Refused));           // 240 h
                sink.Add(Problem(24, 26, ProblemOutcome.GivenUp, focal: true)); // 240 h
                sink.Add(Problem(24, 24, ProblemOutcome.Blocked));           // 240 h
                sink.Add(Problem(24, 264, ProblemOutcome.Open));             // 240 h
            },
            TenDays);

        Assert.Equal((10 + (5 * 240)) / 6.0, result.Value("all", "restricted_resolution_hours"));
        Assert.Equal(6, result.Count("all", "restricted_resolution_hours"));
        Assert.Equal(1 / 6.0, result.Value("all", "solved_within_horizon_share"));
        Assert.Equal(2 / 6.0, result.Value("all", "solved_share"));
        Assert.Equal(240, result.Value("focal", "restricted_resolution_hours"));
        Assert.Null(result.Value("priority=ordinary", "restricted_resolution_hours"));
    }

    [Fact]
    public void Open_problems_that_were_not_followed_to_the_horizon_are_censored()
    {
        // One of four is solved at 10 h, one was last seen at 50 h, one is refused; of the two at risk at 100 h one is solved.
        // 10 + 0.75 · 90 + 0.375 · 140.
        var result = Measure(
            sink =>
            {
                sink.Add(Problem(24, 34, ProblemOutcome.SolvedByTeam));
                sink.Add(Problem(24, 74, ProblemOutcome.Open));
                sink.Add(Problem(24, 25, ProblemOutcome.Refused, focal: true));
                sink.Add(Problem(24, 124, ProblemOutcome.SolvedByTeam));
            },
            TenDays);

        Assert.Equal(130, result.Value("all", "restricted_resolution_hours")!.Value, 130 * 0.005);
        Assert.Equal(4, result.Count("all", "restricted_resolution_hours"));
        Assert.Equal(0.625, result.Value("all", "solved_within_horizon_share")!.Value, 1e-12); // 1 − 0.375
    }

    [Fact]
    public void What_is_solved_at_the_horizon_is_solved_within_it()
    {
        var result = Measure(
            sink =>
            {
                sink.Add(Problem(24, 264, ProblemOutcome.SolvedByTeam)); // 240 h
                sink.Add(Problem(24, 264.01, ProblemOutcome.SolvedByTeam));
            },
            TenDays);
        Assert.Equal(0.5, result.Value("all", "solved_within_horizon_share"));
    }

    [Fact]
    public void Open_problems_are_censored_and_not_dropped()
    {
        var result = Measure(sink =>
        {
            sink.Add(Problem(24, 25, ProblemOutcome.SolvedByTeam));
            sink.Add(Problem(24, 26, ProblemOutcome.Open));
            sink.Add(Problem(24, 27, ProblemOutcome.SolvedByTeam));
        });

        Assert.Equal(1 + (4.0 / 3), result.Value("all", "resolution_hours")!.Value, 0.01);
        Assert.Equal(3, result.Value("all", "resolution_hours", "p50"));
        Assert.Equal(3, result.Count("all", "resolution_hours"));
    }

    [Fact]
    public void A_quantile_that_censoring_hides_is_null_and_not_a_guess()
    {
        var result = Measure(sink =>
        {
            sink.Add(Problem(24, 25, ProblemOutcome.SolvedByTeam));
            sink.Add(Problem(24, 54, ProblemOutcome.Open));
        });

        Assert.Equal(1, result.Value("all", "resolution_hours", "p50"));
        Assert.Null(result.Value("all", "resolution_hours", "p90"));
    }

    [Fact]
    public void Every_segment_sees_its_own_problems()
    {
        var result = Measure(sink =>
        {
            sink.Add(Problem(24, 34, ProblemOutcome.SolvedByTeam, caseType: 0, strategy: 0, market: 0));
            sink.Add(Problem(24, 44, ProblemOutcome.SolvedByTeam, caseType: 1, strategy: 1, market: 1, focal: true));
        });

        Assert.Equal(15, result.Value("all", "resolution_hours"));
        foreach (var segment in new[] { "focal=no", "priority=high", "strategy=plain", "case_type=account", "language=chinese", "evidence=none", "market=europe" })
            Assert.Equal(10, result.Value(segment, "resolution_hours"));
        foreach (var segment in new[] { "focal", "priority=ordinary", "strategy=best", "case_type=listing", "language=english", "evidence=complete", "market=japan" })
            Assert.Equal(20, result.Value(segment, "resolution_hours"));
    }

    [Fact]
    public void Segments_are_listed_all_first_and_teams_last()
    {
        Assert.Equal(
            [
                "all", "focal", "focal=no", "priority=high", "priority=ordinary", "strategy=plain", "strategy=best", "case_type=account", "case_type=listing",
                "language=english", "language=chinese", "evidence=none", "evidence=complete", "channel=ticket", "channel=ticket_then_chat",
                "follow_up=wait", "follow_up=remind", "market=europe", "market=japan", "chat_access=yes", "chat_access=no",
                "chat_access=yes+channel=ticket", "chat_access=yes+channel=ticket_then_chat", "chat_access=yes+strategy=plain",
                "chat_access=yes+strategy=best", "focal+case_type=account", "focal+case_type=listing", "focal+priority=high", "focal+priority=ordinary", "focal+market=europe", "focal+market=japan",
                "focal+case_type=account+market=europe", "focal+case_type=account+market=japan", "focal+case_type=listing+market=europe", "focal+case_type=listing+market=japan",
                "focal+priority=high+market=europe", "focal+priority=high+market=japan", "focal+priority=ordinary+market=europe", "focal+priority=ordinary+market=japan", "attached=none", "attached=screenshot", "attached=complete",
                "team=account-health", "team=listing",
            ],
            new ResultLayout(Default).SegmentNames);
        Assert.DoesNotContain(new ResultLayout(Default with { Chat = null }).SegmentNames, name => name.StartsWith("chat", StringComparison.Ordinal));
        Assert.DoesNotContain(new ResultLayout(Default with { Chat = null }).Keys, key => key.Metric.StartsWith("chat", StringComparison.Ordinal));
        Assert.DoesNotContain(new ResultLayout(Default with { Focal = null }).SegmentNames, name => name.StartsWith("focal", StringComparison.Ordinal));
    }

    [Fact]
    public void Metrics_that_do_not_apply_to_a_segment_are_an_error_and_not_an_empty_value()
    {
        var result = Measure(_ => { });

        var error = Assert.Throws<ArgumentException>(() => result.Value("team=listing", "solved_share"));
        Assert.Equal("Scenario 'hand-made' has no mean of 'solved_share' for segment 'team=listing'.", error.Message);
        Assert.Throws<ArgumentException>(() => result.Value("market=japan", "backlog_cases"));
        Assert.Throws<ArgumentException>(() => result.Value("all", "solved_share", "p50"));
    }

    [Fact]
    public void The_flow_follows_problems_from_appearing_to_their_end()
    {
        var result = Measure(sink =>
        {
            TenProblems(sink);
            sink.Add(Case(24, null, 25, CaseOutcome.Filtered, submission: 1));
            sink.Add(Case(30, null, 31, CaseOutcome.Filtered, submission: 2));
            sink.Add(Case(40, 44, 45, CaseOutcome.Refused, submission: 3));
            sink.Add(Case(60, 64, 65, CaseOutcome.Refused, submission: 4, appeal: true));
        });

        Assert.Equal([10, 9, 1, 1, 1, 1, 1, 0, 3, 2, 2, 0], result.Flow.Counts());
        Assert.Equal(ProblemFlow.Stages.Count, result.Flow.Counts().Count);
    }

    [Fact]
    public void Withdrawn_and_duplicate_cases_do_not_count_a_problem_twice_in_the_flow()
    {
        var result = Measure(sink =>
        {
            // Passed and withdrawn, opened anew and filtered twice, then passed; a duplicate is filtered on the way.
            sink.Add(Case(24, null, 30, CaseOutcome.Withdrawn, submission: 1));
            sink.Add(Case(26, null, 27, CaseOutcome.Filtered, submission: 2, duplicate: true));
            sink.Add(Case(30, null, 31, CaseOutcome.Filtered, submission: 3));
            sink.Add(Case(32, null, 33, CaseOutcome.Filtered, submission: 4));
            sink.Add(Case(40, 44, 45, CaseOutcome.Solved, submission: 5));
            sink.Add(Problem(24, 45, ProblemOutcome.SolvedByTeam, submissions: 5));
            sink.Add(Case(35, 46, 46, CaseOutcome.Merged, submission: 6, duplicate: true));
            // Filtered first, passed and withdrawn because chat solved it.
            sink.Add(Case(24, null, 25, CaseOutcome.Filtered, submission: 1, problem: 2));
            sink.Add(Case(30, null, 40, CaseOutcome.Withdrawn, submission: 2, problem: 2));
            sink.Add(Problem(24, 40, ProblemOutcome.SolvedByChat, submissions: 2, number: 2));
            // Only a duplicate of it is filtered.
            sink.Add(Case(30, null, 31, CaseOutcome.Filtered, submission: 2, duplicate: true, problem: 3));
            sink.Add(Case(24, 30, 40, CaseOutcome.Solved, submission: 1, problem: 3));
            sink.Add(Problem(24, 40, ProblemOutcome.SolvedByTeam, submissions: 2, number: 3));
        });

        Assert.Equal(2, result.Flow.FilteredAtLeastOnce);
        Assert.Equal(3, result.Flow.ReachedTeam);
    }

    [Fact]
    public void A_lapsed_case_or_appeal_does_not_count_a_problem_twice_in_the_flow()
    {
        var result = Measure(sink =>
        {
            // Passed and lapsed; the new case is filtered, then passed.
            sink.Add(Case(24, 30, 60, CaseOutcome.Lapsed, submission: 1));
            sink.Add(Case(62, null, 63, CaseOutcome.Filtered, submission: 2));
            sink.Add(Case(64, 66, 70, CaseOutcome.Solved, submission: 3));
            sink.Add(Problem(24, 70, ProblemOutcome.SolvedByTeam, submissions: 3));
            // Refused; the appeal lapses, and a case follows that is none.
            sink.Add(Case(24, 30, 40, CaseOutcome.Refused, submission: 1, problem: 2));
            sink.Add(Case(50, 55, 80, CaseOutcome.Lapsed, submission: 2, problem: 2, appeal: true));
            sink.Add(Case(82, 85, 90, CaseOutcome.Solved, submission: 3, problem: 2));
            sink.Add(Problem(24, 90, ProblemOutcome.SolvedByTeam, submissions: 3, number: 2));
        });

        Assert.Equal(1, result.Flow.FilteredAtLeastOnce);
        Assert.Equal(2, result.Flow.ReachedTeam);
    }

    [Fact]
    public void Resolution_sketches_are_kept_for_all_focal_and_strategies()
    {
        var result = Measure(TenProblems);

        Assert.Equal(["all", "focal", "strategy=plain", "strategy=best"], result.Resolution.Keys);
        Assert.Equal(5, result.Resolution["all"].Solved.Count);
        Assert.Equal(4, result.Resolution["all"].Unsolved.Count);
        Assert.Equal(1, result.Resolution["all"].Open.Count);
        Assert.Equal(10, result.Resolution["all"].Incidence().Count);
    }

    private static Scenario TenDays => Default with { Window = Default.Window with { HorizonDays = 10 } };

    private static void TenProblems(IRecordSink sink)
    {
        sink.Add(Problem(24, 26, ProblemOutcome.SolvedByKnowledgeBase, submissions: 0));
        sink.Add(Problem(24, 36, ProblemOutcome.SolvedBySelfHelp));
        sink.Add(Problem(24, 48, ProblemOutcome.SolvedByTeam));
        sink.Add(Problem(24, 96, ProblemOutcome.SolvedByTeam));
        sink.Add(Problem(24, 97, ProblemOutcome.SolvedByTeam));
        sink.Add(Problem(24, 30, ProblemOutcome.Refused));
        sink.Add(Problem(24, 30, ProblemOutcome.Refused, submissions: 4));
        sink.Add(Problem(24, 30, ProblemOutcome.GivenUp));
        sink.Add(Problem(24, 30, ProblemOutcome.GivenUp));
        sink.Add(Problem(24, 200, ProblemOutcome.Open));
    }
}
