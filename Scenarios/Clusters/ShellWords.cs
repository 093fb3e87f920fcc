using System.Text.RegularExpressions;

namespace QueueSim.Scenarios.Clusters;

/// <summary>Words as a POSIX shell reads them: whatever is in a path or a value, it stays one word.</summary>
internal static partial class ShellWords
{
    /// <summary>A word, in quotes where it needs them.</summary>
    public static string Quote(string word) => Plain().IsMatch(word) ? word : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    /// <summary>Words with blanks between them.</summary>
    public static string Join(IEnumerable<string> words) => string.Join(' ', words.Select(Quote));

    /// <summary>Text for a comment: one line of it.</summary>
    public static string Comment(string text) => text.ReplaceLineEndings(" ");

    // A word that begins with a tilde or has an equals sign first means something else.
    [GeneratedRegex(@"^[A-Za-z0-9_./:@%+,-][A-Za-z0-9_./:@%+,=-]*\z")]
    private static partial Regex Plain();
}
