namespace QueueSim.Model;

/// <summary>When those who wait at a team lose patience.</summary>
/// <remarks>
/// Nearly all are served long before, so only the soonest end is on the calendar. An event for each would keep thousands there that come to nothing.
/// </remarks>
internal sealed class PatienceLimits(Simulation environment, Action<Ticket> leave)
{
    private readonly PriorityQueue<Ticket, (long EndTicks, long Sequence)> ends = new();
    private readonly long startTicks = environment.Now.Ticks;
    private long sequence;
    private long wakesAtTicks = long.MaxValue;

    private long NowTicks => environment.Now.Ticks - startTicks;

    /// <summary>Lets a ticket leave when it still waits after some time.</summary>
    public void Limit(Ticket ticket, long patienceTicks)
    {
        var endTicks = NowTicks + patienceTicks;
        ends.Enqueue(ticket, (endTicks, sequence++));
        WakeBy(endTicks);
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
