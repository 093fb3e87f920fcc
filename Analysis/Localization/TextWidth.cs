namespace QueueSim.Localization;

/// <summary>How wide a text is where letters have one width.</summary>
public static class TextWidth
{
    /// <summary>Columns that a text takes: two for a Chinese character or a full-width sign, one for any other.</summary>
    public static int Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.EnumerateRunes().Sum(rune => IsWide(rune.Value) ? 2 : 1);
    }

    /// <summary>A text with spaces behind it up to so many columns; a wider one stays as it is.</summary>
    public static string Padded(string text, int columns) => text + new string(' ', Math.Max(0, columns - Of(text)));

    /// <summary>The same with the spaces before it, for numbers.</summary>
    public static string PaddedLeft(string text, int columns) => new string(' ', Math.Max(0, columns - Of(text))) + text;

    /// <summary>Whether a character takes two columns (East Asian wide and full-width ones).</summary>
    /// <param name="rune">Its code point.</param>
    public static bool IsWide(int rune) => rune is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or >= 0x1F300;
}
