using QueueSim.Randomness;

namespace QueueSim.Model;

/// <summary>A seller's chats about a problem: before any case is written, or while one takes its course.</summary>
internal sealed class Chat(Journey journey)
{
    private readonly Desk desk = journey.Desk;
    private readonly ChatSettings settings = journey.Scenario.Chat!;
    private readonly ChatAttempts attempts = new(journey.Scenario.Chat!, journey.Desk.Start, journey.Desk.Accounts.Memory(journey.Account));
    private IEnumerator<Event>? first; // the attempts that come before any case

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
                if (draws.Hours(settings.ReplyHours, Purpose.ChatReply, attempt) is var waiting and > 0)
                    yield return Sleep(waiting);
                var team = desk.Teams[settings.TeamIndex];
                var isReached = team.TryStart(journey.Problem, QueueClass.Ordinary);
                if (!isReached && team.IsFull)
                {
                    team.TurnAway(journey.Problem, QueueClass.Ordinary);
                }
                else if (!isReached)
                {
                    var place = team.Join(journey.Problem, QueueClass.Ordinary, desk.NowTicks, draws.Minutes(settings.PatienceMinutes, Purpose.ChatPatience, attempt));
                    yield return place;
                    isReached = place.End == VisitEnd.Touched;
                }

                end = ChatEnd.NotConnected;
                if (isReached)
                {
                    replied = desk.NowTicks;
                    journey.NoteHuman();
                    using (new Agent(team))
                    {
                        if (draws.Minutes(settings.TouchMinutes, Purpose.ChatTouch, attempt) is var chatting and > 0)
                            yield return Sleep(chatting);
                    }

                    end = AskAgent(attempt);
                }
            }

            desk.Sink.Add(new ChatRecord(
                journey.Problem.Number, attempt, journey.Problem.CaseType, journey.Problem.Strategy, journey.Problem.Market, journey.Problem.IsFocal, journey.Problem.IsObserved,
                attempts.FirstTicks, began, hour, replied, desk.NowTicks, end.Value));
            if (journey.IsOver || TakeEffect(end.Value, attempt))
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
        attempts.Judge(submission.IsSelfServable && draws.Happens(settings.InvalidProbability, Purpose.ChatInvalid, attempt), desk.NowTicks);
        if (submission.IsSelfServable && draws.Happens(settings.AiSolveProbability, Purpose.ChatAiSolve, attempt))
            return ChatEnd.SolvedByAi;
        return submission.IsWrongCategory && draws.Happens(settings.MisjudgeProbability, Purpose.ChatMisjudge, attempt) ? ChatEnd.Misjudged : null;
    }

    /// <summary>Documents of a compliance appeal have to be sent in writing (C14). Other sellers show theirs in the chat.</summary>
    private ChatEnd AskAgent(int attempt) =>
        !(journey.Submission.Documents.AreMissing && journey.Type.IsCompliance)
        && journey.Draws.Happens(journey.Type.ChatSolveProbability, Purpose.ChatSolve, attempt)
            ? ChatEnd.Solved
            : ChatEnd.HandedOver;

    /// <returns>Whether the seller is done with chat about this problem.</returns>
    private bool TakeEffect(ChatEnd end, int attempt)
    {
        switch (end)
        {
            case ChatEnd.Solved or ChatEnd.SolvedByAi:
                EndProblem();
                return true;
            case ChatEnd.HandedOver:
                HandOver(journey.Draws.Happens(settings.ContextProbability, Purpose.ChatContext, attempt));
                return true;
            default:
                return false;
        }
    }

    private void EndProblem()
    {
        if (journey.Case is not null)
            journey.CloseCase(CaseOutcome.Withdrawn);
        journey.End(ProblemOutcome.SolvedByChat);
        journey.Withdraw();
    }

    /// <summary>A chat agent hands the problem with its context to the team in charge (C7).</summary>
    private void HandOver(bool isComplete)
    {
        journey.Submission.TakeContext(journey.Draws, isComplete, journey.Type.IsCompliance);
        journey.IsHandedOver = true;
        if (journey.Case is not { } file)
            return;
        var isInWrongQueue = journey.TeamIndex == desk.Routes.ForType(file.DeclaredType)[0].Team
            && file.DeclaredType != journey.Problem.CaseType && !desk.Routes.ShareOneTeam(file.DeclaredType, journey.Problem.CaseType);
        file.DeclaredType = journey.Problem.CaseType;
        journey.MoveForward();
        if (isInWrongQueue)
            journey.Withdraw();
        else
            journey.MoveInQueue();
    }

    private Timeout Sleep(long ticks) => desk.Environment.Sleep(TimeSpan.FromTicks(ticks));
}
