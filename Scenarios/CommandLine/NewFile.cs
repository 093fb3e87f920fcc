using QueueSim.Localization;
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
            return Say.This("faults.new_file_blank", ("option", option));
        if (File.Exists(path) || Directory.Exists(path))
            return Say.This("faults.new_file_there", ("option", option), ("path", Wording.Quoted(path)));
        return Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder)
            ? Say.This("faults.new_file_folder", ("option", option), ("path", Wording.Quoted(path)))
            : null;
    }
}
