using System.Globalization;
using QueueSim.Localization;

namespace QueueSim.Fidelity;

/// <summary>Whether a figure comes out of the model or is typed in by one number.</summary>
public static class FigureOrigin
{
    /// <summary>Share of a figure's sensitivity from which one number, or one section, counts as all of it.</summary>
    public const double NearlyAll = 0.95;

    /// <summary>What makes the figure what it is.</summary>
    /// <param name="influences">Of this figure, the largest first.</param>
    /// <returns>
    /// <c>set by X</c> when X carries at least 95 % of the sensitivity; <c>set within seller.*</c> when parameters of one section do; otherwise
    /// <c>emergent</c> with the largest share. <see langword="null"/> without influences.
    /// </returns>
    public static string? Of(IReadOnlyList<Influence> influences)
    {
        ArgumentNullException.ThrowIfNull(influences);
        if (influences.Count == 0)
            return null;
        var largest = influences[0];
        if (largest.Share >= NearlyAll)
            return Say.This("fidelity.set_by", ("parameter", largest.Parameter));
        var section = influences.GroupBy(influence => Section(influence.Parameter)).MaxBy(group => group.Sum(influence => influence.Share))!;
        return section.Sum(influence => influence.Share) >= NearlyAll
            ? Say.This("fidelity.set_within", ("section", section.Key))
            : Say.This("fidelity.emergent", ("parameter", largest.Parameter), ("share", (100 * largest.Share).ToString("F0", CultureInfo.InvariantCulture)));
    }

    /// <summary>Columns of a table are sections of their own: nothing but the table holds them together.</summary>
    private static string Section(string parameter) =>
        parameter.Contains('*', StringComparison.Ordinal) ? parameter : $"{parameter.Split('.')[0]}.*";
}
