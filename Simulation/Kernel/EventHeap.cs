namespace QueueSim.Kernel;

/// <summary>
/// The events to come, as a heap with four children per node: half as deep as a binary heap, and the children lie side by side in
/// memory. An entry takes 24 bytes, so a million pending events take 24 MB besides the events themselves.
/// </summary>
internal sealed class EventHeap
{
    private const int Children = 4;

    private Entry[] entries = new Entry[64];
    private int count;
    private bool rootIsVacant; // the root was taken and its place not yet filled; it still counts
    private long insertions;

    public bool IsEmpty => count == (rootIsVacant ? 1 : 0);

    /// <summary>The time of the first event, in ticks. The heap must not be empty.</summary>
    public long FirstTicks
    {
        get
        {
            FillRoot();
            return entries[0].Moment.Ticks;
        }
    }

    /// <exception cref="InvalidOperationException">The heap has taken as many events as can be numbered.</exception>
    public void Add(Event @event, long ticks, int priority)
    {
        if (insertions == Moment.LastInsertion)
            throw new InvalidOperationException($"A simulation cannot schedule more than {Moment.LastInsertion} events.");
        Add(new Entry(new Moment(ticks, priority, ++insertions), @event));
    }

    /// <summary>Adds an event that precedes all others of its time and of priority 0.</summary>
    public void AddFirst(Event @event, long ticks) => Add(new Entry(new Moment(ticks, 0, 0), @event));

    /// <summary>Takes the first event out. The heap must not be empty.</summary>
    public Event Take(out long ticks)
    {
        FillRoot();
        ref Entry root = ref entries[0];
        // Mostly, the event's waiter adds an event of its own at once: the root is left vacant for it, and one walk through the
        // heap does for taking and adding.
        rootIsVacant = true;
        ticks = root.Moment.Ticks;
        return root.Event;
    }

    /// <summary>Whether an event stands before the given place in the order.</summary>
    public bool HasEventBefore(Moment moment)
    {
        if (!rootIsVacant)
            return count > 0 && entries[0].Moment < moment;
        for (int child = 1; child <= Children && child < count; child++)
        {
            if (entries[child].Moment < moment)
                return true;
        }

        return false;
    }

    /// <summary>Puts one event in the place of another, if that is here.</summary>
    public void Substitute(Event present, Event substitute)
    {
        FillRoot();
        int place = Array.FindIndex(entries, 0, count, entry => ReferenceEquals(entry.Event, present));
        if (place >= 0)
            entries[place] = new Entry(entries[place].Moment, substitute);
    }

    private void Add(in Entry entry)
    {
        if (rootIsVacant)
        {
            rootIsVacant = false;
            MoveDown(entry);
            return;
        }

        if (count == entries.Length)
            Array.Resize(ref entries, 2 * count);
        MoveUp(count++, entry);
    }

    private void FillRoot()
    {
        if (!rootIsVacant)
            return;
        rootIsVacant = false;
        Entry last = entries[--count];
        entries[count] = default;
        if (count > 0)
            MoveDown(last);
    }

    private void MoveUp(int place, in Entry entry)
    {
        Entry[] heap = entries;
        while (place > 0)
        {
            int parent = (place - 1) / Children;
            if (!(entry.Moment < heap[parent].Moment))
                break;
            heap[place] = heap[parent];
            place = parent;
        }

        heap[place] = entry;
    }

    private void MoveDown(in Entry entry)
    {
        Span<Entry> heap = entries.AsSpan(0, count);
        int place = 0;
        while (true)
        {
            int first = (Children * place) + 1;
            if (first >= heap.Length)
                break;
            int smallest = first;
            int end = Math.Min(first + Children, heap.Length);
            for (int child = first + 1; child < end; child++)
            {
                if (heap[child].Moment < heap[smallest].Moment)
                    smallest = child;
            }

            if (!(heap[smallest].Moment < entry.Moment))
                break;
            heap[place] = heap[smallest];
            place = smallest;
        }

        heap[place] = entry;
    }

    private readonly struct Entry(Moment moment, Event @event)
    {
        public readonly Moment Moment = moment;
        public readonly Event Event = @event;
    }
}
