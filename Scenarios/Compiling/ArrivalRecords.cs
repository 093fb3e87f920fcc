using NodaTime;
using NodaTime.Text;
using QueueSim.Localization;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Scenarios.Compiling;

/// <summary>How problems appear: by the profile and surges, or as a file lists or counts them.</summary>
internal static class ArrivalRecords
{
    private const int MostInAnInterval = 100_000_000;
    private const double LatestHours = 1e8;

    public static ArrivalSettings Of(ScenarioTables tables, NameIndex caseTypes, FaultList faults)
    {
        var settings = Parameters.Arrivals.Of(tables.Parameters) with
        {
            HourOfWeekWeights = RowRecords.Weights(tables),
            Surges = RowRecords.Surges(tables, caseTypes, faults),
        };
        if (Parameters.ArrivalsFile.Of(tables.Parameters) is not { } file) return settings;
        foreach (var fault in file.Faults) faults.Add(fault.File, fault.Line, fault.Message);
        return settings.IntervalHours > 0
            ? settings with { Counts = Counts(file, faults) }
            : settings with { Listed = Listed(file, Parameters.Run.Of(tables.Parameters).StartDate, settings.TimeZone, caseTypes, faults) };
    }

    private static List<int> Counts(ArrivalFile file, FaultList faults)
    {
        var because = Say.This("faults.because_interval");
        if (file.HasTypes)
            faults.Add(file.File, file.HeaderLine, Say.This("faults.arrivals_case_type", ("because", because)));
        var counts = new List<int>(file.Rows.Count);
        foreach (var row in file.Rows)
        {
            if (row.Number >= 0 && row.Number <= MostInAnInterval && row.Number == Math.Floor(row.Number)) counts.Add((int)row.Number);
            else faults.Add(file.File, row.Line, Say.This("faults.arrivals_count", ("text", Wording.Shown(row.Text)), ("most", MostInAnInterval), ("because", because)));
        }
        return counts;
    }

    private static List<ListedProblem> Listed(ArrivalFile file, LocalDate startDate, DateTimeZone zone, NameIndex caseTypes, FaultList faults)
    {
        var start = startDate.AtStartOfDayInZone(zone).ToInstant();
        var listed = new List<ListedProblem>(file.Rows.Count);
        foreach (var row in file.Rows)
        {
            int? type = row.CaseType is "" or "none" ? null : caseTypes.Of(new Cell(row.CaseType, row.CaseType, new Origin(file.File, row.Line)), "case_type", faults, Say.This("faults.or_none_else"));
            // A time that the clock skips in spring is moved past the gap, and of two that are alike in autumn the first is meant, as for shifts.
            var ticks = row.At is { } at ? (at.InZoneLeniently(zone).ToInstant() - start).BclCompatibleTicks : (long)Math.Round(Math.Min(row.Number, LatestHours) * TimeSpan.TicksPerHour);
            if (ticks >= 0) listed.Add(new ListedProblem(ticks, type));
            else if (row.At is null) faults.Add(file.File, row.Line, Say.This("faults.arrivals_time", ("text", Wording.Shown(row.Text)), ("expected", ArrivalFile.ExpectedTime)));
            else faults.Add(file.File, row.Line, Say.This("faults.arrivals_before", ("text", Wording.Shown(row.Text)), ("date", LocalDatePattern.Iso.Format(startDate))));
        }
        return listed;
    }
}
