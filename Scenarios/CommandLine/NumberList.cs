using QueueSim.Scenarios.Reading;

namespace QueueSim.Scenarios.CommandLine;

/// <summary>Numbers with commas between them, as options have them.</summary>
internal static class NumberList
{
    /// <summary>The numbers, ascending and each once; <see langword="null"/> when one is none or out of range, or there are none.</summary>
    public static IReadOnlyList<double>? Parse(string? text, double least, double most)
    {
        var numbers = new SortedSet<double>();
        foreach (var part in (text ?? "").Split(',', StringSplitOptions.TrimEntries))
        {
            if (!NumberText.TryParse(part, out var number) || number < least || number > most) return null;
            numbers.Add(number);
        }
        return [.. numbers];
    }
}
