using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Scenarios.Inputs;

/// <summary>Which file of a study is kept where: default tables apart, all others below the last folder that they have in common.</summary>
/// <remarks>So relative names still mean the same files, and where on the machine they lie is not said.</remarks>
internal sealed class InputTree
{
    /// <summary>Folder of the user's files.</summary>
    public const string FilesFolder = "files";

    /// <summary>Folder of the default tables.</summary>
    public const string TablesFolder = "tables";

    private readonly string[] root;

    private InputTree(Study study, string[] root, string? workingFolder, IReadOnlyList<(string Source, string Name)> files)
    {
        (this.root, WorkingFolder, Files) = (root, workingFolder, files);
        StudyName = NameOf(Path.GetFullPath(study.Paths[0]));
        FoldersAbove = study.Store.NamesFullPaths ? study.Store.Kept?.FoldersAbove ?? root.Length : null;
    }

    /// <summary>Paths of the files with their names below <c>inputs/</c>, sorted by these.</summary>
    public IReadOnlyList<(string Source, string Name)> Files { get; }

    /// <summary>Name of the study below <c>inputs/</c>.</summary>
    public string StudyName { get; }

    /// <summary>Folder below <c>inputs/</c> that files in options are relative to; <see langword="null"/> when none is.</summary>
    public string? WorkingFolder { get; }

    /// <summary>Folders of a full path that are not kept; <see langword="null"/> when nothing names a file so.</summary>
    public int? FoldersAbove { get; }

    /// <summary>Where everything is kept that a study was read from.</summary>
    /// <param name="study">The study.</param>
    /// <param name="options">Values of options that can name files.</param>
    /// <param name="workingFolder">Folder that these are relative to.</param>
    public static InputTree Of(Study study, IEnumerable<string> options, string workingFolder)
    {
        var store = study.Store;
        var defaults = store.DefaultDirectory + Path.DirectorySeparatorChar;
        var byKind = study.Files.Select(file => file.Path).ToLookup(path => path.StartsWith(defaults, StringComparison.Ordinal));
        string[] own = [.. byKind[false].Select(Path.GetFullPath).Distinct(StringComparer.Ordinal)];
        var here = options.SelectMany(value => value.Split('|')).Any(value => NamesFileBelow(workingFolder, value.Trim())) ? Path.GetFullPath(workingFolder.Length == 0 ? "." : workingFolder) : null;
        var root = store.Kept is { } kept ? Parts(Path.GetFullPath(kept.Root)) : Common([.. own.Select(path => Parts(path)[..^1]), .. here is null ? Array.Empty<string[]>() : [Parts(here)]]);
        // Somebody who goes on from a kept study may want it.
        string[] tables = [.. byKind[true].Append(store.PlainParameters).Distinct(StringComparer.Ordinal).Where(File.Exists)];
        var files = tables.Select(path => (path, Name: $"{TablesFolder}/{Path.GetRelativePath(store.DefaultDirectory, path).Replace('\\', '/')}"))
            .Concat(own.Select(path => (path, Name: Below(root, path))));
        return new InputTree(study, root, here is null ? null : Below(root, here), [.. files.OrderBy(file => file.Name, StringComparer.Ordinal)]);
    }

    /// <summary>The value of an option as it is kept: without the folders of the machine.</summary>
    public string Portably(string value) => Portable.With(value, Below);

    private static bool NamesFileBelow(string folder, string value) =>
        Portable.Text(value) == value && (value.Contains("empirical", StringComparison.OrdinalIgnoreCase) || File.Exists(Path.Combine(folder, value.Replace('\\', '/'))));

    private string NameOf(string path) => Below(root, path);

    private string Below(string folder)
    {
        if (folder.StartsWith(KeptFiles.Above, StringComparison.Ordinal))
            return folder;
        var parts = Parts(Path.GetFullPath(folder));
        var below = parts.Take(root.Length).SequenceEqual(root) ? parts[root.Length..] : [];
        return KeptFiles.Above + string.Concat(below.Select(part => part + '/'));
    }

    private static string Below(string[] root, string path) => string.Join('/', [FilesFolder, .. Parts(path).Skip(root.Length)]);

    private static string[] Parts(string path) =>
        [.. path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries).Select(part => part.TrimEnd(':'))];

    private static string[] Common(IReadOnlyList<string[]> folders) =>
        [.. folders[0].TakeWhile((part, at) => folders.All(folder => at < folder.Length && folder[at] == part))];
}
