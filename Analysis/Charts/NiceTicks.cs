using System.Globalization;

namespace QueueSim.Charts;

/// <summary>Marks for a part of an axis, where the rest of it carries text instead of numbers.</summary>
internal static class NiceTicks
{
    private const int Most = 8;

    /// <summary>Multiples of 1, 2 or 5 times a power of ten from one end to the other, as many as their labels leave room for.</summary>
    /// <param name="low">Lower end.</param>
    /// <param name="high">Upper end; there are no marks unless it is above the lower one.</param>
    /// <param name="pixels">About how long the part is.</param>
    public static NumericManual Between(double low, double high, double pixels)
    {
        var span = high - low;
        if (!(span > 0) || !double.IsFinite(span)) return new NumericManual([], []);
        for (var intervals = Most; ; intervals--)
        {
            var ticks = Every(Step(span / intervals), low, high);
            var widest = ticks.Select(tick => Labels.Units(tick.Label)).DefaultIfEmpty(0).Max() * SideColumns.UnitPixels;
            if (intervals > 1 && (ticks.Count - 1) * (widest + 20) > pixels) continue;
            return new NumericManual([.. ticks.Select(tick => tick.Value)], [.. ticks.Select(tick => tick.Label)]);
        }
    }

    private static double Step(double wanted)
    {
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(wanted)));
        return magnitude * ((wanted / magnitude) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 });
    }

    private static List<(double Value, string Label)> Every(double step, double low, double high)
    {
        var decimals = Math.Clamp((int)-Math.Floor(Math.Log10(step) + 1e-9), 0, 9);
        var ticks = new List<(double Value, string Label)>();
        for (var k = Math.Ceiling(low / step - 1e-9); k <= high / step + 1e-9 && ticks.Count <= 2 * Most; k++)
        {
            var value = k * step;
            var label = Math.Abs(value) < 1e7
                ? value.ToString("N" + decimals, CultureInfo.InvariantCulture)
                : value.ToString("0.##e+0", CultureInfo.InvariantCulture);
            ticks.Add((value, k == 0 ? "0" : label.Replace('-', '−')));
        }
        return ticks;
    }
}
