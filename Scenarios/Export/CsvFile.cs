using QueueSim.Scenarios.Output;

namespace QueueSim.Scenarios.Export;

/// <summary>Tables as CSV, cell for cell as a run writes them.</summary>
internal static class CsvFile
{
    /// <summary>Writes a table; replaces the file when it is there.</summary>
    public static void Write(ITable source, string path)
    {
        using var text = new StreamWriter(path);
        if (source.Name + ".csv" == AnswerTable.FileName)
            text.Write(AnswerTable.ByteOrderMark);
        using var table = new CsvTable(text);
        table.Text([.. source.Columns.Select(column => column.Name)]).End();
        foreach (var row in source.Rows())
        {
            for (var i = 0; i < row.Length; i++)
            {
                // A minus before a number is no beginning of a formula.
                if (source.Columns[i].Form == CellForm.Text)
                    table.Text(row[i]);
                else
                    table.Numbers(CellValue.Of(source.Columns[i], row[i]) switch { long count => count, double number => number, _ => (double?)null });
            }

            table.End();
        }
    }
}
