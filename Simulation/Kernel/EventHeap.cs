using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace QueueSim.Kernel;

/// <summary>
/// The events to come, those of priority 0. A heap with four children per node, half as deep as a binary heap, and the children lie side
/// by side in memory. An entry takes 16 bytes and its slot 8, so a million pending events take 24 MB besides the events themselves.
/// </summary>
internal sealed class EventHeap
{
    private const int Children = 4;
    private const int InitialCapacity = 64;
    private const int SlotBits = 30;
    private const long LastInsertion = (1L << (64 - SlotBits)) - 1; // some seventeen thousand million

    // Entries hold no references, because moving one would tell the garbage collector each time; they hold the number of the slot in
    // which their event stays. From 'count' on, the entries hold the free slots, so that no slot number is ever lost, and a time
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
            return entries[0].Ticks;
        }
    }

    /// <exception cref="InvalidOperationException">The heap has taken as many events as can be numbered.</exception>
    public void Add(Event @event, long ticks)
    {
        if (insertions == LastInsertion)
            throw new InvalidOperationException($"A simulation cannot schedule more than {LastInsertion} events.");
        Add(@event, ticks, ++insertions);
    }

    /// <summary>Adds an event that precedes all others of its time.</summary>
    public void AddFirst(Event @event, long ticks) => Add(@event, ticks, 0);

    /// <summary>Takes the first event out. The heap must not be empty.</summary>
    public Event Take(out long ticks)
    {
        FillRoot();
        ref readonly var root = ref entries[0];
        ref var slot = ref slots[root.Slot].Event;
        var first = slot!;
        slot = null;
        ticks = root.Ticks;
        // Mostly, the event's waiter adds an event of its own at once: the root is left vacant for it, and one walk through the
        // heap does for taking and adding.
        rootIsVacant = true;
        return first;
    }

    /// <summary>Whether an event is due by the given time.</summary>
    public bool HasEventBy(long ticks)
    {
        if (!rootIsVacant)
            return entries[0].Ticks <= ticks;
        return entries[1].Ticks <= ticks || entries[2].Ticks <= ticks || entries[3].Ticks <= ticks || entries[4].Ticks <= ticks;
    }

    private static Entry[] NumberSlots(Entry[] entries, int from)
    {
        for (var i = from; i < entries.Length; i++)
            entries[i] = Entry.Free(i);
        return entries;
    }

    private void Add(Event @event, long ticks, long insertion)
    {
        if (rootIsVacant)
        {
            rootIsVacant = false;
            var slot = entries[0].Slot;
            slots[slot].Event = @event;
            MoveDown(new Entry(ticks, insertion, slot));
        }
        else
        {
            if (count + Children > entries.Length)
                Grow();
            var slot = entries[count].Slot;
            slots[slot].Event = @event;
            MoveUp(count++, new Entry(ticks, insertion, slot));
        }
    }

    private void Grow()
    {
        var capacity = entries.Length;
        if (capacity == 1 << SlotBits)
            throw new InvalidOperationException($"A simulation cannot hold more than {capacity} events at a time.");
        Array.Resize(ref slots, 2 * capacity);
        Array.Resize(ref entries, 2 * capacity);
        NumberSlots(entries, capacity);
    }

    private void FillRoot()
    {
        if (!rootIsVacant)
            return;
        rootIsVacant = false;
        var free = entries[0].Slot;
        var last = entries[--count];
        entries[count] = Entry.Free(free);
        if (count > 0)
            MoveDown(last);
    }

    private void MoveUp(int place, Entry entry)
    {
        var heap = entries;
        while (place > 0)
        {
            var parent = (place - 1) / Children;
            if (!(entry < heap[parent]))
                break;
            heap[place] = heap[parent];
            place = parent;
        }

        heap[place] = entry;
    }

    private void MoveDown(Entry entry)
    {
        // The innermost loop of every simulation, so without bounds checks: Add sees to it that the array goes on for a whole group of
        // children beyond the last entry.
        ref var root = ref MemoryMarshal.GetArrayDataReference(entries);
        ref var gap = ref root;
        for (var child = 1; child < count;)
        {
            ref var first = ref Unsafe.Add(ref root, child);
            var smallest = SmallestOfFour(ref first);
            ref var candidate = ref Unsafe.Add(ref first, smallest);
            if (!(candidate < entry))
                break;
            gap = candidate;
            gap = ref candidate;
            child = (Children * (child + smallest)) + 1;
        }

        gap = entry;
    }

    // Which child is the smallest is a toss-up that no processor can predict, so it is computed and not branched upon.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SmallestOfFour(ref Entry first)
    {
        var left = Convert.ToInt32(Unsafe.Add(ref first, 1) < first);
        var right = 2 + Convert.ToInt32(Unsafe.Add(ref first, 3) < Unsafe.Add(ref first, 2));
        var isRight = Unsafe.Add(ref first, right) < Unsafe.Add(ref first, left);
        return left + ((right - left) * Convert.ToInt32(isRight));
    }

    /// <summary>A time, and in one word the insertion number, which decides between equal times, and the slot.</summary>
    private readonly struct Entry(long ticks, long insertion, int slot)
    {
        public readonly long Ticks = ticks;
        private readonly ulong rest = ((ulong)insertion << SlotBits) | (uint)slot;

        public int Slot => (int)(rest & ((1u << SlotBits) - 1));

        public static Entry Free(int slot) => new(long.MaxValue, LastInsertion, slot);

        public static bool operator <(in Entry left, in Entry right) =>
            (left.Ticks < right.Ticks) | ((left.Ticks == right.Ticks) & (left.rest < right.rest));

        public static bool operator >(in Entry left, in Entry right) => right < left;
    }
}
