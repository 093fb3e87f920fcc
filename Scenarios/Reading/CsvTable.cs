using System.Security.Cryptography;
using System.Text;

namespace QueueSim.Scenarios.Reading;

/// <summary>A CSV file as text: trimmed cells, rows of equal length, blank rows left out.</summary>
/// <param name="File">Path as the user gave it.</param>
/// <param name="HeaderLine">Physical line of the header.</param>
/// <param name="Columns">Column names; empty where the header was faulty, which leaves the column unused.</param>
/// <param name="Rows">The rows, possibly none.</param>
internal sealed record CsvTable(string File, int HeaderLine, IReadOnlyList<string> Columns, IReadOnlyList<CsvRow> Rows)
{
    /// <summary>Whether every row could be read; if not, rows are missing here and nothing can be said about the table as a whole.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>SHA-256 of the content; the same for any encoding, line end, delimiter, quoting or padding.</summary>
    /// <param name="named">Hashes of the files that cells name, in the order of the cells; usually none.</param>
    /// <returns>Lower-case hexadecimal.</returns>
    public string Hash(string named = "")
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, Columns);
        foreach (var row in Rows) Append(hash, row.Cells);
        if (named.Length > 0) Append(hash, [named]);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // Unit separators between cells and record separators between rows; neither can stand in a cell that was read.
    private static void Append(IncrementalHash hash, IEnumerable<string> cells) =>
        hash.AppendData(Encoding.UTF8.GetBytes(string.Join('\u001F', cells) + '\u001E'));
}

/// <summary>A row of text cells.</summary>
/// <param name="Line">Physical line on which it starts, from 1.</param>
/// <param name="Cells">As many cells as the header has.</param>
internal readonly record struct CsvRow(int Line, string[] Cells);
