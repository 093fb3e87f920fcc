namespace QueueSim.Statistics;

/// <summary>How often the limits of <c>sla.csv</c> were kept in one segment.</summary>
internal sealed class LimitTally(int limits)
{
    private readonly long[] kept = new long[limits];
    private readonly long[] decided = new long[limits];

    /// <summary>Share that kept a limit.</summary>
    public Ratio Share(int limit) => new(kept[limit], decided[limit]);

    public void Add(int limit, Punctuality punctuality)
    {
        if (punctuality == Punctuality.Undecided)
            return;
        decided[limit]++;
        kept[limit] += punctuality == Punctuality.Kept ? 1 : 0;
    }

    /// <summary>Adds everything of another tally.</summary>
    public void Add(LimitTally other)
    {
        for (var limit = 0; limit < kept.Length; limit++)
        {
            kept[limit] += other.kept[limit];
            decided[limit] += other.decided[limit];
        }
    }
}
