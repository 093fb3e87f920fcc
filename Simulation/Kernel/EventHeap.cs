using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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
    // which their event stays. From 'count' on, the entries hold the free slots, so that no slot number is ever lost, and a moment
    // later than any other, so that a node always has four children to compare.
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
            return entries[0].Moment < moment;
        return entries[1].Moment < moment || entries[2].Moment < moment || entries[3].Moment < moment || entries[4].Moment < moment;
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
        {
            entries[i].Moment = Moment.Never;
            entries[i].Slot = i;
        }

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
            if (count + Children > entries.Length)
                Grow();
            int slot = entries[count].Slot;
            slots[slot].Event = @event;
            MoveUp(count++, moment, slot);
        }
    }

    private void Grow()
    {
        int capacity = entries.Length;
        Array.Resize(ref slots, 2 * capacity);
        Array.Resize(ref entries, 2 * capacity);
        NumberSlots(entries, capacity);
    }

    private void FillRoot()
    {
        if (!rootIsVacant)
            return;
        rootIsVacant = false;
        int free = entries[0].Slot;
        ref Entry last = ref entries[--count];
        Moment moment = last.Moment;
        int slot = last.Slot;
        last.Moment = Moment.Never;
        last.Slot = free;
        if (count > 0)
            MoveDown(moment, slot);
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
        // The innermost loop of every simulation, so without bounds checks: Add sees to it that the array goes on for a whole group of
        // children beyond the last entry.
        ref Entry root = ref MemoryMarshal.GetArrayDataReference(entries);
        ref Entry gap = ref root;
        for (int child = 1; child < count;)
        {
            ref Entry first = ref Unsafe.Add(ref root, child);
            int smallest = SmallestOfFour(ref first);
            ref Entry candidate = ref Unsafe.Add(ref first, smallest);
            if (!(candidate.Moment < moment))
                break;
            gap = candidate;
            gap = ref candidate;
            child = (Children * (child + smallest)) + 1;
        }

        gap.Moment = moment;
        gap.Slot = slot;
    }

    // Which child is the smallest is a toss-up that no processor can predict, so it is computed and not branched upon.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SmallestOfFour(ref Entry first)
    {
        int left = Convert.ToInt32(Unsafe.Add(ref first, 1).Moment < first.Moment);
        int right = 2 + Convert.ToInt32(Unsafe.Add(ref first, 3).Moment < Unsafe.Add(ref first, 2).Moment);
        bool isRight = Unsafe.Add(ref first, right).Moment < Unsafe.Add(ref first, left).Moment;
        return left + ((right - left) * Convert.ToInt32(isRight));
    }

    private struct Entry
    {
        public Moment Moment;
        public int Slot;
    }
}
