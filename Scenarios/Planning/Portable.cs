using System.Text.RegularExpressions;

namespace QueueSim.Scenarios.Planning;

/// <summary>Values as plans, manifests and reports have them: without the folders of the machine.</summary>
internal static partial class Portable
{
    /// <summary>The text without full folders. Full paths, bare or in <c>empirical(…)</c>, become mere names.</summary>
    public static string Text(string value) => With(value, _ => "");

    /// <summary>The text with something else in place of each full folder, which ends in a separator.</summary>
    public static string With(string value, Func<string, string> folder) =>
        value.AsSpan().ContainsAny('/', '\\') ? FullFolder().Replace(value, found => folder(found.Value)) : value;

    [GeneratedRegex(@"(?<=^\s*|\|\s*|empirical\s*\(\s*)(/|\\\\|[a-z]:[/\\])([^|]*[/\\])?", RegexOptions.IgnoreCase)]
    private static partial Regex FullFolder();
}
