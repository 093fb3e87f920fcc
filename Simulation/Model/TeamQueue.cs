namespace QueueSim.Model;

/// <summary>
/// A team at work: agents by shift and a queue in the order of the team's rule. No agent is idle while a case waits that the team may
/// take. An agent whose shift ends finishes the touch under way and then leaves.
/// </summary>
/// <remarks>
/// A case that several teams may serve stands in the queue of the first and is counted there alone. It has a turn with each team that may take it
/// by now; whoever takes it makes the other turns void.
/// </remarks>
internal sealed class TeamQueue
{
    private readonly Simulation environment;
    private readonly long startTicks;
    private readonly Team settings;
    private readonly IRecordSink sink;
    private readonly PatienceLimits patience;
    private readonly TurnQueue turns = new();
    private long arrivals;
    private long levelFrom;
    private int waiting;
    private int busy;
    private int scheduled;
    private Int128 queueTicks;
    private Int128 waitTicks;

    public TeamQueue(Simulation environment, int index, Team settings, StaffingPlan plan, IRecordSink sink)
    {
        this.environment = environment;
        Index = index;
        this.settings = settings;
        this.sink = sink;
        startTicks = environment.Now.Ticks;
        patience = new PatienceLimits(environment, ticket => Leave(ticket, VisitEnd.GaveUp, null));
        environment.Start(FollowShifts(plan));
    }

    public int Index { get; }

    /// <summary>Whether a case that finds no free agent is turned away.</summary>
    public bool IsFull => waiting >= settings.QueueLimit;

    private long NowTicks => environment.Now.Ticks - startTicks;

    /// <summary>Takes a free agent of this team if there is one.</summary>
    /// <returns>Whether the touch can start at once.</returns>
    public bool TryStart(ProblemIdentity problem, QueueClass queuedAs)
    {
        if (!TryTakeAgent())
            return false;
        NoteStart(problem, queuedAs, this);
        return true;
    }

    /// <summary>Takes a free agent, for a case of whatever queue, if there is one.</summary>
    public bool TryTakeAgent()
    {
        if (busy >= scheduled)
            return false;
        NoteLevel();
        busy++;
        return true;
    }

    /// <summary>A case of this queue did not have to wait: an agent of some team took it at once.</summary>
    public void NoteStart(ProblemIdentity problem, QueueClass queuedAs, TeamQueue takenBy) =>
        WriteVisit(problem, queuedAs, NowTicks, VisitEnd.Touched, takenBy.Index);

    /// <summary>A case found the queue full.</summary>
    public void TurnAway(ProblemIdentity problem, QueueClass queuedAs) => WriteVisit(problem, queuedAs, NowTicks, VisitEnd.TurnedAway, -1);

    /// <summary>Queues a case that only this team serves; it is due at once.</summary>
    /// <param name="problem">What it is about.</param>
    /// <param name="queuedAs">Its class.</param>
    /// <param name="placeTicks">Its place within the class: the original submission.</param>
    /// <param name="patienceTicks">How long the seller waits, or −1 for ever.</param>
    /// <returns>What to wait for; afterwards <see cref="Ticket.End"/> tells how it ended.</returns>
    public Ticket Join(ProblemIdentity problem, QueueClass queuedAs, long placeTicks, long patienceTicks) =>
        Join(problem, new Standing(queuedAs, placeTicks, placeTicks), 0, patienceTicks);

    /// <summary>Queues a case.</summary>
    /// <param name="problem">What it is about.</param>
    /// <param name="standing">Its class, place and due time.</param>
    /// <param name="order">The team's preference for its category.</param>
    /// <param name="patienceTicks">How long the seller waits, or −1 for ever.</param>
    public Ticket Join(ProblemIdentity problem, in Standing standing, int order, long patienceTicks)
    {
        NoteLevel();
        waiting++;
        var ticket = new Ticket(environment, this, problem, standing, NowTicks) { Order = order };
        turns.Add(ticket, NextTurn(ticket, order));
        if (patienceTicks >= 0)
            patience.Limit(ticket, patienceTicks);
        return ticket;
    }

    /// <summary>From now on this team, too, may take a case that waits in another team's queue. It does at once if an agent is free.</summary>
    public void MayTake(Ticket ticket, int order)
    {
        if (TryTakeAgent())
        {
            ticket.Queue.Leave(ticket, VisitEnd.Touched, this);
            return;
        }

        ticket.AddOther(this, order);
        turns.Add(ticket, NextTurn(ticket, order));
    }

    /// <summary>Gives a waiting case another class and place, with every team that may take it.</summary>
    public void Move(Ticket ticket, in Standing standing)
    {
        ticket.Place++;
        ticket.Standing = standing;
        turns.Move(ticket, NextTurn(ticket, ticket.Order));
        if (ticket.Others is not { } others)
            return;
        foreach (var (team, order) in others)
            team.turns.Move(ticket, team.NextTurn(ticket, order));
    }

    /// <summary>Position of a case, 1 for the one that is called next; 0 where it does not wait. Looks at all that wait.</summary>
    public int PositionOf(Ticket ticket) => ticket.IsWaiting ? turns.PositionOf(ticket) : 0;

    /// <summary>Takes a waiting case out of the queue because the seller withdraws it.</summary>
    public void Withdraw(Ticket ticket) => Leave(ticket, VisitEnd.Withdrawn, null);

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
        foreach (var ticket in turns.Tickets.Where(ticket => ticket.Queue == this))
        {
            WriteVisit(ticket.Problem, ticket.QueuedAs, ticket.JoinedTicks, VisitEnd.StillWaiting, -1);
            waitTicks += NowTicks - ticket.JoinedTicks;
        }

        if (waitTicks != queueTicks)
            throw new InvalidOperationException($"Little's law is broken at team {Index}: waits {waitTicks}, queue {queueTicks} ticks.");
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
        while (busy < scheduled && turns.Holding > 0)
        {
            var next = turns.Take();
            busy++;
            next.Queue.Leave(next, VisitEnd.Touched, this);
        }
    }

    /// <summary>A wait in this queue ends, whoever ends it.</summary>
    private void Leave(Ticket ticket, VisitEnd end, TeamQueue? takenBy)
    {
        NoteLevel();
        ticket.End = end;
        ticket.TakenBy = takenBy;
        waiting--;
        waitTicks += NowTicks - ticket.JoinedTicks;
        WriteVisit(ticket.Problem, ticket.QueuedAs, ticket.JoinedTicks, end, takenBy?.Index ?? -1);
        turns.Remove();
        patience.Forget(ticket);
        ticket.Succeed();
        if (ticket.Others is not { } others)
            return;
        foreach (var (team, _) in others)
            team.turns.Remove();
    }

    private Turn NextTurn(Ticket ticket, int order) => Turn.Of(settings.Discipline, ticket.Standing, order, arrivals++);

    private void WriteVisit(ProblemIdentity problem, QueueClass queuedAs, long joinedTicks, VisitEnd end, int takenBy) =>
        sink.Add(new VisitRecord(
            problem.Number, Index, problem.CaseType, problem.Strategy, problem.Market, problem.IsFocal, problem.IsObserved,
            queuedAs, joinedTicks, NowTicks, end, takenBy));

    /// <summary>Writes how things have been since the last change; call before every change.</summary>
    private void NoteLevel()
    {
        var now = NowTicks;
        if (now == levelFrom)
            return;
        sink.Add(new TeamLevelRecord(Index, levelFrom, now, waiting, busy, scheduled));
        queueTicks += (Int128)waiting * (now - levelFrom);
        levelFrom = now;
    }
}
