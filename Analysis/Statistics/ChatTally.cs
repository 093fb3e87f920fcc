namespace QueueSim.Statistics;

/// <summary>Attempts to chat of one segment: which reached an agent, at the peak or not, and solved the problem.</summary>
internal sealed class ChatTally
{
    private const int NobodyAsked = -1;
    private const int Missed = 0;
    private const int HandedOver = 1;
    private const int Solved = 2;
    private const int Peak = 3; // added to the three above
    private const int PeakHours = 2; // C6: 08:00 to 10:00

    private readonly long[] counts = new long[2 * Peak];

    /// <summary>Attempts that reached an agent, of those that asked for one.</summary>
    public Ratio Connection => new(Answered, counts.Sum());

    /// <summary>The same for attempts that began in the two hours from the start of the peak on.</summary>
    public Ratio PeakConnection => new(counts[Peak + HandedOver] + counts[Peak + Solved], counts[Peak] + counts[Peak + HandedOver] + counts[Peak + Solved]);

    /// <summary>Attempts in which the agent solved the problem, of those that reached one.</summary>
    public Ratio Success => new(counts[Solved] + counts[Peak + Solved], Answered);

    private long Answered => counts.Sum() - counts[Missed] - counts[Peak + Missed];

    /// <summary>The count that an attempt belongs to, below 0 when it asked for no agent.</summary>
    public static int CodeOf(in ChatRecord record, int peakStartHour)
    {
        if (record.End is ChatEnd.SolvedByAi or ChatEnd.Misjudged or ChatEnd.Banned)
            return NobodyAsked;
        var sincePeakStart = (record.HourOfDay - peakStartHour + 24) % 24;
        var end = record.End switch { ChatEnd.Solved => Solved, ChatEnd.HandedOver => HandedOver, _ => Missed };
        return end + (sincePeakStart < PeakHours ? Peak : 0);
    }

    public void Add(int code) => counts[code]++;

    /// <summary>Adds all attempts of another tally.</summary>
    public void Add(ChatTally other)
    {
        for (var code = 0; code < counts.Length; code++)
            counts[code] += other.counts[code];
    }
}
