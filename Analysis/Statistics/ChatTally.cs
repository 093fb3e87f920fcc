namespace QueueSim.Statistics;

/// <summary>Attempts to chat of one segment: which asked for an agent, reached one, were made at the peak, solved the problem.</summary>
internal sealed class ChatTally
{
    private const int NobodyAsked = -1;
    private const int Missed = 0;
    private const int Reached = 1;
    private const int Solved = 2;
    private const int Ends = 3;
    private const int PeakHours = 2; // C6: 08:00 to 10:00

    // By hour of the peak, all other hours being one more, and by end.
    private readonly long[] counts = new long[(PeakHours + 1) * Ends];

    /// <summary>Attempts that reached an agent, of those that asked for one.</summary>
    public Ratio Connection => Reaching(0, PeakHours + 1);

    /// <summary>The same for attempts that began in the two hours from the start of the peak on.</summary>
    public Ratio PeakConnection => Reaching(0, PeakHours);

    /// <summary>The same for the one of these two hours in which more attempts reached an agent.</summary>
    public Ratio BestHourConnection
    {
        get
        {
            var first = Reaching(0, 1);
            var second = Reaching(1, 2);
            return first.Count == 0 || second.Value > first.Value ? second : first;
        }
    }

    /// <summary>Attempts in which an agent solved the problem, of those that reached one.</summary>
    public Ratio Success => new(Sum(0, PeakHours + 1, Solved), Sum(0, PeakHours + 1, Reached) + Sum(0, PeakHours + 1, Solved));

    /// <summary>The count that an attempt belongs to, below 0 when it asked for no agent.</summary>
    public static int CodeOf(in ChatRecord record, int peakStartHour)
    {
        if (record.End is ChatEnd.SolvedByAi or ChatEnd.Misjudged or ChatEnd.Banned)
            return NobodyAsked;
        var sincePeakStart = (record.HourOfDay - peakStartHour + 24) % 24;
        var end = record.End switch { ChatEnd.Solved => Solved, ChatEnd.HandedOver => Reached, _ => Missed };
        return (Math.Min(sincePeakStart, PeakHours) * Ends) + end;
    }

    public void Add(int code) => counts[code]++;

    /// <summary>Adds all attempts of another tally.</summary>
    public void Add(ChatTally other)
    {
        for (var code = 0; code < counts.Length; code++)
            counts[code] += other.counts[code];
    }

    private Ratio Reaching(int fromHour, int toHour)
    {
        var reached = Sum(fromHour, toHour, Reached) + Sum(fromHour, toHour, Solved);
        return new Ratio(reached, reached + Sum(fromHour, toHour, Missed));
    }

    private long Sum(int fromHour, int toHour, int end)
    {
        var sum = 0L;
        for (var hour = fromHour; hour < toHour; hour++)
            sum += counts[(hour * Ends) + end];
        return sum;
    }
}
