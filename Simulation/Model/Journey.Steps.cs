using QueueSim.Randomness;

namespace QueueSim.Model;

// The steps that the journey is made of.
internal sealed partial class Journey
{
    private int QuestionNumber => appeals * TouchesPerCase + file!.Questions;

    private long PatienceTicks =>
        type.PatienceHours is { } patience ? draws.Hours(patience, Purpose.Patience, submissions) : -1;

    /// <summary>Class in a queue: the declared category's priority, without the rights that individuals lack (T12), and last after a flag (C8).</summary>
    private QueueClass QueuedAs =>
        isHighRisk || isOfFlaggedAccount ? QueueClass.HighRisk
        : desk.CaseTypes[file!.DeclaredType].Priority == Priority.High && (!seller.IsIndividual || scenario.Access.IndividualsHavePriority)
            ? QueueClass.High
            : QueueClass.Ordinary;

    /// <summary>Compliance appeals without documents are not asked about but refused (T8).</summary>
    private bool IsSomethingToAskFor => submission.IsVague || (submission.MissesDocuments && !type.IsCompliance);

    private double SuccessProbability =>
        submission.MissesDocuments
            ? type.SolveProbability * scenario.Decision.EvidenceSuccessFactor[submission.CountedEvidence]
            : type.SolveProbability;

    /// <summary>Agencies write and answer faster (T20).</summary>
    private double SellerTimeFactor => strategy.UsesAgency ? scenario.AgencyTimeFactor : 1;

    private bool ComesBack() =>
        strategy.WhenFiltered != WhenFiltered.GiveUp
        && submissions < scenario.Resubmission.MaximumSubmissions
        && draws.Happens(scenario.Resubmission.ReturnProbability, Purpose.ReturnAfterBounce, submissions);

    private void OpenCase(bool isAppeal)
    {
        submissions++;
        bool isWrong = submission.IsWrongCategory && !isAppeal;
        file = new CaseFile(problem, submissions, desk.NowTicks)
        {
            DeclaredType = isWrong ? desk.Population.WrongCategory(problem.CaseType, stream) : problem.CaseType,
            Truth = submission.Truth,
            HadAllDocuments = !submission.MissesDocuments,
            IsAppeal = isAppeal,
        };
        if (isHandedOver)
            file.PlaceTicks -= HandoverGainTicks;
        isOfFlaggedAccount = desk.Accounts.IsFlagged(account, desk.NowTicks);
        movedTicks = desk.NowTicks;
    }

    private void NoteTouch()
    {
        if (file!.FirstResponseTicks < 0)
            file.FirstResponseTicks = desk.NowTicks;
        movedTicks = desk.NowTicks;
    }

    private bool TryStart(int team)
    {
        ticket = null;
        return desk.Teams[team].TryStart(problem, QueuedAs);
    }

    private Ticket Join(int team)
    {
        ticketTeam = team;
        ticket = desk.Teams[team].Join(problem, QueuedAs, file!.PlaceTicks, file.FirstResponseTicks < 0 ? PatienceTicks : -1);
        if (FollowsUp)
            FollowUpWhile(ticket);
        return ticket;
    }

    /// <summary>Whether the wait ended without an agent, or with one that is no longer needed (who is then free again).</summary>
    private bool HasLeftQueue(int team, out bool gaveUp)
    {
        VisitEnd end = VisitEnd.Touched;
        if (ticket is { } wait)
        {
            end = wait.End;
            file?.NoteWait(desk.NowTicks - wait.JoinedTicks);
            ticket = null;
        }

        gaveUp = end == VisitEnd.GaveUp && !isOver;
        if (end != VisitEnd.Touched)
            return true;
        if (!isOver && !isReopened)
            return false;
        desk.Teams[team].Finish();
        return true;
    }

    private void GiveUp()
    {
        CloseCase(CaseOutcome.GivenUp);
        End(ProblemOutcome.GivenUp);
    }

    private bool TakeReopened()
    {
        bool reopened = isReopened && !isOver;
        isReopened = false;
        return reopened;
    }

    private long TouchTicks(bool isEscalated, bool isWrongTeam, bool asks)
    {
        if (isEscalated)
            return WorkTicks(type.EscalationTouchMinutes!, Ticks.PerMinute, Purpose.EscalationTouch, appeals);
        int number = appeals * TouchesPerCase + (isWrongTeam ? TouchesPerCase - 1 : file!.Questions);
        double part = isWrongTeam ? scenario.Handling.TransferTouchFactor : asks ? scenario.Handling.QuestionTouchFactor : 1;
        return WorkTicks(type.TouchMinutes, Ticks.PerMinute, Purpose.Touch, number, part);
    }

    private long WorkTicks(Distribution work, long ticksPerUnit, Purpose purpose, int occurrence, double part = 1)
    {
        double factor = scenario.Handling.LanguageWorkFactor[strategy.Language] * scenario.Handling.EvidenceWorkFactor[submission.Evidence];
        if (isHandedOver)
            factor *= scenario.Chat!.ContextWorkFactor;
        return Ticks.From(draws.Value(work, purpose, occurrence) * factor * part, ticksPerUnit);
    }

    /// <summary>A time in ticks. Where it is 0, nobody waits and there is no event.</summary>
    private long Delay(Distribution hours, Purpose purpose, int occurrence = 0, double factor = 1) =>
        Ticks.From(draws.Value(hours, purpose, occurrence) * factor, Ticks.PerHour);

    private void CloseCase(CaseOutcome outcome)
    {
        file!.Close(outcome, desk.NowTicks, desk.Sink);
        file = null;
    }

    private void End(ProblemOutcome outcome)
    {
        isOver = true;
        WriteProblem(outcome);
        desk.Close(this, outcome, problem.IsObserved);
    }

    private void WriteProblem(ProblemOutcome outcome) =>
        desk.Sink.Add(new ProblemRecord(
            problem.Number, problem.CaseType, problem.Strategy, problem.Market, problem.IsFocal, problem.IsObserved,
            seller.HasChatAccess, chats is { Count: > 0 }, appearedTicks, desk.NowTicks, outcome, submissions));
}
