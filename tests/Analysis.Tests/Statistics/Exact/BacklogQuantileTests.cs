using QueueSim.Statistics;
using static QueueSim.Tests.Statistics.HandMade;

namespace QueueSim.Tests.Statistics.Exact;

public sealed class BacklogQuantileTests
{
    [Fact]
    public void The_total_counts_a_team_whose_only_record_comes_last()
    {
        // From 24 to 72: 5, 0 and 10 in one team for 16, 20 and 12 h, and 3 in the other throughout: 3 for 20 h, 8 for 16 h, 13 for 12 h.
        var result = Measure(sink =>
        {
            sink.Add(Level(0, 0, 40, waiting: 5));
            sink.Add(Level(0, 40, 60, waiting: 0));
            sink.Add(Level(0, 60, 90, waiting: 10));
            sink.Add(Level(1, 0, 90, waiting: 3));
        });

        Assert.Equal(8, result.Value("all", "backlog_cases", "p50"));
        Assert.Equal(13, result.Value("all", "backlog_cases", "p90"));
        Assert.Equal(((20 * 3) + (16 * 8) + (12 * 13)) / 48.0, result.Value("all", "backlog_cases"));
    }

    [Theory]
    [InlineData("all")]
    [InlineData("team=account-health")]
    public void Half_an_hour_of_ten_after_half_an_hour_of_none_is_not_five(string segment)
    {
        var result = Measure(sink =>
        {
            for (var half = 0; half < 144; half++)
                sink.Add(Level(0, half / 2.0, (half + 1) / 2.0, waiting: half % 2 == 0 ? 0 : 10));
        });

        Assert.Equal(5, result.Value(segment, "backlog_cases"));
        Assert.Equal(0, result.Value(segment, "backlog_cases", "p50"));
        Assert.Equal(10, result.Value(segment, "backlog_cases", "p90"));
    }

    /// <summary>A bin is one hour in the first run and 121 in the second.</summary>
    [Theory]
    [InlineData(70)]
    [InlineData(10_000)]
    public void The_length_of_the_run_moves_no_quantile_of_a_daily_wave(int days)
    {
        var result = Measure(
            sink =>
            {
                for (var day = 0; day < days + 1; day++)
                {
                    sink.Add(Level(1, 24 * day, (24 * day) + 12, waiting: 1));
                    sink.Add(Level(0, 24 * day, (24 * day) + 18, waiting: 1));
                    sink.Add(Level(1, (24 * day) + 12, (24 * day) + 24, waiting: 4));
                    sink.Add(Level(0, (24 * day) + 18, (24 * day) + 24, waiting: 200));
                }
            },
            Default with { Window = Default.Window with { Days = days } });

        // A quarter of the time 204, a quarter 5, half of it 2.
        Assert.Equal([2, 204, 204, 204], new[] { "p50", "p90", "p95", "p99" }.Select(statistic => result.Value("all", "backlog_cases", statistic)));
    }

    [Theory]
    [InlineData(1003)]
    [InlineData(65_537)]
    public void A_long_queue_is_counted_to_the_case(int waiting)
    {
        var result = Measure(sink => sink.Add(Level(0, 0, 72, waiting)));

        Assert.Equal(waiting, result.Value("team=account-health", "backlog_cases", "p50"));
        Assert.Equal(waiting, result.Value("all", "backlog_cases", "p99"));
    }

    [Fact]
    public void Time_after_the_last_record_counts_as_empty()
    {
        var result = Measure(sink => sink.Add(Level(0, 0, 47, waiting: 4)));

        Assert.Equal(0, result.Value("all", "backlog_cases", "p50"));
        Assert.Equal(4, result.Value("all", "backlog_cases", "p90"));
    }

    [Fact]
    public void A_quantile_at_the_edge_of_two_levels_is_the_lower_one()
    {
        var times = new LevelTimes();
        times.Add(7, 10);
        times.Add(3, 10);
        times.Raise(1);
        Span<double> quantiles = [0, 0, 0];

        times.Quantiles([0.5, 0.51, 1], quantiles);

        Assert.Equal([4, 8, 8], quantiles.ToArray());
    }

    [Fact]
    public void Records_out_of_order_are_refused() => Assert.Throws<ArgumentException>(() => Measure(sink =>
    {
        sink.Add(Level(0, 0, 60, waiting: 1));
        sink.Add(Level(1, 0, 50, waiting: 1));
    }));
}
