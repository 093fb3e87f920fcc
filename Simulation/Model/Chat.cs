using QueueSim.Randomness;

namespace QueueSim.Model;

/// <summary>A seller's chats about a problem: before any case is written, or while one takes its course.</summary>
internal sealed class Chat(Journey journey)
{
    private readonly Desk desk = journey.Desk;
    private readonly ChatSettings settings = journey.Scenario.Chat!;
    private readonly ChatAttempts attempts = new(journey.Scenario.Chat!, journey.Desk.Start, journey.Desk.Accounts.Memory(journey.Account));
    private IEnumerator<Event>? first; // the attempts that come before any case

    /// <summary>Probability that a question whose answer is on the help pages counts as invalid (C11).</summary>
    private double InvalidProbability => settings.InvalidProbability * (journey.Strategy.ReadsKnowledgeBase ? 1 : settings.UnreadInvalidFactor);

    /// <summary>Whether at least one attempt was made.</summary>
    public bool IsUsed => attempts.Count > 0;

    /// <summary>Chat first, chat while the case takes its course, or none, as access and the strategy's channel say.</summary>
    public static Next Choose(Journey journey)
    {
        if (!journey.Seller.HasChatAccess || journey.Strategy.Channel == Channel.Ticket)
            return Submitting.Open(journey);
        var chat = new Chat(journey);
        journey.Chat = chat;
        if (journey.Strategy.Channel == Channel.Chat)
        {
            chat.first = chat.Attempts().GetEnumerator();
            return GoOn(journey);
        }

        journey.Desk.Environment.Start(chat.WhenDue());
        return Submitting.Open(journey);
    }

    private static Next GoOn(Journey journey)
    {
        var steps = journey.Chat!.first!;
        return steps.MoveNext() ? new Next(steps.Current, GoOn) : new Next(null, Submitting.Open);
    }

    /// <summary>Waits for the moment to chat while the case takes its course.</summary>
    private IEnumerable<Event> WhenDue()
    {
        if (journey.Strategy.Channel == Channel.ChatAtPeak)
        {
            if (attempts.TicksToPeak(desk.NowTicks) is var waiting and > 0)
                yield return Sleep(waiting);
        }
        else if (journey.Type.Priority != Priority.High)
        {
            // A day without a reply, counted from the submission that is open then (C5).
            var patience = Ticks.From(settings.StartAfterHours, Ticks.PerHour);
            var due = desk.NowTicks + patience;
            while (!journey.IsOver && due > desk.NowTicks)
            {
                yield return Sleep(due - desk.NowTicks);
                if (journey.Case is { FirstResponseTicks: >= 0 })
                    yield break;
                due = (journey.Case?.SubmittedTicks ?? desk.NowTicks) + patience;
            }
        }

        if (journey.IsOver)
            yield break;
        foreach (var step in Attempts())
            yield return step;
    }

    /// <summary>Attempts to chat until one gets through or the rules allow no more.</summary>
    private IEnumerable<Event> Attempts()
    {
        var draws = journey.Draws;
        while (!journey.IsOver && attempts.MayTry(desk.NowTicks))
        {
            journey.NoteContact();
            var began = desk.NowTicks;
            var hour = attempts.Begin(began);
            var attempt = attempts.Count;
            long replied = -1;
            ChatEnd? end = ChatEnd.NotConnected;
            if (draws.Happens(settings.AvailabilityByHour[hour], Purpose.ChatAvailability, attempt))
            {
                if (draws.Minutes(settings.AiMinutes, Purpose.ChatAiTime, attempt) is var answering and > 0)
                    yield return Sleep(answering);
                journey.NoteAi();
                end = AskAi(attempt);
            }

            if (end is null)
            {
                var team = desk.Teams[settings.TeamIndex];
                var queuedAs = QueuedAs();
                var isReached = team.TryStart(journey.Problem, queuedAs);
                if (!isReached && team.IsFull)
                {
                    team.TurnAway(journey.Problem, queuedAs);
                }
                else if (!isReached)
                {
                    var place = team.Join(journey.Problem, queuedAs, desk.NowTicks, draws.Minutes(settings.PatienceMinutes, Purpose.ChatPatience, attempt));
                    yield return place;
                    isReached = place.End == VisitEnd.Touched;
                }

                end = ChatEnd.NotConnected;
                if (isReached)
                {
                    replied = desk.NowTicks;
                    journey.NoteHuman();
                    var lacking = ChatParts.Lacking(journey);
                    using (new Agent(team))
                    {
                        if (TouchTicks(attempt, lacking) is var chatting and > 0)
                            yield return Sleep(chatting);
                    }

                    end = AskAgent(attempt, lacking);
                }
            }

            desk.Sink.Add(new ChatRecord(
                journey.Problem.Number, attempt, journey.Problem.CaseType, journey.Problem.Strategy, journey.Problem.Market, journey.Problem.IsFocal, journey.Problem.IsObserved,
                attempts.FirstTicks, began, hour, replied, desk.NowTicks, end.Value));
            if (journey.IsOver || TakeEffect(end.Value))
                yield break;
            if (attempts.MayTry(desk.NowTicks) && draws.Hours(settings.RetryHours, Purpose.ChatRetry, attempt) is var retrying and > 0)
                yield return Sleep(retrying);
        }
    }

