using System.Text;

namespace QueueSim.Scenarios.Calibration;

/// <summary>Writes a table so that its file is either the old one or the whole new one.</summary>
internal static class TableOut
{
    /// <summary>Folder of a file; the current one when its name has none.</summary>
    public static string FolderOf(string file) => Path.GetDirectoryName(Path.GetFullPath(file)) ?? "";

    /// <summary>Writes beside the file and then takes its place.</summary>
    public static void Write(string file, string text)
    {
        var unfinished = file + ".partial";
        File.WriteAllText(unfinished, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        File.Move(unfinished, file, overwrite: true);
    }
}
