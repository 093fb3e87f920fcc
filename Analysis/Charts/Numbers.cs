using System.Globalization;

namespace QueueSim.Charts;

/// <summary>Writes numbers that stand under each other with the same number of decimals.</summary>
internal static class Numbers
{
    /// <summary>The decimals that give the largest of some values three significant digits; none from 100 on, at most two.</summary>
    public static int Decimals(IEnumerable<double> values) =>
        values.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max() switch { >= 100 => 0, >= 10 => 1, _ => 2 };

    /// <summary>A finite number with thousands separators and a minus sign as wide as a digit.</summary>
    public static string Fixed(double value, int decimals)
    {
        if (Math.Abs(value) >= 1e7) return value.ToString("0.##e+0", CultureInfo.InvariantCulture).Replace('-', '−');
        var text = value.ToString("N" + decimals, CultureInfo.InvariantCulture);
        return text.Replace('-', '−');
    }

    /// <summary>The same, with a plus sign if it is above 0.</summary>
    public static string Signed(double value, int decimals) => value > 0 ? "+" + Fixed(value, decimals) : Fixed(value, decimals);
}
