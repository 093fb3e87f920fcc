namespace QueueSim.Model;

/// <summary>
/// A team at work: agents by shift and a queue in the order class, place, arrival in the queue. No agent is idle while a case
/// waits. An agent whose shift ends finishes the touch under way and then leaves.
/// </summary>
internal sealed class TeamQueue
{
    private const int FewestDeadToSweep = 64;

    private readonly Simulation environment;
    private readonly long startTicks;
    private readonly int team;
    private readonly IRecordSink sink;
    private readonly PatienceLimits patience;
    private readonly PriorityQueue<(Ticket Ticket, int Place), (QueueClass Class, long PlaceTicks, long Sequence)> queue = new();
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
        patience = new PatienceLimits(environment, ticket => TakeOut(ticket, VisitEnd.GaveUp));
        environment.Start(FollowShifts(plan));
    }

    private long NowTicks => environment.Now.Ticks - startTicks;

    /// <summary>Takes a free agent if there is one.</summary>
    /// <returns>Whether the touch can start at once.</returns>
    public bool TryStart(ProblemIdentity problem, QueueClass queuedAs)
    {
        if (busy >= scheduled)
            return false;
        NoteLevel();
        busy++;
        WriteVisit(problem, queuedAs, NowTicks, VisitEnd.Touched);
        return true;
    }

    /// <summary>Queues a case.</summary>
    /// <param name="problem">What it is about.</param>
    /// <param name="queuedAs">Its class.</param>
    /// <param name="placeTicks">Its place within the class: the original submission.</param>
    /// <param name="patienceTicks">How long the seller waits, or −1 for ever.</param>
    /// <returns>What to wait for; afterwards <see cref="Ticket.End"/> tells how it ended.</returns>
    public Ticket Join(ProblemIdentity problem, QueueClass queuedAs, long placeTicks, long patienceTicks)
    {
        NoteLevel();
        waiting++;
        var ticket = new Ticket(environment, problem, queuedAs, NowTicks);
        queue.Enqueue((ticket, 0), (queuedAs, placeTicks, sequence++));
        if (patienceTicks >= 0)
            patience.Limit(ticket, patienceTicks);
        return ticket;
    }

    /// <summary>Gives a waiting case another class and place.</summary>
    public void Move(Ticket ticket, QueueClass queuedAs, long placeTicks)
    {
        ticket.Place++;
        queue.Enqueue((ticket, ticket.Place), (queuedAs, placeTicks, sequence++));
        SweepDead();
    }

    /// <summary>Takes a waiting case out of the queue because the seller withdraws it.</summary>
    public void Withdraw(Ticket ticket) => TakeOut(ticket, VisitEnd.Withdrawn);

    /// <summary>An agent has finished a touch and takes the next case, unless the shift is over.</summary>
    public void Finish()
    {
        NoteLevel();
        busy--;
        StartWaiting();
    }

    /// <summary>Closes the books when the run stops, and writes the waits that are cut off.</summary>
    /// <exception cref="InvalidOperationException">The waits do not add up to the queue's length over time (Little's law): a defect.</exception>
    public void Stop()
    {
        NoteLevel();
        foreach (((var ticket, var place), _) in queue.UnorderedItems)
        {
            if (!ticket.IsWaiting || place != ticket.Place)
                continue;
            WriteVisit(ticket.Problem, ticket.QueuedAs, ticket.JoinedTicks, VisitEnd.StillWaiting);
            waitTicks += NowTicks - ticket.JoinedTicks;
        }

        if (waitTicks != queueTicks)
            throw new InvalidOperationException($"Little's law is broken at team {team}: waits {waitTicks}, queue {queueTicks} ticks.");
    }

    private IEnumerable<Event> FollowShifts(StaffingPlan plan)
    {
        foreach (var change in plan.Changes())
        {
            if (change.AtTicks > NowTicks)
                yield return environment.Sleep(TimeSpan.FromTicks(change.AtTicks - NowTicks));
            NoteLevel();
            scheduled = change.Agents;
            StartWaiting();
        }
    }

    private void StartWaiting()
    {
        while (busy < scheduled && waiting > 0)
        {
            (var next, var place) = queue.Dequeue();
            if (!next.IsWaiting || place != next.Place)
                continue;
            busy++;
            Leave(next, VisitEnd.Touched);
        }
    }

    private void TakeOut(Ticket ticket, VisitEnd end)
    {
        NoteLevel();
        Leave(ticket, end);
        SweepDead();
    }

    private void Leave(Ticket ticket, VisitEnd end)
    {
        ticket.End = end;
        waiting--;
        waitTicks += NowTicks - ticket.JoinedTicks;
        WriteVisit(ticket.Problem, ticket.QueuedAs, ticket.JoinedTicks, end);
        ticket.Succeed();
    }

    private void WriteVisit(ProblemIdentity problem, QueueClass queuedAs, long joinedTicks, VisitEnd end) =>
        sink.Add(new VisitRecord(
            problem.Number, team, problem.CaseType, problem.Strategy, problem.Market, problem.IsFocal, problem.IsObserved,
            queuedAs, joinedTicks, NowTicks, end));

    /// <summary>Places that no longer hold stay in the heap until they surface. Sweeping keeps them fewer than those that do.</summary>
    private void SweepDead()
    {
        var dead = queue.Count - waiting;
        if (dead < FewestDeadToSweep || dead < waiting)
            return;
        var living = queue.UnorderedItems.Where(item => item.Element.Ticket.IsWaiting && item.Element.Place == item.Element.Ticket.Place).ToArray();
        queue.Clear();
        queue.EnqueueRange(living);
    }

    /// <summary>Writes how things have been since the last change; call before every change.</summary>
    private void NoteLevel()
    {
        var now = NowTicks;
        if (now == levelFrom)
            return;
        sink.Add(new TeamLevelRecord(team, levelFrom, now, waiting, busy, scheduled));
        queueTicks += (Int128)waiting * (now - levelFrom);
        levelFrom = now;
    }
}
