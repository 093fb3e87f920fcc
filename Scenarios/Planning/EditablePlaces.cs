using QueueSim.Scenarios.Compiling;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Scenarios.Planning;

/// <summary>A number or word of the model that a study's column or <c>--set</c> can change.</summary>
/// <param name="Path">What to write at the head of the column.</param>
/// <param name="Value">Today's value; empty where there is none.</param>
/// <param name="Type"><c>number</c>, <c>whole number</c>, <c>distribution</c>, or <c>words</c>.</param>
/// <param name="Unit">Unit of the value; empty where it has none.</param>
/// <param name="Range">What may stand there.</param>
/// <param name="Evidence">How it is known; of a table's cell: the file that it stands in.</param>
/// <param name="Source">Key of the source, if any.</param>
/// <param name="Note">What it means; empty where the name of the column says it.</param>
public sealed record EditablePlace(string Path, string Value, string Type, string Unit, string Range, string Evidence, string Source, string Note)
{
    /// <summary>Whether it is a cell of a table and no parameter.</summary>
    public bool IsCell { get; init; }
}

/// <summary>Everything that a study can change, parameters first, then table by table.</summary>
public static class EditablePlaces
{
    private static readonly (string Ending, string Unit)[] Units =
    [
        ("_minutes", "minutes"), ("_hours", "hours"), ("_per_hour", "currency/hour"), ("_probability", "probability"), ("share", "share"),
        ("_share", "share"), ("agents", "agents"), ("_factor", "factor"), ("days", "weekdays"), ("factor", "factor"), ("loss", "currency"),
    ];

    /// <summary>The places of the default tables, or what is wrong with these.</summary>
    public static (IReadOnlyList<EditablePlace> Places, IReadOnlyList<Fault> Faults) Read(StudyOptions options)
    {
        var (study, faults) = StudyReader.Read([], options);
        if (study is null) return ([], faults);
        var tables = study.Baseline.Tables();
        return ([.. Parameters(tables), .. Shapes.All.Where(shape => shape.HasPaths).SelectMany(shape => Cells(shape, tables))], []);
    }

    private static IEnumerable<EditablePlace> Parameters(ScenarioTables tables) =>
        ParameterList.Of(tables).Zip(tables.ParameterTable.InOrder, (value, pair) => new EditablePlace(
            value.Name, value.Value, TypeOf(pair.Item2.Kind), value.Unit,
            value.Minimum.Length == 0 ? pair.Item2.Kind.Expected : $"{value.Minimum} to {value.Maximum}", value.Evidence, value.Source, value.Note));

    private static IEnumerable<EditablePlace> Cells(TableShape shape, ScenarioTables tables) =>
        from row in tables.RowsOf(shape)
        from column in shape.Settable
        where column.Name != "description"
        let place = new RowPlace(shape, row[0].Text, shape.Keys == 2 ? row[1].Text : null, column)
        select new EditablePlace(place.Path, row[column.Index].Text, TypeOf(column.Kind), UnitOf(column.Name), column.Kind.Expected, $"table {shape.FileName}", "", "") { IsCell = true };

    private static string TypeOf(CellKind kind) => kind switch
    {
        { IsWhole: true } => "whole number",
        { IsNumber: true } => "number",
        { TakesNumbers: true } => "distribution",
        _ => "words",
    };

    // Columns carry their unit in the name; so does docs/reference/tables.md.
    private static string UnitOf(string column) => Array.Find(Units, unit => column.EndsWith(unit.Ending, StringComparison.Ordinal)).Unit ?? "";
}
