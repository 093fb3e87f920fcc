using QueueSim.Randomness;

namespace QueueSim.Model;

// What goes on besides the case: follow-ups when nothing moves, and chat.
internal sealed partial class Journey
{
    private bool isOfFlaggedAccount;
    private long movedTicks;
    private int followUps;
    private ChatAttempts? chats;

    private bool MayChat => seller.HasChatAccess;

    private bool FollowsUp => strategy.FollowUp != FollowUp.Wait && followUps < scenario.FollowUps.Maximum;

    private long FollowUpTicks => movedTicks + Ticks.From(scenario.FollowUps.AfterHours, Ticks.PerHour);

    private long HandoverGainTicks => scenario.Chat is { } chat ? Ticks.From(chat.HandoverGainHours, Ticks.PerHour) : 0;

    /// <summary>A stretch in which the organisation works on the case and the seller may follow up; ends early when the case is reopened.</summary>
    private IEnumerable<Event> Stay(long ticks)
    {
        long end = desk.NowTicks + ticks;
        while (FollowsUp && FollowUpTicks < end)
        {
            if (FollowUpTicks - desk.NowTicks is var waiting and > 0)
                yield return environment.Timeout(TimeSpan.FromTicks(waiting));
            if (isOver)
                yield break;
            FollowUpNow();
            if (isReopened)
                yield break;
        }

        if (end - desk.NowTicks is var rest and > 0)
            yield return environment.Timeout(TimeSpan.FromTicks(rest));
    }

    /// <summary>Follows up on a case in a queue for as long as it waits there.</summary>
    private void FollowUpWhile(Ticket waiting)
    {
        long delay = Math.Max(0, FollowUpTicks - desk.NowTicks);
        environment.Timeout(TimeSpan.FromTicks(delay)).AddCallback(_ =>
        {
            if (!waiting.IsWaiting || waiting != ticket || isOver)
                return;
            FollowUpNow();
            if (waiting.IsWaiting && FollowsUp)
                FollowUpWhile(waiting);
        });
    }

    private void FollowUpNow()
    {
        followUps++;
        movedTicks = desk.NowTicks;
        switch (strategy.FollowUp)
        {
            case FollowUp.Remind:
                if (draws.Happens(scenario.FollowUps.ReminderInformsProbability, Purpose.ReminderInforms, followUps))
                    submission.SupplyWhatIsMissing(type.IsCompliance);
                file!.PlaceTicks -= Ticks.From(scenario.FollowUps.ReminderGainHours, Ticks.PerHour);
                MoveInQueue();
                break;
            case FollowUp.Push:
                if (draws.Happens(scenario.FollowUps.PushFlagProbability, Purpose.PushFlag, followUps))
                    Flag();
                if (isHighRisk)
                    MoveInQueue();
                break;
            case FollowUp.Reopen:
                CloseCase(CaseOutcome.Withdrawn);
                isReopened = true;
                LeaveQueue();
                break;
            case FollowUp.Duplicate:
                SubmitAgain();
                break;
        }
    }

    /// <summary>High-risk contact (C8): this problem for good, and for some time whatever else the account submits.</summary>
    private void Flag()
    {
        isHighRisk = true;
        if (account != Accounts.Own)
            desk.Accounts.Memory(account).FlaggedUntilTicks = desk.NowTicks + Ticks.From(scenario.FollowUps.FlagDays, Ticks.PerDay);
    }

    private void MoveInQueue()
    {
        if (ticket is { IsWaiting: true })
            desk.Teams[ticketTeam].Move(ticket, QueuedAs, file!.PlaceTicks);
    }

    private void LeaveQueue()
    {
        if (ticket is { IsWaiting: true })
            desk.Teams[ticketTeam].Withdraw(ticket);
    }

    private void SubmitAgain()
    {
        submissions++;
        var copy = new CaseFile(problem, submissions, desk.NowTicks)
        {
            DeclaredType = file!.DeclaredType,
            Truth = CaseTruth.Deficient,
            HadAllDocuments = !submission.MissesDocuments,
            IsDuplicate = true,
        };
        double mergeMinutes = draws.Value(type.TouchMinutes, Purpose.DuplicateTouch, submissions) * scenario.FollowUps.MergeTouchFactor;
        var duplicate = new Duplicate(desk, problem, copy, QueuedAs, submissions, mergeMinutes, draws);
        duplicate.Node = desk.OpenDuplicates.AddLast(duplicate);
        duplicate.Begin();
    }

