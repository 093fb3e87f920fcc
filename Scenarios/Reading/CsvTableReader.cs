using CsvHelper;
using QueueSim.Localization;

namespace QueueSim.Scenarios.Reading;

/// <summary>Reads CSV with commas, tabs or semicolons (then with decimal commas); what goes wrong is a fault.</summary>
internal static class CsvTableReader
{
    /// <summary>Most columns of a table: more than any study sets, and few enough to name each that is wrong.</summary>
    public const int MostColumns = 5000;

    /// <summary>Most rows of a table: as many as a study may have scenarios.</summary>
    public const int MostRows = 1_000_000;

    /// <summary>The table of a file, or <see langword="null"/> after a fault that left none.</summary>
    public static CsvTable? Read(string path, Origin? namedIn, FaultList faults) =>
        TextFile.Read(path, namedIn, faults) is { } text ? Parse(path, text, faults) : null;

    /// <summary>The table of a text. Rows with a wrong number of cells are faults and left out; the others remain to be checked.</summary>
    public static CsvTable? Parse(string path, string text, FaultList faults)
    {
        var before = faults.Reported;
        text = WithoutComments(text);
        var (delimiter, count) = Delimiter(text);
        if (count >= MostColumns)
        {
            faults.Add(path, 0, Say.This("faults.too_many_columns", ("n", count + 1), ("most", MostColumns)));
            return null;
        }
        var misquoted = new HashSet<long>();
        using var reader = Open(text, delimiter, misquoted);
        string[]? columns = null;
        var headerLine = 0;
        var rows = new List<CsvRow>();
        while (reader.Read())
        {
            var line = (int)reader.LineNumber;
            var cells = new string[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++) cells[i] = Clean(reader.GetString(i), delimiter);
            if (misquoted.Contains(line))
            {
                faults.Add(path, line, Say.This("faults.quotation"));
                if (columns is null) return null;
            }
            else if (cells.All(cell => cell.Length == 0))
            {
                continue;
            }
            else if (columns is null)
            {
                (columns, headerLine) = (cells, line);
                CheckHeader(path, line, columns, faults);
            }
            else if (cells.Length != columns.Length)
            {
                faults.Add(path, line, Say.This("faults.cells", ("n", cells.Length), ("expected", columns.Length), ("delimiter", DelimiterName(delimiter))));
            }
            else if (rows.Count == MostRows)
            {
                faults.Add(path, line, Say.This("faults.too_many_rows", ("n", MostRows + 1), ("most", MostRows)));
                break;
            }
            else
            {
                rows.Add(new CsvRow(line, cells));
            }
        }
        if (columns is not null) return new CsvTable(path, headerLine, columns, rows) { IsComplete = faults.Reported == before };
        faults.Add(path, 0, Say.This("faults.no_header"));
        return null;
    }

    // Blanks lines whose first character is #, so that all others keep their numbers. One inside a quoted cell is the cell's.
    private static string WithoutComments(string text)
    {
        if (!text.Contains('#', StringComparison.Ordinal)) return text;
        var quoted = false;
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (!quoted && lines[i].AsSpan().TrimStart().StartsWith("#")) lines[i] = "";
            else if (lines[i].AsSpan().Count('"') % 2 == 1) quoted = !quoted;
        }
        return string.Join('\n', lines);
    }

    // Reads on after a quotation mark that is out of place, and notes the line.
    private static CsvReader Open(string text, char delimiter, HashSet<long> misquoted) => CsvReader.FromText(text, new CsvReaderOptions
    {
        Separator = delimiter,
        HasHeader = false,
        TrackLineNumbers = true,
        PoolStrings = true,
        MalformedData = CsvMalformedDataHandling.Recover,
        OnMalformedRecord = record => misquoted.Add(record.LineNumber),
    });

    private static void CheckHeader(string path, int line, string[] columns, FaultList faults)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].Length == 0)
            {
                faults.Add(path, line, Say.This("faults.column_without_name", ("n", i + 1)));
            }
            else if (!seen.Add(columns[i]))
            {
                faults.Add(path, line, Say.This("faults.duplicate_column", ("name", Wording.Quoted(columns[i]))));
                columns[i] = "";
            }
        }
    }

    // The delimiter that the header uses most, outside quotation marks, and how often; a comma when there is but one column.
    private static (char Delimiter, int Count) Delimiter(string text)
    {
        int commas = 0, semicolons = 0, tabs = 0;
        var quoted = false;
        var started = false;
        foreach (var character in text)
        {
            if (character == '\n' && !quoted && started) break;
            started |= !char.IsWhiteSpace(character);
            if (character == '"') quoted = !quoted;
            else if (quoted) continue;
            else if (character == ',') commas++;
            else if (character == ';') semicolons++;
            else if (character == '\t') tabs++;
        }
        return semicolons > commas && semicolons >= tabs ? (';', semicolons) : tabs > commas ? ('\t', tabs) : (',', commas);
    }

    private static string Clean(string cell, char delimiter)
    {
        var trimmed = cell.Trim();
        return delimiter == ';' ? NumberText.WithDecimalPoint(trimmed) : trimmed;
    }

    private static string DelimiterName(char delimiter) => delimiter switch { ';' => Say.This("faults.semicolon"), '\t' => Say.This("faults.tab"), _ => Say.This("faults.comma") };
}
