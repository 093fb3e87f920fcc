using QueueSim.Randomness;

namespace QueueSim.Model;

/// <summary>What a seller does about a problem when its case does not move (T15 to T17, C8).</summary>
internal sealed class FollowUps(Journey journey)
{
    private readonly FollowUpSettings settings = journey.Scenario.FollowUps;
    private long movedTicks;
    private long stretchEndTicks;
    private Stage? afterStretch;
    private int count;

    private bool AreLeft => count < settings.Maximum;

    private long DueTicks => movedTicks + Ticks.From(settings.AfterHours, Ticks.PerHour);

    private long NowTicks => journey.Desk.NowTicks;

    /// <summary>Those of a problem; null where the strategy is to wait.</summary>
    public static FollowUps? Of(Journey journey) =>
        journey.Strategy.FollowUp == Contract.FollowUp.Wait || journey.Scenario.FollowUps.Maximum <= 0 ? null : new FollowUps(journey);

    /// <summary>A stretch in which the organisation works on the case and the seller may follow up.</summary>
    /// <param name="journey">Whose case it is.</param>
    /// <param name="ticks">Length of the stretch.</param>
    /// <param name="then">What follows it, unless the case is reopened.</param>
    public static Next During(Journey journey, long ticks, Stage then)
    {
        if (journey.FollowUps is not { AreLeft: true } own)
            return journey.After(ticks, then);
        own.stretchEndTicks = own.NowTicks + ticks;
        own.afterStretch = then;
        return own.GoOn();
    }

    /// <summary>The case has moved: it was submitted, touched or answered.</summary>
    public void NoteMove() => movedTicks = NowTicks;

    /// <summary>Follows up on a case in a queue for as long as it waits there.</summary>
    public void WatchQueue(Ticket ticket)
    {
        if (!AreLeft)
            return;
        var delay = Math.Max(0, DueTicks - NowTicks);
        journey.Desk.Environment.Timeout(TimeSpan.FromTicks(delay)).AddCallback(_ =>
        {
            if (!journey.WaitsWith(ticket))
                return;
            FollowUp();
            if (ticket.IsWaiting)
                WatchQueue(ticket);
        });
    }

    private Next GoOn() =>
        AreLeft && DueTicks < stretchEndTicks
            ? journey.After(DueTicks - NowTicks, FollowUpInStretch)
            : journey.After(stretchEndTicks - NowTicks, afterStretch!);

    private static Next FollowUpInStretch(Journey journey)
    {
        journey.FollowUps!.FollowUp();
        return new Next(null, static journey => journey.FollowUps!.GoOn());
    }

    private void FollowUp()
    {
        count++;
        NoteMove();
        switch (journey.Strategy.FollowUp)
        {
            case Contract.FollowUp.Remind:
                if (journey.Draws.Happens(settings.ReminderInformsProbability, Purpose.ReminderInforms, count))
                    journey.Submission.SupplyWhatIsMissing(journey.Type.IsCompliance);
                journey.Case!.PlaceTicks -= Ticks.From(settings.ReminderGainHours, Ticks.PerHour);
                journey.MoveInQueue();
                break;
            case Contract.FollowUp.Push:
                if (journey.Draws.Happens(settings.PushFlagProbability, Purpose.PushFlag, count))
                    journey.Flag();
                if (journey.IsHighRisk)
                    journey.MoveInQueue();
                break;
            case Contract.FollowUp.Reopen:
                journey.Reopen();
                break;
            case Contract.FollowUp.Duplicate:
                SubmitAgain();
                break;
        }
    }

    private void SubmitAgain()
    {
        var submission = ++journey.Submissions;
        var copy = new CaseFile(journey.Problem, submission, NowTicks)
        {
            DeclaredType = journey.Case!.DeclaredType,
            Truth = CaseTruth.Deficient,
            HadAllDocuments = !journey.Submission.MissesDocuments,
            IsDuplicate = true,
        };
        var mergeMinutes = journey.Draws.Value(journey.Type.TouchMinutes, Purpose.DuplicateTouch, submission) * settings.MergeTouchFactor;
        new Duplicate(journey.Desk, journey.Problem, copy, journey.QueuedAs, submission, mergeMinutes, journey.Draws).Begin();
    }
}
