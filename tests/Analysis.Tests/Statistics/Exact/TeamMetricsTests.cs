using NodaTime;
using QueueSim.Statistics;
using static QueueSim.Tests.Statistics.HandMade;

namespace QueueSim.Tests.Statistics.Exact;

public sealed class TeamMetricsTests
{
    [Fact]
    public void Backlog_is_averaged_over_the_window_only()
    {
        // Warm-up ends at hour 24 and the window at hour 72; the first and the last record stick out of it.
        var result = Measure(sink =>
        {
            sink.Add(Level(0, 0, 36, waiting: 10));
            sink.Add(Level(0, 36, 60, waiting: 2));
            sink.Add(Level(0, 60, 100, waiting: 0));
        });

        Assert.Equal(((12 * 10) + (24 * 2)) / 48.0, result.Value("team=account-health", "backlog_cases"));
        Assert.Equal(2, result.Value("team=account-health", "backlog_cases", "p50"));
        Assert.Equal(10, result.Value("team=account-health", "backlog_cases", "p90"));
        Assert.Equal(3, result.Count("team=account-health", "backlog_cases"));
        Assert.Null(result.Value("team=listing", "backlog_cases"));
    }

    [Fact]
    public void Backlog_of_all_teams_is_the_sum_at_each_time()
    {
        var result = Measure(sink =>
        {
            sink.Add(Level(0, 0, 48, waiting: 4));
            sink.Add(Level(1, 0, 60, waiting: 0));
            sink.Add(Level(0, 48, 72, waiting: 0));
            sink.Add(Level(1, 60, 72, waiting: 100));
        });

        Assert.Equal((2 * 1.0) + (100 / 4.0), result.Value("all", "backlog_cases"));
        Assert.Equal(4, result.Value("all", "backlog_cases", "p50")!.Value, 0.02);
        Assert.Equal(100, result.Value("all", "backlog_cases", "p90"));
    }

    [Fact]
    public void Quantiles_of_a_teams_backlog_are_whole_cases()
    {
        var result = Measure(sink => sink.Add(Level(0, 0, 71, waiting: 203)));

        Assert.Equal(203, result.Value("team=account-health", "backlog_cases", "p50"));
    }

    [Fact]
    public void Utilisation_is_busy_over_scheduled_agent_time_in_the_window()
    {
        var result = Measure(sink =>
        {
            sink.Add(Level(0, 0, 30, waiting: 0, busy: 2, scheduled: 2));
            sink.Add(Level(0, 30, 72, waiting: 0, busy: 1, scheduled: 4));
            sink.Add(Level(1, 0, 72, waiting: 0, busy: 0, scheduled: 0));
        });

        Assert.Equal(((6 * 2) + 42) / ((6 * 2.0) + (42 * 4)), result.Value("team=account-health", "utilisation")!.Value, 14);
        Assert.Equal(result.Value("team=account-health", "utilisation"), result.Value("all", "utilisation"));
        Assert.Null(result.Value("team=listing", "utilisation"));
    }

    [Fact]
    public void Utilisation_by_hour_of_the_week_follows_the_scenarios_clock()
    {
        // Kolkata is 5:30 ahead of UTC; the run starts at its Monday midnight and observation starts on Tuesday.
        var scenario = Default with { Arrivals = Default.Arrivals with { TimeZone = DateTimeZoneProviders.Tzdb["Asia/Kolkata"] } };
        var layout = new ResultLayout(scenario);
        var accumulator = new ScenarioAccumulator(layout);
        accumulator.Add(Measure(layout, 1, sink =>
        {
            sink.Add(Level(0, 0, 33.5, waiting: 0, busy: 0, scheduled: 2));
            sink.Add(Level(0, 33.5, 34, waiting: 0, busy: 2, scheduled: 2));
        }));

        var team = accumulator.Build().Utilisation[0];
        Assert.Equal("account-health", team.Name);
        Assert.Null(team.ByHourOfWeek[23]);
        Assert.Equal(0, team.ByHourOfWeek[24]);
        Assert.Equal(0.5, team.ByHourOfWeek[33]);
        Assert.Null(team.ByHourOfWeek[34]);
    }

    [Fact]
    public void The_clock_change_moves_the_hour_of_the_week()
    {
        // Los Angeles, Sunday 10 March 2024: after 01:59 comes 03:00, so that run hour 24 + 2 is local Sunday 03:00.
        var scenario = Default with
        {
            Window = Default.Window with { StartDate = new LocalDate(2024, 3, 9) },
            Arrivals = Default.Arrivals with { TimeZone = DateTimeZoneProviders.Tzdb["America/Los_Angeles"] },
        };
        var layout = new ResultLayout(scenario);
        var accumulator = new ScenarioAccumulator(layout);
        accumulator.Add(Measure(layout, 1, sink => sink.Add(Level(0, 25, 27, waiting: 0, busy: 1, scheduled: 1))));

        var hours = accumulator.Build().Utilisation[0].ByHourOfWeek;
        Assert.Equal([(6 * 24) + 1, (6 * 24) + 3], Enumerable.Range(0, 168).Where(hour => hours[hour] is not null));
    }

    [Theory]
    [InlineData(1, 2, 1, 72)]
    [InlineData(28, 91, 2, 1428)]
    [InlineData(0.5, 10_000, 121, 1985)]
    [InlineData(1.3, 1, 1, 56)]
    public void Series_have_at_most_2000_bins_of_whole_hours_and_one_starts_with_the_window(double warmUp, double days, int hours, int bins)
    {
        var scenario = Default with { Window = Default.Window with { WarmUpDays = warmUp, Days = days } };
        var layout = new ResultLayout(scenario);
        var accumulator = new ScenarioAccumulator(layout);
        accumulator.Add(Measure(layout, 1, _ => { }));
        var result = accumulator.Build();

        Assert.Equal(hours, result.BinHours);
        Assert.Equal(bins, result.BinStartHours.Count);
        Assert.Equal(0, result.BinStartHours[0]);
        Assert.Contains(result.BinStartHours, start => Math.Abs(start - (24 * warmUp)) < 1e-9);
    }

    [Fact]
    public void The_backlog_series_includes_warm_up_and_adds_teams_up()
    {
        var layout = new ResultLayout(Default);
        var accumulator = new ScenarioAccumulator(layout);
        accumulator.Add(Measure(layout, 1, sink =>
        {
            sink.Add(Level(0, 0, 1.5, waiting: 2));
            sink.Add(Level(1, 0.25, 0.75, waiting: 8));
        }));

        var series = accumulator.Build().Backlog;
        Assert.Equal(["account-health", "listing", "all"], series.Select(team => team.Name));
        Assert.Equal([2, 1, 0], series[0].Mean.Take(3));
        Assert.Equal([4, 0, 0], series[1].Mean.Take(3));
        Assert.Equal([6, 1, 0], series[2].Mean.Take(3));
        Assert.Null(series[2].Low);
    }
}
