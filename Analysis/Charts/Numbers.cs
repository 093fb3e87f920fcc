using System.Globalization;

namespace QueueSim.Charts;

/// <summary>Writes numbers that stand under each other with the same number of decimals.</summary>
internal static class Numbers
{
    /// <summary>The decimals that give the largest of some values three significant digits. There are none from 100 on, and at most two.</summary>
    public static int Decimals(IEnumerable<double> values) =>
        values.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max() switch { >= 100 => 0, >= 10 => 1, _ => 2 };

    /// <summary>A finite number with thousands separators and a minus sign as wide as a digit.</summary>
    public static string Fixed(double value, int decimals) =>
        value.ToString(Math.Abs(value) >= 1e7 ? "0.##e+0" : "N" + decimals, CultureInfo.InvariantCulture).Replace('-', '−');

    /// <summary>The same, with a plus sign if it is above 0.</summary>
    public static string Signed(double value, int decimals) => value > 0 ? "+" + Fixed(value, decimals) : Fixed(value, decimals);

    /// <summary>A mark of an axis: a round number with the decimals that it needs.</summary>
    public static string Tick(double value) => value == 0 ? "0"
        : value.ToString(Math.Abs(value) is >= 1e7 or < 1e-4 ? "0.##e+0" : "#,0.######", CultureInfo.InvariantCulture).Replace('-', '−');
}
