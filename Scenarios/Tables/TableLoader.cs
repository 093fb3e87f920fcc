using System.Text;
using QueueSim.Localization;
using QueueSim.Scenarios.Reading;

namespace QueueSim.Scenarios.Tables;

/// <summary>Turns the text of a table into values and reports every cell that cannot be one.</summary>
internal static class TableLoader
{
    /// <summary>The table, or after at least one fault <see langword="null"/> or one to check others with.</summary>
    /// <param name="shape">What the table consists of.</param>
    /// <param name="csv">The file's text.</param>
    /// <param name="context">Context of the file's cells.</param>
    /// <param name="faults">Receives the faults.</param>
    /// <param name="checkRow">
    /// Checks the cells of a row against each other, so that what it finds is reported together with single cells that are wrong; those
    /// have no value, and cells of a missing column are <see langword="null"/>.
    /// </param>
    /// <param name="standIn">
    /// A row of the same shape whose values stand in for cells that cannot be read, so that what refers to the table is checked as well, in
    /// the same go.
    /// </param>
    public static LoadedTable? Load(
        TableShape shape, CsvTable csv, CellContext context, FaultList faults, Action<Cell?[]>? checkRow = null, Cell[]? standIn = null)
    {
        var before = faults.Reported;
        var positions = Positions(shape.Columns, csv, faults);
        var rows = new List<Cell[]>();
        var contents = new StringBuilder();
        var linesByKey = new Dictionary<string, int>(StringComparer.Ordinal);
        var rowsByFirstKey = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in csv.Rows)
        {
            var origin = new Origin(csv.File, row.Line);
            var first = positions[0] < 0 ? "" : row.Cells[positions[0]];
            rowsByFirstKey[first] = rowsByFirstKey.GetValueOrDefault(first) + 1;
            var key = "";
            var cells = new Cell[shape.Columns.Count];
            for (var i = 0; i < cells.Length; i++)
            {
                var column = shape.Columns[i];
                if (positions[i] < 0 && column.WhenMissing is null) continue;
                var text = positions[i] >= 0
                    ? row.Cells[positions[i]]
                    : column.WhenMissing!.Replace("#", $"{rowsByFirstKey[first]}", StringComparison.Ordinal);
                var parsed = column.Kind.Parse(text, context);
                if (i < shape.Keys) key = i == 0 ? $"{parsed.Value ?? text}" : $"{key}.{text}";
                if (parsed.Problem is not null)
                    faults.Add(origin, parsed.Message(i < shape.Keys ? column.Name : $"{shape.Name}.{key}.{column.Name}", text));
                cells[i] = parsed.Problem is null || standIn is null
                    ? new Cell(text, parsed.Value, origin)
                    : new Cell(text, i == 0 && standIn[0].Value is string ? text : standIn[i].Value, origin) { IsStandIn = true };
                contents.Append(parsed.Contents);
            }
            if (!linesByKey.TryAdd(key, row.Line))
                faults.Add(origin, Say.This("faults.duplicate_row", ("noun", Nouns.Of(shape.RowNoun)), ("key", Wording.Quoted(key)), ("line", linesByKey[key])));
            rows.Add(cells);
            checkRow?.Invoke(cells);
        }
        var isWhole = csv.IsComplete && rows.TrueForAll(cells => Array.TrueForAll(cells, cell => cell is not null));
        if (!isWhole || (faults.Reported > before && standIn is null)) return null;
        var table = new LoadedTable(shape, csv.File, csv.Hash(contents.ToString()), [.. rows]);
        TableRules.Check(table, faults);
        return faults.Reported > before && (standIn is null || rows.Count == 0) ? null : table;
    }

    /// <summary>Positions of the columns in the file, or −1; unknown and missing columns are faults.</summary>
    internal static int[] Positions(IReadOnlyList<Column> columns, CsvTable csv, FaultList faults)
    {
        var names = columns.Select(column => column.Name).ToArray();
        var positions = new int[names.Length];
        Array.Fill(positions, -1);
        for (var i = 0; i < csv.Columns.Count; i++)
        {
            var name = csv.Columns[i];
            if (name.Length == 0) continue;
            var at = Array.IndexOf(names, name);
            if (at >= 0) positions[at] = i;
            else faults.Add(csv.File, csv.HeaderLine, UnknownColumn(name, names));
        }
        for (var i = 0; i < names.Length; i++)
        {
            if (positions[i] < 0 && columns[i].WhenMissing is null)
                faults.Add(csv.File, csv.HeaderLine, Say.This("faults.column_missing", ("column", names[i]), ("columns", string.Join(", ", names))));
        }
        return positions;
    }

    private static string UnknownColumn(string name, string[] names) =>
        Suggestion.For(name, names) is { } near
            ? Say.This("faults.unknown_column_meant", ("name", Wording.Quoted(name)), ("near", near))
            : Say.This("faults.unknown_column", ("name", Wording.Quoted(name)), ("columns", string.Join(", ", names)));
}
