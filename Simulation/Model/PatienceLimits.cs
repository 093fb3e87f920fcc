namespace QueueSim.Model;

/// <summary>When those who wait at a team lose patience.</summary>
/// <remarks>
/// Nearly all are served long before, so only the soonest end is on the calendar. An event for each would keep thousands there that come to nothing.
/// Those who have been served are swept out when they are as many as those who wait.
/// </remarks>
internal sealed class PatienceLimits(Simulation environment, Action<Ticket> leave)
{
    private const int FewestServedToSweep = 64;

    private readonly PriorityQueue<Ticket, (long EndTicks, long Sequence)> ends = new();
    private readonly long startTicks = environment.Now.Ticks;
    private int waiting; // of those in the queue
    private long sequence;
    private long wakesAtTicks = long.MaxValue;

    private long NowTicks => environment.Now.Ticks - startTicks;

    /// <summary>Lets a ticket leave when it still waits after some time.</summary>
    public void Limit(Ticket ticket, long patienceTicks)
    {
        var endTicks = NowTicks + patienceTicks;
        ticket.HasPatienceLimit = true;
        waiting++;
        ends.Enqueue(ticket, (endTicks, sequence++));
        WakeBy(endTicks);
    }

    /// <summary>A ticket has left, for whatever reason.</summary>
    public void Forget(Ticket ticket)
    {
        if (!ticket.HasPatienceLimit)
            return;
        waiting--;
        var served = ends.Count - waiting;
        if (served < FewestServedToSweep || served < waiting)
            return;
        var holding = ends.UnorderedItems.Where(item => item.Element.IsWaiting).ToArray();
        ends.Clear();
        ends.EnqueueRange(holding);
    }

    private void WakeBy(long endTicks)
    {
        if (endTicks >= wakesAtTicks)
            return;
        wakesAtTicks = endTicks;
        environment.Timeout(TimeSpan.FromTicks(endTicks - NowTicks)).AddCallback(_ => Wake());
    }

    private void Wake()
    {
        var now = NowTicks;
        if (now >= wakesAtTicks)
            wakesAtTicks = long.MaxValue;
        while (ends.TryPeek(out var ticket, out var end))
        {
            if (ticket.IsWaiting && end.EndTicks > now)
            {
                WakeBy(end.EndTicks);
                return;
            }

            ends.Dequeue();
            if (ticket.IsWaiting)
                leave(ticket);
        }
    }
}
