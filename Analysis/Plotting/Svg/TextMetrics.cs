using System.Globalization;
using System.Text;

namespace QueueSim.Plotting.Svg;

/// <summary>About how much room a text takes, in a sans-serif font that the reader's machine chooses.</summary>
/// <remarks>
/// Advance widths of DejaVu Sans, the widest of the usual fonts: what fits by this measure also fits in Arial, Helvetica or Segoe UI.
/// </remarks>
internal static class TextMetrics
{
    /// <summary>Distance between the lines of a text, in font sizes.</summary>
    public const double LineHeight = 1.25;

    /// <summary>From the middle of a capital to the baseline, in font sizes.</summary>
    public const double MiddleToBaseline = 0.36;

    private const double BoldFactor = 1.13;

    // Of the characters from space to tilde, in thousandths of the font size.
    private static readonly short[] Ascii =
    [
        318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636, 636, 636,
        636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787,
        603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635, 615, 352, 635,
        634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
    ];

    /// <summary>The width of a text of one or several lines, in pixels.</summary>
    public static double Width(string text, double fontSize, bool bold)
    {
        double widest = 0, line = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            line = rune.Value == '\n' ? 0 : line + Advance(rune);
            widest = Math.Max(widest, line);
        }
        return widest / 1000 * fontSize * (bold ? BoldFactor : 1);
    }

    /// <summary>The height of a text of one or several lines, in pixels; 0 for an empty one.</summary>
    public static double Height(string text, double fontSize) =>
        text.Length == 0 ? 0 : (1 + text.Count(c => c == '\n')) * fontSize * LineHeight;

    private static int Advance(Rune rune)
    {
        if (rune.Value is >= 32 and < 127) return Ascii[rune.Value - 32];
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
            UnicodeCategory.OtherLetter or UnicodeCategory.OtherSymbol => 1000,
            UnicodeCategory.MathSymbol => 838,
            _ => rune.Value switch { 0x2013 => 500, 0xb7 => 318, < 0x370 => 660, < 0x1100 => 800, _ => 1000 },
        };
    }
}
