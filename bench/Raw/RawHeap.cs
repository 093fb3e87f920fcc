using System.Runtime.CompilerServices;

namespace QueueSim.Bench.Raw;

/// <summary>A 4-ary heap of 16-byte structs: time, then insertion number and payload packed in one word.</summary>
internal sealed class RawHeap
{
    private const int Children = 4;
    private const int PayloadBits = 30;

    private Entry[] entries = new Entry[64];
    private uint insertions;

    public int Count { get; private set; }

    public long FirstTicks => entries[0].Ticks;

    /// <summary>Payload of the first entry, which stays until it is removed or replaced.</summary>
    public int FirstPayload => (int)(entries[0].Rest & ((1u << PayloadBits) - 1));

    public void Add(long ticks, int payload)
    {
        if (Count == entries.Length)
            Array.Resize(ref entries, 2 * Count);
        MoveUp(Count++, Number(ticks, payload));
    }

    public void RemoveFirst()
    {
        var last = entries[--Count];
        if (Count > 0)
            MoveDown(last);
    }

    /// <summary>Takes the first entry out and puts another one in: one walk instead of two.</summary>
    public void ReplaceFirst(long ticks, int payload) => MoveDown(Number(ticks, payload));

    private Entry Number(long ticks, int payload) => new(ticks, ((ulong)++insertions << PayloadBits) | (uint)payload);

    private void MoveUp(int place, Entry entry)
    {
        var heap = entries;
        while (place > 0)
        {
            var parent = (place - 1) / Children;
            if (!Entry.IsBefore(entry, heap[parent]))
                break;
            heap[place] = heap[parent];
            place = parent;
        }

        heap[place] = entry;
    }

    private void MoveDown(Entry entry)
    {
        var heap = entries.AsSpan(0, Count);
        var place = 0;
        while (true)
        {
            var first = (Children * place) + 1;
            if (first >= heap.Length)
                break;
            var smallest = first;
            if (heap.Length - first >= Children)
            {
                var four = heap.Slice(first, Children);
                var left = Convert.ToInt32(Entry.IsBefore(four[1], four[0]));
                var right = 2 + Convert.ToInt32(Entry.IsBefore(four[3], four[2]));
                smallest += Entry.IsBefore(four[right], four[left]) ? right : left;
            }
            else
            {
                for (var child = first + 1; child < heap.Length; child++)
                    smallest = Entry.IsBefore(heap[child], heap[smallest]) ? child : smallest;
            }

            if (!Entry.IsBefore(heap[smallest], entry))
                break;
            heap[place] = heap[smallest];
            place = smallest;
        }

        heap[place] = entry;
    }

    private readonly struct Entry(long ticks, ulong rest)
    {
        public readonly long Ticks = ticks;
        public readonly ulong Rest = rest;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool IsBefore(in Entry left, in Entry right) =>
            left.Ticks < right.Ticks || (left.Ticks == right.Ticks && left.Rest < right.Rest);
    }
}
