using QueueSim.Statistics;
using static QueueSim.Tests.Statistics.HandMade;

namespace QueueSim.Tests.Statistics.Exact;

/// <summary>Waits, full queues, overflow, limits of time and the age of the backlog, counted by hand. The window is from hour 24 to 72.</summary>
public sealed class VisitMetricsTests
{
    [Fact]
    public void Visits_that_start_at_once_have_not_waited_and_those_turned_away_are_counted_apart()
    {
        var result = Measure(sink =>
        {
            sink.Add(Visit(30, 30));
            sink.Add(Visit(30, 34));
            sink.Add(Visit(31, 32, VisitEnd.GaveUp));
            sink.Add(Visit(32, 32, VisitEnd.TurnedAway));
            sink.Add(Visit(33, 33, VisitEnd.TurnedAway, observed: false));
        });

        Assert.Equal(2 / 3.0, result.Value("all", "waited_share"));
        Assert.Equal(0.25, result.Value("all", "turned_away_share"));
        Assert.Equal((0 + 4 + 1) / 3.0, result.Value("team=account-health", "wait_hours")!.Value, 12);
        Assert.Null(result.Value("team=listing", "waited_share"));
    }

    [Fact]
    public void Overflow_is_what_another_team_took_of_what_was_taken()
    {
        var result = Measure(sink =>
        {
            sink.Add(Visit(30, 31) with { TakenBy = 0 });
            sink.Add(Visit(30, 31) with { TakenBy = 1 });
            sink.Add(Visit(30, 31) with { TakenBy = 1 });
            sink.Add(Visit(30, 31, VisitEnd.GaveUp));
            sink.Add(Visit(30, 31, team: 1) with { TakenBy = 1 });
        });

        Assert.Equal(2 / 3.0, result.Value("team=account-health", "overflow_share"));
        Assert.Equal(0, result.Value("team=listing", "overflow_share"));
        Assert.Equal(0.5, result.Value("all", "overflow_share"));
    }

    [Fact]
    public void A_wait_keeps_its_limit_when_an_agent_comes_in_time()
    {
        var result = Measure(
            sink =>
            {
                sink.Add(Visit(30, 31)); // in time, to the tick
                sink.Add(Visit(30, 31.5)); // too late
                sink.Add(Visit(30, 30.5, VisitEnd.GaveUp)); // no agent
                sink.Add(Visit(30, 30, VisitEnd.TurnedAway)); // no agent either
                sink.Add(Visit(30, 30.5, VisitEnd.Withdrawn)); // cannot be told
                sink.Add(Visit(30, 30.5, VisitEnd.StillWaiting)); // cannot be told yet
                sink.Add(Visit(30, 33, VisitEnd.StillWaiting)); // too late already
            },
            Limited((ServiceClock.Wait, "60min"), (ServiceClock.Wait, "2h")));

        Assert.Equal(1 / 5.0, result.Value("all", "wait_within:60min"));
        Assert.Equal(2 / 5.0, result.Value("team=account-health", "wait_within:2h"));
        Assert.Equal(5, result.Count("all", "wait_within:2h"));
    }

    [Fact]
    public void Limits_of_cases_and_problems_are_those_of_the_shares_with_fixed_limits()
    {
        var result = Measure(
            sink =>
            {
                sink.Add(Case(30, 31, 40, CaseOutcome.Solved));
                sink.Add(Case(30, 50, 60, CaseOutcome.Refused));
                sink.Add(Case(30, null, 31, CaseOutcome.GivenUp));
                sink.Add(Case(30, null, 31, CaseOutcome.Filtered));
                sink.Add(Case(30, null, 31, CaseOutcome.Withdrawn));
                sink.Add(Problem(30, 40, ProblemOutcome.SolvedByTeam));
                sink.Add(Problem(30, 60, ProblemOutcome.SolvedByChat));
                sink.Add(Problem(30, 31, ProblemOutcome.GivenUp));
                sink.Add(Problem(30, 35, ProblemOutcome.Open));
            },
            Limited((ServiceClock.FirstResponse, "12h"), (ServiceClock.Close, "2d"), (ServiceClock.Close, "20h"), (ServiceClock.Resolution, "0.5d")));

        Assert.Equal(1 / 3.0, result.Value("all", "first_response_within:12h"));
        Assert.Equal(result.Value("all", "first_response_within_12h_share"), result.Value("all", "first_response_within:12h"));
        Assert.Equal(result.Value("all", "closed_within_48h_share"), result.Value("all", "close_within:2d"));
        Assert.Equal(1 / 3.0, result.Value("all", "close_within:20h"));
        Assert.Equal(1 / 3.0, result.Value("all", "resolution_within:0.5d"));
    }

    [Fact]
    public void The_backlog_is_as_old_as_its_cases_on_average_over_cases_and_time()
    {
        var result = Measure(sink =>
        {
            sink.Add(Visit(30, 34)); // 0 to 4 hours old for 4 hours: 8 case-hours squared
            sink.Add(Visit(20, 26, VisitEnd.GaveUp, observed: false)); // 4 to 6 hours old in the window, for 2 hours: 10
            sink.Add(Visit(70, 90, VisitEnd.StillWaiting)); // 0 to 2 hours old in the window: 2
            sink.Add(Visit(40, 43, team: 1)); // 4.5
        });

        Assert.Equal((8 + 10 + 2) / 8.0, result.Value("team=account-health", "backlog_age_hours")!.Value, 12);
        Assert.Equal((8 + 10 + 2 + 4.5) / 11, result.Value("all", "backlog_age_hours")!.Value, 12);
        Assert.Equal(6, result.Value("team=account-health", "oldest_wait_hours"));
        Assert.Equal(3, result.Value("team=listing", "oldest_wait_hours"));
        Assert.Equal(6, result.Value("all", "oldest_wait_hours"));
        Assert.Null(Measure(sink => sink.Add(Visit(30, 30))).Value("all", "oldest_wait_hours"));
    }

    [Theory]
    [InlineData("wait_within:20s", true)]
    [InlineData("first_response_within:1.5h", true)]
    [InlineData("close_within:2d", true)]
    [InlineData("resolution_within:90min", true)]
    [InlineData("wait_within:20", false)]
    [InlineData("wait_within:0s", false)]
    [InlineData("wait_within:-1h", false)]
    [InlineData("wait_within: 1h", false)]
    [InlineData("queue_within:1h", false)]
    public void A_limit_has_a_number_above_0_and_a_unit(string name, bool isMetric)
    {
        Assert.Equal(isMetric ? name : null, LimitMetrics.Named(name)?.Name);
        Assert.Equal(isMetric, Record.Exception(() => Metrics.Named(name)) is null);
    }

    private static Scenario Limited(params (ServiceClock Clock, string Limit)[] limits) => Default with
    {
        ServiceLevels = [.. limits.Select(each => new ServiceLevel { Name = each.Limit, Clock = each.Clock, Limit = Limit(each.Limit) })],
    };

    private static TimeLimit Limit(string text) => TimeLimit.TryParse(text, out var limit) ? limit : throw new ArgumentException(text);
}
