using System.Globalization;
using QueueSim.Localization;
using QueueSim.Scenarios.Reading;

namespace QueueSim.Scenarios.Tables;

/// <summary>Cells that say how much more or less than the table: <c>+2</c>, <c>-1</c>, <c>*1.1</c>.</summary>
/// <remarks>
/// A factor on a number or on the mean of a distribution, or an amount more. An amount less is <c>-1</c> for whole numbers of rows, such as agents, and <c>+-0.1</c> for all
/// others, where a minus is more likely a mistake or a value of its own. A whole number times a factor is rounded to the nearest.
/// </remarks>
internal static class RelativeText
{
    private static string Expected => Say.This("faults.relative");

    /// <summary>Whether a text says so in a cell of a kind.</summary>
    /// <param name="text">Text of the cell.</param>
    /// <param name="kind">What may stand in it.</param>
    /// <param name="isRow">Whether it is the cell of a row of a table, and not a parameter.</param>
    public static bool IsRelative(string text, CellKind kind, bool isRow) => text.Length > 1 && kind is NumberKind or DistributionKind && text[0] switch
    {
        '*' or '+' => true,
        '-' => isRow && kind is IntegerKind { Minimum: >= 0 },
        _ => false,
    };

    /// <summary>What comes of it, as the text of an ordinary cell; or what is wrong, as it follows "x is y; ".</summary>
    /// <param name="text">A relative text.</param>
    /// <param name="kind">Kind of the cell.</param>
    /// <param name="today">What the table has.</param>
    public static (string? Text, string? Problem) Applied(string text, CellKind kind, Cell today)
    {
        if (!NumberText.TryParse(text[0] == '-' ? text : text[1..], out var by) || (text[0] == '*' && by < 0))
            return (null, Expected + Say.This("faults.stop"));
        if (Number(today) is not { } before)
            return (null, Say.This("faults.no_start", ("text", Wording.Quoted(today.Text))));
        // What a decimal can hold is reckoned without the digits that binary fractions bring in.
        var after = Exact(before, by, text[0] == '*');
        if (kind is IntegerKind)
            after = Math.Round(after, MidpointRounding.AwayFromZero);
        if (kind is NumberKind number && (after < number.Minimum || after > number.Maximum))
            return (null, Say.This("faults.relative_range", ("before", Wording.Number(before)), ("after", Wording.Number(after)), ("expected", kind.Expected)));
        if (kind is DistributionKind && after < 0)
            return (null, Say.This("faults.relative_mean", ("before", Wording.Number(before)), ("after", Wording.Number(after))));
        return (MeanText.With(today, after), null);
    }

    private static double? Number(Cell cell) => cell.Value is int whole ? whole : MeanText.Of(cell);

    private static double Exact(double before, double by, bool isFactor)
    {
        if (Math.Abs(before) > 1e12 || Math.Abs(by) > 1e12)
            return isFactor ? before * by : before + by;
        var (one, other) = ((decimal)before, (decimal)by);
        return double.Parse((isFactor ? one * other : one + other).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}
