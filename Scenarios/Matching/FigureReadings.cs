using QueueSim.Localization;
using QueueSim.Scenarios.Calibration;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Scenarios.Matching;

/// <summary>A way to read the cited figures that their words allow.</summary>
/// <param name="Name">Unique name.</param>
/// <param name="Targets">The figures in this reading.</param>
internal sealed record FigureReading(string Name, IReadOnlyList<TargetRow> Targets);

/// <summary>Reads <c>readings.csv</c>: other readings of the cited figures.</summary>
internal static class FigureReadings
{
    /// <summary>The reading that <c>targets.csv</c> itself is.</summary>
    public const string AsCited = "as cited";

    private static readonly Column<string> Name = new("name", new TextKind());
    private static readonly Column<string> Cells = new("targets", new TextKind());
    private static readonly Column<string> Reason = new("reason", new TextKind(), "");
    private static readonly TableShape Shape = new("readings", "readings.csv", "reading", 1, Name, Cells, Reason) { MayHaveNoRows = true };

    public static string DefaultPath => Path.Combine(StudyOptions.DefaultTablesDirectory, Shape.FileName);

    /// <summary>The reading as cited and all others, or <see langword="null"/> after at least one fault.</summary>
    /// <param name="path">The table of readings.</param>
    /// <param name="targets">The table of figures.</param>
    /// <param name="cells">Cells of the figures that hold in every reading.</param>
    /// <param name="faults">Receives the faults.</param>
    public static IReadOnlyList<FigureReading>? Read(string path, string targets, IReadOnlyList<string> cells, FaultList faults)
    {
        var before = faults.Reported;
        if (CsvTableReader.Read(path, null, faults) is not { } csv || TableLoader.Load(Shape, csv, new CellContext("", new ValueFiles()), faults) is not { } table)
            return null;
        var readings = new List<FigureReading>();
        foreach (var (name, own, origin) in table.Rows.Select(row => (Name.Of(row), Cells.Of(row), row[1].Origin)).Prepend((AsCited, "", new Origin(path, 0))))
        {
            string[] settings = [.. own.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
            foreach (var wrong in settings.Where(setting => setting.IndexOf('=', StringComparison.Ordinal) <= 0))
                faults.Add(origin, Say.This("faults.no_cell_of_targets", ("text", Wording.Quoted(wrong))));
            if (TargetReader.Read(targets, faults, [.. cells, .. settings.Where(setting => setting.IndexOf('=', StringComparison.Ordinal) > 0)], settings.Length > 0 ? origin : null) is { } rows)
                readings.Add(new FigureReading(name, rows));
        }
        return faults.Reported > before ? null : readings;
    }
}
