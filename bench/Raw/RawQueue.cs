namespace QueueSim.Bench.Raw;

/// <summary>First in, first out, in a ring.</summary>
internal sealed class RawQueue<T>
{
    private T[] ring = new T[64];
    private int head;

    public int Count { get; private set; }

    public void Enqueue(T item)
    {
        if (Count == ring.Length)
            Grow();
        ring[(head + Count++) & (ring.Length - 1)] = item;
    }

    public T Dequeue()
    {
        var first = ring[head];
        head = (head + 1) & (ring.Length - 1);
        Count--;
        return first;
    }

    private void Grow()
    {
        var larger = new T[2 * ring.Length];
        for (var i = 0; i < Count; i++)
            larger[i] = ring[(head + i) & (ring.Length - 1)];
        (ring, head) = (larger, 0);
    }
}
