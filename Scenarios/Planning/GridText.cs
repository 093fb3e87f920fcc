using System.Globalization;
using QueueSim.Scenarios.Reading;

namespace QueueSim.Scenarios.Planning;

/// <summary>Cells that stand for several scenarios: lists <c>0.2|0.4|0.6</c> and ranges <c>range(0.2, 0.6, 0.1)</c>.</summary>
internal static class GridText
{
    /// <summary>Most values that a cell may stand for, and most scenarios of a study.</summary>
    public const int Limit = 1_000_000;

    private const string RangeForm = "expected range(first, last, step) with a step that leads from first to last";

    /// <summary>Whether a cell stands for more than itself.</summary>
    public static bool IsGrid(string text) => text.Contains('|', StringComparison.Ordinal) || text.StartsWith("range(", StringComparison.Ordinal);

    /// <summary>The values of a list or range in their order, or what is wrong with it (as it follows "x is y; ").</summary>
    public static (IReadOnlyList<string> Values, string? Problem) Expand(string text)
    {
        var values = new List<string>();
        foreach (var item in text.Split('|', StringSplitOptions.TrimEntries))
        {
            if (item.Length == 0) return ([], "expected a value on both sides of each |.");
            if (item.StartsWith("range(", StringComparison.Ordinal))
            {
                if (Range(item, values) is { } problem) return ([], problem);
            }
            else
            {
                values.Add(item);
            }
        }
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var value in values)
        {
            if (!seen.Add(value)) return ([], $"expected each value once, {Wording.Quoted(value)} occurs twice.");
        }
        return (values, null);
    }

    // Decimal arithmetic, so that the third value of range(0.1, 0.5, 0.1) reads 0.3.
    private static string? Range(string item, List<string> values)
    {
        var numbers = new List<decimal>();
        if (!item.EndsWith(')')) return $"{RangeForm}.";
        foreach (var part in item["range(".Length..^1].Split(',', StringSplitOptions.TrimEntries))
        {
            if (NumberText.PlusAdvice(part) is { Length: > 0 } advice) return $"{RangeForm}.{advice}";
            // What a decimal can hold without losing digits that matter.
            if (!NumberText.TryParse(part, out var number) || Math.Abs(number) is > 1e15 or (> 0 and < 1e-15)) return $"{RangeForm}.";
            numbers.Add(decimal.Parse(part, NumberStyles.Float, CultureInfo.InvariantCulture));
        }
        if (numbers.Count != 3 || numbers[2] == 0 || (numbers[1] - numbers[0]) * Math.Sign(numbers[2]) < 0) return $"{RangeForm}.";
        if (Math.Abs((double)(numbers[1] - numbers[0]) / (double)numbers[2]) >= Limit) return $"expected at most {Limit} values.";
        var steps = (int)((numbers[1] - numbers[0]) / numbers[2]);
        for (var i = 0; i <= steps; i++)
            values.Add((numbers[0] + (i * numbers[2])).ToString("0.############################", CultureInfo.InvariantCulture));
        return null;
    }
}
