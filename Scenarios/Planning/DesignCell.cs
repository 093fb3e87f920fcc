using QueueSim.Localization;

namespace QueueSim.Scenarios.Planning;

/// <summary>A cell that holds a range without a step, <c>0.2:0.6</c>: a design chooses values in it.</summary>
/// <param name="Column">Its column.</param>
/// <param name="First">Lower end.</param>
/// <param name="Last">Upper end, above <paramref name="First"/>.</param>
/// <param name="Text">The cell as written.</param>
internal sealed record DesignCell(StudyColumn Column, decimal First, decimal Last, string Text)
{
    private const int LeastParts = 10_000, PartsAPoint = 100;

    public bool IsWhole => Column.Place.Kind!.IsWhole;

    /// <summary>A round step with which a grid would go through the range in four to ten steps.</summary>
    public decimal RoundStep
    {
        get
        {
            var unit = (decimal)Math.Pow(10, Math.Floor(Math.Log10((double)(Last - First) / 4)));
            var most = (Last - First) / 4;
            var step = 5 * unit <= most ? 5 * unit : 2 * unit <= most ? 2 * unit : unit;
            return IsWhole ? Math.Max(1, decimal.Floor(step)) : step;
        }
    }

    /// <summary>Reads a range without a step.</summary>
    /// <param name="column">Where it stands.</param>
    /// <param name="text">Text of the cell.</param>
    /// <param name="problem">What is wrong with it, as it follows "x is y; ".</param>
    /// <returns>The cell; <see langword="null"/> when the text is no such range or a wrong one.</returns>
    public static DesignCell? Read(StudyColumn column, string text, out string? problem)
    {
        problem = null;
        if (text.Split(':', StringSplitOptions.TrimEntries) is not [var from, var to] || GridText.Number(from) is not { } first || GridText.Number(to) is not { } last)
            return null;
        if (column.Place.Kind is not { IsNumber: true } kind)
            problem = Say.This("faults.design_varies");
        else if (first >= last)
            problem = Say.This("faults.design_first_last");
        else if (kind.IsWhole && (decimal.Truncate(first) != first || decimal.Truncate(last) != last))
            problem = Say.This("faults.design_whole");
        return problem is null ? new DesignCell(column, first, last, text) : null;
    }

    /// <summary>The value that stands for a part of the way from first to last.</summary>
    /// <remarks>
    /// Whole numbers are as likely as each other, the ends too. Others have as few digits as tell points of the design apart.
    /// </remarks>
    /// <param name="part">From 0 to 1.</param>
    /// <param name="points">Points of the design.</param>
    public string Value(double part, int points)
    {
        var width = Last - First;
        var value = IsWhole
            ? First + decimal.Floor((decimal)part * (width + 1))
            : Rounded(First + ((decimal)part * width), (double)width / Math.Max(LeastParts, (double)PartsAPoint * points));
        return GridText.Text(Math.Clamp(value, First, Last));
    }

    /// <summary>To a whole number of the largest power of ten that is not above the size.</summary>
    private static decimal Rounded(decimal value, double size)
    {
        var digits = -(int)Math.Floor(Math.Log10(size));
        if (digits >= 0)
            return decimal.Round(value, Math.Min(digits, 28));
        var unit = (decimal)Math.Pow(10, -digits);
        return decimal.Round(value / unit) * unit;
    }
}
