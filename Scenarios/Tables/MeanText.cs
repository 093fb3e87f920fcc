using System.Text.RegularExpressions;
using QueueSim.Randomness;

namespace QueueSim.Scenarios.Tables;

/// <summary>The number that a cell stands for: itself, or the mean that is written in its distribution.</summary>
internal static partial class MeanText
{
    /// <summary>The number; <see langword="null"/> for an empty cell or a distribution whose mean is not written in it.</summary>
    public static double? Of(Cell cell) => cell.Value switch
    {
        Distribution distribution when IsConstant().IsMatch(cell.Text) || IsMean().Count(cell.Text) == 1 => distribution.Mean,
        double number => number,
        _ => null,
    };

    /// <summary>The text of a cell with another number: itself, or the distribution's own text with another mean.</summary>
    public static string With(Cell cell, double mean)
    {
        var number = mean.ToString("R");
        return cell.Value is not Distribution ? number
            : IsConstant().IsMatch(cell.Text) ? $"constant({number})"
            : IsMean().Replace(cell.Text, match => match.Groups[1].Value + number);
    }

    [GeneratedRegex(@"^\s*(constant\s*\(.*\)|[^(]*)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex IsConstant();

    [GeneratedRegex(@"(\bmean\s*=\s*)[^\s,;)]+", RegexOptions.IgnoreCase)]
    private static partial Regex IsMean();
}
