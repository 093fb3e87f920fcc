using System.Globalization;

namespace QueueSim.Plotting.TickGenerators;

/// <summary>Marks at multiples of 1, 2 or 5 times a power of ten, as close as the wanted distance in pixels allows.</summary>
/// <remarks>Positions are the doubles nearest to the decimal numbers that the labels show: no 0.30000000000000004.</remarks>
public sealed class NumericAutomatic : ITickGenerator
{
    private const int MostTicks = 100;

    IReadOnlyList<Tick> ITickGenerator.Generate(double low, double high, double lengthPixels, double spacingPixels)
    {
        if (!(high > low) || !double.IsFinite(high - low)) return [];
        var (mantissa, exponent) = Step((high - low) * spacingPixels / Math.Max(lengthPixels, 1));
        var step = Multiple(1, mantissa, exponent);
        var first = Math.Ceiling(low / step - 1e-9);
        var last = Math.Floor(high / step + 1e-9);
        // Far from zero, doubles cannot tell neighbouring marks apart; none are better than wrong ones.
        if (!(Math.Max(Math.Abs(first), Math.Abs(last)) < 1e12) || last - first > MostTicks) return [];

        var ticks = new List<Tick>();
        for (var k = first; k <= last; k++)
        {
            var position = Multiple(k, mantissa, exponent);
            ticks.Add(new Tick(position, Label(position, exponent)));
        }
        return ticks;
    }

    /// <summary>The smallest step of the form {1, 2, 5} × 10^exponent that is not below a wanted one.</summary>
    private static (int Mantissa, int Exponent) Step(double wanted)
    {
        var exponent = (int)Math.Floor(Math.Log10(wanted));
        foreach (var mantissa in (int[])[1, 2, 5])
            if (Multiple(1, mantissa, exponent) >= wanted * (1 - 1e-9)) return (mantissa, exponent);
        return (1, exponent + 1);
    }

    // Dividing by a power of ten rounds once; multiplying by 0.1 would round twice.
    private static double Multiple(double k, int mantissa, int exponent) =>
        exponent >= 0 ? k * mantissa * Math.Pow(10, exponent) : k * mantissa / Math.Pow(10, -exponent);

    private static string Label(double value, int exponent)
    {
        if (value == 0) return "0";
        var text = Math.Abs(value) >= 1e7 || exponent < -6
            ? value.ToString("0.###e+0", CultureInfo.InvariantCulture)
            : value.ToString("N" + Math.Max(0, -exponent), CultureInfo.InvariantCulture);
        return text.Replace('-', '−');
    }
}
