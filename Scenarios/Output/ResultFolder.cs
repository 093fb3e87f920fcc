using QueueSim.Localization;
using QueueSim.Scenarios.Reading;

namespace QueueSim.Scenarios.Output;

/// <summary>
/// The folder that the results of a run go to, for one run at a time. The run writes into <c>FOLDER.partial</c> beside it, and the two
/// change places when everything is there: earlier results stay whole until then, and what is not finished never looks so.
/// </summary>
/// <remarks>Only what a manifest of this program names is ever replaced or removed.</remarks>
internal sealed class ResultFolder : IDisposable
{
    // What a link leads to is not in the folder.
    private static readonly EnumerationOptions Within = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    /// <summary>End of the names of what is not complete.</summary>
    public const string Unfinished = ".partial";

    private const string Replaced = ".old";

    private readonly FileStream claim;

    private ResultFolder(string name, string place, FileStream claim) => (Name, Place, this.claim) = (name, place, claim);

    /// <summary>The folder as the user named it.</summary>
    public string Name { get; }

    /// <summary>Where the run writes.</summary>
    public string WorkPath => Place + Unfinished;

    private string Place { get; }

    /// <summary>Claims a folder; nothing in it is touched yet.</summary>
    /// <param name="path">As the user named it.</param>
    /// <param name="faults">Receives why it cannot be had.</param>
    public static ResultFolder? Open(string path, FaultList faults)
    {
        var named = new DirectoryInfo(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path.Length == 0 ? "." : path)));
        var place = named.LinkTarget is null ? named.FullName : named.ResolveLinkTarget(true)!.FullName;
        var problem = Unusable(place);
        try
        {
            var claim = problem is null ? ClaimOf(place) : null;
            problem ??= claim is null ? Say.This("faults.out_busy")
                : Stranger(place) ?? Stranger(place + Unfinished) ?? Stranger(place + Replaced);
            if (problem is null)
                return new ResultFolder(path, place, claim!);
            claim?.Dispose();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problem = Say.This("faults.out_unwritable", ("message", error.Message.TrimEnd('.')));
        }

        faults.Add("--out", 0, $"{Wording.Quoted(path)} {problem}");
        return null;
    }

    /// <summary>Makes an empty folder to write into. What an earlier run left unfinished makes room, its complete results stay.</summary>
    /// <param name="manifest">Says that the run is not complete, and what it will write.</param>
    /// <param name="kept">Files of the unfinished run that this one goes on with.</param>
    public void Begin(Manifest manifest, params IReadOnlyList<string> kept)
    {
        // An earlier run may have been killed between the two steps of Complete.
        if (!Directory.Exists(Place) && Directory.Exists(Place + Replaced))
            Directory.Move(Manifest.Find(WorkPath)?.Status == Manifest.Complete ? WorkPath : Place + Replaced, Place);
        Remove(Place + Replaced);
        if (Manifest.Find(WorkPath) is { } unfinished && kept.Any(name => File.Exists(PathOf(name))))
        {
            // What is there stays named in a manifest at every moment, so that a kill in between leaves no file that is nobody's.
            (manifest with { Files = [.. unfinished.Files.Union(manifest.Files)] }).Write(WorkPath);
            Remove(WorkPath, [.. kept, Manifest.FileName]);
        }
        else
        {
            Remove(WorkPath);
        }

        Directory.CreateDirectory(WorkPath);
        manifest.Write(WorkPath);
    }

    /// <summary>Opens a new file of the run.</summary>
    public StreamWriter Create(string name) =>
        // Others may look at how far it is.
        new(new FileStream(PathOf(name), FileMode.Create, FileAccess.Write, FileShare.Read));

    /// <summary>Path of a file of the complete results that are there already, or would be.</summary>
    public string PathOfEarlier(string name) => Path.Combine(Place, name);

    /// <summary>Path of a file of the run.</summary>
    public string PathOf(string name) => Path.Combine(WorkPath, name);

    /// <summary>Puts the run's files into their place.</summary>
    /// <param name="manifest">The manifest but for the files that were written.</param>
    /// <param name="expected">Files without which the run is not complete.</param>
    /// <exception cref="IOException">A file is missing, or somebody else's has come into the place meanwhile.</exception>
    public void Complete(Manifest manifest, IEnumerable<string> expected)
    {
        if (expected.FirstOrDefault(name => !File.Exists(PathOf(name))) is { } missing)
            throw new IOException(Say.This("faults.out_file_gone", ("file", missing), ("name", Name), ("unfinished", Unfinished)));
        string[] files = [.. Directory.EnumerateFiles(WorkPath, "*", SearchOption.AllDirectories).Select(file => NameIn(WorkPath, file))];
        (manifest with { Files = [.. files.Where(name => name != Manifest.FileName).Order(StringComparer.Ordinal)] }).Write(WorkPath);
        if (Stranger(Place) is { } problem)
            throw new IOException(Say.This("faults.out_no_place", ("name", Name), ("problem", problem)));
        if (Directory.Exists(Place))
            Directory.Move(Place, Place + Replaced);
        Directory.Move(WorkPath, Place);
        Remove(Place + Replaced);
    }

    /// <summary>Lets other runs have the folder.</summary>
    public void Dispose() => claim.Dispose();

    /// <summary>A file beside the folder that one run at a time can have open; <see langword="null"/> while another one has it.</summary>
    private static FileStream? ClaimOf(string place)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        var path = place + Unfinished + ".lock";
        if (new FileInfo(path) is { Exists: true, Length: > 0 })
            throw new IOException(Say.This("faults.out_lock", ("file", Path.GetFileName(path))));
        try
        {
            var claim = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            // Whoever had it may have removed its name just before it was opened here.
            if (File.Exists(path))
                return claim;
            claim.Dispose();
        }
        catch (IOException taken) when (taken.GetType() == typeof(IOException) && File.Exists(path))
        {
            // Told below.
        }

        return null;
    }

    private static string? Unusable(string place)
    {
        var here = Environment.CurrentDirectory + Path.DirectorySeparatorChar;
        if (here.StartsWith(place.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            return Say.This("faults.out_working");
        if (DriveInfo.GetDrives().Any(drive => Path.TrimEndingDirectorySeparator(drive.Name) == place))
            return Say.This("faults.out_disk");
        return place.EndsWith(Unfinished, StringComparison.Ordinal) || place.EndsWith(Replaced, StringComparison.Ordinal)
            ? Say.This("faults.out_ending", ("one", Unfinished), ("other", Replaced))
            : null;
    }

    /// <summary>Says what in a folder is not a run's, as it follows the folder's name; <see langword="null"/> when nothing does.</summary>
    private static string? Stranger(string folder)
    {
        if (File.Exists(folder))
            return Say.This("faults.out_file");
        if (!Directory.Exists(folder))
            return null;
        var isOurs = Ours(folder);
        return Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories)
            .Select(entry => NameIn(folder, entry)).FirstOrDefault(name => !isOurs(name)) is { } name
            ? Say.This("faults.out_stranger", ("file", Wording.Quoted(Path.Combine(Path.GetFileName(folder), name))))
            : null;
    }

    private static Func<string, bool> Ours(string folder)
    {
        HashSet<string> named = [.. Manifest.Find(folder)?.Files ?? [], Manifest.FileName + Unfinished];
        if (named.Count > 1)
            named.Add(Manifest.FileName);
        string[] folders = [.. named.Where(name => name.EndsWith('/'))];
        HashSet<string> around = [.. named.SelectMany(name => Enumerable.Range(0, name.Length).Where(at => name[at] == '/').Select(at => name[..at]))];
        return name => named.Contains(name) || around.Contains(name) || folders.Any(start => name.StartsWith(start, StringComparison.Ordinal));
    }

    /// <summary>Removes what a run wrote, the manifest last: a half-removed folder is still known for what it is.</summary>
    private static void Remove(string folder, params IReadOnlyList<string> kept)
    {
        if (!Directory.Exists(folder))
            return;
        var isOurs = Ours(folder);
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
        {
            if (NameIn(folder, file) is not Manifest.FileName and var name && isOurs(name) && !kept.Contains(name))
                File.Delete(file);
        }

        // The longest first, so that a folder comes after those in it.
        foreach (var inner in Directory.GetDirectories(folder, "*", Within).OrderByDescending(inner => inner.Length))
        {
            if (!Directory.EnumerateFileSystemEntries(inner).Any())
                Directory.Delete(inner);
        }

        if (isOurs(Manifest.FileName) && !kept.Contains(Manifest.FileName))
            File.Delete(Path.Combine(folder, Manifest.FileName));
        if (!Directory.EnumerateFileSystemEntries(folder).Any())
            Directory.Delete(folder);
    }

    private static string NameIn(string folder, string file) => Path.GetRelativePath(folder, file).Replace('\\', '/');
}
