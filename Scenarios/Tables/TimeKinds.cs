using NodaTime;
using NodaTime.Text;
using QueueSim.Localization;
using QueueSim.Scenarios.Reading;

namespace QueueSim.Scenarios.Tables;

/// <summary>A calendar day in ISO form and in a range, ends included.</summary>
internal sealed class DateKind(LocalDate minimum, LocalDate maximum) : CellKind
{
    public override string Expected => Say.This("faults.kind_date", ("first", LocalDatePattern.Iso.Format(minimum)), ("last", LocalDatePattern.Iso.Format(maximum)));

    public override CellKind? Within(string from, string to) =>
        LocalDatePattern.Iso.Parse(from) is { Success: true, Value: var first } && LocalDatePattern.Iso.Parse(to) is { Success: true, Value: var last }
            ? new DateKind(first, last)
            : null;

    public override ParsedCell Parse(string text, CellContext context) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var date } && date >= minimum && date <= maximum ? new ParsedCell(date, null) : Unexpected();
}

/// <summary>A time zone of the IANA database that travels with the program: the same on every machine.</summary>
internal sealed class TimeZoneKind : CellKind
{
    public override string Expected => Say.This("faults.kind_zone");

    public override ParsedCell Parse(string text, CellContext context) =>
        text.Length > 0 && DateTimeZoneProviders.Tzdb.GetZoneOrNull(text) is { } zone
            ? new ParsedCell(zone, null)
            : Unexpected(Wording.DidYouMean(text, DateTimeZoneProviders.Tzdb.Ids));
}

/// <summary>A time of day in minutes after midnight. Midnight is 0 as a start and 1440 as an end.</summary>
internal sealed class TimeOfDayKind(bool isEnd) : CellKind
{
    public override string Expected => isEnd ? Say.This("faults.kind_time_end") : Say.This("faults.kind_time_start");

    public override ParsedCell Parse(string text, CellContext context)
    {
        var parts = text.Split(':');
        // Spreadsheets show 08:00 as 8:00 or 08:00:00.
        if (parts.Length is not (2 or 3) || parts[0].Length is not (1 or 2) || (parts.Length == 3 && parts[2] != "00")) return Unexpected();
        if (parts[1].Length != 2 || !parts.All(part => part.All(char.IsAsciiDigit))) return Unexpected();
        int hour = int.Parse(parts[0]), minute = int.Parse(parts[1]);
        var minutes = (hour * 60) + minute;
        if (minute > 59 || minutes > (isEnd ? 1440 : 1439)) return Unexpected();
        return isEnd && minutes == 0 ? 1440 : minutes;
    }
}

/// <summary>Days of the week: <c>Mon-Fri</c>, <c>Mon,Wed</c>, <c>Sat Sun</c>; a range may wrap (<c>Fri-Mon</c>).</summary>
internal sealed class DaysKind : CellKind
{
    public override string Expected => Say.This("faults.kind_days");

    public override ParsedCell Parse(string text, CellContext context)
    {
        var days = new SortedSet<IsoDayOfWeek>();
        foreach (var item in text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = item.Split('-');
            if (ends.Length > 2 || Day(ends[0]) is not { } from || Day(ends[^1]) is not { } to) return Unexpected();
            for (var day = from; ; day = (day % 7) + 1)
            {
                days.Add((IsoDayOfWeek)day);
                if (day == to) break;
            }
        }
        return days.Count > 0 ? new ParsedCell(days, null) : Unexpected();
    }

    private static int? Day(string name)
    {
        for (var day = 1; day <= 7; day++)
        {
            var full = ((IsoDayOfWeek)day).ToString();
            if (name.Equals(full, StringComparison.OrdinalIgnoreCase) || name.Equals(full[..3], StringComparison.OrdinalIgnoreCase)) return day;
        }
        return null;
    }
}
