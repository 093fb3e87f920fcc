using System.Text.RegularExpressions;
using QueueSim.Localization;
using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>How the report writes numbers.</summary>
internal static partial class Numbers
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
    public static string Kept(string text) => BeforeUnit().Replace(text, "\u00a0");

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

    /// <summary>A table cell: the mean with the half width of its interval, or with both ends when it leans. A share is in percent.</summary>
    public static string Cell(SummaryRow? row, int decimals) => Cell(row?.Estimate, row?.Unit == "share", decimals);

    /// <summary>The same for a value that no table has.</summary>
    public static string Cell(Statistics.Estimate? estimate, bool isShare, int decimals)
    {
        if (estimate is not { } value)
            return Say.This("words.no_cases");
        if (isShare && value is { Mean: 0, HalfWidth: null or 0 })
            return "0\u00a0%";
        if (isShare && value.IsBound)
            return value.Mean == 0 ? Say.This("words.none_at_most", ("bound", Bound(100 * value.High!.Value))) : Say.This("words.all_at_least", ("bound", Bound(100 * value.Low!.Value)));
        var (scale, digits, unit) = isShare ? (100, 1, "\u00a0%") : (1, decimals, "");
        if (value is { Leans: true, Low: { } low, High: { } high })
            return $"{Fixed(scale * value.Mean, digits)} [{Fixed(scale * Math.Max(0, low), digits)};\u00a0{Fixed(scale * high, digits)}]{unit}";
        // A narrow cell breaks before the sign and nowhere else.
        return Fixed(scale * value.Mean, digits) + (value.HalfWidth is { } half ? $" ±\u00a0{Fixed(scale * half, digits)}" : "") + unit;
    }

    /// <summary>Percent near 0 or 100 to two digits that tell.</summary>
    private static string Bound(double percent) =>
        percent.ToString($"F{Math.Clamp(1 - (int)Math.Floor(Math.Log10(Math.Min(percent, 100 - percent))), 0, 6)}");

    /// <summary>"1 scenario", "2 scenarios".</summary>
    public static string Of(int count, string thing) => (count == 1 ? thing : thing + "s") is var counted ? $"{Count(count)} {Say.NamedOr("counted", counted.Replace(' ', '_'), counted)}" : "";

    /// <summary>Names in a row: "a", "a and b", "a, b and 3 more".</summary>
    public static string Names(IReadOnlyList<string> names, int most = 3) => names.Count switch
    {
        0 => Say.This("words.none"),
        1 => names[0],
        _ when names.Count <= most => Say.This("words.and", ("names", Row(names.Take(names.Count - 1))), ("last", names[^1])),
        _ => Say.This("words.and_more", ("names", Row(names.Take(most - 1))), ("n", names.Count - most + 1)),
    };

    /// <summary>Names with commas between them.</summary>
    public static string Row(IEnumerable<string> names) => string.Join(Say.This("words.comma"), names);

    /// <summary>Clauses with semicolons between them.</summary>
    public static string Clauses(IEnumerable<string> clauses) => string.Join(Say.This("words.semicolon"), clauses);

    /// <summary>A text with more about it in brackets.</summary>
    public static string With(string text, string more) => Say.This("words.with", ("text", text), ("more", more));

    /// <summary>Sentences one after another; empty ones leave nothing.</summary>
    public static string Sentences(params IEnumerable<string> sentences) => string.Join(Say.This("words.between_sentences"), sentences.Where(sentence => sentence.Length > 0));

    /// <summary>A sentence that follows another one; nothing for none.</summary>
    public static string Then(string sentence) => sentence.Length == 0 ? "" : Say.This("words.between_sentences") + sentence;

    [GeneratedRegex("(?<=±) | (?=%|h[ ,;.)]|小时|个百分点|天|次)")]
    private static partial Regex BeforeUnit();
}
