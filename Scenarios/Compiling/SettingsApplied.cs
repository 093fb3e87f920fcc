using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Scenarios.Compiling;

/// <summary>Puts a scenario's settings into its tables.</summary>
internal static class SettingsApplied
{
    /// <summary>The scenario's tables, or <see langword="null"/> after a fault in it or in a table that it names.</summary>
    /// <param name="store">Where tables come from.</param>
    /// <param name="settings">Settings in the order of <see cref="Setting.Order"/>, those of the command line after those of the study.</param>
    /// <param name="faults">Receives the faults.</param>
    public static ScenarioTables? To(TableStore store, IReadOnlyList<Setting> settings, FaultList faults)
    {
        var before = faults.Reported;
        var parameters = store.DefaultParameters;
        var tables = store.Defaults.ToArray();
        foreach (var setting in settings)
        {
            if (setting.Target is not TableTarget { Shape: var shape }) continue;
            var path = setting.Context.PathOf(setting.Text);
            if (shape is null) parameters = store.ParametersFrom(path, setting.Origin);
            else tables[shape.Index] = store.Table(shape, path, setting.Origin);
        }
        var complete = parameters is not null && tables.All(table => table is not null) ? new ScenarioTables(parameters, tables!) : null;
        foreach (var setting in settings)
        {
            if (setting.Target is ParameterTarget { Parameter: var parameter })
            {
                var kind = parameters?.Rows[parameter.Index].Kind ?? parameter.Kind;
                if (Parse(setting, kind, faults) is { } cell) complete?.Set(parameter, cell);
            }
            else if (setting.Target is RowTarget target)
            {
                var cell = Parse(setting, target.Column.Kind, faults);
                if (tables[target.Shape.Index] is not { } table) continue;
                var any = false;
                foreach (var row in target.RowsIn(table))
                {
                    any = true;
                    if (cell is not null) complete?.Set(target.Shape, row, target.Column, cell);
                }
                if (!any) faults.AddOnce((target, table), setting.Origin, NoSuchRow(target, table));
            }
        }
        if (complete is null || faults.Reported > before) return null;
        Shares.Rescale(complete, faults);
        return faults.Reported > before ? null : complete;
    }

    private static Cell? Parse(Setting setting, CellKind kind, FaultList faults)
    {
        // A cell that says "none" reaches this point; a blank one means the table's value and does not.
        var parsed = kind.Parse(setting.Text, setting.Context);
        if (parsed.Problem is null) return new Cell(setting.Text, parsed.Value, setting.Origin);
        faults.Add(setting.Origin, parsed.Message(setting.Target.Path, setting.Text));
        return null;
    }

    private static string NoSuchRow(RowTarget target, LoadedTable table)
    {
        if (target.Row is { } row && table.RowsOf(row).Length == 0)
            return $"{target.Path}: no {target.Shape.FirstKeyNoun} {Wording.Quoted(row)} in {table.File}.{Wording.DidYouMean(row, table.FirstKeys)}";
        var shifts = target.Row is null ? table.Rows : table.RowsOf(target.Row).Select(index => table.Rows[index]);
        var found = shifts.Select(cells => cells[1].Text).Distinct(StringComparer.Ordinal);
        return $"{target.Path}: no such {target.Shape.RowNoun} in {table.File}.{Wording.DidYouMean(target.Shift ?? "", found)}";
    }
}
