using System.Text.RegularExpressions;

namespace QueueSim.Scenarios.Output;

/// <summary>Values as the manifest and the report show them: without the folders of the machine.</summary>
internal static partial class Portable
{
    /// <summary>The text without full folders. Paths, bare or in <c>empirical(…)</c>, become relative to the working folder or mere names.</summary>
    public static string Text(string value) => FullFolder().Replace(value, found => Inside(found.Value));

    private static string Inside(string folder)
    {
        var here = Path.TrimEndingDirectorySeparator(Environment.CurrentDirectory) + Path.DirectorySeparatorChar;
        return folder.StartsWith(here, StringComparison.Ordinal) ? folder[here.Length..] : "";
    }

    [GeneratedRegex(@"(?<=^\s*|\|\s*|empirical\s*\(\s*)(/|\\\\|[a-z]:[/\\])([^|]*[/\\])?", RegexOptions.IgnoreCase)]
    private static partial Regex FullFolder();
}
