using System.Globalization;

namespace QueueSim.Scenarios.Shards;

/// <summary>One of several parts of a study that are run apart.</summary>
/// <param name="Number">Which one, from 1.</param>
/// <param name="Of">How many there are, at least <paramref name="Number"/>.</param>
internal sealed record Shard(int Number, int Of)
{
    /// <summary>Most shards that a study can have.</summary>
    public const int Most = 100_000;

    /// <summary>Name of its folder, which sorts by number: <c>002-of-500</c>.</summary>
    public string FolderName => $"{Number.ToString($"D{Of.ToString(CultureInfo.InvariantCulture).Length}", CultureInfo.InvariantCulture)}-of-{Of}";

    /// <summary>The shard that a text names; <see langword="null"/> when it names none.</summary>
    /// <param name="text">Its number, a slash and how many there are.</param>
    public static Shard? Parse(string text)
    {
        var parts = text.Split('/');
        return parts.Length == 2 && Whole(parts[0]) is { } number && Whole(parts[1]) is { } of && IsOne(number, of) ? new Shard((int)number, (int)of) : null;
    }

    /// <summary>Whether there is a shard of that number.</summary>
    public static bool IsOne(long number, long of) => number >= 1 && number <= of && of <= Most;

    /// <summary>A number without sign, point or blanks.</summary>
    public static long? Whole(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    public override string ToString() => $"{Number}/{Of}";
}
