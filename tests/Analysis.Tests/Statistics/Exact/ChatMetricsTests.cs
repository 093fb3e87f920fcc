using QueueSim.Statistics;
using static QueueSim.Tests.Statistics.HandMade;

namespace QueueSim.Tests.Statistics.Exact;

public sealed class ChatMetricsTests
{
    [Fact]
    public void Connection_is_of_attempts_that_asked_for_an_agent()
    {
        var result = Measure(sink =>
        {
            sink.Add(Chat(24, 24, 24.5, ChatEnd.Solved, hour: 8));
            sink.Add(Chat(24, 26, 27, ChatEnd.HandedOver, hour: 9));
            sink.Add(Chat(24, 24, null, ChatEnd.NotConnected, hour: 9));
            sink.Add(Chat(24, 24, null, ChatEnd.NotConnected, hour: 10));
            sink.Add(Chat(24, 24, null, ChatEnd.NotConnected, hour: 7));
            sink.Add(Chat(24, 24, null, ChatEnd.SolvedByAi, hour: 8));
            sink.Add(Chat(24, 24, null, ChatEnd.Misjudged, hour: 8));
            sink.Add(Chat(24, 24, null, ChatEnd.Banned, hour: 8));
            sink.Add(Chat(2, 3, 4, ChatEnd.Solved, hour: 8, observed: false));
        });

        Assert.Equal(2.0 / 5, result.Value("all", "chat_connection_share"));
        Assert.Equal(2.0 / 3, result.Value("all", "chat_peak_connection_share"));
        Assert.Equal(3, result.Count("all", "chat_peak_connection_share"));
        Assert.Equal(2.0 / 5, result.Value("channel=ticket", "chat_connection_share"));
        Assert.Null(result.Value("channel=ticket_then_chat", "chat_connection_share"));
    }

    [Fact]
    public void Success_is_of_chats_with_an_agent()
    {
        var result = Measure(sink =>
        {
            sink.Add(Chat(24, 24, 24.5, ChatEnd.Solved, hour: 8));
            sink.Add(Chat(24, 26, 27, ChatEnd.HandedOver, hour: 9));
            sink.Add(Chat(24, 26, 27, ChatEnd.HandedOver, hour: 12));
            sink.Add(Chat(24, 26, 27, ChatEnd.Solved, hour: 12));
            sink.Add(Chat(24, 26, 27, ChatEnd.Solved, hour: 13));
            sink.Add(Chat(24, 24, null, ChatEnd.NotConnected, hour: 9));
            sink.Add(Chat(24, 24, null, ChatEnd.SolvedByAi, hour: 8));
        });

        Assert.Equal(3.0 / 5, result.Value("all", "chat_success_share"));
        Assert.Equal(5, result.Count("all", "chat_success_share"));
    }

    [Fact]
    public void The_peak_is_the_two_hours_from_its_start_on_even_across_midnight()
    {
        var late = Default with { Chat = Default.Chat! with { PeakStartHour = 23 } };
        var result = Measure(
            sink =>
            {
                foreach (var hour in new[] { 22, 23, 0, 1, 8 })
                    sink.Add(Chat(24, 24, 25, ChatEnd.Solved, hour));
            },
            late);

        Assert.Equal(2, result.Count("all", "chat_peak_connection_share"));
    }

    [Fact]
    public void The_first_response_of_chat_counts_from_the_first_attempt()
    {
        var result = Measure(sink =>
        {
            sink.Add(Chat(24, 24, null, ChatEnd.NotConnected));
            sink.Add(Chat(24, 27, 28, ChatEnd.HandedOver));
            sink.Add(Chat(24, 24, 26, ChatEnd.Solved, problem: 2));
        });

        Assert.Equal(3, result.Value("all", "chat_first_response_hours"));
        Assert.Equal(2, result.Value("all", "chat_first_response_hours", "p50"));
        Assert.Equal(2, result.Count("all", "chat_first_response_hours"));
    }

