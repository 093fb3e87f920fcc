using System.Globalization;
using System.Text;

namespace QueueSim.Scenarios.Reading;

/// <summary>Text that cannot steer a terminal.</summary>
internal static class Printable
{
    /// <summary>
    /// The text with a question mark for every character that is not to be seen. These are control and format
    /// characters (escape sequences, U+009B, turned reading directions such as U+202E) and halves of pairs; line feeds and tabs stay.
    /// </summary>
    public static string Text(string text) => string.Concat(text.EnumerateRunes().Select(rune => IsHarmless(rune) ? rune.ToString() : "?"));

    private static bool IsHarmless(Rune rune) => rune.Value is '\n' or '\t' || rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
