using CsvHelper;

namespace QueueSim.Scenarios.Export;

/// <summary>A table of a results folder, read a row at a time.</summary>
internal sealed class FolderTable : ITable
{
    private readonly string path;

    /// <param name="path">A CSV file that a run has written.</param>
    public FolderTable(string path)
    {
        this.path = path;
        Name = Path.GetFileNameWithoutExtension(path);
        using var reader = Open();
        reader.Read();
        Columns = [.. Enumerable.Range(0, reader.FieldCount).Select(i => new TableColumn(Name, reader.GetString(i)))];
    }

    /// <summary>Name of the file without its ending.</summary>
    public string Name { get; }

    /// <summary>Columns in their order.</summary>
    public IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>Cells of each row as the file has them.</summary>
    public IEnumerable<string[]> Rows()
    {
        using var reader = Open();
        reader.Read();
        while (reader.Read())
        {
            var cells = new string[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = reader.GetString(i);
            yield return cells;
        }
    }

    // A byte order mark is no part of the first name.
    private CsvReader Open() => CsvReader.Create(new StreamReader(path, detectEncodingFromByteOrderMarks: true), new CsvReaderOptions { HasHeader = false, PoolStrings = true }, leaveOpen: false);
}
