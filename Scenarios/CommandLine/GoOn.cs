using QueueSim.Scenarios.Output;

namespace QueueSim.Scenarios.CommandLine;

/// <summary>The call that brings a folder of results to its end.</summary>
internal static class GoOn
{
    /// <param name="folder">A folder of results as the user named it, complete or not.</param>
    public static string Command(string folder)
    {
        var name = Path.TrimEndingDirectorySeparator(folder);
        var target = name.EndsWith(ResultFolder.Unfinished, StringComparison.Ordinal) ? name[..^ResultFolder.Unfinished.Length] : name;
        return $"queuesim run --from {Word(name)} --out {Word(target)}";
    }

    private static string Word(string text) => text.All(each => char.IsAsciiLetterOrDigit(each) || "-_./:\\".Contains(each)) ? text : $"\"{text}\"";
}
