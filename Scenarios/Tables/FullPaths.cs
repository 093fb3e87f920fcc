namespace QueueSim.Scenarios.Tables;

/// <summary>Where files lie that cells and options name by a full path.</summary>
/// <param name="kept">The folder of results that a study is read from; <see langword="null"/> when they lie where they are said to.</param>
internal sealed class FullPaths(KeptFiles? kept)
{
    /// <summary>The folder of results that a study is read from, if any.</summary>
    public KeptFiles? Kept => kept;

    /// <summary>Whether any file was named so.</summary>
    public bool Any { get; private set; }

    /// <summary>Whether a path is a full one, on this system or another.</summary>
    /// <param name="path">With slashes alone.</param>
    public static bool IsFull(string path) =>
        path.StartsWith('/') || (path.Length > 2 && char.IsAsciiLetter(path[0]) && path[1] == ':' && path[2] == '/');

    /// <summary>Where a file is kept; <see langword="null"/> when it lies where it is said to.</summary>
    /// <param name="path">A full path with slashes alone.</param>
    public string? Find(string path)
    {
        Any = true;
        return kept?.PathOf(path);
    }
}

/// <summary>Users' files in a folder of results: below the last folder that all of them had in common.</summary>
/// <param name="Root">Where they are kept.</param>
/// <param name="TablesFolder">Where the default tables are kept.</param>
/// <param name="FoldersAbove">Folders of a full path that are not kept, those that all files had in common.</param>
internal sealed record KeptFiles(string Root, string TablesFolder, int FoldersAbove)
{
    /// <summary>Stands in a full path for the folders that are not kept.</summary>
    public const string Above = "/-/";

    /// <summary>Where a file of the machine that the run was made on is kept. Never outside the root.</summary>
    /// <param name="path">Its full path with slashes alone.</param>
    public string PathOf(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != "."))
        {
            if (part != "..") parts.Add(part.TrimEnd(':'));
            else if (parts.Count > 0) parts.RemoveAt(parts.Count - 1);
        }

        var above = path.StartsWith(Above, StringComparison.Ordinal) ? 1 : FoldersAbove;
        var place = Path.Combine([Root, .. parts.Skip(above)]);
        // Default tables can be named, too.
        return parts.Count > 0 && !File.Exists(place) && Path.Combine(TablesFolder, parts[^1]) is var table && File.Exists(table) ? table : place;
    }
}
