using QueueSim.Scenarios.Tables;

namespace QueueSim.Scenarios.Compiling;

/// <summary>What a column of a study, or an option such as <c>--set</c>, sets.</summary>
/// <param name="Path">Dotted path in its one canonical spelling.</param>
internal abstract record Place(string Path)
{
    /// <summary>Tables first, then parameters, then rows from the least to the most specific. The last one wins.</summary>
    public abstract int Order { get; }

    /// <summary>What may be set; <see langword="null"/> for the path of a table.</summary>
    public abstract CellKind? Kind { get; }
}

/// <summary>Which file a table is read from.</summary>
/// <param name="Shape">The table; <see langword="null"/> for the parameters.</param>
internal sealed record TablePlace(TableShape? Shape) : Place(Shape?.Name ?? ParametersName)
{
    public const string ParametersName = "parameters";

    /// <summary>What stands for the parameters with which no mechanism does anything: a plain queue.</summary>
    public const string Plain = "plain";

    public override int Order => 0;

    public override CellKind? Kind => null;
}

/// <summary>A parameter.</summary>
internal sealed record ParameterPlace(ParameterSpec Parameter) : Place(Parameter.Name)
{
    public override int Order => 1;

    public override CellKind? Kind => Parameter.Kind;
}

/// <summary>A column of one row or of several rows of a table.</summary>
/// <param name="Shape">The table.</param>
/// <param name="Row">Name in the first column; <see langword="null"/> for all.</param>
/// <param name="Shift">Name in the second column (teams only); <see langword="null"/> for all.</param>
/// <param name="Column">What is set.</param>
internal sealed record RowPlace(TableShape Shape, string? Row, string? Shift, Column Column)
    : Place(string.Join('.', Shift is null ? [Shape.Name, Row ?? "*", Column.Name] : new[] { Shape.Name, Row ?? "*", Shift, Column.Name }))
{
    // The more rows a path names, the later: a named team beats a named shift of all teams beats all rows.
    public override int Order => 2 + (Row is null ? 0 : 2) + (Shift is null ? 0 : 1);

    public override CellKind? Kind => Column.Kind;

    /// <summary>Rows of a table that are meant; none when the table has no such row.</summary>
    public IEnumerable<int> RowsIn(LoadedTable table)
    {
        var rows = Row is null ? Enumerable.Range(0, table.Rows.Length) : table.RowsOf(Row);
        return Shift is null ? rows : rows.Where(row => table.Rows[row][1].Text == Shift);
    }
}
