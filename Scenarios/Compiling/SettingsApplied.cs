using QueueSim.Localization;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Scenarios.Compiling;

/// <summary>Puts a scenario's settings into its tables.</summary>
internal static class SettingsApplied
{
    /// <summary>
    /// The scenario's tables. After a fault in a setting they have the table's value there, so that everything else is checked in the same go.
    /// </summary>
    /// <returns><see langword="null"/> when a table is missing.</returns>
    /// <param name="store">Where tables come from.</param>
    /// <param name="settings">Settings in the order of <see cref="Place.Order"/>, those of the command line after those of the study.</param>
    /// <param name="faults">Receives the faults.</param>
    /// <param name="below">Puts other values into the tables before the settings, so that these lie over them.</param>
    public static ScenarioTables? To(TableStore store, IReadOnlyList<Setting> settings, FaultList faults, Action<ScenarioTables>? below = null)
    {
        var unread = new HashSet<TableShape>();
        var (parameters, tables) = TablesOf(store, settings);
        var complete = parameters is not null && tables.All(table => table is not null) ? new ScenarioTables(parameters, tables!) : null;
        if (complete is not null) below?.Invoke(complete);
        foreach (var setting in settings)
        {
            if (setting.Place is ParameterPlace { Parameter: var parameter })
            {
                var kind = parameters?.Rows[parameter.Index].Kind ?? parameter.Kind;
                if (Parse(setting, kind, complete?.Parameters[parameter.Index], faults) is { } cell) complete?.Set(parameter, cell);
            }
            else if (setting.Place is RowPlace place)
            {
                if (tables[place.Shape.Index] is not { } table)
                {
                    Parse(setting, place.Column.Kind, null, faults);
                    continue;
                }
                var rows = place.RowsIn(table).ToList();
                if (rows.Count == 0) faults.AddOnce((place, table), setting.Origin, NoSuchRow(place, table));
                var before = faults.Reported;
                SetRows(setting, place, rows, complete, faults);
                if (faults.Reported > before && place.Column == place.Shape.Share) unread.Add(place.Shape);
            }
        }
        if (complete is not null) Shares.Rescale(complete, faults, unread);
        return complete;
    }

    /// <summary>The tables that the settings name, and the default ones for the rest; <see langword="null"/> where faulty.</summary>
    public static (ParameterTable? Parameters, LoadedTable?[] Tables) TablesOf(TableStore store, IReadOnlyList<Setting> settings)
    {
        var parameters = store.DefaultParameters;
        var tables = store.Defaults.ToArray();
        var isNamed = new bool[tables.Length];
        foreach (var setting in settings)
        {
            if (setting.Place is not TablePlace { Shape: var shape }) continue;
            var path = setting.Context.PathOf(setting.Text);
            if (shape is not null) (tables[shape.Index], isNamed[shape.Index]) = (store.Table(shape, path, setting.Origin), true);
            else parameters = store.ParametersFrom(setting.Text == TablePlace.Plain ? store.PlainParameters : path, setting.Origin);
        }
        foreach (var shape in Shapes.All)
        {
            // The names of a default table mean nothing in tables of the user's own, unless these have the same names.
            if (shape.Extends is { } extended && !isNamed[shape.Index]
                && extended.Any(other => !HaveSameNames(tables[other.Index], store.Defaults[other.Index])))
                tables[shape.Index] = LoadedTable.None(shape);
        }
        return (parameters, tables);
    }

    private static bool HaveSameNames(LoadedTable? own, LoadedTable? known) =>
        own is not null && known is not null && (own == known || own.FirstKeys.ToHashSet(StringComparer.Ordinal).SetEquals(known.FirstKeys));

    /// <summary>Sets the cells of some rows: all the same, or each relative to what it is.</summary>
    private static void SetRows(Setting setting, RowPlace place, IReadOnlyList<int> rows, ScenarioTables? complete, FaultList faults)
    {
        var (column, before) = (place.Column, faults.Reported);
        var same = setting.IsRelative ? null : Parse(setting, column.Kind, null, faults);
        if (faults.Reported > before) return;
        foreach (var row in rows)
        {
            var cell = same ?? Parse(setting, column.Kind, complete?.RowsOf(place.Shape)[row][column.Index], faults);
            if (cell is null) return; // said once is enough
            complete?.Set(place.Shape, row, column, cell);
        }
    }

    private static Cell? Parse(Setting setting, CellKind kind, Cell? today, FaultList faults)
    {
        if (setting.IsRelative)
        {
            if (today is null) return null; // a table is missing, which is a fault of its own
            var (text, problem) = RelativeText.Applied(setting.Text, kind, today);
            if (text is not null) return new Cell(text, kind.Parse(text, setting.Context).Value, setting.Origin);
            faults.Add(setting.Origin, Say.This("faults.is", ("path", setting.Place.Path), ("text", Wording.Shown(setting.Text)), ("problem", problem!)));
            return null;
        }
        // A cell that says "none" reaches this point; a blank one means the table's value and does not.
        var parsed = kind.Parse(setting.Text, setting.Context);
        if (parsed.Problem is null) return new Cell(setting.Text, parsed.Value, setting.Origin);
        faults.Add(setting.Origin, parsed.Message(setting.Place.Path, setting.Text));
        return null;
    }

    private static string NoSuchRow(RowPlace place, LoadedTable table)
    {
        if (place.Row is { } row && table.RowsOf(row).Length == 0)
            return Say.This("faults.no_such_row", ("path", place.Path), ("noun", Nouns.Of(place.Shape.FirstKeyNoun)), ("row", Wording.Quoted(row)), ("file", table.File), ("meant", Wording.DidYouMean(row, table.FirstKeys)));
        var shifts = place.Row is null ? table.Rows : table.RowsOf(place.Row).Select(index => table.Rows[index]);
        var found = shifts.Select(cells => cells[1].Text).Distinct(StringComparer.Ordinal);
        return Say.This("faults.no_such_shift", ("path", place.Path), ("noun", Nouns.Of(place.Shape.RowNoun)), ("file", table.File), ("meant", Wording.DidYouMean(place.Shift ?? "", found)));
    }
}
