using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>How the report writes numbers.</summary>
internal static class Numbers
{
    public const string None = "–";

    /// <summary>Digits after the point that suit a number of hours (or a count) and all that it is compared with.</summary>
    public static int Decimals(IEnumerable<double?> values) => values.Select(value => Math.Abs(value ?? 0)).DefaultIfEmpty(0).Max() switch
    {
        >= 10 or 0 => 1,
        >= 1 => 2,
        >= 0.1 => 3,
        _ => 4,
    };

    /// <summary>The text with units kept on the line of their numbers.</summary>
    public static string Kept(string text) => text.Replace(" %", "\u00a0%").Replace(" h ", "\u00a0h ").Replace(" h,", "\u00a0h,");

    /// <summary>A number with so many digits after the point, a real minus sign and commas for thousands.</summary>
    public static string Fixed(double value, int decimals)
    {
        var text = value.ToString("N" + decimals);
        return text.AsSpan().ContainsAnyInRange('1', '9') ? text.Replace('-', '−') : text.TrimStart('-');
    }

    /// <summary>The same with a plus sign when it is above 0.</summary>
    public static string Signed(double value, int decimals)
    {
        var text = Fixed(value, decimals);
        return value > 0 && text.AsSpan().ContainsAnyInRange('1', '9') ? "+" + text : text;
    }

    /// <summary>A share from 0 to 1 in percent.</summary>
    public static string Percent(double share) => Fixed(100 * share, 1) + " %";

    /// <summary>A whole number with commas for thousands.</summary>
    public static string Count(double count) => count.ToString("N0");

    /// <summary>A table cell: the mean with the half width of its interval, in percent when it is a share.</summary>
    public static string Cell(SummaryRow? row, int decimals)
    {
        if (row?.Value is not { } value)
            return "no cases";
        var isShare = row.Unit == "share";
        var (scale, digits) = isShare ? (100, 1) : (1, decimals);
        var half = row.HalfWidth is { } width ? $" ± {Fixed(scale * width, digits)}" : "";
        if (isShare && value == 0 && row.HalfWidth is null or 0)
            return "0\u00a0%";
        // A cell breaks nowhere.
        return $"{Fixed(scale * value, digits)}{half}{(isShare ? " %" : "")}".Replace(' ', '\u00a0');
    }

    /// <summary>"1 scenario", "2 scenarios".</summary>
    public static string Of(int count, string thing) => $"{Count(count)} {thing}{(count == 1 ? "" : "s")}";

    /// <summary>Names in a row: "a", "a and b", "a, b and 3 more".</summary>
    public static string Names(IReadOnlyList<string> names, int most = 3) => names.Count switch
    {
        0 => "none",
        1 => names[0],
        _ when names.Count <= most => $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}",
        _ => $"{string.Join(", ", names.Take(most - 1))} and {names.Count - most + 1} more",
    };
}
