using System.Text;
using QueueSim.Localization;

namespace QueueSim.Scenarios.Advice;

/// <summary>Text in the columns of a screen. A Chinese character takes two of them.</summary>
internal static class ScreenText
{
    private const int NoBreakSpace = 0xA0;

    /// <summary>Lines of at most so many columns, broken at blanks or between Chinese characters.</summary>
    /// <remarks>Never inside a word or a number; one that is wider than the screen stands out.</remarks>
    /// <param name="text">The text.</param>
    /// <param name="width">Most columns of a line.</param>
    /// <param name="indent">Blanks before all lines but the first.</param>
    public static IEnumerable<string> Wrapped(string text, int width, int indent)
    {
        var line = new StringBuilder();
        var used = 0;
        foreach (var word in Pieces(text))
        {
            if (used > 0 && used + TextWidth.Of(word.TrimEnd()) > width)
            {
                yield return line.ToString().TrimEnd();
                line.Clear().Append(' ', indent);
                used = indent;
            }

            line.Append(word);
            used += TextWidth.Of(word);
        }

        if (used > 0)
            yield return line.ToString().TrimEnd();
    }

    /// <summary>Pieces that are never broken, each with the blanks and the punctuation that follow it.</summary>
    /// <param name="text">The text; a no-break space in it holds.</param>
    public static IEnumerable<string> Pieces(string text)
    {
        var word = new StringBuilder();
        Rune? before = null;
        foreach (var rune in text.EnumerateRunes())
        {
            if (before is { } last && MayBreak(last, rune))
            {
                yield return word.ToString();
                word.Clear();
            }

            word.Append(rune);
            before = rune;
        }

        if (word.Length > 0)
            yield return word.ToString();
    }

    private static bool MayBreak(Rune before, Rune after)
    {
        if (Rune.IsWhiteSpace(after) || before.Value == NoBreakSpace)
            return false;
        if (Rune.IsWhiteSpace(before))
            return true;
        return (TextWidth.IsWide(before.Value) || TextWidth.IsWide(after.Value)) && !"，。；：、？！）”%,;.)".Contains(after.ToString(), StringComparison.Ordinal)
            && !"（“".Contains(before.ToString(), StringComparison.Ordinal);
    }
}