    [Fact]
    public void Access_and_use_are_of_all_problems()
    {
        var result = Measure(sink =>
        {
            sink.Add(Problem(24, 34, ProblemOutcome.SolvedByChat, submissions: 0, access: true, chatted: true));
            sink.Add(Problem(24, 34, ProblemOutcome.SolvedByTeam, access: true));
            sink.Add(Problem(24, 34, ProblemOutcome.SolvedByTeam));
            sink.Add(Problem(24, 34, ProblemOutcome.Blocked, submissions: 0));
        });

        Assert.Equal(0.5, result.Value("all", "chat_access_share"));
        Assert.Equal(0.25, result.Value("all", "chat_used_share"));
        Assert.Equal(0.75, result.Value("all", "solved_share"));
        Assert.Equal(0.25, result.Value("all", "blocked_share"));
        Assert.Equal(3, result.Count("all", "resolution_hours"));
        Assert.Equal([4, 2, 0, 0, 0, 0, 0, 1, 2, 0, 0, 1], result.Flow.Counts());
        Assert.Equal(1, result.Resolution["all"].Unsolved.Count);
        Assert.Equal(4, result.Resolution["all"].Incidence().Count);
    }

    [Theory]
    [InlineData("all", 6, 25.0)]
    [InlineData("chat_access=yes", 3, 20.0)]
    [InlineData("chat_access=no", 3, 30.0)]
    [InlineData("strategy=plain", 3, 70.0 / 3)]
    [InlineData("strategy=best", 3, 80.0 / 3)]
    [InlineData("language=english", 3, 80.0 / 3)]
    [InlineData("channel=ticket_then_chat", 3, 80.0 / 3)]
    [InlineData("follow_up=wait", 3, 70.0 / 3)]
    [InlineData("chat_access=yes+strategy=plain", 2, 15.0)]
    [InlineData("chat_access=yes+strategy=best", 1, 30.0)]
    [InlineData("chat_access=yes+channel=ticket", 2, 15.0)]
    [InlineData("priority=high", 3, 70.0 / 3)]
    [InlineData("market=japan", 3, 80.0 / 3)]
    [InlineData("focal", 3, 80.0 / 3)]
    public void Every_problem_is_in_each_of_its_segments_once(string segment, int problems, double meanHours)
    {
        var result = Measure(sink =>
        {
            sink.Add(Problem(24, 34, ProblemOutcome.SolvedByTeam, access: true));
            sink.Add(Problem(24, 44, ProblemOutcome.SolvedByTeam, access: true));
            sink.Add(Problem(24, 64, ProblemOutcome.SolvedByTeam));
            sink.Add(Problem(24, 54, ProblemOutcome.SolvedByTeam, caseType: 1, strategy: 1, market: 1, focal: true, access: true));
            sink.Add(Problem(24, 44, ProblemOutcome.SolvedByTeam, caseType: 1, strategy: 1, market: 1, focal: true));
            sink.Add(Problem(24, 54, ProblemOutcome.SolvedByTeam, caseType: 1, strategy: 1, market: 1, focal: true));
        });

        Assert.Equal(problems, result.Count(segment, "solved_share"));
        Assert.Equal(meanHours, result.Value(segment, "resolution_hours")!.Value, 9);
    }

    [Fact]
    public void A_single_strategy_has_segments_by_access_too()
    {
        var one = Default with { Strategies = [Default.Strategies[0]], Markets = [Default.Markets[0]], Focal = null };
        var result = Measure(
            sink =>
            {
                sink.Add(Problem(24, 34, ProblemOutcome.SolvedByTeam, access: true));
                sink.Add(Problem(24, 54, ProblemOutcome.SolvedByTeam));
            },
            one);

        foreach (var segment in new[] { "all", "strategy=plain", "market=europe", "language=chinese", "channel=ticket" })
            Assert.Equal(20, result.Value(segment, "resolution_hours"));
        foreach (var segment in new[] { "chat_access=yes", "chat_access=yes+strategy=plain", "chat_access=yes+channel=ticket" })
            Assert.Equal(10, result.Value(segment, "resolution_hours"));
        Assert.Equal(30, result.Value("chat_access=no", "resolution_hours"));
    }

    [Fact]
    public void Cases_visits_and_chats_have_no_segments_by_access()
    {
        var layout = new ResultLayout(Default);

        Assert.DoesNotContain(layout.Keys, key => key.Segment.StartsWith("chat_access", StringComparison.Ordinal)
            && Metrics.Named(key.Metric).Subject != Subject.Problem);
    }
}
