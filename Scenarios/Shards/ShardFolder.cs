namespace QueueSim.Scenarios.Shards;

/// <summary>Where shards are: in a folder beside that of the results, which nobody takes for them.</summary>
internal static class ShardFolder
{
    /// <summary>End of the name of the folder that all shards of a study are in.</summary>
    public const string Ending = ".shards";

    /// <summary>The folder of a shard.</summary>
    /// <param name="results">Folder of the whole study's results, as the user named it.</param>
    /// <param name="shard">The shard.</param>
    public static string Of(string results, Shard shard) => Path.Combine(AllOf(results), shard.FolderName);

    /// <summary>The folder that all shards are in.</summary>
    public static string AllOf(string results) => Path.TrimEndingDirectorySeparator(results) + Ending;

    /// <summary>The folder of the results that a shard is a part of; <see langword="null"/> when it does not lie beside one.</summary>
    /// <param name="shard">Folder of the shard, as the user named it.</param>
    public static string? ResultsOf(string shard)
    {
        var parent = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(shard)) is { Length: > 0 } named ? named : Path.GetDirectoryName(Path.GetFullPath(shard))!;
        return parent.EndsWith(Ending, StringComparison.Ordinal) && Path.GetFileName(parent).Length > Ending.Length ? parent[..^Ending.Length] : null;
    }
}
