namespace QueueSim.Scenarios.Tables;

/// <summary>A table whose cells have all been read and found right.</summary>
internal sealed class LoadedTable
{
    private readonly Dictionary<string, int[]> byFirstKey;
    private readonly Dictionary<string, int> positions = new(StringComparer.Ordinal);

    public LoadedTable(TableShape shape, string file, string hash, Cell[][] rows)
    {
        (Shape, File, Hash, Rows) = (shape, file, hash, rows);
        var groups = Enumerable.Range(0, rows.Length).GroupBy(row => rows[row][0].Text, StringComparer.Ordinal).ToList();
        FirstKeys = [.. groups.Select(group => group.Key)];
        byFirstKey = groups.ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        for (var i = 0; i < FirstKeys.Count; i++) positions.Add(FirstKeys[i], i);
    }

    /// <summary>A table without rows that stands for one that is not there.</summary>
    public static LoadedTable None(TableShape shape) => new(shape, shape.FileName, "", []);

    public TableShape Shape { get; }

    public string File { get; }

    /// <summary>SHA-256 of the content; empty for a table that is not there.</summary>
    public string Hash { get; }

    /// <summary>Rows of cells, a cell a column of the shape. Never changed; a scenario that sets cells copies the rows.</summary>
    public Cell[][] Rows { get; }

    /// <summary>Different names in the first column, in the order of the file.</summary>
    public IReadOnlyList<string> FirstKeys { get; }

    /// <summary>Position of a name among <see cref="FirstKeys"/>, or −1.</summary>
    public int PositionOf(string firstKey) => positions.GetValueOrDefault(firstKey, -1);

    /// <summary>Rows with a name in the first column; none when there is no such name.</summary>
    public int[] RowsOf(string firstKey) => byFirstKey.GetValueOrDefault(firstKey, []);
}
