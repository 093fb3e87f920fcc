using System.Globalization;
using System.Text;

namespace QueueSim.Charts;

/// <summary>Makes names fit, measured in pixels of the font that they are written in.</summary>
internal static class Labels
{
    // All but the hard one, which keeps a number and its unit together.
    private static readonly char[] Spaces = [.. " \t\r\n\v\f\u0085\u2028\u2029\u3000"];

    /// <summary>The text, or as much of it as fits with … at its end.</summary>
    public static string Shorten(string text, double room, float size = Chart.TextSize, bool bold = false)
    {
        text = OneLine(text);
        if (ChartFonts.Width(text, size, bold) <= room) return text;
        var kept = new StringBuilder();
        foreach (var character in Characters(text))
        {
            if (ChartFonts.Width(kept + character + "…", size, bold) > room) break;
            kept.Append(character);
        }
        return kept.ToString().TrimEnd(' ', ',', '-', '·') + "…";
    }

    /// <summary>The text on up to so many lines, with … if it is longer. It is broken at spaces and hyphens where there are any.</summary>
    /// <remarks>Lines are about equally long: no single word is left on the last one.</remarks>
    public static string Wrap(string text, double room, int lines, float size = Chart.TextSize, bool bold = false)
    {
        var best = Fill(text, room, lines, size, bold);
        if (best.Contains('…') || CountLines(best) == 1) return best;
        for (var (low, high) = (room / 2, room); high - low > 4;)
        {
            var narrower = Fill(text, (low + high) / 2, lines, size, bold);
            var fits = !narrower.Contains('…') && CountLines(narrower) <= CountLines(best);
            if (fits) (best, high) = (narrower, (low + high) / 2);
            else low = (low + high) / 2;
        }
        return best;
    }

    public static int CountLines(string text) => 1 + text.Count(c => c == '\n');

    private static string Fill(string text, double room, int lines, float size, bool bold)
    {
        var rest = OneLine(text);
        var done = new List<string>();
        while (done.Count < lines - 1 && ChartFonts.Width(rest, size, bold) > room)
        {
            var cut = BreakAt(rest, room, size, bold);
            done.Add(rest[..cut].TrimEnd());
            rest = rest[cut..].TrimStart();
        }
        if (rest.Length > 0) done.Add(Shorten(rest, room, size, bold));
        return string.Join('\n', done);
    }

    private static int BreakAt(string text, double room, float size, bool bold)
    {
        int index = 0, wordEnd = 0;
        foreach (var character in Characters(text))
        {
            if (character == " ") wordEnd = index;
            else if (ChartFonts.Width(text[..(index + character.Length)], size, bold) > room) break;
            index += character.Length;
            if (character == "-") wordEnd = index;
        }
        // A first word that fills most of the line is broken where the line ends.
        return wordEnd > index / 3 ? wordEnd : Math.Max(index, 1);
    }

    // Two spaces would be one in a browser.
    private static string OneLine(string text) =>
        ChartFonts.Drawable(string.Join(' ', text.Split(Spaces, StringSplitOptions.RemoveEmptyEntries)), ChartFonts.For(text));

    /// <summary>What a reader calls characters, so that none is cut in two.</summary>
    private static IEnumerable<string> Characters(string text)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext()) yield return elements.GetTextElement();
    }
}
