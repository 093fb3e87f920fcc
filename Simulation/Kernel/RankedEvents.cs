namespace QueueSim.Kernel;

/// <summary>
/// The events of other priorities than 0. Few models have many of them, so the library's queue does; without them, an entry of the
/// heap takes 16 bytes instead of 24, and four children lie in 64 bytes.
/// </summary>
internal sealed class RankedEvents
{
    private readonly PriorityQueue<Event, (long Ticks, int Priority, long Insertion)> queue = new();
    private long insertions;

    public bool IsEmpty => queue.Count == 0;

    /// <summary>When the first event is due; later than every time if there is none.</summary>
    public long FirstTicks => queue.TryPeek(out _, out var moment) ? moment.Ticks : long.MaxValue;

    /// <summary>Whether the first event goes before those of priority 0 that are due at the same time.</summary>
    public bool FirstGoesBefore => queue.TryPeek(out _, out var moment) && moment.Priority < 0;

    public void Add(Event @event, long ticks, int priority) => queue.Enqueue(@event, (ticks, priority, ++insertions));

    /// <summary>Takes the first event out. There must be one.</summary>
    public Event Take(out long ticks)
    {
        queue.TryDequeue(out var first, out var moment);
        ticks = moment.Ticks;
        return first!;
    }
}
