using System.Collections.Concurrent;
using QueueSim.Localization;
using QueueSim.Scenarios.Reading;

namespace QueueSim.Scenarios.Tables;

/// <summary>Files of observed values for <c>empirical(file.csv)</c>, and files of arrivals. The former are one column of numbers, with or without a header.</summary>
internal sealed class ValueFiles
{
    private readonly ConcurrentDictionary<string, Entry> files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ArrivalFile> arrivals = new(StringComparer.Ordinal);

    /// <summary>Files that were read without a fault, with the hash of their content.</summary>
    public IEnumerable<SourceFile> Used =>
        files.Where(file => file.Value.Fault is null).Select(file => (file.Key, file.Value.Hash))
            .Concat(arrivals.Where(file => file.Value.Faults.Count == 0).Select(file => (file.Key, file.Value.Hash)))
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => new SourceFile("values", file.Key, file.Hash));

    /// <summary>The numbers of a file (at least one) and the hash of its content, or the first fault.</summary>
    public (IReadOnlyList<double> Values, string Hash, Fault? Fault) Read(string path)
    {
        var entry = files.GetOrAdd(path, Load);
        return (entry.Values, entry.Hash, entry.Fault);
    }

    /// <summary>Problems or counts of a file, with all that is wrong with it.</summary>
    public ArrivalFile ReadArrivals(string path) => arrivals.GetOrAdd(path, ArrivalFile.Read);

    private static Entry Load(string path)
    {
        var faults = new FaultList();
        var table = CsvTableReader.Read(path, null, faults);
        var values = new List<double>();
        if (table is not null)
        {
            if (table.Columns.Count != 1) faults.Add(path, table.HeaderLine, Say.This("faults.one_column", ("n", table.Columns.Count)));
            if (NumberText.TryParse(table.Columns[0], out var first)) values.Add(first);
            foreach (var row in table.Rows)
            {
                if (NumberText.TryParse(row.Cells[0], out var value)) values.Add(value);
                else faults.Add(path, row.Line, Say.This("faults.value_no_number", ("text", Wording.Shown(row.Cells[0])), ("advice", NumberText.PlusAdvice(row.Cells[0]))));
            }
            if (values.Count == 0) faults.Add(path, 0, Say.This("faults.no_values"));
        }
        return faults.Count > 0 ? new Entry([], "", faults.Sorted()[0]) : new Entry(values, table!.Hash(), null);
    }

    private sealed record Entry(IReadOnlyList<double> Values, string Hash, Fault? Fault);
}

/// <summary>A file that a study was read from.</summary>
/// <param name="Kind">Name of the table as in a study's columns (<c>teams</c>…), <c>values</c> for observed values, or <c>study</c>.</param>
/// <param name="Path">Path as the user gave it or as it follows from a cell.</param>
/// <param name="Hash">SHA-256 of the content in lower-case hexadecimal; the same for any encoding, line end, delimiter or quoting.</param>
public sealed record SourceFile(string Kind, string Path, string Hash);
