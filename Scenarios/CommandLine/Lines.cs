using System.Text;
using QueueSim.Localization;
using QueueSim.Scenarios.Advice;

namespace QueueSim.Scenarios.CommandLine;

/// <summary>Text laid out for a screen of some width. Lines break at plain spaces only: a no-break space holds.</summary>
internal static class Lines
{
    /// <summary>Columns of a screen that nobody has asked for its width.</summary>
    public const int UsualWidth = 80;

    private const string Gap = "  ";

    /// <summary>Columns of the screen.</summary>
    public static int ScreenWidth()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : UsualWidth;
        }
        catch (IOException)
        {
            return UsualWidth;
        }
    }

    /// <summary>A text broken between words and between Chinese characters. A word that is longer than a line stays whole.</summary>
    public static string Wrapped(string text, int width)
    {
        // What fits may be a row of a table: its blanks have a meaning.
        if (TextWidth.Of(text) <= width)
            return text;
        var (wrapped, column) = (new StringBuilder(), 0);
        foreach (var word in text.Split(' '))
        {
            var space = 1;
            foreach (var piece in ScreenText.Pieces(word).DefaultIfEmpty(""))
            {
                var size = TextWidth.Of(piece);
                if (column > 0 && column + space + size > width)
                {
                    wrapped.Append('\n');
                    column = 0;
                }
                else if (space > 0 && wrapped.Length > 0 && (column > 0 || wrapped[^1] != '\n'))
                {
                    wrapped.Append(' ');
                    column++;
                }

                wrapped.Append(piece);
                column += size;
                space = 0;
            }
        }

        return wrapped.ToString();
    }

    /// <summary>Rows as columns if all fit into the width. Else a row is its name, and below it its cells, as many on a line as fit.</summary>
    public static IReadOnlyList<string> Records(IReadOnlyList<string[]> rows, int width)
    {
        int[] widths = [.. rows[0].Select((_, column) => rows.Max(row => TextWidth.Of(row[column])))];
        if (widths.Sum() + (Gap.Length * (widths.Length - 1)) <= width)
            return [.. rows.Select(row => string.Join(Gap, row.Select((cell, column) => TextWidth.Padded(cell, widths[column]))).TrimEnd(' '))];
        return [.. rows.SelectMany(row => Cells(row.Skip(1), width).Prepend(row[0]))];
    }

    private static IEnumerable<string> Cells(IEnumerable<string> cells, int width)
    {
        var line = "";
        foreach (var cell in cells)
        {
            if (line.Length > 0 && TextWidth.Of(line) + 3 + TextWidth.Of(cell) > width)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? Gap + cell : $"{line} | {cell}";
        }

        if (line.Length > 0)
            yield return line;
    }
}
