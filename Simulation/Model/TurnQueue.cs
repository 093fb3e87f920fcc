namespace QueueSim.Model;

/// <summary>The turns at one team, the next one first.</summary>
/// <remarks>
/// A turn that no longer holds, because its ticket has moved or left, stays until it surfaces or until such turns are as many as those that hold.
/// </remarks>
internal sealed class TurnQueue
{
    private const int FewestVoidToSweep = 64;

    // The heap moves numbers of slots, because moving a reference would tell the garbage collector each time.
    private readonly PriorityQueue<int, Turn> heap = new();
    private readonly Stack<int> free = new();
    private Slot[] slots = new Slot[FewestVoidToSweep];
    private int used; // slots that were ever taken

    /// <summary>Turns that hold.</summary>
    public int Holding { get; private set; }

    /// <summary>Tickets that have a turn here.</summary>
    public IEnumerable<Ticket> Tickets => heap.UnorderedItems.Select(item => slots[item.Element]).Where(slot => slot.Holds).Select(slot => slot.Ticket);

    /// <summary>Gives a ticket its first turn here.</summary>
    public void Add(Ticket ticket, in Turn turn)
    {
        Holding++;
        Enqueue(ticket, turn);
    }

    /// <summary>Gives a ticket another turn; the one it had no longer holds.</summary>
    public void Move(Ticket ticket, in Turn turn)
    {
        Enqueue(ticket, turn);
        Sweep();
    }

    /// <summary>A ticket that had a turn here has left.</summary>
    public void Remove()
    {
        Holding--;
        Sweep();
    }

    /// <summary>Takes out the ticket whose turn it is, which has yet to be told to leave. There must be one.</summary>
    public Ticket Take()
    {
        while (true)
        {
            var slot = Free(heap.Dequeue());
            if (slot.Holds)
                return slot.Ticket;
        }
    }

    /// <summary>Position of a ticket that has a turn here, 1 for the next one.</summary>
    public int PositionOf(Ticket ticket)
    {
        var own = heap.UnorderedItems.First(item => slots[item.Element] is { Holds: true } slot && slot.Ticket == ticket).Priority;
        return 1 + heap.UnorderedItems.Count(item => slots[item.Element].Holds && item.Priority.CompareTo(own) < 0);
    }

    private void Enqueue(Ticket ticket, in Turn turn)
    {
        if (!free.TryPop(out var number))
        {
            number = used++;
            if (number == slots.Length)
                Array.Resize(ref slots, 2 * number);
        }

        slots[number] = new Slot(ticket, ticket.Place);
        heap.Enqueue(number, turn);
    }

    private Slot Free(int number)
    {
        var slot = slots[number];
        slots[number] = default; // or a ticket that has left would be kept from being collected
        free.Push(number);
        return slot;
    }

    private void Sweep()
    {
        var dead = heap.Count - Holding;
        if (dead < FewestVoidToSweep || dead < Holding)
            return;
        var all = heap.UnorderedItems.ToArray();
        heap.Clear();
        heap.EnqueueRange(all.Where(item => slots[item.Element].Holds));
        foreach (var (number, _) in all)
        {
            if (!slots[number].Holds)
                Free(number);
        }
    }

    private readonly record struct Slot(Ticket Ticket, int Place)
    {
        public bool Holds => Ticket.IsWaiting && Ticket.Place == Place;
    }
}
