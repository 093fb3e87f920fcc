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
        (ticks, then) = journey.Waiting.WithPatience(ticks, then);
        if (journey.FollowUps is not { AreLeft: true } own)
            return journey.After(ticks, then);
        own.stretchEndTicks = own.NowTicks + ticks;
        own.afterStretch = then;
        return own.GoOn();
    }

    /// <summary>Part of a touch for reading what the seller has written since the last one; it is read then.</summary>
    public static double Reading(Journey journey)
    {
        var messages = journey.Case!.UnreadMessages;
        journey.Case.UnreadMessages = 0;
        return messages * journey.Scenario.FollowUps.ReminderTouchFactor;
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
            if (!journey.Waiting.Has(ticket))
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
        if (journey.Case is { FirstResponseTicks: >= 0 }) // investigated: no touch is left to read it in
            journey.FollowUps.HaveRead();
        return new Next(null, static journey => journey.FollowUps!.GoOn());
    }

    private void FollowUp()
    {
        count++;
        journey.Note(StepKind.FollowedUp);
        var isEarly = NowTicks - movedTicks < Ticks.From(settings.IdleHours, Ticks.PerHour);
        NoteMove();
        switch (journey.Strategy.FollowUp)
        {
            case Contract.FollowUp.Remind:
                Remind(isEarly);
                break;
            case Contract.FollowUp.Push:
                Push(isEarly);
                break;
            case Contract.FollowUp.Reopen:
                journey.Reopen();
                break;
            case Contract.FollowUp.Duplicate:
                SubmitAgain();
                break;
        }
    }

    /// <summary>A polite message with new information. Before there has been time for anything new it is neither.</summary>
    private void Remind(bool isEarly)
    {
        var file = journey.Case!;
        file.UnreadMessages++;
        FlagIfEarly(isEarly);
        if (isEarly)
            return;
        if (journey.Draws.Happens(settings.ReminderInformsProbability, Purpose.ReminderInforms, count))
            journey.Submission.SupplyWhatIsMissing(journey.Draws, bringsDocuments: !journey.Type.IsCompliance);
        file.PlaceTicks -= Ticks.From(settings.ReminderGainHours, Ticks.PerHour);
        journey.Waiting.Move();
    }

    /// <summary>"Urgent", which is forgiven where it is true and has waited.</summary>
    private void Push(bool isEarly)
    {
        journey.Case!.UnreadMessages++;
        var isCritical = !isEarly && journey.Type.Priority == Priority.High;
        var probability = settings.PushFlagProbability * (isCritical ? settings.CriticalFlagFactor : 1);
        if (journey.Draws.Happens(probability, Purpose.PushFlag, count))
            Flag();
        FlagIfEarly(isEarly);
    }

    private void FlagIfEarly(bool isEarly)
    {
        if (isEarly && journey.Draws.Happens(settings.EarlyFlagProbability, Purpose.EarlyFollowUpFlag, count))
            Flag();
    }

    /// <summary>High-risk contact (C8), which lowers the class of the case at once.</summary>
    private void Flag()
    {
        journey.Flag();
        journey.Waiting.Move();
    }

    /// <summary>An agent of the team reads the latest message at a visit of its own.</summary>
    private void HaveRead()
    {
        var part = Reading(journey);
        if (part > 0)
            new MessageReading(journey.Desk, journey.Problem, journey.TeamIndex, journey.QueuedAs, journey.Case!.PlaceTicks)
                .Begin(Ticks.From(journey.Draws.Value(journey.Type.TouchMinutes, Purpose.MessageTouch, count) * part, Ticks.PerMinute));
    }

    private void SubmitAgain()
    {
        var submission = ++journey.Submissions;
        journey.Note(StepKind.Submitted);
        journey.Submission.Repeat(journey.Scenario.PreScreen.DuplicateProbability, journey.Draws, submission);
        var copy = new CaseFile(journey.Problem, submission, NowTicks)
        {
            DeclaredType = journey.Case!.DeclaredType,
            Truth = CaseTruth.Deficient,
            HadRightCategory = journey.Case.DeclaredType == journey.Problem.CaseType,
            HadAllDocuments = !journey.Submission.Documents.AreIncomplete,
            Attached = journey.Submission.Documents.Evidence,
            IsDuplicate = true,
        };
        var mergeMinutes = journey.Draws.Value(journey.Type.TouchMinutes, Purpose.DuplicateTouch, submission) * settings.MergeTouchFactor;
        new Duplicate(journey.Desk, journey.Problem, journey.Submission, copy, journey.QueuedAs, submission, mergeMinutes, journey.Draws).Begin();
    }
}
