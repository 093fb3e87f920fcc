using NodaTime;
using QueueSim.Statistics;
using static QueueSim.Tests.Statistics.HandMade;

namespace QueueSim.Tests.Statistics.Exact;

/// <summary>
/// Limits in opening hours and limits that pause, by hand. Account health works from Monday to Friday, 09:00 to 17:00, but not on Monday 8 January; listing round the
/// clock. Hour 0 is Monday 1 January 2024, 00:00.
/// </summary>
public sealed class ServiceHoursTests
{
    private const double Day = 24;
    private const double Friday = 4 * Day;
    private const double NextTuesday = 8 * Day;

    [Theory]
    [InlineData(15, Day + 15, true)] // over a night: 2 + 6
    [InlineData(15, Day + 15.01, false)]
    [InlineData(Friday + 16, NextTuesday + 16, true)] // over a weekend and the holiday: 1 + 7
    [InlineData(Friday + 16, NextTuesday + 16.01, false)]
    [InlineData(Friday + 18, NextTuesday + 17, true)] // submitted and decided after closing time
    public void Eight_opening_hours_are_eight_hours_in_which_the_team_is_there(double submitted, double closed, bool isKept)
    {
        var result = Measure(sink => sink.Add(Case(submitted, closed, closed, CaseOutcome.Solved)), Desk(Level(ServiceClock.Close, "8h", ServiceHours.Team), Level(ServiceClock.Close, "8h")));
        Assert.Equal(isKept ? 1 : 0, result.Value("all", "close_within:8h:team"));
        Assert.Equal(0, result.Value("all", "close_within:8h"));
    }

    [Fact]
    public void A_limit_is_kept_to_the_tick()
    {
        var levels = Desk(Level(ServiceClock.FirstResponse, "2h", ServiceHours.Team));
        var inTime = Case(16, Day + 10, Day + 11, CaseOutcome.Solved);
        Assert.Equal(1, Measure(sink => sink.Add(inTime), levels).Value("all", "first_response_within:2h:team"));
        Assert.Equal(0, Measure(sink => sink.Add(inTime with { FirstResponseTicks = inTime.FirstResponseTicks + 1 }), levels).Value("all", "first_response_within:2h:team"));
    }

    [Fact]
    public void Every_metric_has_the_clock_of_its_own_team()
    {
        // From Monday 16:00 to Tuesday 10:00: two opening hours of account health, eighteen of listing.
        var result = Measure(
            sink =>
            {
                foreach (var type in (int[])[0, 1])
                {
                    sink.Add(Case(16, Day + 10, Day + 10, CaseOutcome.Solved, caseType: type));
                    sink.Add(Problem(16, Day + 10, ProblemOutcome.SolvedByTeam, caseType: type));
                    sink.Add(Visit(16, Day + 10, team: type));
                }
            },
            Desk([.. Enum.GetValues<ServiceClock>().Select(clock => Level(clock, "2h", ServiceHours.Team))]));
        foreach (var metric in (string[])["first_response", "close", "resolution"])
            Assert.Equal((1, 0), (result.Value("case_type=account", $"{metric}_within:2h:team"), result.Value("case_type=listing", $"{metric}_within:2h:team")));
        // The visits are both about an account: the queue's team counts.
        Assert.Equal((1, 0), (result.Value("team=account-health", "wait_within:2h:team"), result.Value("team=listing", "wait_within:2h:team")));
    }

