using System.Globalization;
using System.Text;

namespace QueueSim.Fidelity;

/// <summary>The fidelity table as plain text.</summary>
public static class FidelityTable
{
    private static readonly string[] Headings = ["key", "statement", "cited", "simulated", "95 % interval", "deviation", "kind", "verdict"];
    private static readonly bool[] IsNumber = [false, false, true, true, true, true, false, false];

    /// <summary>Lines of aligned columns, each ended by a line feed, headings first. No value is <c>–</c>.</summary>
    /// <param name="rows">From <see cref="FidelityCheck"/>.</param>
    public static string Text(IEnumerable<FidelityRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        string[][] cells = [Headings, .. rows.Select(Cells)];
        var widths = Enumerable.Range(0, Headings.Length).Select(column => cells.Max(row => row[column].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var row in cells)
        {
            var padded = row.Select((cell, column) => IsNumber[column] ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]));
            text.Append(string.Join("  ", padded).TrimEnd()).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The cells of a row in the order of the text table's columns.</summary>
    public static string[] Cells(FidelityRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return
        [
            row.Target.Key,
            row.Target.Statement,
            row.Target.Value is { } cited ? Number(cited) : $"{Number(row.Target.Low)}–{Number(row.Target.High)}",
            Number(row.Simulated?.Mean),
            row.Simulated is { Low: { } low, High: { } high } ? $"{Number(low)}–{Number(high)}" : "–",
            row.DeviationPercent is { } deviation ? deviation.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture) + " %" : "–",
            row.Kind.ToString().ToLowerInvariant(),
            row.Verdict == FidelityVerdict.NoValue ? "no value" : row.Verdict.ToString().ToLowerInvariant(),
        ];
    }

    /// <summary>Four significant digits, trailing zeros left out.</summary>
    private static string Number(double? value)
    {
        if (value is not { } number)
            return "–";
        var decimals = number == 0 ? 0 : Math.Clamp(3 - (int)Math.Floor(Math.Log10(Math.Abs(number))), 0, 6);
        return Math.Round(number, decimals).ToString("0.######", CultureInfo.InvariantCulture);
    }
}
