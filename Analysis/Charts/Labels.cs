using System.Globalization;
using System.Text;

namespace QueueSim.Charts;

/// <summary>Makes names fit. A unit is about the width of a Latin letter; a Chinese, Japanese or Korean one counts two.</summary>
internal static class Labels
{
    /// <summary>The text, or as much of it as fits with … at its end.</summary>
    public static string Shorten(string text, int units)
    {
        text = OneLine(text);
        if (Units(text) <= units) return text;
        var kept = new StringBuilder();
        var left = units - 1;
        foreach (var character in Characters(text))
        {
            left -= Units(character);
            if (left < 0) break;
            kept.Append(character);
        }
        return kept.ToString().TrimEnd(' ', ',', '-', '·') + "…";
    }

    /// <summary>The text on up to so many lines, broken at spaces and hyphens where there are any, with … if it is longer.</summary>
    /// <remarks>Lines are about equally long: no single word is left on the last one.</remarks>
    public static string Wrap(string text, int units, int lines)
    {
        var widest = Fill(text, units, lines);
        if (Units(OneLine(text)) > units * lines) return widest;
        for (var narrower = units - 1; narrower > units / 2; narrower--)
        {
            var balanced = Fill(text, narrower, lines);
            if (CountLines(balanced) > CountLines(widest) || balanced.Contains('…')) break;
            widest = balanced;
        }
        return widest;
    }

    public static int CountLines(string text) => 1 + text.Count(c => c == '\n');

    private static string Fill(string text, int units, int lines)
    {
        var rest = OneLine(text);
        var done = new List<string>();
        while (done.Count < lines - 1 && Units(rest) > units)
        {
            var cut = BreakAt(rest, units);
            done.Add(rest[..cut].TrimEnd());
            rest = rest[cut..].TrimStart();
        }
        if (rest.Length > 0) done.Add(Shorten(rest, units));
        return string.Join('\n', done);
    }

    private static int BreakAt(string text, int units)
    {
        int used = 0, index = 0, wordEnd = 0;
        foreach (var character in Characters(text))
        {
            used += Units(character);
            if (character == " " && used <= units + 1) wordEnd = index;
            if (used > units) break;
            index += character.Length;
            if (character == "-") wordEnd = index;
        }
        // A first word that fills most of the line is broken where the line ends.
        return wordEnd > index / 3 ? wordEnd : Math.Max(index, 1);
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();

    /// <summary>What a reader calls characters, so that none is cut in two.</summary>
    private static IEnumerable<string> Characters(string text)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext()) yield return elements.GetTextElement();
    }

    /// <summary>The length of a text in units.</summary>
    public static int Units(string text) => text.EnumerateRunes().Sum(rune => rune.Value < 0x2e80 ? 1 : 2);
}
