using NodaTime;

namespace QueueSim.Tests.Model.Exact;

/// <summary>Opening hours by hand: Monday to Friday, 09:00 to 17:00, closed on Monday 8 January. The run begins on Monday, 1 January 2024.</summary>
public sealed class OpeningHoursTests
{
    private const double Day = 24;

    private static readonly IReadOnlySet<IsoDayOfWeek> WorkingDays =
        new HashSet<IsoDayOfWeek> { IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday };

    private static readonly Shift Office = PlainDesk.Always(3) with { Days = WorkingDays, StartMinuteOfDay = 9 * 60, EndMinuteOfDay = 17 * 60 };

    [Theory]
    [InlineData(15, Day + 15, 8)] // a night: two hours on Monday, six on Tuesday
    [InlineData(17, Day + 9, 0)] // nothing but the night
    [InlineData(0, 9, 0)]
    [InlineData(-5, 10, 1)] // nobody is there before the run
    [InlineData(10, 10.5, 0.5)]
    [InlineData((4 * Day) + 16, (8 * Day) + 9, 1)] // Friday's last hour, a weekend and the holiday
    [InlineData((4 * Day) + 16, (8 * Day) + 16, 8)] // and seven hours of Tuesday
    [InlineData(0, 14 * Day, 9 * 8)] // two weeks of five days but one
    public void Time_counts_while_the_team_is_open(double from, double to, double open) =>
        Assert.Equal(Ticks(open), Hours(Office).TicksBetween(Ticks(from), Ticks(to)));

    [Theory]
    [InlineData(15, 8, Day + 15)]
    [InlineData(9, 8, 17)] // to the end of the day, and not the beginning of the next
    [InlineData(18, 1, Day + 10)]
    [InlineData((4 * Day) + 16, 2, (8 * Day) + 10)] // Friday afternoon to Tuesday morning
    [InlineData((4 * Day) + 16, 40, (14 * Day) + 16)] // Friday to the Monday after: 1, 4 × 8 and 7
    public void So_many_open_hours_are_over_then(double from, double open, double at) =>
        Assert.Equal(Ticks(at), Hours(Office).After(Ticks(from), Ticks(open)));

    [Fact]
    public void It_is_exact_to_the_tick()
    {
        var hours = Hours(Office);
        Assert.Equal(1, hours.TicksBetween(Ticks(9) - 5, Ticks(9) + 1));
        Assert.Equal(3, hours.TicksBetween(Ticks(17) - 3, Ticks(17) + 1));
        Assert.Equal(Ticks(Day + 9) + 1, hours.After(Ticks(17) - 1, 2));
    }

    [Fact]
    public void Shifts_that_overlap_count_once_and_those_that_meet_without_a_gap()
    {
        var late = Office with { Name = "late", StartMinuteOfDay = 12 * 60, EndMinuteOfDay = 20 * 60 };
        var night = Office with { Name = "night", StartMinuteOfDay = 20 * 60, EndMinuteOfDay = 9 * 60 };
        Assert.Equal(Ticks(11), Hours(Office, late).TicksBetween(0, Ticks(Day)));
        Assert.Equal(Ticks(15), Hours(Office, late, night).TicksBetween(0, Ticks(Day)));
        Assert.Equal(Ticks(48), Hours(Office, late, night).TicksBetween(Ticks(Day), Ticks(3 * Day)));
    }

    [Fact]
    public void A_team_is_closed_on_days_on_which_nobody_is_left()
    {
        // Four fifths of one agent work on four days of five, and not on Monday.
        var hours = Hours(Office with { Agents = 1, Shrinkage = 0.2 });
        Assert.Equal([0, 8, 8, 8, 8, 0, 0], Enumerable.Range(0, 7).Select(day => Hour(hours.TicksBetween(Ticks(day * Day), Ticks((day + 1) * Day)))));
    }

    [Fact]
    public void A_team_without_agents_never_opens_and_one_that_never_closes_is_always_open()
    {
        Assert.Equal(long.MaxValue, Hours(Office with { Agents = 0 }).After(0, 1));
        Assert.Equal(0, Hours(Office with { Agents = 0 }).TicksBetween(0, Ticks(1000)));
        var always = new OpeningHours(PlainDesk.Scenario(), 0);
        Assert.Equal(Ticks(1000), always.TicksBetween(Ticks(10), Ticks(1010)));
        Assert.Equal(Ticks(1010), always.After(Ticks(10), Ticks(1000)));
    }

    [Fact]
    public void The_order_of_questions_makes_no_difference()
    {
        var (forth, back) = (Hours(Office), Hours(Office));
        (long From, long To)[] spans = [.. Enumerable.Range(0, 200).Select(i => (Ticks(i * 1.7), Ticks((i * 1.7) + (i % 13))))];
        Assert.Equal(
            spans.Select(span => forth.TicksBetween(span.From, span.To)),
            spans.Reverse().Select(span => back.TicksBetween(span.From, span.To)).ToArray().Reverse());
    }

    private static OpeningHours Hours(params Shift[] shifts)
    {
        var team = new Team { Name = "office", Shifts = shifts, Holidays = [new Holiday(new LocalDate(2024, 1, 8), 0)] };
        return new OpeningHours(PlainDesk.Scenario() with { Teams = [team] }, 0);
    }

    private static long Ticks(double hours) => (long)Math.Round(hours * TimeSpan.TicksPerHour);

    private static double Hour(long ticks) => (double)ticks / TimeSpan.TicksPerHour;
}
