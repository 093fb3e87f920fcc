using System.Globalization;
using QueueSim.Localization;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Scenarios.Planning;

/// <summary>Cells that stand for several scenarios. Lists <c>0.2|0.4|0.6</c> and ranges <c>0.2:0.6:0.1</c> or <c>range(0.2, 0.6, 0.1)</c>.</summary>
internal static class GridText
{
    /// <summary>Most values that a cell may stand for, and most scenarios of a study.</summary>
    public const int Limit = 1_000_000;

    private static string LongForm => Say.This("faults.grid_long");
    private static string ShortForm => Say.This("faults.grid_short");

    /// <summary>Whether a cell stands for more than itself.</summary>
    /// <param name="text">Text of the cell.</param>
    /// <param name="kind">What may stand there, <see langword="null"/> for the path of a table: a time such as 08:00 is no range.</param>
    public static bool IsGrid(string text, CellKind? kind) => kind?.Expands != false
        && (text.Contains('|', StringComparison.Ordinal) || text.StartsWith("range(", StringComparison.Ordinal) || HasColons(text, kind));

    /// <summary>Whether an option stands for more than one value.</summary>
    public static bool IsGrid(string path, string text) => IsGrid(text, PlacePath.Parse(path.Trim(), "path", [], out _)?.Kind);

    /// <summary>The values of a list or range in their order, or what is wrong with it (as it follows "x is y; ").</summary>
    public static (IReadOnlyList<string> Values, string? Problem) Expand(string text, CellKind? kind)
    {
        var values = new List<string>();
        foreach (var item in text.Split('|', StringSplitOptions.TrimEntries))
        {
            if (item.Length == 0) return ([], Say.This("faults.grid_both_sides"));
            if (item.StartsWith("range(", StringComparison.Ordinal))
            {
                var problem = item.EndsWith(')') ? Range(item["range(".Length..^1].Split(','), LongForm, values) : LongForm + Say.This("faults.stop");
                if (problem is not null) return ([], problem);
            }
            else if (HasColons(item, kind))
            {
                if (Range(item.Split(':'), ShortForm, values) is { } problem) return ([], problem);
            }
            else
            {
                values.Add(item);
            }
        }
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var value in values)
        {
            if (!seen.Add(value)) return ([], Say.This("faults.grid_once", ("value", Wording.Quoted(value))));
        }
        return (values, null);
    }

    /// <summary>A number in decimal arithmetic; <see langword="null"/> for other texts and for what loses digits that matter.</summary>
    public static decimal? Number(string text) => NumberText.TryParse(text, out var number) && Math.Abs(number) is not (> 1e15 or (> 0 and < 1e-15))
        ? decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)
        : null;

    /// <summary>A decimal as people write it.</summary>
    public static string Text(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    // Where nothing but numbers may stand a colon can mean nothing else; elsewhere all parts have to be numbers. 08:00 is a time everywhere.
    private static bool HasColons(string text, CellKind? kind) => kind is { TakesNumbers: true } && text.Contains(':', StringComparison.Ordinal)
        && !text.Split(':', StringSplitOptions.TrimEntries).Any(part => part is ['0', >= '0' and <= '9', ..])
        && (kind.IsNumber || text.Split(':', StringSplitOptions.TrimEntries).All(NumberText.IsNumber));

    // Decimal arithmetic, so that the third value of 0.1:0.5:0.1 reads 0.3.
    private static string? Range(string[] parts, string form, List<string> values)
    {
        var numbers = new List<decimal>();
        foreach (var part in parts.Select(part => part.Trim()))
        {
            if (NumberText.PlusAdvice(part) is { Length: > 0 } advice) return form + Say.This("faults.stop") + advice;
            if (Number(part) is not { } number) return form + Say.This("faults.stop");
            numbers.Add(number);
        }
        if (numbers.Count != 3 || numbers[2] == 0 || (numbers[1] - numbers[0]) * Math.Sign(numbers[2]) < 0) return form + Say.This("faults.stop");
        if (Math.Abs((double)(numbers[1] - numbers[0]) / (double)numbers[2]) >= Limit) return Say.This("faults.grid_most", ("n", Limit));
        var steps = (int)((numbers[1] - numbers[0]) / numbers[2]);
        for (var i = 0; i <= steps; i++)
            values.Add(Text(numbers[0] + (i * numbers[2])));
        return null;
    }
}
