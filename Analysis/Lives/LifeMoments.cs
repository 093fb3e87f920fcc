namespace QueueSim.Lives;

/// <summary>Puts the records of one problem in order, and finds out which case each is about.</summary>
/// <remarks>
/// Waits do not say which case they are of, and a problem may have a duplicate or a message that is read beside its case. Those of the case are
/// known by the step that says that it joined the queue; an agent who was free takes it when a touch is due.
/// </remarks>
internal sealed class LifeMoments(Scenario scenario, LifeNotes notes)
{
    private readonly List<(Moment Moment, int Order)> moments = new(notes.Steps.Count + notes.Visits.Count + notes.Cases.Count + 1);
    private int current; // number of the case that is handled
    private long queuedTicks = -1;
    private int queuedTeam = -1;
    private bool isTouchDue;
    private long touchTicks = -1;
    private long askedTicks;

    /// <summary>Moments as they followed each other.</summary>
    public IReadOnlyList<Moment> InOrder()
    {
        foreach (var chat in notes.Chats)
            AddChat(chat);

        // Visits and closed cases were written between the steps, so that their place among those of the same instant is known.
        var (visit, file) = (0, 0);
        for (var i = 0; i <= notes.Steps.Count; i++)
        {
            for (; visit < notes.Visits.Count && notes.Visits[visit].At <= i; visit++)
                AddVisit(notes.Visits[visit].Record, 2 * i);
            for (; file < notes.Cases.Count && notes.Cases[file].At <= i; file++)
            {
                var closed = notes.Cases[file].Record;
                moments.Add((new Moment(closed.ClosedTicks, MomentKind.Closed, closed.Submission) { How = EnumWords.Of(closed.Outcome), LastedTicks = closed.ClosedTicks - closed.SubmittedTicks }, 2 * i));
            }

            if (i < notes.Steps.Count)
                AddStep(notes.Steps[i], (2 * i) + 1);
        }

        var end = notes.End!.Value;
        moments.Add((new Moment(end.EndedTicks, MomentKind.Ended, 0) { How = EnumWords.Of(end.Outcome), LastedTicks = end.EndedTicks - end.AppearedTicks }, int.MaxValue));
        return [.. moments.OrderBy(each => each.Moment.AtTicks).ThenBy(each => each.Order).Select(each => each.Moment)];
    }

    private void AddChat(in ChatRecord chat)
    {
        moments.Add((new Moment(chat.BeganTicks, MomentKind.ChatBegan, 0) { Attempt = chat.Attempt }, -2));
        if (chat.RepliedTicks >= 0)
            moments.Add((new Moment(chat.RepliedTicks, MomentKind.ChatReplied, 0) { Attempt = chat.Attempt, LastedTicks = chat.RepliedTicks - chat.BeganTicks }, -1));
        moments.Add((new Moment(chat.EndedTicks, MomentKind.ChatEnded, 0) { Attempt = chat.Attempt, LastedTicks = chat.EndedTicks - chat.BeganTicks, How = EnumWords.Of(chat.End) }, -1));
    }

    private void AddVisit(in VisitRecord visit, int order)
    {
        var isTouch = visit.End == VisitEnd.Touched;
        var isChat = visit.Team == scenario.Chat?.TeamIndex;
        var isQueued = !isChat && queuedTicks == visit.JoinedTicks && queuedTeam == visit.Team;
        var isOfCase = isQueued || (!isChat && isTouchDue && queuedTicks < 0 && visit.JoinedTicks == visit.LeftTicks);
        if (isQueued)
            queuedTicks = -1;
        if (isOfCase && isTouch)
            (touchTicks, isTouchDue) = (visit.LeftTicks, false);
        moments.Add((
            new Moment(visit.LeftTicks, isTouch ? MomentKind.TouchBegan : MomentKind.LeftQueue, isOfCase ? current : isChat ? 0 : DuplicateOf(visit), isTouch ? visit.TakenBy : visit.Team)
            {
                Attempt = isChat ? AttemptOf(visit) : 0,
                LastedTicks = visit.LeftTicks - visit.JoinedTicks,
                How = isTouch ? "" : EnumWords.Of(visit.End),
            }, order));
    }

    private void AddStep(in StepRecord step, int order)
    {
        var (lasted, how) = (0L, "");
        switch (step.Kind)
        {
            case StepKind.Submitted:
                how = Submitted(step.Submission);
                break;
            case StepKind.Queued when step.Position == 0: // an agent took it in the same instant
                return;
            case StepKind.Queued:
                (queuedTicks, queuedTeam, isTouchDue) = (step.AtTicks, step.Team, true);
                break;
            case StepKind.TouchEnded:
                lasted = touchTicks < 0 ? 0 : step.AtTicks - touchTicks;
                (touchTicks, queuedTicks, isTouchDue) = (-1, -1, true);
                break;
            case StepKind.Asked:
                (askedTicks, isTouchDue) = (step.AtTicks, false);
                break;
            case StepKind.Answered:
                (lasted, isTouchDue) = (step.AtTicks - askedTicks, true);
                break;
            case StepKind.InvestigationBegan:
                isTouchDue = false;
                break;
            case StepKind.FollowedUp:
                how = EnumWords.Of(scenario.Strategies[notes.End!.Value.Strategy].FollowUp);
                break;
        }

        var number = step.Kind == StepKind.Appeared ? 0 : step.Kind == StepKind.Submitted ? step.Submission : current;
        moments.Add((new Moment(step.AtTicks, KindOf(step.Kind), number, step.Team, step.Position) { LastedTicks = lasted, How = how }, step.Kind == StepKind.Appeared ? -3 : order));
    }

    private string Submitted(int number)
    {
        var file = notes.Cases.FirstOrDefault(each => each.Record.Submission == number).Record;
        if (!file.IsDuplicate)
            (current, isTouchDue, queuedTicks) = (number, true, -1);
        return file.IsAppeal ? "appeal" : file.IsDuplicate ? "duplicate" : "";
    }

    /// <summary>Number of the duplicate that a wait is of, or 0: a message was read, or it is not known.</summary>
    private int DuplicateOf(VisitRecord visit) => notes.Cases.FirstOrDefault(each =>
        each.Record.IsDuplicate && each.Record.SubmittedTicks <= visit.JoinedTicks && visit.LeftTicks <= each.Record.ClosedTicks
        && (each.Record.FirstResponseTicks < 0 || each.Record.QueuedTicks == visit.LeftTicks - visit.JoinedTicks)).Record.Submission;

    private int AttemptOf(VisitRecord visit) => notes.Chats.FirstOrDefault(chat => chat.BeganTicks <= visit.JoinedTicks && visit.LeftTicks <= chat.EndedTicks).Attempt;

    private static MomentKind KindOf(StepKind kind) => kind switch
    {
        StepKind.Appeared => MomentKind.Appeared,
        StepKind.Submitted => MomentKind.Submitted,
        StepKind.Queued => MomentKind.Queued,
        StepKind.TouchEnded => MomentKind.TouchEnded,
        StepKind.Transferred => MomentKind.Transferred,
        StepKind.Asked => MomentKind.Asked,
        StepKind.Answered => MomentKind.Answered,
        StepKind.Escalated => MomentKind.Escalated,
        StepKind.InvestigationBegan => MomentKind.InvestigationBegan,
        _ => MomentKind.FollowedUp,
    };
}
