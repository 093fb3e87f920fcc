namespace QueueSim.Scenarios.Reading;

/// <summary>The name that a user probably meant.</summary>
internal static class Suggestion
{
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
            var distance = Distance(lower, other);
            if (distance >= best) continue;
            best = distance;
            closest = candidate;
        }
        return closest ?? (containing.Count == 1 ? containing[0] : null);
    }

    /// <summary>Edits between two texts: insert, delete, replace, swap neighbours (Damerau–Levenshtein, optimal string alignment).</summary>
    public static int Distance(string a, string b)
    {
        var beforeLast = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replace = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(replace, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }
            (beforeLast, last, row) = (last, row, beforeLast);
        }
        return last[b.Length];
    }
}