    /// <summary>The AI answers first (C9).</summary>
    /// <returns>How the attempt ended; null when an agent is asked for.</returns>
    private ChatEnd? AskAi(int attempt)
    {
        var submission = journey.Submission;
        ref readonly var draws = ref journey.Draws;
        if (journey.Strategy.UsesAgency && draws.Happens(settings.ThirdPartyBanProbability, Purpose.ChatThirdParty, attempt))
        {
            attempts.Ban(desk.NowTicks);
            return ChatEnd.Banned;
        }

        if ((journey.Strategy.FollowUp == FollowUp.Push || attempts.IsPushing) && draws.Happens(settings.PushFlagProbability, Purpose.ChatPushFlag, attempt))
            Flag();
        attempts.Judge(submission.IsSelfServable && draws.Happens(InvalidProbability, Purpose.ChatInvalid, attempt), desk.NowTicks);
        if (submission.IsSelfServable && draws.Happens(settings.AiSolveProbability, Purpose.ChatAiSolve, attempt))
            return ChatEnd.SolvedByAi;
        return submission.IsWrongCategory && draws.Happens(settings.MisjudgeProbability, Purpose.ChatMisjudge, attempt) ? ChatEnd.Misjudged : null;
    }

    /// <summary>Documents of a compliance appeal have to be sent in writing (C14). Other sellers show theirs in the chat.</summary>
    private ChatEnd AskAgent(int attempt, int lacking)
    {
        ref readonly var draws = ref journey.Draws;
        if (!(journey.Submission.Documents.AreMissing && journey.Type.IsCompliance)
            && draws.Happens(journey.Type.ChatSolveProbability * Math.Pow(settings.PartSolveFactor, lacking), Purpose.ChatSolve, attempt))
            return ChatEnd.Solved;
        journey.HasContext = draws.Happens(settings.ContextProbability * Math.Pow(settings.PartContextFactor, lacking), Purpose.ChatContext, attempt);
        return ChatEnd.HandedOver;
    }

    /// <summary>Work of a chat agent: the more is lacking, the longer.</summary>
    private long TouchTicks(int attempt, int lacking) =>
        Ticks.From(journey.Draws.Value(settings.TouchMinutes, Purpose.ChatTouch, attempt) * Math.Pow(settings.PartTouchFactor, lacking), Ticks.PerMinute);

    /// <summary>Class of a chat that waits: the well prepared first, where that counts, flagged contact last (C8).</summary>
    private QueueClass QueuedAs() =>
        journey.IsHighRisk || desk.Accounts.IsFlagged(journey.Account, desk.NowTicks) ? QueueClass.HighRisk
        : settings.PreparedFirst && ChatParts.Lacking(journey) == 0 ? QueueClass.High
        : QueueClass.Ordinary;

    /// <summary>High-risk contact (C8) lowers the class of a case that is open, too.</summary>
    private void Flag()
    {
        journey.Flag();
        if (journey.Case is not null)
            journey.Waiting.Move();
    }

    /// <returns>Whether the seller is done with chat about this problem.</returns>
    private bool TakeEffect(ChatEnd end)
    {
        switch (end)
        {
            case ChatEnd.Solved or ChatEnd.SolvedByAi:
                EndProblem(ProblemOutcome.SolvedByChat);
                return true;
            case ChatEnd.Banned:
                EndProblem(ProblemOutcome.Blocked);
                return true;
            case ChatEnd.HandedOver:
                HandOver();
                return true;
            default:
                return false;
        }
    }

    private void EndProblem(ProblemOutcome outcome)
    {
        if (journey.Case is not null)
            journey.CloseCase(CaseOutcome.Withdrawn);
        journey.End(outcome);
        journey.Waiting.Withdraw();
    }

    /// <summary>A chat agent hands the problem, mostly with its context, to the team in charge (C7).</summary>
    private void HandOver()
    {
        journey.Submission.TakeContext(journey.Draws, journey.HasContext, journey.Type.IsCompliance);
        journey.IsHandedOver = true;
        if (journey.Case is not { } file)
            return;
        var isInWrongQueue = journey.TeamIndex == desk.Routes.ForType(file.DeclaredType)[0].Team
            && file.DeclaredType != journey.Problem.CaseType && !desk.Routes.ShareOneTeam(file.DeclaredType, journey.Problem.CaseType);
        file.DeclaredType = journey.Problem.CaseType;
        if (journey.HasContext)
            journey.MoveForward();
        if (isInWrongQueue)
            journey.Waiting.Withdraw();
        else
            journey.Waiting.Move();
    }

    private Timeout Sleep(long ticks) => desk.Environment.Sleep(TimeSpan.FromTicks(ticks));
}
