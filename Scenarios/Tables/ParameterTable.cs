namespace QueueSim.Scenarios.Tables;

/// <summary>One parameter as a user sees it.</summary>
/// <param name="Name">Dotted name, as in a study's columns.</param>
/// <param name="Value">Value as written; empty when the parameter is unset.</param>
/// <param name="Unit">Unit of the value.</param>
/// <param name="Minimum">Least value as written; empty where there is no range.</param>
/// <param name="Maximum">Greatest value as written.</param>
/// <param name="Evidence"><c>cited</c>, <c>calibrated</c>, <c>assumed</c>, or <c>scenario</c> when a cell or an option sets the value.</param>
/// <param name="Source">Key of the source; empty when there is none.</param>
/// <param name="Note">What the parameter means.</param>
public sealed record ParameterValue(
    string Name, string Value, string Unit, string Minimum, string Maximum, string Evidence, string Source, string Note);

/// <summary>A parameter's row of the tables.</summary>
/// <param name="Cell">Its value.</param>
/// <param name="Kind">What its value may be, in the range of <c>parameters.csv</c>.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Minimum">Least value as written; empty without a range.</param>
/// <param name="Maximum">Greatest value as written.</param>
/// <param name="Evidence">Where the value comes from.</param>
/// <param name="Source">Key of the source.</param>
/// <param name="Note">Meaning.</param>
/// <param name="Line">Line of the default table; parameters are listed in this order.</param>
/// <param name="IsDefault">Whether the value is the default table's own.</param>
internal sealed record ParameterRow(
    Cell Cell, CellKind Kind, string Unit, string Minimum, string Maximum, string Evidence, string Source, string Note, int Line, bool IsDefault)
{
    /// <summary>The value of the default table as written.</summary>
    public required string DefaultText { get; init; }
}

/// <summary>All parameters: the default table, or it with the rows of a user's table in place of its own.</summary>
/// <param name="File">The user's table, else the default one.</param>
/// <param name="Hash">SHA-256 of that file's content.</param>
/// <param name="Rows">A row for each of <see cref="Parameters.All"/>, in that order.</param>
internal sealed record ParameterTable(string File, string Hash, ParameterRow[] Rows)
{
    /// <summary>The parameters in the order of the default table.</summary>
    public IEnumerable<(ParameterSpec Parameter, ParameterRow Row)> InOrder =>
        Parameters.All.Select(parameter => (parameter, Row: Rows[parameter.Index])).OrderBy(pair => pair.Row.Line);

    /// <summary>The cells alone, for scenarios to copy.</summary>
    public Cell[] Cells { get; } = [.. Rows.Select(row => row.Cell)];
}
