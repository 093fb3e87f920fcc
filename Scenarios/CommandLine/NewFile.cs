using QueueSim.Scenarios.Reading;

namespace QueueSim.Scenarios.CommandLine;

/// <summary>A file that a call shall write: nothing that is there already is written over.</summary>
internal static class NewFile
{
    /// <summary>Why the file cannot be written; <see langword="null"/> when it can.</summary>
    /// <param name="option">Option that names it.</param>
    /// <param name="path">The file as the user named it.</param>
    public static string? Problem(string option, string path)
    {
        if (path.Trim().Length == 0)
            return $"{option} names no file; expected a name such as mine.csv.";
        if (File.Exists(path) || Directory.Exists(path))
            return $"{option} {Wording.Quoted(path)} is there already; expected a new file. Choose another name, or remove it.";
        return Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder)
            ? $"{option} {Wording.Quoted(path)}: its folder does not exist; expected a file in a folder that does."
            : null;
    }
}
