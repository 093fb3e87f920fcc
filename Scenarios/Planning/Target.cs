using QueueSim.Scenarios.Tables;

namespace QueueSim.Scenarios.Planning;

/// <summary>What a column of a study, or an option such as <c>--set</c>, sets.</summary>
/// <param name="Path">Dotted path in its one canonical spelling.</param>
internal abstract record Target(string Path);

/// <summary>Which file a table is read from.</summary>
/// <param name="Shape">The table; <see langword="null"/> for the parameters.</param>
internal sealed record TableTarget(TableShape? Shape) : Target(Shape?.Name ?? ParametersName)
{
    public const string ParametersName = "parameters";
}

/// <summary>A parameter.</summary>
internal sealed record ParameterTarget(ParameterSpec Parameter) : Target(Parameter.Name);

/// <summary>A column of one row or of several rows of a table.</summary>
/// <param name="Shape">The table.</param>
/// <param name="Row">Name in the first column; <see langword="null"/> for all.</param>
/// <param name="Shift">Name in the second column (teams only); <see langword="null"/> for all.</param>
/// <param name="Column">What is set.</param>
internal sealed record RowTarget(TableShape Shape, string? Row, string? Shift, Column Column)
    : Target(string.Join('.', Shift is null ? [Shape.Name, Row ?? "*", Column.Name] : new[] { Shape.Name, Row ?? "*", Shift, Column.Name }))
{
    /// <summary>The more rows a path names, the later it is applied: a named team beats a named shift of all teams beats all rows.</summary>
    public int Specificity => (Row is null ? 0 : 2) + (Shift is null ? 0 : 1);

    /// <summary>Rows of a table that are meant; none when the table has no such row.</summary>
    public IEnumerable<int> RowsIn(LoadedTable table)
    {
        var rows = Row is null ? Enumerable.Range(0, table.Rows.Length) : table.RowsOf(Row);
        return Shift is null ? rows : rows.Where(row => table.Rows[row][1].Text == Shift);
    }
}
