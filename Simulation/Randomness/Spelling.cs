namespace QueueSim.Randomness;

/// <summary>Finds the word that was probably meant.</summary>
internal static class Spelling
{
    /// <summary>Words longer than this are no typing errors, and are not worth the time.</summary>
    private const int LongestWord = 40;

    /// <summary>The candidate with the fewest typing errors, or null when even that has too many to be meant.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        string? nearest = null;
        int fewest = (Math.Min(word.Length, LongestWord) / 3) + 1;
        if (word.Length > LongestWord)
            return null;

        foreach (string candidate in candidates)
        {
            int errors = Errors(word.ToLowerInvariant(), candidate);
            if (errors < fewest || (errors == fewest && nearest is null && errors < candidate.Length))
                (nearest, fewest) = (candidate, errors);
        }

        return nearest;
    }

    /// <summary>Letters to insert, remove, replace or swap with their neighbour (optimal string alignment).</summary>
    private static int Errors(string a, string b)
    {
        int[,] cost = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    cost[i, j] = i + j;
                    continue;
                }

                int replaced = cost[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                cost[i, j] = Math.Min(replaced, 1 + Math.Min(cost[i - 1, j], cost[i, j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    cost[i, j] = Math.Min(cost[i, j], 1 + cost[i - 2, j - 2]);
            }
        }

        return cost[a.Length, b.Length];
    }
}
