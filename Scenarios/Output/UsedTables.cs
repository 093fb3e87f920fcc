using QueueSim.Scenarios.Tables;

namespace QueueSim.Scenarios.Output;

/// <summary>The files of a study as manifests and reports name them: without folders, in an order that no folder decides.</summary>
internal static class UsedTables
{
    /// <summary>Kinds and file names in the order of the study, each with the hashes of all contents read under it, sorted.</summary>
    public static IReadOnlyDictionary<string, string> Of(IEnumerable<SourceFile> files) => files
        .GroupBy(file => $"{file.Kind}: {Path.GetFileName(file.Path)}")
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => string.Join(' ', group.Select(file => file.Hash).Distinct().Order(StringComparer.Ordinal)));
}
