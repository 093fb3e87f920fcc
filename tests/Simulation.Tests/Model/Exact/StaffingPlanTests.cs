using NodaTime;
using QueueSim.Model;

namespace QueueSim.Tests.Model.Exact;

public sealed class StaffingPlanTests
{
    private static readonly Instant Monday = Instant.FromUtc(2024, 1, 1, 0, 0);

    [Fact]
    public void Round_the_clock_never_changes()
    {
        Assert.Equal([new StaffingChange(0, 3)], Plan(PlainDesk.Always(3)));
    }

    [Fact]
    public void Overlapping_shifts_add_up()
    {
        var changes = Plan(
            PlainDesk.Always(2) with { StartMinuteOfDay = 480, EndMinuteOfDay = 960 },
            PlainDesk.Always(5) with { Name = "late", StartMinuteOfDay = 720, EndMinuteOfDay = 1200 }).Take(5).ToArray();
        Assert.Equal(
            [new(0, 0), new(Minute(480), 2), new(Minute(720), 7), new(Minute(960), 5), new(Minute(1200), 0)], changes);
    }

    [Fact]
    public void A_shift_that_ends_at_the_time_at_which_it_starts_lasts_a_whole_day()
    {
        var shift = PlainDesk.Always(4) with { Days = new HashSet<IsoDayOfWeek> { IsoDayOfWeek.Tuesday }, StartMinuteOfDay = 480, EndMinuteOfDay = 480 };
        Assert.Equal([new(0, 0), new(Minute(1440 + 480), 4), new(Minute(2880 + 480), 0)], Plan(shift).Take(3));
    }

    [Fact]
    public void Daylight_saving_moves_a_shift_in_universal_time()
    {
        // 09:00 in New York is 14:00 UTC until 10 March 2024 and 13:00 UTC from then on.
        var shift = PlainDesk.Always(1) with
        {
            StartMinuteOfDay = 540,
            EndMinuteOfDay = 600,
            TimeZone = DateTimeZoneProviders.Tzdb["America/New_York"],
        };
        var starts = Plan(shift).Where(change => change.Agents == 1).Take(80).Select(change => change.AtTicks % Ticks.PerDay / Ticks.PerHour).ToArray();
        Assert.All(starts[..69], hour => Assert.Equal(14, hour));
        Assert.All(starts[69..], hour => Assert.Equal(13, hour));
    }

    [Fact]
    public void Shifts_of_far_apart_time_zones_come_in_order()
    {
        var changes = Plan(
            PlainDesk.Always(1) with { StartMinuteOfDay = 540, EndMinuteOfDay = 1020, TimeZone = DateTimeZoneProviders.Tzdb["Pacific/Auckland"] },
            PlainDesk.Always(1) with { Name = "west", StartMinuteOfDay = 540, EndMinuteOfDay = 1020, TimeZone = DateTimeZoneProviders.Tzdb["Pacific/Honolulu"] },
            PlainDesk.Always(1) with { Name = "night", StartMinuteOfDay = 1320, EndMinuteOfDay = 360, TimeZone = DateTimeZoneProviders.Tzdb["Pacific/Kiritimati"] })
            .Take(1000).ToArray();
        Assert.Equal(changes.Select(change => change.AtTicks).Order(), changes.Select(change => change.AtTicks));
        Assert.Equal(changes.Length, changes.Select(change => change.AtTicks).Distinct().Count());
        Assert.All(changes, change => Assert.InRange(change.Agents, 0, 3));
    }

