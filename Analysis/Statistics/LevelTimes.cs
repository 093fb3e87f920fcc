namespace QueueSim.Statistics;

/// <summary>How long a whole number was at each level: exact quantiles over time.</summary>
/// <remarks>One count a level between the lowest and the highest seen, so that the memory grows with the queue and not with the run.</remarks>
internal sealed class LevelTimes
{
    private long[] ticks = [];
    private int lowest; // the level that ticks[0] counts
    private int levels; // of the array that are in use

    /// <summary>Time at all levels.</summary>
    public long Total { get; private set; }

    /// <summary>Adds time at a level.</summary>
    public void Add(int level, long time)
    {
        if (time == 0)
            return;
        Cover(level, level);
        ticks[level - lowest] += time;
        Total += time;
    }

    /// <summary>Adds all of another's time.</summary>
    public void Add(LevelTimes other)
    {
        if (other.levels == 0)
            return;
        Cover(other.lowest, other.lowest + other.levels - 1);
        for (var i = 0; i < other.levels; i++)
            ticks[other.lowest - lowest + i] += other.ticks[i];
        Total += other.Total;
    }

    /// <summary>Lifts every level by the same number.</summary>
    public void Raise(int by) => lowest += by;

    /// <summary>Forgets everything but the memory it took.</summary>
    public void Clear()
    {
        Array.Clear(ticks, 0, levels);
        (lowest, levels, Total) = (0, 0, 0);
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
                seen += ticks[++level];
            results[i] = Total == 0 ? double.NaN : lowest + level;
        }
    }

    private void Cover(int low, int high)
    {
        if (levels == 0)
            lowest = low;
        var (first, last) = (Math.Min(low, lowest), Math.Max(high, lowest + levels - 1));
        var (wider, shift) = (last - first + 1, lowest - first);
        if (wider > ticks.Length || shift > 0)
        {
            var larger = wider > ticks.Length ? new long[2 * wider] : ticks;
            Array.Copy(ticks, 0, larger, shift, levels);
            if (larger == ticks)
                Array.Clear(ticks, 0, Math.Min(shift, levels));
            ticks = larger;
        }

        (lowest, levels) = (first, wider);
    }
}
