using QueueSim.Localization;
using QueueSim.Scenarios.Calibration;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;

namespace QueueSim.Scenarios.DeskRuns;

/// <summary>Reads <c>desks.csv</c>: desks that agree with the sources.</summary>
internal static class DeskTableReader
{
    /// <summary>How a table of desks is made.</summary>
    public const string HowToMake = "queuesim calibrate --ensemble 40";

    private const string Name = "desk", Reading = "reading", Stamp = "tables";

    /// <summary>The table that travels with the program.</summary>
    public static string DefaultPath => Path.Combine(StudyOptions.DefaultTablesDirectory, "desks.csv");

    /// <summary>The desks, or <see langword="null"/> after at least one fault.</summary>
    /// <param name="path">Path as the user gave it.</param>
    /// <param name="study">The study that is run on them.</param>
    /// <param name="faults">Receives the faults.</param>
    public static DeskTable? Read(string path, Study study, FaultList faults)
    {
        var before = faults.Reported;
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            faults.Add(path, 0, Say.This("faults.desks_not_found", ("command", HowToMake)));
            return null;
        }

        if (TargetReader.Read(TargetReader.DefaultPath, faults) is not { } targets || CsvTableReader.Read(path, null, faults) is not { } csv)
            return null;
        var numbers = Numbers(csv, [.. targets.Select(target => target.Figure.Key)], faults);
        if (Missing(csv, faults) || faults.Reported > before)
            return null;
        var desks = csv.Rows.Select(row => Row(csv, row, numbers, faults)).ToList();
        CheckNames(desks, faults);
        if (csv.Rows.Count < 2 && csv.IsComplete)
            faults.Add(path, 0, Say.This("faults.too_few_desks", ("n", csv.Rows.Count)));
        CheckStamp(csv, study, targets, faults);
        return faults.Reported > before ? null : new DeskTable(path, csv.Hash(), [.. numbers.Select(number => number.Name)], desks);
    }

    private static List<DeskNumber> Numbers(CsvTable csv, IReadOnlyList<string> figures, FaultList faults)
    {
        var numbers = new List<DeskNumber>();
        foreach (var column in csv.Columns.Where(column => column is not (Name or Reading or Stamp or "")))
        {
            if (DeskNumber.Of(column, figures, out var fault) is { } number) numbers.Add(number);
            else faults.Add(csv.File, csv.HeaderLine, fault);
        }
        if (numbers.Count == 0)
            faults.Add(csv.File, csv.HeaderLine, Say.This("faults.desks_no_number"));
        return numbers;
    }

    private static bool Missing(CsvTable csv, FaultList faults)
    {
        string[] missing = [.. new[] { Name, Reading, Stamp }.Where(column => !csv.Columns.Contains(column))];
        foreach (var column in missing)
            faults.Add(csv.File, csv.HeaderLine, Say.This("faults.desks_no_column", ("column", column)));
        return missing.Length > 0;
    }

    private static Desk Row(CsvTable csv, CsvRow row, IReadOnlyList<DeskNumber> numbers, FaultList faults)
    {
        var values = new List<double>();
        foreach (var number in numbers)
        {
            var text = Cell(csv, row, number.Name);
            if (!NumberText.TryParse(text, out var value))
                faults.Add(csv.File, row.Line, Say.This("faults.is_no_number", ("name", number.Name), ("text", Wording.Shown(text)), ("advice", NumberText.PlusAdvice(text))));
            values.Add(value);
        }
        return new Desk(Cell(csv, row, Name), Cell(csv, row, Reading), values, new Origin(csv.File, row.Line));
    }

    private static void CheckNames(IReadOnlyList<Desk> desks, FaultList faults)
    {
        var first = new Dictionary<string, Desk>(StringComparer.Ordinal);
        foreach (var desk in desks)
        {
            if (desk.Name.Length == 0)
                faults.Add(desk.Origin, Say.This("faults.desk_without_name"));
            else if (!first.TryAdd(desk.Name, desk))
                faults.Add(desk.Origin, Say.This("faults.duplicate_desk", ("name", Wording.Quoted(desk.Name)), ("place", first[desk.Name].Origin)));
        }
    }

    /// <summary>Desks agree with the sources on the tables that they were made from and on no others.</summary>
    private static void CheckStamp(CsvTable csv, Study study, IReadOnlyList<TargetRow> targets, FaultList faults)
    {
        var stamp = TableStamp.Of(study.Baseline.OnTablesAlone(), targets);
        if (csv.Rows.FirstOrDefault(row => Cell(csv, row, Stamp) != stamp) is { Cells: not null } other)
        {
            faults.Add(csv.File, other.Line, Say.This("faults.other_tables",
                ("text", Wording.Shown(Cell(csv, other, Stamp))), ("study", study.Paths.Count > 0 ? study.Paths[0] : Say.This("faults.the_study")), ("stamp", stamp), ("command", HowToMake)));
        }
    }

    private static string Cell(CsvTable csv, CsvRow row, string column) => row.Cells[csv.Columns.ToList().IndexOf(column)];
}
