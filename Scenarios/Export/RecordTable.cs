using System.IO.Compression;
using CsvHelper;
using QueueSim.Scenarios.Output;

namespace QueueSim.Scenarios.Export;

/// <summary>Records of a results folder, read a row at a time.</summary>
internal sealed class RecordTable(string folder, string kind)
{
    /// <summary>Rows in the order of the file.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public IEnumerable<RecordRow> Rows()
    {
        using var text = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(folder, RecordFiles.FileName(kind))), CompressionMode.Decompress));
        using var reader = CsvReader.Create(text, new CsvReaderOptions { HasHeader = false }, leaveOpen: true);
        if (!reader.Read())
            yield break;
        var places = Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetString, i => i, StringComparer.Ordinal);
        while (reader.Read())
        {
            var cells = new string[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = reader.GetString(i);
            if (cells.Length != places.Count)
                throw new InvalidDataException($"{RecordFiles.FileName(kind)} has a row of {cells.Length} cells under {places.Count} columns");
            yield return new RecordRow(places, cells);
        }
    }
}

/// <summary>A row of records.</summary>
internal readonly record struct RecordRow(IReadOnlyDictionary<string, int> Places, string[] Cells)
{
    /// <summary>The cell of a column; empty where there is nothing.</summary>
    /// <exception cref="InvalidDataException">There is no such column; an earlier version wrote the file.</exception>
    public string this[string column] => Places.TryGetValue(column, out var place) ? Cells[place]
        : throw new InvalidDataException($"the records have no column {column}; an earlier version wrote them");

    /// <summary>Where it happened: scenario and replication.</summary>
    public string World => $"{this["scenario"]}/{this["replication"]}";

    /// <summary>Whether both are about the same problem.</summary>
    public bool IsOf(RecordRow problem) => this["problem"] == problem["problem"] && this["replication"] == problem["replication"] && this["scenario"] == problem["scenario"];
}
