namespace QueueSim.Kernel;

/// <summary>
/// The events of priority 0 that are due in the very instant in which they were triggered. They happen in the order in which they
/// came, so a ring does for them what the heap does for the others, at a fraction of the cost.
/// </summary>
internal sealed class InstantQueue
{
    private Slot[] ring = new Slot[64]; // the length stays a power of two
    private int head;

    public int Count { get; private set; }

    public void Add(Event @event)
    {
        if (Count == ring.Length)
            Grow();
        ring[(head + Count) & (ring.Length - 1)].Event = @event;
        Count++;
    }

    /// <summary>Takes the first event out. The queue must not be empty.</summary>
    public Event Take()
    {
        ref var slot = ref ring[head].Event;
        var first = slot!;
        slot = null; // An old array that points to it would keep a finished process from being collected early.
        head = (head + 1) & (ring.Length - 1);
        Count--;
        return first;
    }

    private void Grow()
    {
        var larger = new Slot[2 * ring.Length];
        for (var i = 0; i < Count; i++)
            larger[i] = ring[(head + i) & (ring.Length - 1)];
        ring = larger;
        head = 0;
    }
}
