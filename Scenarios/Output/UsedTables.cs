using QueueSim.Scenarios.Tables;

namespace QueueSim.Scenarios.Output;

/// <summary>The files of a study as manifests and reports name them. Folders are neither named nor decide the order.</summary>
internal static class UsedTables
{
    /// <summary>Kinds and file names, sorted, each with the sorted hashes of all contents read under it.</summary>
    public static IReadOnlyDictionary<string, string> Of(IEnumerable<SourceFile> files) => files
        .GroupBy(file => $"{file.Kind}: {Path.GetFileName(file.Path)}")
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => string.Join(' ', group.Select(file => file.Hash).Distinct().Order(StringComparer.Ordinal)));
}
