using static QueueSim.Tests.Statistics.HandMade;

namespace QueueSim.Tests.Statistics.Exact;

public sealed class CaseMetricsTests
{
    [Fact]
    public void First_response_counts_touched_cases_only()
    {
        var result = Measure(sink =>
        {
            sink.Add(Case(24, 26, 30, CaseOutcome.Solved));
            sink.Add(Case(24, 30, 40, CaseOutcome.Open));
            sink.Add(Case(24, null, 25, CaseOutcome.Filtered));
        });

        Assert.Equal(4, result.Value("all", "first_response_hours"));
        Assert.Equal(2, result.Count("all", "first_response_hours"));
        Assert.Equal(2, result.Value("all", "first_response_hours", "p50"));
        Assert.Equal(6, result.Value("all", "first_response_hours", "p99"));
    }

    [Fact]
    public void Close_counts_decisions_of_a_team_only()
    {
        var result = Measure(sink =>
        {
            sink.Add(Case(24, 26, 34, CaseOutcome.Solved));
            sink.Add(Case(24, 26, 44, CaseOutcome.Refused));
            sink.Add(Case(24, null, 90, CaseOutcome.Filtered));
            sink.Add(Case(24, null, 90, CaseOutcome.GivenUp));
            sink.Add(Case(24, 26, 90, CaseOutcome.Open));
        });

        Assert.Equal(15, result.Value("all", "close_hours"));
        Assert.Equal(2, result.Count("all", "close_hours"));
    }

    [Fact]
    public void First_response_within_12_h_leaves_out_filtered_cases_and_open_ones_that_are_too_young()
    {
        var result = Measure(sink =>
        {
            sink.Add(Case(24, 36, 50, CaseOutcome.Solved));        // on the limit: kept
            sink.Add(Case(24, 36.01, 50, CaseOutcome.Solved));     // missed
            sink.Add(Case(24, null, 30, CaseOutcome.GivenUp));     // missed: nobody answered before the seller gave up
            sink.Add(Case(24, null, 37, CaseOutcome.Open));        // missed
            sink.Add(Case(24, null, 35, CaseOutcome.Open));        // left out: undecided
            sink.Add(Case(24, null, 25, CaseOutcome.Filtered));    // left out
        });

        Assert.Equal(0.25, result.Value("all", "first_response_within_12h_share"));
        Assert.Equal(4, result.Count("all", "first_response_within_12h_share"));
    }

    [Fact]
    public void Closed_within_48_h_leaves_out_filtered_cases_and_open_ones_that_are_too_young()
    {
        var result = Measure(sink =>
        {
            sink.Add(Case(24, 30, 72, CaseOutcome.Refused));       // on the limit: kept
            sink.Add(Case(24, 30, 73, CaseOutcome.Solved));        // missed
            sink.Add(Case(24, 30, 71, CaseOutcome.Open));          // left out: undecided
            sink.Add(Case(24, null, 26, CaseOutcome.GivenUp));     // missed
            sink.Add(Case(24, null, 25, CaseOutcome.Filtered));    // left out
        });

        Assert.Equal(1.0 / 3, result.Value("all", "closed_within_48h_share"));
    }

    [Fact]
    public void Filter_shares_leave_out_what_was_not_judged_and_split_by_the_truth()
    {
        var result = Measure(sink =>
        {
            sink.Add(Case(24, null, 25, CaseOutcome.Filtered));
            sink.Add(Case(24, 30, 35, CaseOutcome.Solved));
            sink.Add(Case(24, 30, 35, CaseOutcome.Solved));
            sink.Add(Case(24, null, 25, CaseOutcome.Filtered, CaseTruth.Deficient));
            sink.Add(Case(24, null, 25, CaseOutcome.Filtered, CaseTruth.SelfServable));
            sink.Add(Case(24, 30, 35, CaseOutcome.Refused, CaseTruth.Deficient));
            sink.Add(Case(36, 40, 45, CaseOutcome.Solved, appeal: true));
            sink.Add(Case(36, 40, 45, CaseOutcome.Solved, screened: false));
            sink.Add(Case(36, 40, 45, CaseOutcome.Solved, CaseTruth.Deficient, screened: false));
        });

        Assert.Equal(3.0 / 6, result.Value("all", "filtered_share"));
        Assert.Equal(1.0 / 3, result.Value("all", "falsely_filtered_share"));
        Assert.Equal(1.0 / 3, result.Value("all", "filter_miss_share"));
        Assert.Equal(3, result.Count("all", "filter_miss_share"));
    }

