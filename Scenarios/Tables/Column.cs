namespace QueueSim.Scenarios.Tables;

/// <summary>A column of a table: its name, what may stand in it, and what a table without it means.</summary>
internal abstract class Column(string name, CellKind kind, string? whenMissing)
{
    public string Name => name;

    public CellKind Kind => kind;

    /// <summary>Text that stands for every cell when the table lacks the column; <see langword="null"/> for a required column.</summary>
    public string? WhenMissing => whenMissing;

    /// <summary>
    /// Whether stamps of tables (<c>TableStamp</c>) leave out cells that say what a missing column means. So it is with columns that came
    /// after results with a stamp: a table without them is still the one that these were made from.
    /// </summary>
    public bool IsStampedWhenSaid { get; init; }

    /// <summary>Position in a row of the table; set by the table that the column belongs to.</summary>
    public int Index { get; internal set; } = -1;
}

/// <summary>A column whose values have a known type.</summary>
internal sealed class Column<T>(string name, CellKind kind, string? whenMissing = null) : Column(name, kind, whenMissing)
{
    /// <summary>The value in a row.</summary>
    public T Of(Cell[] row) => (T)row[Index].Value!;
}
