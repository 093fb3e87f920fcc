namespace QueueSim.Tests.Model.Exact;

/// <summary>Cases that are due in opening hours. The only agent works from 09:00 to 17:00 and takes what is due first.</summary>
public sealed class DueOpenHoursTests
{
    [Theory]
    [InlineData(17, "calendar, opening")] // due on Tuesday at 09:40
    [InlineData(18.5, "opening, calendar")] // due on Tuesday at 11:10
    public void Two_opening_hours_from_half_an_hour_before_the_end_of_the_day_end_on_the_next_morning(double calendarHours, string order)
    {
        // A touch from 16:15 on Monday keeps the agent. At 16:30 comes a case that is due after two opening hours, which is on Tuesday at 10:30 (and 18:30 by the
        // calendar), and at 16:40 one that is due by the calendar.
        var day = PlainDesk.Always(1) with { StartMinuteOfDay = 9 * 60, EndMinuteOfDay = 17 * 60 };
        var plain = PlainDesk.Scenario();
        var desk = plain with
        {
            Window = plain.Window with { WarmUpDays = 0 },
            Arrivals = plain.Arrivals with { Listed = [At(16, 15, 2), At(16, 30, 0), At(16, 40, 1)] },
            CaseTypes =
            [
                PlainDesk.CaseType("opening", 0, 60) with { Share = 0.4, DueOpenHours = 2 },
                PlainDesk.CaseType("calendar", 0, 60) with { Share = 0.3, DueHours = calendarHours },
                PlainDesk.CaseType("before", 0, 60) with { Share = 0.3 },
            ],
            Teams = [new Team { Name = "day", Shifts = [day], Discipline = TeamDiscipline.Due }],
        };
        var closed = PlainDesk.Run(desk).Cases.OrderBy(each => each.ClosedTicks).ToList();
        Assert.Equal($"before, {order}", string.Join(", ", closed.Select(each => desk.CaseTypes[each.CaseType].Name)));
        Assert.Equal([17.25, 24 + 10, 24 + 11], closed.Select(each => (double)each.ClosedTicks / TimeSpan.TicksPerHour));
    }

    private static ListedProblem At(int hour, int minute, int type) => new((hour * TimeSpan.TicksPerHour) + (minute * TimeSpan.TicksPerMinute), type);
}