    [Fact]
    public void Pushes_and_bounces_are_of_the_judged_submissions_and_reasons_of_the_filtered_ones()
    {
        var result = Measure(sink =>
        {
            foreach (var reason in (FilterReason[])[FilterReason.Vague, FilterReason.Vague, FilterReason.Documents, FilterReason.Category, FilterReason.Duplicate])
                sink.Add(Case(24, null, 25, CaseOutcome.Filtered, reason: reason));
            for (var i = 0; i < 3; i++)
                sink.Add(Case(24, null, 25, CaseOutcome.Filtered, reason: FilterReason.SelfHelp));
            sink.Add(Case(24, 30, 35, CaseOutcome.Solved));
            sink.Add(Case(24, 30, 35, CaseOutcome.Solved));
            sink.Add(Case(24, 30, 35, CaseOutcome.Solved, appeal: true));
        });

        Assert.Equal((0.8, 0.3, 0.5), (Value("filtered_share"), Value("pushed_share"), Value("bounced_share")));
        Assert.Equal(
            (2.0 / 8, 1.0 / 8, 1.0 / 8, 1.0 / 8),
            (Value("filtered_as_vague_share"), Value("filtered_as_documents_share"), Value("filtered_as_category_share"), Value("filtered_as_duplicate_share")));
        Assert.Equal((10, 8), (result.Count("all", "bounced_share"), result.Count("all", "filtered_as_vague_share")));
        double? Value(string metric) => result.Value("all", metric);
    }

    [Fact]
    public void Duplicates_are_pre_screened_submissions_and_merging_one_is_no_decision()
    {
        var result = Measure(sink =>
        {
            sink.Add(Case(24, 30, 35, CaseOutcome.Solved));
            sink.Add(Case(26, null, 27, CaseOutcome.Filtered, CaseTruth.Deficient, submission: 2, duplicate: true));
            sink.Add(Case(26, 30, 30, CaseOutcome.Merged, CaseTruth.Deficient, submission: 3, duplicate: true));
        });

        Assert.Equal(1.0 / 3, result.Value("all", "filtered_share"));
        Assert.Equal(0.5, result.Value("all", "filter_miss_share"));
        Assert.Equal(1, result.Count("all", "close_hours"));
        Assert.Equal(1, result.Count("all", "closed_within_48h_share"));
        Assert.Equal(2, result.Count("all", "first_response_hours"));
    }

    [Fact]
    public void A_withdrawn_case_counts_within_a_limit_only_when_it_was_open_for_longer()
    {
        var result = Measure(sink =>
        {
            sink.Add(Case(24, null, 30, CaseOutcome.Withdrawn));    // left out of both
            sink.Add(Case(24, null, 40, CaseOutcome.Withdrawn));    // not answered within 12 h
            sink.Add(Case(24, null, 100, CaseOutcome.Withdrawn));   // not answered, not closed
        });

        Assert.Equal(0, result.Value("all", "first_response_within_12h_share"));
        Assert.Equal(2, result.Count("all", "first_response_within_12h_share"));
        Assert.Equal(1, result.Count("all", "closed_within_48h_share"));
        Assert.Null(result.Value("all", "close_hours"));
    }

