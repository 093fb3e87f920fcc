using QueueSim.Localization;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Scenarios.Calibration;

/// <summary>Cells of a table of targets that the command line sets. Another reading of a figure without another file.</summary>
internal static class TargetOverrides
{
    public const string Option = "--target";

    /// <summary>The table with the cells set; cells that cannot be set are reported and stay as they are.</summary>
    /// <param name="csv">The table as text.</param>
    /// <param name="shape">What it consists of.</param>
    /// <param name="texts">Texts such as <c>T2.statistic=p90</c>.</param>
    /// <param name="context">Context of the command line.</param>
    /// <param name="faults">Receives the faults.</param>
    /// <param name="origin">Where the cells are set; <see langword="null"/> for the command line.</param>
    public static CsvTable Apply(CsvTable csv, TableShape shape, IReadOnlyList<string> texts, CellContext context, FaultList faults, Origin? origin = null)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        var place = origin ?? new Origin(Option, 0);
        foreach (var text in texts)
        {
            var path = text.Split('=', 2)[0].Trim();
            if (!done.Add(path)) faults.Add(place, Say.This("faults.set_twice", ("path", path)));
            else csv = ApplyOne(csv, shape, path, text.Split('=', 2)[^1].Trim(), context, faults, place);
        }
        return csv;
    }

    private static CsvTable ApplyOne(CsvTable csv, TableShape shape, string path, string value, CellContext context, FaultList faults, Origin place)
    {
        var parts = path.Split('.', 2);
        var keyAt = csv.Columns.ToList().IndexOf(shape.Columns[0].Name);
        var settable = shape.Columns.Skip(shape.Keys).ToArray();
        if (parts.Length < 2 || settable.FirstOrDefault(known => known.Name == parts[1]) is not { } column)
        {
            faults.Add(place, Say.This("faults.no_target_cell", ("path", Wording.Quoted(path)), ("meant", Wording.DidYouMean(parts[^1], settable.Select(known => known.Name)))));
            return csv;
        }
        if (keyAt < 0) return csv; // The missing column is a fault of the table.
        var keys = csv.Rows.Select(row => row.Cells[keyAt]).ToArray();
        if (!keys.Contains(parts[0]))
        {
            faults.Add(place, Say.This("faults.no_target_in", ("path", path), ("key", Wording.Quoted(parts[0])), ("file", csv.File), ("meant", Wording.DidYouMean(parts[0], keys))));
            return csv;
        }
        if (column.Kind.Parse(value, context) is { Problem: not null } wrong)
        {
            faults.Add(place, wrong.Message($"targets.{path}", value));
            return csv;
        }

        var at = csv.Columns.ToList().IndexOf(column.Name);
        var isNew = at < 0;
        return csv with
        {
            Columns = isNew ? [.. csv.Columns, column.Name] : csv.Columns,
            Rows = [.. csv.Rows.Select(row => row with { Cells = Cells(row.Cells) })],
        };

        string[] Cells(string[] old)
        {
            string[] cells = isNew ? [.. old, column.WhenMissing ?? ""] : [.. old];
            if (old[keyAt] == parts[0]) cells[isNew ? ^1 : at] = value;
            return cells;
        }
    }
}
