namespace QueueSim.Tests.Theory;

/// <summary>Waiting cases and busy agents of the only team by hour of the period, averaged over the window of one replication.</summary>
internal sealed class LevelsByHour(RunWindow window, int hours) : IRecordSink
{
    private readonly long from = (long)(window.WarmUpDays * TimeSpan.TicksPerDay);
    private readonly long to = (long)((window.WarmUpDays + window.Days) * TimeSpan.TicksPerDay);
    private readonly double[] waitingTicks = new double[hours];
    private readonly double[] busyTicks = new double[hours];

    public double Backlog(int hour) => waitingTicks[hour] / TicksOfAnHour;

    public double Busy(int hour) => busyTicks[hour] / TicksOfAnHour;

    private double TicksOfAnHour => (double)(to - from) / hours;

    public void Add(in TeamLevelRecord record)
    {
        var end = Math.Min(record.ToTicks, to);
        for (var at = Math.Max(record.FromTicks, from); at < end;)
        {
            var hour = at / TimeSpan.TicksPerHour;
            var until = Math.Min(end, (hour + 1) * TimeSpan.TicksPerHour);
            waitingTicks[hour % hours] += (double)record.Waiting * (until - at);
            busyTicks[hour % hours] += (double)record.Busy * (until - at);
            at = until;
        }
    }

    public void Add(in ProblemRecord record)
    {
    }

    public void Add(in CaseRecord record)
    {
    }

    public void Add(in VisitRecord record)
    {
    }

    public void Add(in ChatRecord record)
    {
    }
}
