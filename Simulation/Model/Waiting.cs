using QueueSim.Randomness;

namespace QueueSim.Model;

/// <summary>How a problem waits for support: its ticket in the queues of teams, and the seller's patience.</summary>
internal sealed class Waiting(Journey journey)
{
    private Ticket? ticket;
    private long patienceEndTicks = -1; // −1 before the seller begins to wait for a response

    private Desk Desk => journey.Desk;

    /// <summary>A case is submitted. Patience begins, unless it is that of an earlier case.</summary>
    public void Begin()
    {
        if (patienceEndTicks < 0)
            patienceEndTicks = journey.Type.PatienceHours is { } patience ? Desk.NowTicks + journey.Draws.Hours(patience, Purpose.Patience, journey.Submissions) : long.MaxValue;
    }

    /// <summary>A case closes. Who closes one to open it anew is no more patient for it.</summary>
    public void End(CaseFile file, CaseOutcome outcome)
    {
        if (outcome != CaseOutcome.Withdrawn || file.FirstResponseTicks >= 0)
            patienceEndTicks = -1;
    }

    /// <summary>Waits for support, and goes on with a stage unless patience ends first.</summary>
    public Next Await(long ticks, Stage stage)
    {
        (ticks, stage) = WithPatience(ticks, stage);
        return journey.After(ticks, stage);
    }

    /// <summary>A wait for support and what follows it: the seller's leaving, where patience ends first.</summary>
    public (long Ticks, Stage Then) WithPatience(long ticks, Stage then) =>
        journey.Case!.FirstResponseTicks < 0 && patienceEndTicks - Desk.NowTicks < ticks ? (PatienceTicks(), GiveUp) : (ticks, then);

    /// <summary>Goes to the teams that may serve the case. An agent takes it at once where one is free; else it queues, if the queue is not full.</summary>
    /// <param name="routes">The teams.</param>
    /// <param name="touch">What an agent does.</param>
    /// <param name="called">What follows the wait, which need not have ended with an agent (<see cref="LeaveQueue"/>).</param>
    public Next Visit(Route[] routes, Stage touch, Stage called)
    {
        if (Desk.Dispatch.Start(routes, journey.Problem, journey.QueuedAs) is { } team)
        {
            journey.TeamIndex = team.Index;
            return touch(journey);
        }

        journey.TeamIndex = routes[0].Team;
        var isNew = journey.Case!.FirstResponseTicks < 0;
        if (isNew && Desk.Teams[journey.TeamIndex].IsFull)
        {
            Desk.Teams[journey.TeamIndex].TurnAway(journey.Problem, journey.QueuedAs);
            return GiveUp(journey);
        }

        ticket = Desk.Dispatch.Join(routes, journey.Problem, Standing, isNew && patienceEndTicks < long.MaxValue ? PatienceTicks() : -1);
        if (Desk.Steps is not null)
            journey.Note(StepKind.Queued, journey.TeamIndex, Desk.Teams[journey.TeamIndex].PositionOf(ticket));
        journey.FollowUps?.WatchQueue(ticket);
        return new Next(ticket, called);
    }

    /// <summary>The wait in a queue is over. An agent has come, patience has ended, or a chat agent has sent the case elsewhere.</summary>
    /// <param name="touch">What an agent does.</param>
    /// <param name="queue">Where a case goes that was sent elsewhere.</param>
    public Next LeaveQueue(Stage touch, Stage queue)
    {
        var left = ticket!;
        ticket = null;
        journey.Case!.NoteWait(Desk.NowTicks - left.JoinedTicks);
        if (left.End == VisitEnd.GaveUp)
            return GiveUp(journey);
        if (left.End != VisitEnd.Touched)
            return queue(journey);
        journey.TeamIndex = left.TakenBy!.Index;
        return touch(journey);
    }

    /// <summary>Whether the case still waits with this ticket.</summary>
    public bool Has(Ticket waiting) => waiting == ticket && waiting.IsWaiting && !journey.IsOver;

    /// <summary>Gives a case that waits the class and place that it has now.</summary>
    public void Move()
    {
        if (ticket is { IsWaiting: true })
            ticket.Queue.Move(ticket, Standing);
    }

    /// <summary>Takes a case that waits out of the queue.</summary>
    public void Withdraw()
    {
        if (ticket is { IsWaiting: true })
            ticket.Queue.Withdraw(ticket);
    }

    /// <summary>Lets go of a wait that is left otherwise. An agent who has taken the case in this very instant is free again.</summary>
    public void Abandon()
    {
        ticket?.TakenBy?.Finish();
        ticket = null;
    }

    /// <summary>What the case's turn in a queue depends on.</summary>
    private Standing Standing
    {
        get
        {
            var file = journey.Case!;
            var place = file.PlaceTicks;
            var type = Desk.CaseTypes[file.DeclaredType];
            var due = place + Ticks.From(type.DueHours ?? double.PositiveInfinity, Ticks.PerHour);
            if (type.DueOpenHours is { } open)
                due = Math.Min(due, Desk.OpeningHours(type.TeamIndex).After(place, Ticks.From(open, Ticks.PerHour)));
            return new Standing(journey.QueuedAs, place, due, Desk.CostRates?.Of(file, journey.Submission, journey.Draws, isSorted: journey.IsHandedOver) ?? 0);
        }
    }

    private long PatienceTicks() => Math.Max(0, patienceEndTicks - Desk.NowTicks);

    /// <summary>The seller got no response: patience has ended, or the queue was full. Some come back.</summary>
    private static Next GiveUp(Journey journey)
    {
        journey.CloseCase(CaseOutcome.GivenUp);
        var type = journey.Type;
        return journey.Draws.Happens(type.RedialProbability, Purpose.Redial, journey.Submissions)
            ? journey.After(journey.Draws.Hours(type.RedialHours!, Purpose.RedialTime, journey.Submissions), Submitting.Open)
            : journey.End(ProblemOutcome.GivenUp);
    }
}
