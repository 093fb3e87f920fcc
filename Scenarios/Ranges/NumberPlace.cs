using QueueSim.Localization;
using QueueSim.Scenarios.Calibration;
using QueueSim.Scenarios.Compiling;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Scenarios.Ranges;

/// <summary>Puts values of uncertain numbers into tables, below what a scenario sets.</summary>
internal static class NumberPlace
{
    /// <summary>A number as the tables have it, or <see langword="null"/> when it cannot be varied.</summary>
    /// <param name="range">Its range.</param>
    /// <param name="scenarios">The tables of every scenario of the study.</param>
    /// <param name="why">Why not, as it follows the name.</param>
    public static VariedNumber? Of(UncertainNumber range, IReadOnlyList<ScenarioTables> scenarios, out string why)
    {
        why = "";
        var place = range.Name.StartsWith(UncertainNumbers.FigurePrefix, StringComparison.Ordinal) ? null : PlacePath.Parse(range.Name, "name", [], out _);
        var bounds = place is null ? null : UncertainNumbers.BoundsOf(range.Name, scenarios[0]);
        if (place is null)
            why = Say.This("sensitivity.why.figure");
        else if (bounds?.Value is not { } value || (place is RowPlace && Column(range.Name, Bare(scenarios[0])) is null))
            why = Say.This("sensitivity.why.nothing");
        else if (scenarios.All(tables => IsSet(place, tables)))
            why = Say.This("sensitivity.why.set");
        else
            return new VariedNumber(range, value, bounds.IsWhole, place is ParameterPlace { Parameter: var parameter } ? scenarios[0].ParameterTable.Rows[parameter.Index].Evidence : "");
        return null;
    }

    /// <summary>Puts a value into tables without settings.</summary>
    /// <exception cref="InvalidOperationException">The table does not allow the value.</exception>
    public static void Set(VariedNumber number, ScenarioTables tables, double value)
    {
        if (PlacePath.Parse(number.Name, "name", [], out _) is not ParameterPlace { Parameter: var parameter })
        {
            Column(number.Name, tables)?.Set(tables, value);
            return;
        }
        var row = tables.ParameterTable.Rows[parameter.Index];
        var text = MeanText.With(row.Cell, value);
        var parsed = row.Kind.Parse(text, new CellContext(TableStore.FolderOf(tables.ParameterTable.File), new ValueFiles()));
        if (parsed.Problem is not null)
            throw new InvalidOperationException(parsed.Message(number.Name, text));
        tables.Set(parameter, new Cell(text, parsed.Value, row.Cell.Origin));
    }

    private static ScenarioTables Bare(ScenarioTables tables) => new(tables.ParameterTable, tables.Tables);

    private static FreeValue? Column(string name, ScenarioTables tables) => FreeValue.Of(name, tables, "the sensitivity analysis", new FaultList());

    private static bool IsSet(Place place, ScenarioTables tables) => place switch
    {
        ParameterPlace { Parameter: var parameter } => tables.Parameters[parameter.Index] != tables.ParameterTable.Rows[parameter.Index].Cell,
        RowPlace rows => rows.RowsIn(tables.Tables[rows.Shape.Index]).All(row =>
            tables.RowsOf(rows.Shape)[row][rows.Column.Index] != tables.Tables[rows.Shape.Index].Rows[row][rows.Column.Index]),
        _ => false,
    };
}
