using System.Globalization;
using System.Text;
using QueueSim.Localization;

namespace QueueSim.Scenarios.Reading;

/// <summary>How faults quote what they found.</summary>
internal static class Wording
{
    private const int LongestQuote = 60;

    /// <summary>A cell as it follows "is": a number bare, other text in quotes, nothing as "empty".</summary>
    public static string Shown(string text) => text.Length == 0 ? Say.This("faults.empty") : NumberText.IsNumber(text) ? Bare(text) : Quoted(text);

    /// <summary>Text in quotes, cut when long.</summary>
    public static string Quoted(string text) => $"'{Bare(text)}'";

    /// <summary>Text without quotes, cut when long.</summary>
    public static string Bare(string text) => text.Length <= LongestQuote ? Printable(text) : Printable(text[..LongestQuote]) + "…";

    /// <summary>"a, b or c".</summary>
    public static string AnyOf(IReadOnlyList<string> names) => Joined(names, Say.This("faults.or"));

    /// <summary>"a, b and c" with a word of choice before the last.</summary>
    public static string Joined(IReadOnlyList<string> names, string last) =>
        names.Count < 2 ? string.Concat(names) : Say.This("faults.list", ("names", string.Join(Say.This("words.comma"), names.Take(names.Count - 1))), ("word", last), ("last", names[^1]));

    /// <summary>A number in at most six decimals.</summary>
    public static string Number(double value) =>
        Math.Abs(value) is >= 1e15 or (> 0 and < 1e-6) ? value.ToString("R") : value.ToString("0.######");

    /// <summary>" Did you mean 'x'?" or nothing.</summary>
    public static string DidYouMean(string text, IEnumerable<string> candidates) =>
        Suggestion.For(text, candidates) is { } found ? Say.This("faults.did_you_mean", ("name", found)) : "";

    /// <summary>Text on one line, with question marks for what could steer a terminal or turn the reading direction.</summary>
    public static string Printable(string text)
    {
        if (!text.EnumerateRunes().Any(IsHidden)) return text;
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes()) shown.Append(IsHidden(rune) ? "?" : rune.ToString());
        return shown.ToString();
    }

    /// <summary>Whether a character is not to be printed: controls, formats, line breaks, halves, unassigned ones.</summary>
    public static bool IsHidden(Rune rune) => rune == Rune.ReplacementChar || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control
        or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned;
}
