namespace QueueSim.Scenarios.Output;

/// <summary>A file that is either the old one or the whole new one.</summary>
internal static class WholeFile
{
    /// <summary>Writes beside first, and then takes the place of what is there.</summary>
    public static void Write(string file, string text)
    {
        File.WriteAllText(file + ".partial", text);
        File.Move(file + ".partial", file, overwrite: true);
    }
}
