using CsvHelper;
using QueueSim.Scenarios.Reading;

namespace QueueSim.Scenarios.Calibration;

/// <summary>Writes a table again with some cells replaced.</summary>
internal static class TableText
{
    /// <summary>The table's text: columns, rows and all other cells as they are in the file.</summary>
    /// <param name="file">A table that was read without a fault.</param>
    /// <param name="cells">Position of a row, name of a column that the file has, and the new text.</param>
    public static string Write(string file, IEnumerable<(int Row, string Column, string Text)> cells)
    {
        var csv = CsvTableReader.Read(file, null, new FaultList()) ?? throw new InvalidOperationException($"{file} was readable and is not now.");
        string[][] rows = [.. csv.Rows.Select(row => row.Cells.ToArray())];
        foreach (var (row, column, replacement) in cells)
            rows[row][csv.Columns.ToList().IndexOf(column)] = replacement;
        using var text = new StringWriter();
        using var writer = CsvWriter.Create(text, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        foreach (var row in rows.Prepend([.. csv.Columns])) writer.WriteRecord(row);
        writer.Flush();
        return text.ToString();
    }
}
