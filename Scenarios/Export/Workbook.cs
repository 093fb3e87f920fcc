using System.Data;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;
using QueueSim.Localization;

namespace QueueSim.Scenarios.Export;

/// <summary>Tables as one workbook: the answers first, then a sheet a table, and last what the columns mean. Equal tables give equal bytes.</summary>
/// <remarks>Every cell of text is written as text: none is a formula, whatever it begins with.</remarks>
internal static partial class Workbook
{
    /// <summary>Rows that a sheet can have, with its heading.</summary>
    public const int MostRows = 1_048_576;

    /// <summary>Writes the workbook.</summary>
    /// <param name="tables">Tables in the order of the sheets.</param>
    /// <param name="path">The file; replaced when it is there.</param>
    /// <exception cref="InvalidDataException">A table has more rows than a sheet can have.</exception>
    public static void Write(IReadOnlyList<ITable> tables, string path)
    {
        var sheets = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var table in tables)
            sheets.Add(SheetName(table.Name), Sheet(table));
        sheets.Add(Say.This("export.columns_sheet"), ColumnSheet(tables));
        using var written = new MemoryStream();
        MiniExcel.SaveAs(written, sheets, configuration: new OpenXmlConfiguration { FreezeRowCount = 1, FreezeColumnCount = 1, AutoFilter = true, FastMode = true, EnableAutoWidth = true, MinWidth = 8, MaxWidth = 48 });
        written.Position = 0;
        using var file = File.Create(path);
        Settle(written, file);
    }

    private static string SheetName(string table) => table.Length <= 31 ? table : table[..31];

    /// <summary>Headings with units, numbers as numbers, nothing where there is no number.</summary>
    private static DataTable Sheet(ITable table)
    {
        var sheet = new DataTable { Locale = CultureInfo.InvariantCulture };
        foreach (var column in table.Columns)
            sheet.Columns.Add(column.Heading, column.Form switch { CellForm.Text => typeof(string), CellForm.Whole => typeof(long), _ => typeof(double) });
        foreach (var row in table.Rows())
        {
            if (sheet.Rows.Count == MostRows - 1)
                throw new InvalidDataException(Say.This("export.too_many_rows", ("table", table.Name), ("most", $"{MostRows - 1:N0}")));
            sheet.Rows.Add([.. row.Zip(table.Columns, (cell, column) => CellValue.Of(column, cell) ?? DBNull.Value)]);
        }

        return sheet;
    }

    private static DataTable ColumnSheet(IReadOnlyList<ITable> tables)
    {
        var sheet = new DataTable { Locale = CultureInfo.InvariantCulture };
        foreach (var heading in (string[])[Say.This("export.table"), Say.This("export.column"), Say.This("export.unit"), Say.This("export.meaning")])
            sheet.Columns.Add(heading, typeof(string));
        foreach (var column in tables.SelectMany(table => table.Columns))
            sheet.Rows.Add(column.Table, column.Name, column.Unit, column.Meaning);
        return sheet;
    }

    /// <summary>The same workbook without anything of the moment. It has no time of writing, and numbers in the place of random names.</summary>
    private static void Settle(Stream written, Stream to)
    {
        using var from = new ZipArchive(written, ZipArchiveMode.Read);
        using var settled = new ZipArchive(to, ZipArchiveMode.Create);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        // The workbook names its sheets in their order, which is the order of the numbers.
        foreach (var entry in from.Entries.OrderBy(entry => entry.FullName == "xl/workbook.xml" ? "" : entry.FullName, StringComparer.Ordinal))
        {
            var same = settled.CreateEntry(entry.FullName, CompressionLevel.Optimal);
            same.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
            using var source = entry.Open();
            using var target = same.Open();
            if (!entry.FullName.Contains("workbook.xml", StringComparison.Ordinal))
            {
                source.CopyTo(target);
                continue;
            }

            using var reader = new StreamReader(source, Encoding.UTF8);
            var text = RandomName().Replace(reader.ReadToEnd(), found =>
            {
                if (!names.TryGetValue(found.Value, out var name))
                    names.Add(found.Value, name = string.Create(CultureInfo.InvariantCulture, $"sheet{names.Count + 1}"));
                return name;
            });
            target.Write(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text));
        }
    }

    [GeneratedRegex("(?<=\")R[0-9a-f]{32}(?=\")")]
    private static partial Regex RandomName();
}
