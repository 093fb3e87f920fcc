namespace QueueSim.Scenarios.CommandLine;

/// <summary>Times and sizes as people say them, with two or three digits.</summary>
internal static class SizeWords
{
    private static readonly (string Unit, double Seconds)[] Times = [("d", 86400), ("h", 3600), ("min", 60), ("s", 1)];
    private static readonly string[] Sizes = ["kB", "MB", "GB", "TB", "PB"];

    /// <summary>Forms of a time that <see cref="Seconds"/> reads.</summary>
    public const string Forms = "90s, 30min, 2h, 1.5d";

    /// <summary>A time: <c>12 s</c>, <c>3.4 h</c>.</summary>
    public static string Time(double seconds)
    {
        var (unit, scale) = Times.FirstOrDefault(each => seconds >= each.Seconds, Times[^1]);
        return $"{Rounded(seconds / scale)} {unit}";
    }

    /// <summary>A size in powers of a thousand: <c>330 kB</c>, <c>1.2 TB</c>.</summary>
    public static string Size(double bytes)
    {
        var (scaled, unit) = (bytes / 1000, 0);
        for (; scaled >= 1000 && unit < Sizes.Length - 1; unit++)
            scaled /= 1000;
        return $"{Rounded(scaled)} {Sizes[unit]}";
    }

    /// <summary>Seconds of a time that a user writes; <see langword="null"/> when it is none.</summary>
    public static double? Seconds(string text)
    {
        foreach (var (unit, scale) in Times.Where(each => text.EndsWith(each.Unit, StringComparison.Ordinal)))
        {
            if (Reading.NumberText.TryParse(text[..^unit.Length].TrimEnd(' '), out var number) && number > 0 && double.IsFinite(number))
                return number * scale;
        }

        return null;
    }

    private static string Rounded(double value) => value < 10 ? value.ToString("0.#") : value < 1000 ? value.ToString("0") : value.ToString("N0");
}
