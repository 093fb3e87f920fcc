namespace QueueSim.Statistics;

/// <summary>How long a whole number was at each level: exact quantiles over time.</summary>
/// <remarks>One count a level between the lowest and the highest seen, so that the memory grows with the queue and not with the run.</remarks>
internal sealed class LevelTimes
{
    private const int FewestPlaces = 16;

    private long[] ticks = []; // zero outside the levels in use
    private int first; // place of the lowest level; there is room on both sides, or each lower level would move all others
    private int lowest;
    private int levels;

    /// <summary>Time at all levels.</summary>
    public long Total { get; private set; }

    /// <summary>Adds time at a level.</summary>
    public void Add(int level, long time)
    {
        if (time == 0)
            return;
        Cover(level, level);
        ticks[first + level - lowest] += time;
        Total += time;
    }

    /// <summary>Adds all of another's time.</summary>
    public void Add(LevelTimes other)
    {
        if (other.levels == 0)
            return;
        Cover(other.lowest, other.lowest + other.levels - 1);
        var into = ticks.AsSpan(first + other.lowest - lowest, other.levels);
        var from = other.ticks.AsSpan(other.first, other.levels);
        for (var i = 0; i < from.Length; i++)
            into[i] += from[i];
        Total += other.Total;
    }

    /// <summary>Lifts every level by the same number.</summary>
    public void Raise(int by) => lowest += by;

    /// <summary>Forgets everything but the memory it took.</summary>
    public void Clear()
    {
        Array.Clear(ticks, first, levels);
        (levels, Total) = (0, 0);
    }

    /// <summary>The lowest level that is not exceeded for a share of the time; not a number without any time.</summary>
    /// <param name="ascending">Probabilities in ascending order.</param>
    /// <param name="results">One each.</param>
    public void Quantiles(ReadOnlySpan<double> ascending, Span<double> results)
    {
        var (seen, level) = (0L, -1);
        for (var i = 0; i < ascending.Length; i++)
        {
            // Just below the product, as in a sketch: half of a time is reached at half of it.
            var rank = Math.Clamp((long)Math.Ceiling(ascending[i] * Total * (1 - 1e-15)), 1, Math.Max(1, Total));
            while (seen < rank && Total > 0)
                seen += ticks[first + ++level];
            results[i] = Total == 0 ? double.NaN : lowest + level;
        }
    }

    private void Cover(int low, int high)
    {
        if (levels == 0)
            (first, lowest) = (ticks.Length / 2, low);
        var last = Math.Max(high, lowest + levels - 1);
        low = Math.Min(low, lowest);
        var (wider, shift) = (last - low + 1, lowest - low);
        if (shift > first || first - shift + wider > ticks.Length)
        {
            var roomy = new long[Math.Max(FewestPlaces, 3 * wider)];
            Array.Copy(ticks, first, roomy, wider + shift, levels);
            (ticks, first) = (roomy, wider + shift);
        }

        (first, lowest, levels) = (first - shift, low, wider);
    }
}
