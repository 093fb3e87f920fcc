namespace QueueSim.Theory;

/// <summary>
/// Adds up the waits in each team's queue, and the length of the queue over time, from records. By Little's law both are equal, to
/// the tick: waits that the stop of the run cuts off count up to there.
/// </summary>
/// <remarks>It passes every record on. J. D. C. Little, A proof for the queuing formula L = λW, Operations Research 9 (1961). One for each replication; not thread-safe.</remarks>
/// <param name="inner">Where the records go on to.</param>
/// <param name="teams">Number of teams.</param>
public sealed class LittlesLaw(IRecordSink inner, int teams) : IRecordSink
{
    private readonly QueueBooks[] books = new QueueBooks[teams];

    /// <summary>The books of each team, in the scenario's order.</summary>
    public IReadOnlyList<QueueBooks> Books => books;

    /// <inheritdoc/>
    public void Add(in ProblemRecord record) => inner.Add(record);

    /// <inheritdoc/>
    public void Add(in CaseRecord record) => inner.Add(record);

    /// <inheritdoc/>
    public void Add(in ChatRecord record) => inner.Add(record);

    /// <inheritdoc/>
    public void Add(in VisitRecord record)
    {
        ref var team = ref books[record.Team];
        if (record.End != VisitEnd.TurnedAway)
            team = team with { Visits = team.Visits + 1, WaitTicks = team.WaitTicks + (record.LeftTicks - record.JoinedTicks) };
        inner.Add(record);
    }

    /// <inheritdoc/>
    public void Add(in TeamLevelRecord record)
    {
        ref var team = ref books[record.Team];
        var length = record.ToTicks - record.FromTicks;
        team = team with { QueueTicks = team.QueueTicks + ((Int128)record.Waiting * length), Ticks = team.Ticks + length };
        inner.Add(record);
    }
}

/// <summary>What a team's queue came to over whole replications, warm-up and cool-down included.</summary>
/// <param name="Visits">Cases that the queue let in.</param>
/// <param name="WaitTicks">Their waits, added up.</param>
/// <param name="QueueTicks">Length of the queue times the time that it had it, added up.</param>
/// <param name="Ticks">Length of the time.</param>
public readonly record struct QueueBooks(long Visits, Int128 WaitTicks, Int128 QueueTicks, Int128 Ticks)
{
    /// <summary>Whether Little's law holds to the tick.</summary>
    public bool Balance => WaitTicks == QueueTicks;

    /// <summary>Mean number of waiting cases, L; not a number without time.</summary>
    public double MeanQueue => (double)QueueTicks / (double)Ticks;

    /// <summary>Visits an hour, λ; not a number without time.</summary>
    public double VisitsPerHour => Visits / ((double)Ticks / TimeSpan.TicksPerHour);

    /// <summary>Mean wait in hours, W; not a number without visits.</summary>
    public double MeanWaitHours => (double)WaitTicks / TimeSpan.TicksPerHour / Visits;

    /// <summary>Both together.</summary>
    public QueueBooks Plus(QueueBooks other) =>
        new(Visits + other.Visits, WaitTicks + other.WaitTicks, QueueTicks + other.QueueTicks, Ticks + other.Ticks);
}
