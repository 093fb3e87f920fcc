using System.Globalization;

namespace QueueSim.Charts;

/// <summary>Marks for a part of an axis, where the rest of it carries text instead of numbers.</summary>
internal static class NiceTicks
{
    /// <summary>About six multiples of 1, 2 or 5 times a power of ten from one end to the other.</summary>
    public static NumericManual Between(double low, double high)
    {
        var ticks = new NumericManual();
        var span = high - low;
        if (!(span > 0) || !double.IsFinite(span)) return ticks;
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(span / 6)));
        var factor = (span / 6 / magnitude) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 };
        var step = magnitude * factor;
        var decimals = Math.Clamp((int)-Math.Floor(Math.Log10(step) + 1e-9), 0, 9);
        for (var k = Math.Ceiling(low / step - 1e-9); k <= high / step + 1e-9; k++)
        {
            var value = k * step;
            var label = Math.Abs(value) < 1e7
                ? value.ToString("N" + decimals, CultureInfo.InvariantCulture)
                : value.ToString("0.##e+0", CultureInfo.InvariantCulture);
            ticks.AddMajor(value, k == 0 ? "0" : label.Replace('-', '−'));
        }
        return ticks;
    }
}
