using QueueSim.Scenarios.Tables;

namespace QueueSim.Scenarios.Compiling;

/// <summary>The tables of one scenario while its settings are put in; rows are copied on the first write.</summary>
internal sealed class ScenarioTables
{
    private readonly bool[]?[] explicitShares = new bool[Shapes.All.Count][];

    public ScenarioTables(ParameterTable parameterTable, LoadedTable[] tables)
    {
        (ParameterTable, Tables) = (parameterTable, tables);
        Parameters = parameterTable.Cells;
        Rows = [.. tables.Select(table => table.Rows)];
    }

    public ParameterTable ParameterTable { get; }

    /// <summary>The tables as they were read, by <see cref="TableShape.Index"/>.</summary>
    public LoadedTable[] Tables { get; }

    /// <summary>The parameters with the scenario's settings, by <see cref="ParameterSpec.Index"/>.</summary>
    public Cell[] Parameters { get; private set; }

    /// <summary>The rows with the scenario's settings, by <see cref="TableShape.Index"/>.</summary>
    public Cell[][][] Rows { get; }

    public Cell[][] RowsOf(TableShape shape) => Rows[shape.Index];

    /// <summary>Which shares were set by a cell or an option rather than by the table; <see langword="null"/> when none was.</summary>
    public bool[]? ExplicitShares(TableShape shape) => explicitShares[shape.Index];

    /// <summary>Whether nobody has set a parameter: no cell, no option, no table of the user's.</summary>
    public bool IsDefault(ParameterSpec parameter)
    {
        var row = ParameterTable.Rows[parameter.Index];
        return row.IsDefault && Parameters[parameter.Index] == row.Cell;
    }

    /// <summary>Whether a parameter has the default table's value. It has it from there, or from a table of the user's that is a copy.</summary>
    public bool HasDefaultValue(ParameterSpec parameter)
    {
        var row = ParameterTable.Rows[parameter.Index];
        return Parameters[parameter.Index] == row.Cell && (row.IsDefault || row.Cell.Text == row.DefaultText);
    }

    public void Set(ParameterSpec parameter, Cell cell)
    {
        if (Parameters == ParameterTable.Cells) Parameters = [.. Parameters];
        Parameters[parameter.Index] = cell;
    }

    public void Set(TableShape shape, int row, Column column, Cell cell)
    {
        var original = Tables[shape.Index].Rows;
        if (Rows[shape.Index] == original) Rows[shape.Index] = [.. original];
        var rows = Rows[shape.Index];
        if (rows[row] == original[row]) rows[row] = [.. original[row]];
        rows[row][column.Index] = cell;
        if (column == shape.Share) (explicitShares[shape.Index] ??= new bool[rows.Length])[row] = true;
    }
}
