using F23.StringSimilarity;

namespace QueueSim.Scenarios.Reading;

/// <summary>The name that a user probably meant.</summary>
internal static class Suggestion
{
    private static readonly OptimalStringAlignment Edits = new();

    /// <summary>The closest candidate within a third of the text's length and at most three edits; else the only one that contains it.</summary>
    /// <returns>A candidate, or <see langword="null"/> when none is near.</returns>
    public static string? For(string text, IEnumerable<string> candidates)
    {
        if (text.Length is 0 or > 100) return null;
        var lower = text.ToLowerInvariant();
        var best = Math.Clamp(text.Length / 3, 1, 3) + 1;
        string? closest = null;
        var containing = new List<string>();
        foreach (var candidate in candidates)
        {
            var other = candidate.ToLowerInvariant();
            if (lower.Length >= 3 && other.Contains(lower, StringComparison.Ordinal)) containing.Add(candidate);
            if (Math.Abs(other.Length - lower.Length) >= best) continue;
            var distance = (int)Edits.Distance(lower, other);
            if (distance >= best) continue;
            best = distance;
            closest = candidate;
        }
        return closest ?? (containing.Count == 1 ? containing[0] : null);
    }
}
