using System.Globalization;

namespace QueueSim.Charts;

/// <summary>Writes lengths of time as people say them.</summary>
internal static class Durations
{
    /// <summary>Minutes below 2 hours, hours below 4 days, then days; "no cases" if it is not a number.</summary>
    public static string Words(double hours) => double.IsFinite(hours)
        ? Math.Abs(hours) switch
        {
            < 2 => $"{Round(hours * 60)} min",
            < 96 => $"{Round(hours)} h",
            _ => $"{Round(hours / 24)} days",
        }
        : "no cases";

    /// <summary>A number with three significant digits, or none after the point from 100 on.</summary>
    public static string Round(double value) => Sign(Math.Abs(value) switch
    {
        0 => "0",
        < 10 => value.ToString("0.##", CultureInfo.InvariantCulture),
        < 100 => value.ToString("0.#", CultureInfo.InvariantCulture),
        < 1e7 => value.ToString("#,0", CultureInfo.InvariantCulture),
        _ => value.ToString("0.##e+0", CultureInfo.InvariantCulture),
    });

    /// <summary>The same, with a plus sign if it is above 0.</summary>
    public static string Signed(double value) => value > 0 ? "+" + Round(value) : Round(value);

    // A hyphen is too short beside digits.
    private static string Sign(string number) => number is "-0" ? "0" : number.Replace('-', '−');
}
