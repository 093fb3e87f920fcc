using System.Collections.Concurrent;
using QueueSim.Scenarios.Reading;

namespace QueueSim.Scenarios.Tables;

/// <summary>What parsing a cell may need beside its text: the folder of its file, and what was parsed before.</summary>
/// <param name="directory">Folder of the file in which the cells stand; empty for the current folder.</param>
/// <param name="valueFiles">Files of observed values, shared by all tables.</param>
/// <param name="fullPaths">Where files lie that cells name by a full path; <see langword="null"/> for there.</param>
internal sealed class CellContext(string directory, ValueFiles valueFiles, FullPaths? fullPaths = null)
{
    private const int MostRemembered = 10_000;
    private readonly ConcurrentDictionary<string, ParsedCell> remembered = new(StringComparer.Ordinal);

    /// <summary>The path of a file that a cell names; on every system a backslash is a separator too.</summary>
    public string PathOf(string file)
    {
        var name = file.Replace('\\', '/');
        return (FullPaths.IsFull(name) ? fullPaths?.Find(name) : null) ?? Path.Combine(directory, name);
    }

    /// <summary>The numbers of a file and the hash of its content, or the fault that left none.</summary>
    public (IReadOnlyList<double> Values, string Hash, Fault? Fault) ReadValues(string file) => valueFiles.Read(PathOf(file));

    /// <summary>The problems or counts of a file.</summary>
    public ArrivalFile ReadArrivals(string file) => valueFiles.ReadArrivals(PathOf(file));

    /// <summary>The result for a text, made at most a few times however many rows repeat it.</summary>
    public ParsedCell Remember(string text, Func<ParsedCell> parse)
    {
        if (remembered.TryGetValue(text, out var known)) return known;
        var parsed = parse();
        if (remembered.Count < MostRemembered) remembered.TryAdd(text, parsed);
        return parsed;
    }
}
