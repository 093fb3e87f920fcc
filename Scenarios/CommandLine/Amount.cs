using QueueSim.Localization;
using QueueSim.Scenarios.Reading;

namespace QueueSim.Scenarios.CommandLine;

/// <summary>A size that a user writes for a metric: <c>0.5h</c>, <c>1pp</c>, <c>2%</c> or a number in the metric's unit.</summary>
/// <param name="Size">In the unit of the metric (hours; shares from 0 to 1), or as a part of the value.</param>
/// <param name="IsRelative">Whether it is a part of the value.</param>
/// <param name="Unit">Unit of the metrics that it fits; <see langword="null"/> for all.</param>
/// <param name="Text">As it was written.</param>
internal sealed record Amount(double Size, bool IsRelative, string? Unit, string Text)
{
    public static string Forms => Say.This("faults.amount_forms");

    /// <summary>Reads an amount above 0; <see langword="null"/> when it is none.</summary>
    public static Amount? Parse(string text)
    {
        (string Suffix, double Scale, bool IsRelative, string? Unit)[] units = [("%", 0.01, true, null), ("pp", 0.01, false, "share"), ("h", 1, false, "hours"), ("", 1, false, null)];
        var (suffix, scale, isRelative, unit) = units.First(each => text.EndsWith(each.Suffix, StringComparison.Ordinal));
        return NumberText.TryParse(text[..^suffix.Length], out var number) && number > 0 && double.IsFinite(number) ? new Amount(scale * number, isRelative, unit, text) : null;
    }

    /// <summary>Whether it can be a size of a metric with this unit.</summary>
    public bool Fits(string unit) => Unit is null || Unit == unit;

    /// <summary>Whether it says of itself what it is a size of.</summary>
    public bool IsPlain => !IsRelative && Unit is null;
}