    [Theory]
    [InlineData(2, 1.7, 3, 4)] // 3.4 agents
    [InlineData(3, 0.5, 1, 2)]
    [InlineData(1, 0.25, 0, 1)]
    public void A_fraction_of_an_agent_works_on_that_part_of_the_shifts_days(int agents, double factor, int fewest, int most)
    {
        var shift = PlainDesk.Always(agents) with
        {
            AgentsFactor = factor,
            StartMinuteOfDay = 540,
            EndMinuteOfDay = 600,
            Days = new HashSet<IsoDayOfWeek> { IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Saturday },
        };
        var present = new int[400];
        foreach (var change in Plan(shift))
            present[change.AtTicks / Ticks.PerDay] = Math.Max(present[change.AtTicks / Ticks.PerDay], change.Agents);

        int[] worked = [.. Enumerable.Range(0, 399).Where(day => day % 7 is 1 or 2 or 5).Select(day => present[day])];
        Assert.Equal(present.Sum(), worked.Sum());
        Assert.All(worked, here => Assert.InRange(here, fewest, most));
        // Never more than one agent's day away from the exact sum, from whatever day on.
        for (var from = 0; from < worked.Length; from += 17)
        {
            for (var to = from + 1; to <= worked.Length; to++)
                Assert.InRange(worked[from..to].Sum() - (agents * factor * (to - from)), -1, 1);
        }
    }

    [Fact]
    public void Which_days_have_the_additional_agent_does_not_depend_on_the_start_of_the_run()
    {
        var shift = PlainDesk.Always(1) with { AgentsFactor = 1.4, StartMinuteOfDay = 540, EndMinuteOfDay = 600 };
        var team = new Team { Name = "pool", Shifts = [shift] };
        var early = new StaffingPlan(team, Monday, TimeSpan.FromDays(40).Ticks).Changes();
        var late = new StaffingPlan(team, Monday + Duration.FromDays(11), TimeSpan.FromDays(29).Ticks).Changes();
        Assert.Equal(
            early.Where(change => change.AtTicks > TimeSpan.FromDays(11).Ticks).Select(change => change with { AtTicks = change.AtTicks - TimeSpan.FromDays(11).Ticks }),
            late.Where(change => change.AtTicks > 0));
    }

    [Fact]
    public void Shrinkage_takes_its_part_of_the_agents_and_spreads_what_is_left_over_the_days()
    {
        var shift = PlainDesk.Always(10) with { StartMinuteOfDay = 540, EndMinuteOfDay = 600 };
        Assert.All(Plan(shift with { Shrinkage = 0.3 }).Where(change => change.Agents > 0), change => Assert.Equal(7, change.Agents));
        int[] present = [.. Plan(shift with { Shrinkage = 0.25 }).Where(change => change.Agents > 0).Select(change => change.Agents).Take(398)];
        Assert.Equal(398 * 7.5, present.Sum());
        Assert.All(present, agents => Assert.InRange(agents, 7, 8));
        Assert.DoesNotContain(Plan(shift with { Shrinkage = 1 }), change => change.Agents > 0);
    }

    [Fact]
    public void On_a_holiday_what_begins_that_day_has_other_numbers_of_agents()
    {
        // 22:00 to 06:00 every day: on Tuesday half of four agents, on Thursday none; the night that began on Monday goes on into Tuesday.
        var shift = PlainDesk.Always(4) with { StartMinuteOfDay = 1320, EndMinuteOfDay = 360 };
        var team = new Team { Name = "pool", Shifts = [shift], Holidays = [new(new LocalDate(2024, 1, 2), 0.5), new(new LocalDate(2024, 1, 4), 0)] };
        const int Hour = 60;
        Assert.Equal(
            [
                (0, 4), (6 * Hour, 0), (22 * Hour, 4), (30 * Hour, 0), (46 * Hour, 2), (54 * Hour, 0), (70 * Hour, 4), (78 * Hour, 0),
                (118 * Hour, 4),
            ],
            new StaffingPlan(team, Monday, TimeSpan.FromHours(120).Ticks).Changes().Select(change => ((int)(change.AtTicks / Ticks.PerMinute), change.Agents)));
    }

    private static IEnumerable<StaffingChange> Plan(params Shift[] shifts) =>
        new StaffingPlan(new Team { Name = "pool", Shifts = shifts }, Monday, TimeSpan.FromDays(400).Ticks).Changes();

    private static long Minute(int minute) => TimeSpan.FromMinutes(minute).Ticks;
}