    /// <summary>Waits for the moment to chat while the case takes its course.</summary>
    private IEnumerable<Event> ChatBesides()
    {
        chats = new ChatAttempts(scenario.Chat!, desk.Start, desk.Accounts.Memory(account));
        if (strategy.Channel == Channel.ChatAtPeak)
        {
            if (chats.TicksToPeak(desk.NowTicks) is var waiting and > 0)
                yield return environment.Timeout(TimeSpan.FromTicks(waiting));
        }
        else if (type.Priority != Priority.High)
        {
            // A day without a reply, counted from the submission that is open then (C5).
            long patience = Ticks.From(scenario.Chat!.StartAfterHours, Ticks.PerHour);
            long due = desk.NowTicks + patience;
            while (!isOver && due > desk.NowTicks)
            {
                yield return environment.Timeout(TimeSpan.FromTicks(due - desk.NowTicks));
                if (file is { FirstResponseTicks: >= 0 })
                    yield break;
                due = (file?.SubmittedTicks ?? desk.NowTicks) + patience;
            }
        }

        if (isOver)
            yield break;
        foreach (Event step in Chat())
            yield return step;
    }

    /// <summary>Attempts to chat until one gets through or the rules allow no more.</summary>
    private IEnumerable<Event> Chat()
    {
        ChatSettings chat = scenario.Chat!;
        chats ??= new ChatAttempts(chat, desk.Start, desk.Accounts.Memory(account));
        while (!isOver && chats.MayTry(desk.NowTicks))
        {
            long began = desk.NowTicks;
            int hour = chats.Begin(began);
            int attempt = chats.Count;
            long replied = -1;
            ChatEnd end = ChatEnd.NotConnected;
            if (draws.Happens(chat.AvailabilityByHour[hour], Purpose.ChatAvailability, attempt))
            {
                if (draws.Minutes(chat.AiMinutes, Purpose.ChatAiTime, attempt) is var answering and > 0)
                    yield return environment.Timeout(TimeSpan.FromTicks(answering));
                chats.Judge(submission.IsSelfServable && draws.Happens(chat.InvalidProbability, Purpose.ChatInvalid, attempt), desk.NowTicks);
                if (submission.IsSelfServable && draws.Happens(chat.AiSolveProbability, Purpose.ChatAiSolve, attempt))
                {
                    end = ChatEnd.SolvedByAi;
                }
                else if (submission.IsWrongCategory && draws.Happens(chat.MisjudgeProbability, Purpose.ChatMisjudge, attempt))
                {
                    end = ChatEnd.Misjudged;
                }
                else
                {
                    if (Delay(chat.ReplyHours, Purpose.ChatReply, attempt) is var waiting and > 0)
                        yield return environment.Timeout(TimeSpan.FromTicks(waiting));
                    TeamQueue team = desk.Teams[chat.TeamIndex];
                    Ticket? place = null;
                    if (!team.TryStart(problem, QueueClass.Ordinary))
                        yield return place = team.Join(problem, QueueClass.Ordinary, desk.NowTicks, draws.Minutes(chat.PatienceMinutes, Purpose.ChatPatience, attempt));
                    if (place?.End != VisitEnd.GaveUp)
                    {
                        replied = desk.NowTicks;
                        if (draws.Minutes(chat.TouchMinutes, Purpose.ChatTouch, attempt) is var chatting and > 0)
                            yield return environment.Timeout(TimeSpan.FromTicks(chatting));
                        team.Finish();
                        // The documents of a compliance appeal have to be sent in writing (C14); other sellers show theirs in the chat.
                        end = !(submission.MissesDocuments && type.IsCompliance) && draws.Happens(type.ChatSolveProbability, Purpose.ChatSolve, attempt)
                            ? ChatEnd.Solved
                            : ChatEnd.HandedOver;
                    }
                }
            }

            desk.Sink.Add(new ChatRecord(
                problem.Number, attempt, problem.CaseType, problem.Strategy, problem.Market, problem.IsFocal, problem.IsObserved,
                chats.FirstTicks, began, hour, replied, desk.NowTicks, end));
            if (isOver)
                yield break;
            if (end is ChatEnd.Solved or ChatEnd.SolvedByAi)
            {
                EndByChat();
                yield break;
            }

            if (end == ChatEnd.HandedOver)
            {
                TakeOver(draws.Happens(chat.ContextProbability, Purpose.ChatContext, attempt));
                yield break;
            }

            if (chats.MayTry(desk.NowTicks) && Delay(chat.RetryHours, Purpose.ChatRetry, attempt) is var retrying and > 0)
                yield return environment.Timeout(TimeSpan.FromTicks(retrying));
        }
    }

    private void EndByChat()
    {
        if (file is not null)
            CloseCase(CaseOutcome.Withdrawn);
        End(ProblemOutcome.SolvedByChat);
        LeaveQueue();
    }

    /// <summary>A chat agent hands the problem with its context to the team in charge (C7).</summary>
    private void TakeOver(bool isComplete)
    {
        submission.TakeContext(isComplete, type.IsCompliance);
        isHandedOver = true;
        if (file is null)
            return;
        bool isInWrongQueue = ticketTeam != type.TeamIndex && ticketTeam == desk.CaseTypes[file.DeclaredType].TeamIndex;
        file.DeclaredType = problem.CaseType;
        file.PlaceTicks -= HandoverGainTicks;
        if (isInWrongQueue)
            LeaveQueue();
        else
            MoveInQueue();
    }
}
