namespace QueueSim;

/// <summary>One wait in a team's queue; an event that the team succeeds when an agent takes the case.</summary>
internal sealed class Ticket(Simulation environment, Priority priority, long joinedTicks) : Event(environment)
{
    public Priority Priority => priority;

    public long JoinedTicks => joinedTicks;

    /// <summary>Whether the case is still in the queue.</summary>
    public bool IsWaiting { get; set; } = true;

    /// <summary>Whether the seller gave up before an agent took the case.</summary>
    public bool GaveUp { get; set; }
}

/// <summary>
/// A team at work: agents by shift and a queue in the order priority, place, arrival in the queue. No agent is idle while a
/// case waits. An agent whose shift ends finishes the touch under way and then leaves.
/// </summary>
internal sealed class TeamQueue
{
    private const int FewestDeadToSweep = 64;

    private readonly Simulation environment;
    private readonly long startTicks;
    private readonly int team;
    private readonly IRecordSink sink;
    private readonly PriorityQueue<Ticket, Place> queue = new();
    private long sequence;
    private long levelFrom;
    private int waiting;
    private int busy;
    private int scheduled;
    private Int128 queueTicks;
    private Int128 waitTicks;

    public TeamQueue(Simulation environment, int team, StaffingPlan plan, IRecordSink sink)
    {
        this.environment = environment;
        this.team = team;
        this.sink = sink;
        startTicks = environment.Now.Ticks;
        environment.Process(FollowShifts(plan));
    }

    private long NowTicks => environment.Now.Ticks - startTicks;

    /// <summary>Takes a free agent if there is one.</summary>
    /// <returns>Whether the touch can start at once.</returns>
    public bool TryStart()
    {
        if (busy >= scheduled)
            return false;
        NoteLevel();
        busy++;
        return true;
    }

    /// <summary>Queues a case.</summary>
    /// <param name="priority">Its class.</param>
    /// <param name="placeTicks">Its place within the class: the original submission.</param>
    /// <param name="patienceTicks">How long the seller waits, or −1 for ever.</param>
    /// <returns>What to wait for; afterwards <see cref="Ticket.GaveUp"/> tells how it ended.</returns>
    public Ticket Join(Priority priority, long placeTicks, long patienceTicks)
    {
        NoteLevel();
        waiting++;
        var ticket = new Ticket(environment, priority, NowTicks);
        queue.Enqueue(ticket, new Place(priority, placeTicks, sequence++));
        if (patienceTicks >= 0)
        {
            environment.Timeout(TimeSpan.FromTicks(patienceTicks)).AddCallback(_ =>
            {
                if (ticket.IsWaiting)
                    GiveUp(ticket);
            });
        }

        return ticket;
    }

    /// <summary>An agent has finished a touch and takes the next case, unless the shift is over.</summary>
    public void Finish()
    {
        NoteLevel();
        busy--;
        StartWaiting();
    }

    /// <summary>Closes the books when the run stops.</summary>
    /// <param name="stillWaitingTicks">Time that cases now in the queue have waited so far, added up.</param>
    /// <exception cref="InvalidOperationException">The waits do not add up to the queue's length over time (Little's law): a defect.</exception>
    public void Stop(Int128 stillWaitingTicks)
    {
        NoteLevel();
        if (waitTicks + stillWaitingTicks != queueTicks)
            throw new InvalidOperationException($"Little's law is broken at team {team}: waits {waitTicks + stillWaitingTicks}, queue {queueTicks} ticks.");
    }

    private IEnumerable<Event> FollowShifts(StaffingPlan plan)
    {
        foreach (StaffingChange change in plan.Changes())
        {
            if (change.AtTicks > NowTicks)
                yield return environment.Timeout(TimeSpan.FromTicks(change.AtTicks - NowTicks));
            NoteLevel();
            scheduled = change.Agents;
            StartWaiting();
        }
    }

    private void StartWaiting()
    {
        while (busy < scheduled && waiting > 0)
        {
            Ticket next = queue.Dequeue();
            if (!next.IsWaiting)
                continue;
            Leave(next);
            busy++;
            next.Succeed();
        }
    }

    private void GiveUp(Ticket ticket)
    {
        NoteLevel();
        Leave(ticket);
        ticket.GaveUp = true;
        ticket.Succeed();
        SweepDead();
    }

    private void Leave(Ticket ticket)
    {
        ticket.IsWaiting = false;
        waiting--;
        waitTicks += NowTicks - ticket.JoinedTicks;
    }

    /// <summary>Cases that were given up stay in the heap until they surface; sweeping keeps them fewer than the living.</summary>
    private void SweepDead()
    {
        int dead = queue.Count - waiting;
        if (dead < FewestDeadToSweep || dead < waiting)
            return;
        var living = queue.UnorderedItems.Where(item => item.Element.IsWaiting).ToArray();
        queue.Clear();
        queue.EnqueueRange(living);
    }

    /// <summary>Writes how things have been since the last change; call before every change.</summary>
    private void NoteLevel()
    {
        long now = NowTicks;
        if (now == levelFrom)
            return;
        sink.Add(new TeamLevelRecord(team, levelFrom, now, waiting, busy, scheduled));
        queueTicks += (Int128)waiting * (now - levelFrom);
        levelFrom = now;
    }

    /// <summary>Order in the queue.</summary>
    private readonly record struct Place(Priority Priority, long PlaceTicks, long Sequence) : IComparable<Place>
    {
        public int CompareTo(Place other)
        {
            int byPriority = ((int)Priority).CompareTo((int)other.Priority);
            if (byPriority != 0)
                return byPriority;
            int byPlace = PlaceTicks.CompareTo(other.PlaceTicks);
            return byPlace != 0 ? byPlace : Sequence.CompareTo(other.Sequence);
        }
    }
}
