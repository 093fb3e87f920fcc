namespace QueueSim.Scenarios.Tables;

/// <summary>What a kind of table consists of.</summary>
internal sealed class TableShape
{
    public TableShape(string name, string fileName, string rowNoun, int keys, params IReadOnlyList<Column> columns)
    {
        (Name, FileName, RowNoun, Keys, Columns) = (name, fileName, rowNoun, keys, columns);
        for (var i = 0; i < columns.Count; i++) columns[i].Index = i;
    }

    /// <summary>Name in paths and in a study's columns, such as <c>case_types</c>.</summary>
    public string Name { get; }

    /// <summary>Name of the default table's file.</summary>
    public string FileName { get; }

    /// <summary>What a row is, in the singular.</summary>
    public string RowNoun { get; }

    /// <summary>What the first column names, in the singular.</summary>
    public string FirstKeyNoun => Keys == 1 ? RowNoun : Columns[0].Name;

    /// <summary>How many of the first columns name a row.</summary>
    public int Keys { get; }

    public IReadOnlyList<Column> Columns { get; }

    /// <summary>The column of shares that sum to 1, if the table has one.</summary>
    public Column<double>? Share { get; init; }

    /// <summary>Whether a table without rows makes sense.</summary>
    public bool MayHaveNoRows { get; init; }

    /// <summary>Tables that the names in it come from. A default table is left out where a user's has other names than one of them; null: it always counts.</summary>
    public IReadOnlyList<TableShape>? Extends { get; init; }

    /// <summary>Whether study columns can name single rows.</summary>
    public bool HasPaths { get; init; } = true;

    /// <summary>Position among <see cref="Shapes.All"/>.</summary>
    public int Index { get; internal set; }

    /// <summary>Columns that a path can end with.</summary>
    public IEnumerable<Column> Settable => Columns.Skip(Keys);
}
