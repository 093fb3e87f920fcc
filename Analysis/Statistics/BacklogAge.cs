namespace QueueSim.Statistics;

/// <summary>How old the cases are that wait in one team's queue.</summary>
internal sealed class BacklogAge(TimeGrid grid)
{
    private double agedTicks; // the age of every waiting case, integrated over time, in ticks squared
    private double waitingTicks;
    private long oldest = -1;

    /// <summary>Mean age in hours of a waiting case, over all cases and moments; not a number where nobody waited.</summary>
    public static double Mean(ReadOnlySpan<BacklogAge> teams)
    {
        var (aged, waiting) = (0.0, 0.0);
        foreach (var team in teams)
        {
            aged += team.agedTicks;
            waiting += team.waitingTicks;
        }

        return aged / waiting / TimeGrid.TicksPerHour;
    }

    /// <summary>Greatest age in hours of a waiting case; not a number where nobody waited.</summary>
    public static double Oldest(ReadOnlySpan<BacklogAge> teams)
    {
        var most = -1L;
        foreach (var team in teams)
            most = Math.Max(most, team.oldest);
        return most < 0 ? double.NaN : (double)most / TimeGrid.TicksPerHour;
    }

    /// <summary>Counts the part of a wait that lies in the window, whenever its problem appeared.</summary>
    public void Add(in VisitRecord record)
    {
        var from = Math.Max(record.JoinedTicks, grid.WarmUpTicks) - record.JoinedTicks;
        var to = Math.Min(record.LeftTicks, grid.EndTicks) - record.JoinedTicks;
        if (from >= to)
            return;
        waitingTicks += to - from;
        agedTicks += ((double)to * to - ((double)from * from)) / 2;
        oldest = Math.Max(oldest, to);
    }
}
