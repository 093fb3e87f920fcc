namespace QueueSim.Kernel;

/// <summary>
/// The events to come, as a heap with four children per node: half as deep as a binary heap, and the children lie side by side in
/// memory. An entry takes 24 bytes and its slot 8, so a million pending events take 32 MB besides the events themselves.
/// </summary>
internal sealed class EventHeap
{
    private const int Children = 4;
    private const int InitialCapacity = 64;

    // Entries hold no references, because moving one would tell the garbage collector each time; they hold the number of the slot in
    // which their event stays. From 'count' on, the entries hold the free slots: no slot number is ever lost.
    private Entry[] entries = NumberSlots(new Entry[InitialCapacity], 0);
    private Slot[] slots = new Slot[InitialCapacity];
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
        Add(@event, new Moment(ticks, priority, ++insertions));
    }

    /// <summary>Adds an event that precedes all others of its time and of priority 0.</summary>
    public void AddFirst(Event @event, long ticks) => Add(@event, new Moment(ticks, 0, 0));

    /// <summary>Takes the first event out. The heap must not be empty.</summary>
    public Event Take(out long ticks)
    {
        FillRoot();
        ref readonly Entry root = ref entries[0];
        ref Event? slot = ref slots[root.Slot].Event;
        Event first = slot!;
        slot = null;
        ticks = root.Moment.Ticks;
        // Mostly, the event's waiter adds an event of its own at once: the root is left vacant for it, and one walk through the
        // heap does for taking and adding.
        rootIsVacant = true;
        return first;
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
        int slot = Array.FindIndex(slots, candidate => ReferenceEquals(candidate.Event, present));
        if (slot >= 0)
            slots[slot].Event = substitute;
    }

    private static Entry[] NumberSlots(Entry[] entries, int from)
    {
        for (int i = from; i < entries.Length; i++)
            entries[i].Slot = i;
        return entries;
    }

    private void Add(Event @event, Moment moment)
    {
        if (rootIsVacant)
        {
            rootIsVacant = false;
            int slot = entries[0].Slot;
            slots[slot].Event = @event;
            MoveDown(moment, slot);
        }
        else
        {
            if (count == entries.Length)
                Grow();
            int slot = entries[count].Slot;
            slots[slot].Event = @event;
            MoveUp(count++, moment, slot);
        }
    }

    private void Grow()
    {
        Array.Resize(ref slots, 2 * count);
        Array.Resize(ref entries, 2 * count);
        NumberSlots(entries, count);
    }

    private void FillRoot()
    {
        if (!rootIsVacant)
            return;
        rootIsVacant = false;
        int free = entries[0].Slot;
        ref Entry last = ref entries[--count];
        if (count > 0)
            MoveDown(last.Moment, last.Slot);
        last.Slot = free;
    }

    private void MoveUp(int place, Moment moment, int slot)
    {
        Entry[] heap = entries;
        while (place > 0)
        {
            int parent = (place - 1) / Children;
            if (!(moment < heap[parent].Moment))
                break;
            heap[place] = heap[parent];
            place = parent;
        }

        heap[place].Moment = moment;
        heap[place].Slot = slot;
    }

    private void MoveDown(Moment moment, int slot)
    {
        Span<Entry> heap = entries.AsSpan(0, count);
        int place = 0;
        while (true)
        {
            int first = (Children * place) + 1;
            if (first >= heap.Length)
                break;
            int smallest = heap.Length - first >= Children ? first + Smallest(heap.Slice(first, Children)) : first + SmallestOfFew(heap[first..]);
            if (!(heap[smallest].Moment < moment))
                break;
            heap[place] = heap[smallest];
            place = smallest;
        }

        heap[place].Moment = moment;
        heap[place].Slot = slot;
    }

    // Which child is the smallest is a toss-up that no processor can predict, so it is computed and not branched upon.
    private static int Smallest(ReadOnlySpan<Entry> four)
    {
        int left = Convert.ToInt32(four[1].Moment < four[0].Moment);
        int right = 2 + Convert.ToInt32(four[3].Moment < four[2].Moment);
        return left + ((right - left) * Convert.ToInt32(four[right].Moment < four[left].Moment));
    }

    private static int SmallestOfFew(ReadOnlySpan<Entry> few)
    {
        int smallest = 0;
        for (int i = 1; i < few.Length; i++)
        {
            if (few[i].Moment < few[smallest].Moment)
                smallest = i;
        }

        return smallest;
    }

    private struct Entry
    {
        public Moment Moment;
        public int Slot;
    }
}