    [Fact]
    public void A_limit_that_pauses_leaves_out_what_the_seller_took()
    {
        // From Monday 10:00 to Tuesday 16:45, of which 30 hours, and 14 opening hours, the answer was awaited: 0.75 hours are left by either clock.
        var result = Measure(
            sink =>
            {
                sink.Add(Case(10, 10.25, Day + 16.75, CaseOutcome.Solved) with { AwaitedTicks = 30 * Hour, AwaitedOpenTicks = 14 * Hour });
                sink.Add(Problem(10, Day + 16.75, ProblemOutcome.SolvedByTeam) with { AwaitedTicks = 30 * Hour, AwaitedOpenTicks = 14 * Hour });
            },
            Desk([.. from clock in (ServiceClock[])[ServiceClock.Close, ServiceClock.Resolution]
                from limit in (string[])["0.75h", "44min"]
                from hours in Enum.GetValues<ServiceHours>()
                from pauses in (bool[])[false, true]
                select Level(clock, limit, hours, pauses)]));
        foreach (var metric in (string[])["close", "resolution"])
        {
            Assert.Equal((1, 1), (result.Value("all", $"{metric}_within:0.75h:paused"), result.Value("all", $"{metric}_within:0.75h:team:paused")));
            Assert.Equal((0, 0), (result.Value("all", $"{metric}_within:44min:paused"), result.Value("all", $"{metric}_within:44min:team:paused")));
            Assert.Equal((0, 0), (result.Value("all", $"{metric}_within:0.75h"), result.Value("all", $"{metric}_within:0.75h:team")));
        }
    }

    [Fact]
    public void What_is_cut_off_is_undecided_until_its_own_clock_has_run_out()
    {
        // Open from Monday 15:00 to Tuesday 10:00: three opening hours, 19 hours, 2 of them without the seller.
        var open = Case(15, 15.5, Day + 10, CaseOutcome.Open) with { AwaitedTicks = 17 * Hour, AwaitedOpenTicks = Hour };
        var result = Measure(
            sink => sink.Add(open),
            Desk(Level(ServiceClock.Close, "2h", ServiceHours.Team), Level(ServiceClock.Close, "2h", ServiceHours.Team, pauses: true), Level(ServiceClock.Close, "4h", ServiceHours.Team), Level(ServiceClock.Close, "3h", pauses: true)));
        Assert.Equal(0, result.Value("all", "close_within:2h:team"));
        Assert.Null(result.Value("all", "close_within:2h:team:paused"));
        Assert.Null(result.Value("all", "close_within:4h:team"));
        Assert.Null(result.Value("all", "close_within:3h:paused"));
    }

    [Theory]
    [InlineData("close_within:8h:team", "share of cases decided within 8h of opening hours")]
    [InlineData("close_within:8h:paused", "share of cases decided within 8h without the seller's answers")]
    [InlineData("resolution_within:2d:team:paused", "share of problems with a solution within 2d of opening hours without the seller's answers")]
    [InlineData("close_within:8h:paused:team", null)]
    [InlineData("close_within:8h:", null)]
    [InlineData("close_within:8h:calendar", null)]
    [InlineData("close_within:8h:team:team", null)]
    public void The_clock_is_part_of_the_name(string name, string? noun) => Assert.Equal(noun, LimitMetrics.Named(name)?.Noun);

    private static Scenario Desk(params ServiceLevel[] levels)
    {
        Shift always = new()
        {
            Name = "always",
            Agents = 1,
            Days = new HashSet<IsoDayOfWeek>(Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None)),
            StartMinuteOfDay = 0,
            EndMinuteOfDay = 1440,
            TimeZone = DateTimeZone.Utc,
        };
        var office = always with
        {
            Days = new HashSet<IsoDayOfWeek>(always.Days.Except([IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday])),
            StartMinuteOfDay = 9 * 60,
            EndMinuteOfDay = 17 * 60,
        };
        return Default with
        {
            ServiceLevels = levels,
            Teams = [Default.Teams[0] with { Shifts = [office], Holidays = [new Holiday(new LocalDate(2024, 1, 8), 0)] }, Default.Teams[1] with { Shifts = [always] }],
        };
    }

    private static ServiceLevel Level(ServiceClock clock, string text, ServiceHours hours = ServiceHours.Calendar, bool pauses = false) => new()
    {
        Name = $"{clock}-{text}-{hours}-{pauses}",
        Clock = clock,
        Limit = TimeLimit.TryParse(text, out var limit) ? limit : throw new ArgumentException(text),
        Hours = hours,
        PausesForSeller = pauses,
    };
}
