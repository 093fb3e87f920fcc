using QueueSim.Scenarios.Calibration;

namespace QueueSim.Scenarios.Ranges;

/// <summary>A number that is varied over its range.</summary>
/// <param name="Range">The range and its reason.</param>
/// <param name="OnTables">What the tables of the first scenario have: value, mean, or 1 for a factor.</param>
/// <param name="IsWhole">Whether it is a whole number.</param>
/// <param name="Evidence">Where the tables have it from, for example <c>assumed</c>; empty for a column.</param>
internal sealed record VariedNumber(UncertainNumber Range, double OnTables, bool IsWhole, string Evidence)
{
    public string Name => Range.Name;

    /// <summary>Whether it multiplies the cells of a column.</summary>
    public bool IsFactor => Name.Split('.').Length > 2;

    /// <summary>The value at a part of the range from 0 to 1. Of a factor at that part of its logarithm, so that a half is as likely as the double.</summary>
    /// <remarks>Whole numbers are equally likely. Values have six significant digits, as somebody would write them.</remarks>
    public double At(double part)
    {
        var (low, high) = (Range.Low, Range.High);
        if (IsWhole)
            return Math.Min(low + Math.Floor(part * (high - low + 1)), high);
        var value = IsFactor && low > 0 ? low * Math.Pow(high / low, part) : low + (part * (high - low));
        return Math.Clamp(double.Parse(value.ToString("G6")), low, high);
    }
}
