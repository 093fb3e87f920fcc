using System.Globalization;
using System.Text;
using QueueSim.Localization;

namespace QueueSim.Fidelity;

/// <summary>A column of the fidelity table.</summary>
/// <param name="Heading">Heading in small letters.</param>
/// <param name="IsNumber">Whether cells are aligned at the right.</param>
/// <param name="Cell">The text of a row; <c>–</c> where there is none.</param>
public sealed record FidelityColumn(string Heading, bool IsNumber, Func<FidelityRow, string> Cell);

/// <summary>The fidelity table as plain text.</summary>
public static class FidelityTable
{
    private static FidelityColumn[] Always =>
    [
        new(Say.This("fidelity.key"), false, row => row.Target.Key),
        new(Say.This("fidelity.statement"), false, row => row.Target.Statement),
        new(Say.This("fidelity.cited"), true, row => row.Target.Value is { } cited ? Number(cited) : $"{Number(row.Target.Low)}–{Number(row.Target.High)}"),
        new(Say.This("fidelity.simulated"), true, row => Number(row.Simulated?.Mean)),
        new(Say.This("fidelity.interval"), true, row => row.Simulated is { Low: { } low, High: { } high } ? $"{Number(low)}–{Number(high)}" : "–"),
        new(Say.This("fidelity.deviation"), true, row => Percent(row.DeviationPercent) ?? "–"),
        new(Say.This("fidelity.kind"), false, row => Say.Named("figure_kind", row.Kind.ToString().ToLowerInvariant())),
        new(Say.This("fidelity.verdict"), false, row => Say.Named("figure_verdict", row.Verdict.ToString().ToLowerInvariant())),
    ];

    private static FidelityColumn Origin => new(Say.This("fidelity.origin"), false, row => row.Origin ?? "–");

    private static FidelityColumn HeldOut => new(
        Say.This("fidelity.held_out"), false, row => row.HeldOut is { } figure ? Say.This("fidelity.predicted", ("value", Number(figure.Predicted)), ("deviation", Percent(row.HeldOutDeviationPercent) ?? ""), ("without", figure.Without)) : "–");

    /// <summary>The columns of a table: origin and prediction only when a row has one.</summary>
    public static IReadOnlyList<FidelityColumn> Columns(IReadOnlyList<FidelityRow> rows)
    {
        var columns = Always.ToList();
        if (rows.Any(row => row.Origin is not null))
            columns.Add(Origin);
        if (rows.Any(row => row.HeldOut is not null))
            columns.Add(HeldOut);
        return columns;
    }

    /// <summary>Lines of aligned columns, each ended by a line feed, headings first.</summary>
    /// <param name="rows">From <see cref="FidelityCheck"/>.</param>
    public static string Text(IReadOnlyList<FidelityRow> rows)
    {
        var columns = Columns(rows);
        string[][] cells = [[.. columns.Select(column => column.Heading)], .. rows.Select(row => columns.Select(column => column.Cell(row)).ToArray())];
        var widths = columns.Select((_, at) => cells.Max(row => TextWidth.Of(row[at]))).ToArray();
        var text = new StringBuilder();
        foreach (var row in cells)
        {
            var padded = row.Select((cell, at) => columns[at].IsNumber ? TextWidth.PaddedLeft(cell, widths[at]) : TextWidth.Padded(cell, widths[at]));
            text.Append(string.Join("  ", padded).TrimEnd()).Append('\n');
        }

        return text.ToString();
    }

    private static string? Percent(double? deviation) => deviation?.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture) is { } text ? $"{text} %" : null;

    /// <summary>Four significant digits, trailing zeros left out.</summary>
    private static string Number(double? value)
    {
        if (value is not { } number)
            return "–";
        var decimals = number == 0 ? 0 : Math.Clamp(3 - (int)Math.Floor(Math.Log10(Math.Abs(number))), 0, 6);
        return Math.Round(number, decimals).ToString("0.######", CultureInfo.InvariantCulture);
    }
}
