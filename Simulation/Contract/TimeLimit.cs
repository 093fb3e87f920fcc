using System.Globalization;

namespace QueueSim.Contract;

/// <summary>A length of time as it is written, which also names metrics: <c>20s</c>, <c>30min</c>, <c>12h</c>, <c>2d</c>.</summary>
public readonly record struct TimeLimit
{
    private static readonly (string Unit, long Ticks)[] Units =
        [("min", TimeSpan.TicksPerMinute), ("s", TimeSpan.TicksPerSecond), ("h", TimeSpan.TicksPerHour), ("d", TimeSpan.TicksPerDay)];

    private readonly string text;

    private TimeLimit(string text, long ticks) => (this.text, Ticks) = (text, ticks);

    /// <summary>In ticks of 100 ns, above 0.</summary>
    public long Ticks { get; }

    /// <summary>In hours.</summary>
    public double Hours => (double)Ticks / TimeSpan.TicksPerHour;

    /// <summary>Reads a number above 0 with one of the four units behind it.</summary>
    /// <param name="text">The text, without blank around it.</param>
    /// <param name="limit">The length.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string text, out TimeLimit limit)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var (unit, ticks) in Units)
        {
            const double Longest = 1e6 * TimeSpan.TicksPerDay;
            if (text.EndsWith(unit, StringComparison.Ordinal)
                && double.TryParse(text.AsSpan(0, text.Length - unit.Length), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                && Math.Round(number * ticks) is >= 1 and <= Longest)
            {
                limit = new TimeLimit(text, (long)Math.Round(number * ticks));
                return true;
            }
        }

        limit = default;
        return false;
    }

    /// <summary>As it was written.</summary>
    public override string ToString() => text;
}
