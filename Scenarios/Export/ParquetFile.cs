using Parquet;
using Parquet.Schema;

namespace QueueSim.Scenarios.Export;

/// <summary>Tables as Apache Parquet: columns with types, compressed, for pandas, R, DuckDB and the like.</summary>
/// <remarks>Text is never missing (it may be empty); a number that is not there is null.</remarks>
internal static class ParquetFile
{
    /// <summary>Rows that are held at a time.</summary>
    private const int RowsOfGroup = 100_000;

    /// <summary>Writes a table; replaces the file when it is there.</summary>
    /// <exception cref="InvalidDataException">A cell of numbers has none.</exception>
    public static void Write(ITable table, string path) => WriteAsync(table, path).GetAwaiter().GetResult();

    private static async Task WriteAsync(ITable table, string path)
    {
        var schema = new ParquetSchema([.. table.Columns.Select(FieldOf)]);
        using var file = File.Create(path);
        var writer = await ParquetWriter.CreateAsync(schema, file).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            foreach (var rows in table.Rows().Chunk(RowsOfGroup))
            {
                using var group = writer.CreateRowGroup();
                for (var i = 0; i < table.Columns.Count; i++)
                    await WriteColumnAsync(group, schema.DataFields[i], table.Columns[i], [.. rows.Select(row => row[i])]).ConfigureAwait(false);
            }
        }
    }

    private static DataField FieldOf(TableColumn column) => column.Form switch
    {
        CellForm.Text => new DataField<string>(column.Name, false),
        CellForm.Whole => new DataField<long?>(column.Name),
        _ => new DataField<double?>(column.Name),
    };

    private static async Task WriteColumnAsync(ParquetRowGroupWriter group, DataField field, TableColumn column, string[] cells)
    {
        switch (column.Form)
        {
            case CellForm.Text:
                await group.WriteAsync(field, cells).ConfigureAwait(false);
                break;
            case CellForm.Whole:
                await group.WriteAsync<long>(field, (long?[])[.. cells.Select(cell => (long?)CellValue.Of(column, cell))]).ConfigureAwait(false);
                break;
            default:
                await group.WriteAsync<double>(field, (double?[])[.. cells.Select(cell => (double?)CellValue.Of(column, cell))]).ConfigureAwait(false);
                break;
        }
    }
}