    [Fact]
    public void A_lapsed_case_was_answered_and_left_open_by_its_seller()
    {
        var result = Measure(sink =>
        {
            sink.Add(Case(24, 30, 60, CaseOutcome.Lapsed));         // answered within 12 h; closed within 48 h but not decided: left out
            sink.Add(Case(24, 30, 100, CaseOutcome.Lapsed));        // not decided within 48 h
            sink.Add(Case(24, 30, 40, CaseOutcome.Solved));
            sink.Add(Case(24, null, 30, CaseOutcome.GivenUp));
            sink.Add(Case(24, null, 25, CaseOutcome.Filtered));     // in no share but that of the filtered
        });

        Assert.Equal(0.5, result.Value("all", "lapsed_share"));
        Assert.Equal(4, result.Count("all", "lapsed_share"));
        Assert.Equal(3.0 / 4, result.Value("all", "first_response_within_12h_share"));
        Assert.Equal(1.0 / 3, result.Value("all", "closed_within_48h_share"));
        Assert.Equal(16, result.Value("all", "close_hours"));
    }

    [Fact]
    public void The_queueing_share_is_of_the_summed_times_of_touched_cases()
    {
        var result = Measure(sink =>
        {
            sink.Add(Case(24, 26, 34, CaseOutcome.Solved, queued: 1.5));
            sink.Add(Case(24, 34, 40, CaseOutcome.Merged, queued: 3));
            sink.Add(Case(24, null, 60, CaseOutcome.GivenUp, queued: 36));
        });

        Assert.Equal(4.5 / 12, result.Value("all", "queueing_share"));
        Assert.Equal(2, result.Count("all", "queueing_share"));
    }

    [Fact]
    public void Transfers_and_questions_are_averaged_over_touched_cases()
    {
        var result = Measure(sink =>
        {
            sink.Add(Case(24, 26, 34, CaseOutcome.Solved, transfers: 2, questions: 1));
            sink.Add(Case(24, 26, 34, CaseOutcome.Solved));
            sink.Add(Case(24, null, 25, CaseOutcome.Filtered));
        });

        Assert.Equal(1, result.Value("all", "transfers_per_case"));
        Assert.Equal(0.5, result.Value("all", "questions_per_case"));
    }

    [Fact]
    public void Still_waiting_visits_are_censored_and_belong_to_their_team()
    {
        var result = Measure(sink =>
        {
            sink.Add(Visit(24, 25));
            sink.Add(Visit(24, 27, VisitEnd.GaveUp));
            sink.Add(Visit(24, 26, VisitEnd.StillWaiting));
            sink.Add(Visit(24, 30, team: 1));
            sink.Add(Visit(24, 34, VisitEnd.Withdrawn, team: 1)); // a wait like any other, or Little's law would not hold
        });

        // Team 0: 1 ends with 3 at risk, 2 is censored, 3 ends alone: 1 + 2 · 2/3.
        Assert.Equal(1 + (4.0 / 3), result.Value("team=account-health", "wait_hours")!.Value, 0.01);
        Assert.Equal(3, result.Count("team=account-health", "wait_hours"));
        Assert.Equal(8, result.Value("team=listing", "wait_hours"));
        Assert.Equal(5, result.Count("all", "wait_hours"));
    }

    [Fact]
    public void Records_of_unobserved_problems_change_nothing()
    {
        var result = Measure(sink =>
        {
            sink.Add(Case(2, 3, 4, CaseOutcome.Solved, observed: false));
            sink.Add(Visit(2, 3, observed: false));
            sink.Add(Problem(1, 4, ProblemOutcome.SolvedByTeam, observed: false));
        });

        foreach (var key in result.Layout.Keys)
        {
            Assert.Null(result.Value(key.Segment, key.Metric, key.Statistic));
            Assert.Equal(0, result.Count(key.Segment, key.Metric));
        }

        Assert.All(result.Flow.Counts(), count => Assert.Equal(0, count));
    }
}
