namespace QueueSim.Statistics;

/// <summary>Attempts to chat of one segment: which asked for an agent, reached one, were made at the peak.</summary>
internal sealed class ChatTally
{
    private const int Reached = 1;
    private const int Peak = 2;
    private const int NobodyAsked = -1;
    private const int PeakHours = 2; // C6: 08:00 to 10:00

    private readonly long[] counts = new long[2 * Peak];

    /// <summary>Attempts that reached an agent, of those that asked for one.</summary>
    public Ratio Connection => new(counts[Reached] + counts[Peak | Reached], counts.Sum());

    /// <summary>The same for attempts that began in the two hours from the start of the peak on.</summary>
    public Ratio PeakConnection => new(counts[Peak | Reached], counts[Peak] + counts[Peak | Reached]);

    /// <summary>The count that an attempt belongs to, below 0 when it asked for no agent.</summary>
    public static int CodeOf(in ChatRecord record, int peakStartHour)
    {
        if (record.End is ChatEnd.SolvedByAi or ChatEnd.Misjudged)
            return NobodyAsked;
        var sincePeakStart = (record.HourOfDay - peakStartHour + 24) % 24;
        return (record.End is ChatEnd.Solved or ChatEnd.HandedOver ? Reached : 0) | (sincePeakStart < PeakHours ? Peak : 0);
    }

    public void Add(int code) => counts[code]++;

    /// <summary>Adds all attempts of another tally.</summary>
    public void Add(ChatTally other)
    {
        for (var code = 0; code < counts.Length; code++)
            counts[code] += other.counts[code];
    }
}
