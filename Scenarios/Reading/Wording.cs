using System.Text;

namespace QueueSim.Scenarios.Reading;

/// <summary>How faults quote what they found.</summary>
internal static class Wording
{
    private const int LongestQuote = 60;

    /// <summary>A cell as it follows "is": a number bare, other text in quotes, nothing as "empty".</summary>
    public static string Shown(string text) => text.Length == 0 ? "empty" : NumberText.IsNumber(text) ? Clean(text) : Quoted(text);

    /// <summary>Text in quotes, cut when long, with control characters made visible (a fault must not steer a terminal).</summary>
    public static string Quoted(string text) => $"'{Clean(text)}'";

    /// <summary>"a, b or c".</summary>
    public static string AnyOf(IReadOnlyList<string> names) =>
        names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.Take(names.Count - 1))} or {names[^1]}";

    /// <summary>A number in at most six decimals.</summary>
    public static string Number(double value) =>
        Math.Abs(value) is >= 1e15 or (> 0 and < 1e-6) ? value.ToString("R") : value.ToString("0.######");

    /// <summary>" Did you mean 'x'?" or nothing.</summary>
    public static string DidYouMean(string text, IEnumerable<string> candidates) =>
        Suggestion.For(text, candidates) is { } found ? $" Did you mean '{found}'?" : "";

    private static string Clean(string text)
    {
        var shown = new StringBuilder();
        foreach (var character in text)
        {
            if (shown.Length >= LongestQuote) return shown.Append('…').ToString();
            var steersTerminal = char.IsControl(character) || char.IsSurrogate(character) || character is >= '\u2028' and <= '\u202E';
            shown.Append(steersTerminal ? '?' : character);
        }
        return shown.ToString();
    }
}
