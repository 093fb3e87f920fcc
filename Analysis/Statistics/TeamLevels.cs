namespace QueueSim.Statistics;

/// <summary>One team's queue and agents, integrated over time.</summary>
internal sealed class TeamLevels(TimeGrid grid)
{
    private readonly double[] waitingTicks = new double[grid.BinCount];
    private readonly double[] busyTicks = new double[TimeGrid.HoursPerWeek];
    private readonly double[] scheduledTicks = new double[TimeGrid.HoursPerWeek];
    private readonly LevelTimes waiting = new();

    // The stretch of time in which neither bin, nor hour of the week, nor window changes; nearly every record lies inside one.
    private long sliceStart;
    private long sliceEnd;
    private int bin;
    private int hourOfWeek;
    private double earlyTicks;
    private double lateTicks;
    private bool observed;

    /// <summary>Records that overlap the observation window.</summary>
    public long Count { get; private set; }

    public double[] BusyTicks => busyTicks;

    public double[] ScheduledTicks => scheduledTicks;

    public void Add(in TeamLevelRecord record)
    {
        var from = record.FromTicks;
        var to = Math.Min(record.ToTicks, grid.EndTicks);
        if (from >= to)
            return;

        if (to > grid.WarmUpTicks)
        {
            Count++;
            earlyTicks += (double)record.Waiting * Math.Max(0, Math.Min(to, grid.EarlyEndTicks) - Math.Max(from, grid.WarmUpTicks));
            lateTicks += (double)record.Waiting * Math.Max(0, to - Math.Max(from, grid.LateStartTicks));
        }

        while (true)
        {
            if (from < sliceStart || from >= sliceEnd)
                MoveTo(from);
            var end = Math.Min(to, sliceEnd);
            Book(record, end - from);
            if (end == to)
                return;
            from = end;
        }
    }

    /// <summary>Cases waiting on average in the first and in the last whole weeks of the window.</summary>
    public WindowEnds Ends => new(Average(earlyTicks), Average(lateTicks));

    /// <summary>Time-average of the cases waiting in each bin.</summary>
    public double[] Backlog()
    {
        var averages = new double[grid.BinCount];
        for (var i = 0; i < averages.Length; i++)
            averages[i] = waitingTicks[i] / grid.BinLength(i);
        return averages;
    }

    /// <summary>Mean and time-weighted quantiles of the cases waiting, both exact. Time without a record counts as empty.</summary>
    public void MeasureBacklog(Span<double> values)
    {
        var length = grid.EndTicks - grid.WarmUpTicks;
        values[0] = Count == 0 ? double.NaN : WaitingTicks() / length;
        if (Count > 0)
            waiting.Add(0, length - waiting.Total);
        waiting.Quantiles(Statistic.Probabilities, values[1..]);
    }

    /// <summary>Case-ticks of waiting in the window.</summary>
    public double WaitingTicks()
    {
        var sum = 0.0;
        foreach (var ticks in waitingTicks.AsSpan(grid.FirstObservedBin))
            sum += ticks;
        return sum;
    }

    private void Book(in TeamLevelRecord record, long ticks)
    {
        waitingTicks[bin] += (double)record.Waiting * ticks;
        if (!observed)
            return;

        busyTicks[hourOfWeek] += (double)record.Busy * ticks;
        scheduledTicks[hourOfWeek] += (double)record.Scheduled * ticks;
        waiting.Add(record.Waiting, ticks);
    }

    private double Average(double caseTicks) => grid.TrendWeeks == 0 ? double.NaN : caseTicks / (grid.EarlyEndTicks - grid.WarmUpTicks);

    private void MoveTo(long ticks)
    {
        (hourOfWeek, var hourEnd) = grid.HourAt(ticks);
        bin = grid.BinOf(ticks);
        observed = ticks >= grid.WarmUpTicks;
        sliceStart = ticks;
        sliceEnd = Math.Min(hourEnd, grid.BinEnd(bin));
    }
}
