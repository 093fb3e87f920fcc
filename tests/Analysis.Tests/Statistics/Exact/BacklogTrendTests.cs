using QueueSim.Statistics;
using static QueueSim.Tests.Statistics.HandMade;

namespace QueueSim.Tests.Statistics.Exact;

public sealed class BacklogTrendTests
{
    [Theory]
    [InlineData(13.9, 0)]
    [InlineData(14, 1)]
    [InlineData(41, 1)]
    [InlineData(42, 2)]
    [InlineData(84, 4)]
    [InlineData(365, 4)]
    public void A_third_of_the_window_in_whole_weeks_is_compared_and_no_more_than_four(double days, int weeks) => Assert.Equal(
        weeks, new TimeGrid(Default with { Window = Default.Window with { Days = days } }).TrendWeeks);

    [Fact]
    public void The_first_week_is_compared_with_the_last()
    {
        // Three weeks from hour 24 on, hours 24 to 528. First week: 84 h of 29 and 84 h of 0; last one (360 to 528): 312 for half of it.
        var trend = Assert.Single(Result(21, [3, 5], (sink, extra) =>
        {
            sink.Add(Level(0, 0, 108, waiting: 28));
            sink.Add(Level(0, 108, 360, waiting: 0));
            sink.Add(Level(0, 360, 444, waiting: 312));
            sink.Add(Level(0, 444, 500, waiting: 0));
            sink.Add(Level(0, 500, 528, waiting: 6 * extra));
        }).BacklogTrends());

        Assert.Equal(("account-health", 1), (trend.Team, trend.Weeks));
        Assert.Equal(14, trend.Early);
        Assert.Equal(156 + 4, trend.Late);
        Assert.Equal(146, trend.Change.Mean);
        Assert.Equal(12.7062, trend.Change.HalfWidth!.Value, 3);
        Assert.True(trend.Grows);
        Assert.False(trend.Falls);
    }

    [Fact]
    public void A_trend_holds_for_all_teams_and_scenarios_at_once()
    {
        var result = Result(21, [3, 5], (sink, extra) => sink.Add(Level(0, 360, 528, waiting: 12 + extra)));

        // 16 ± 12.7 alone; for two scenarios the multiplier is 25.5.
        Assert.True(result.BacklogTrends()[0].Grows);
        Assert.False(result.BacklogTrends(scenarios: 2)[0].Grows);
    }

    [Fact]
    public void A_change_of_less_than_a_twentieth_is_no_trend()
    {
        ScenarioResult Falling(int to) => Result(21, [0, 0, 0], (sink, _) =>
        {
            sink.Add(Level(0, 0, 360, waiting: 1000));
            sink.Add(Level(0, 360, 528, waiting: to));
        });

        Assert.True(Falling(949).BacklogTrends()[0].Falls);
        Assert.False(Falling(951).BacklogTrends()[0].Falls);
    }

    [Fact]
    public void A_window_of_less_than_two_weeks_and_a_single_replication_show_no_trend()
    {
        static void Records(IRecordSink sink, int extra) => sink.Add(Level(0, 100, 400, waiting: 50 + extra));

        Assert.Empty(Result(13, [1, 2], Records).BacklogTrends());
        Assert.Empty(Result(21, [1], Records).BacklogTrends());
        Assert.NotEmpty(Result(21, [1, 2], Records).BacklogTrends());
    }

    private static ScenarioResult Result(int days, int[] extras, Action<IRecordSink, int> records)
    {
        var layout = new ResultLayout(Default with { Window = Default.Window with { Days = days }, Teams = [Default.Teams[0]], CaseTypes = [Default.CaseTypes[0]] });
        var accumulator = new ScenarioAccumulator(layout);
        for (var i = 0; i < extras.Length; i++)
        {
            var extra = extras[i];
            accumulator.Add(Measure(layout, i + 1, sink => records(sink, extra)));
        }

        return accumulator.Build();
    }
}
