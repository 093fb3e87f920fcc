using QueueSim.Randomness;

namespace QueueSim;

/// <summary>A wait that the end of the run cut off.</summary>
internal readonly record struct CutOffWait(int Team, long WaitedTicks);

/// <summary>One problem from its appearance to its end; reads from top to bottom as the seller lives it.</summary>
/// <remarks>
/// Every draw is a pure function of the problem's number and the purpose, so a scenario that changes one thing changes only
/// the draws' consequences and never the draws. docs/background/model.md tells the same story in words.
/// </remarks>
internal sealed class Journey
{
    // Draws about touches of one case are numbered appeal × this + question; the wrong team's touch takes the last number.
    private const int TouchesPerCase = 1024;

    private readonly Desk desk;
    private readonly Scenario scenario;
    private readonly Simulation environment;
    private readonly CaseStream random;
    private readonly Arrival arrival;
    private readonly CaseType type;
    private readonly Strategy strategy;
    private readonly int strategyIndex;
    private readonly int market;
    private readonly bool isFocal;
    private readonly bool isObserved;
    private readonly bool isSelfServable;
    private readonly bool needsDocuments;

    // The submission as it is now.
    private Evidence evidence;
    private bool isVague;
    private bool missesDocuments;
    private bool isWrongCategory;

    // The case under way; none before the first submission and between cases.
    private bool hasCase;
    private int submissions;
    private int appeals;
    private int declaredType;
    private long submittedTicks;
    private long firstResponseTicks;
    private int transfers;
    private int questions;
    private CaseTruth truth;
    private Ticket? ticket;
    private int ticketTeam;

    public Journey(Desk desk, Arrival arrival, bool isObserved)
    {
        this.desk = desk;
        this.arrival = arrival;
        this.isObserved = isObserved;
        scenario = desk.Scenario;
        environment = desk.Environment;
        random = new CaseStream(desk.Seed, desk.Replication, arrival.Number);
        type = desk.CaseTypes[arrival.CaseType];
        isFocal = desk.Population.IsFocal(random);
        strategyIndex = desk.Population.Strategy(random, isFocal);
        strategy = desk.Strategies[strategyIndex];
        market = desk.Population.Market(random);
        isSelfServable = Happens(type.SelfServableProbability, Purpose.SelfServable);
        needsDocuments = Happens(type.DocumentsNeededProbability, Purpose.DocumentsNeeded);
        evidence = strategy.Evidence;
        isVague = Happens(scenario.Deficiency.VagueProbability[strategy.Text], Purpose.VagueText);
        missesDocuments = needsDocuments && Happens(scenario.Deficiency.MissingProbability[evidence], Purpose.MissingDocuments);
        isWrongCategory = desk.CaseTypes.Length > 1 && !Happens(strategy.RightCategoryProbability, Purpose.WrongCategory);
    }

    /// <summary>The open journey that appeared before this one; kept by <see cref="OpenJourneys"/>.</summary>
    public Journey? Previous { get; set; }

    /// <summary>The open journey that appeared after this one.</summary>
    public Journey? Next { get; set; }

    private long PatienceTicks =>
        type.PatienceHours is { } patience ? Ticks.From(Draw(patience, Purpose.Patience, submissions), Ticks.PerHour) : -1;

    public IEnumerable<Event> Live()
    {
        if (strategy.ReadsKnowledgeBase)
        {
            if (Delay(scenario.KnowledgeBase.ReadHours, Purpose.KnowledgeBaseTime) is { } reading)
                yield return reading;
            if (isSelfServable && Happens(scenario.KnowledgeBase.SolveProbability, Purpose.KnowledgeBaseSolve))
            {
                End(ProblemOutcome.SolvedByKnowledgeBase);
                yield break;
            }
        }

        // One turn for every submission that the pre-screen sees.
        while (true)
        {
            Submit();
            if (After(Ticks.From(Draw(scenario.PreScreen.DelayMinutes, Purpose.PreScreenTime, submissions), Ticks.PerMinute)) is { } screening)
                yield return screening;
            if (!desk.PreScreen.Filters(truth, random.Uniform(Purpose.PreScreenScore, submissions)))
                break;
            CloseCase(CaseOutcome.Filtered);
            if (isSelfServable && Happens(scenario.PreScreen.SelfHelpSolveProbability, Purpose.SelfHelpSolve, submissions))
            {
                if (Delay(scenario.PreScreen.SelfHelpHours, Purpose.SelfHelpTime, submissions) is { } helping)
                    yield return helping;
                End(ProblemOutcome.SolvedBySelfHelp);
                yield break;
            }

            if (!ComesBack())
            {
                End(ProblemOutcome.GivenUp);
                yield break;
            }

            if (Delay(scenario.Resubmission.NoticeHours, Purpose.NoticeTime, submissions) is { } noticing)
                yield return noticing;
            if (strategy.WhenFiltered == WhenFiltered.Improve)
                Rewrite();
        }

        if (desk.Population.NeedsTranslation(market, strategyIndex)
            && Delay(scenario.TranslationDelayHours, Purpose.Translation) is { } translating)
            yield return translating;

        // One turn for every decision: the case that passed, then appeals against refusals.
        while (true)
        {
            // One turn for every visit to a team, until there is nothing left to ask or to hand over.
            bool isEscalated = false;
            while (true)
            {
                int team = isEscalated ? type.EscalationTeamIndex!.Value : desk.CaseTypes[declaredType].TeamIndex;
                if (!desk.Teams[team].TryStart())
                {
                    yield return Join(team);
                    bool gaveUp = ticket!.GaveUp;
                    NoteVisit(gaveUp ? VisitEnd.GaveUp : VisitEnd.Touched);
                    if (gaveUp)
                    {
                        CloseCase(CaseOutcome.GivenUp);
                        End(ProblemOutcome.GivenUp);
                        yield break;
                    }
                }
                else
                {
                    NoteVisitWithoutWait(team);
                }

                bool isWrongTeam = !isEscalated && team != type.TeamIndex;
                bool asks = !isWrongTeam && !isEscalated && (isVague || missesDocuments) && questions < scenario.Handling.MaximumQuestions;
                if (After(TouchTicks(isEscalated, isWrongTeam, asks)) is { } touching)
                    yield return touching;
                if (firstResponseTicks < 0)
                    firstResponseTicks = desk.NowTicks;
                desk.Teams[team].Finish();

                if (isWrongTeam)
                {
                    transfers++;
                    declaredType = arrival.CaseType;
                    if (Delay(scenario.Handling.TransferDelayHours, Purpose.Transfer, submissions) is { } moving)
                        yield return moving;
                }
                else if (asks)
                {
                    questions++;
                    if (Delay(scenario.Handling.AnswerHours, Purpose.AnswerTime, QuestionNumber) is { } answering)
                        yield return answering;
                    if (Happens(scenario.Handling.AnswerCompleteProbability, Purpose.AnswerComplete, QuestionNumber))
                        SupplyWhatIsMissing();
                }
                else if (!isEscalated && type.EscalationTeamIndex is not null
                    && Happens(type.EscalationProbability, Purpose.Escalation, appeals))
                {
                    transfers++;
                    isEscalated = true;
                }
                else
                {
                    break;
                }
            }

            if (After(WorkTicks(type.InvestigationHours, Ticks.PerHour, Purpose.Investigation, appeals)) is { } investigating)
                yield return investigating;
            if (Happens(SuccessProbability, Purpose.Decision, appeals))
            {
                CloseCase(CaseOutcome.Solved);
                End(ProblemOutcome.SolvedByTeam);
                yield break;
            }

            CloseCase(CaseOutcome.Refused);
            if (appeals >= strategy.MaximumAppeals || !Happens(scenario.Decision.AppealProbability, Purpose.Appeal, appeals))
            {
                End(ProblemOutcome.Refused);
                yield break;
            }

            if (Delay(scenario.Decision.AppealPrepareHours, Purpose.AppealTime, appeals) is { } preparing)
                yield return preparing;
            Appeal();
        }
    }

    /// <summary>Writes what is open when the run stops.</summary>
    /// <returns>The wait that was cut off, if it was waiting for an agent.</returns>
    public CutOffWait? Stop()
    {
        CutOffWait? wait = null;
        // A ticket whose agent has been found in this very instant is no longer in the queue.
        if (ticket is { } waiting)
        {
            if (waiting.IsWaiting)
                wait = new CutOffWait(ticketTeam, desk.NowTicks - waiting.JoinedTicks);
            NoteVisit(waiting.IsWaiting ? VisitEnd.StillWaiting : waiting.GaveUp ? VisitEnd.GaveUp : VisitEnd.Touched);
        }

        if (hasCase)
            CloseCase(CaseOutcome.Open);
        WriteProblem(ProblemOutcome.Open);
        return wait;
    }

    private int QuestionNumber => appeals * TouchesPerCase + questions;

    /// <summary>Evidence counts only where it is asked for; complete documents with a fault count as screenshots.</summary>
    private double SuccessProbability
    {
        get
        {
            if (!missesDocuments)
                return type.SolveProbability;
            Evidence counted = evidence == Evidence.Complete ? Evidence.Screenshot : evidence;
            return type.SolveProbability * scenario.Decision.EvidenceSuccessFactor[counted];
        }
    }

    private bool ComesBack() =>
        strategy.WhenFiltered != WhenFiltered.GiveUp
        && submissions < scenario.Resubmission.MaximumSubmissions
        && Happens(scenario.Resubmission.ReturnProbability, Purpose.ReturnAfterBounce, submissions);

    private void Submit()
    {
        OpenCase();
        declaredType = isWrongCategory ? desk.Population.WrongCategory(arrival.CaseType, random) : arrival.CaseType;
        truth = isSelfServable ? CaseTruth.SelfServable
            : isVague || missesDocuments || isWrongCategory ? CaseTruth.Deficient
            : CaseTruth.Workable;
    }

    private void Appeal()
    {
        appeals++;
        if (Happens(scenario.Decision.AppealMoreEvidenceProbability, Purpose.AppealEvidence, appeals))
        {
            evidence = Evidence.Complete;
            missesDocuments = false;
        }

        OpenCase();
        declaredType = arrival.CaseType;
    }

    private void OpenCase()
    {
        hasCase = true;
        submissions++;
        submittedTicks = desk.NowTicks;
        firstResponseTicks = -1;
        transfers = 0;
        questions = 0;
    }

    private void Rewrite()
    {
        double improve = scenario.Resubmission.ImproveProbability;
        if (isVague && Happens(improve, Purpose.ImproveText, submissions))
            isVague = false;
        if (missesDocuments && Happens(improve, Purpose.ImproveDocuments, submissions))
        {
            missesDocuments = false;
            evidence = Evidence.Complete;
        }

        if (isWrongCategory && Happens(improve, Purpose.ImproveCategory, submissions))
            isWrongCategory = false;
    }

    private void SupplyWhatIsMissing()
    {
        isVague = false;
        if (!missesDocuments)
            return;
        missesDocuments = false;
        evidence = Evidence.Complete;
    }

    private Ticket Join(int team)
    {
        ticketTeam = team;
        Priority priority = desk.CaseTypes[declaredType].Priority;
        ticket = desk.Teams[team].Join(priority, submittedTicks, firstResponseTicks < 0 ? PatienceTicks : -1);
        return ticket;
    }

    private long TouchTicks(bool isEscalated, bool isWrongTeam, bool asks)
    {
        if (isEscalated)
            return WorkTicks(type.EscalationTouchMinutes!, Ticks.PerMinute, Purpose.EscalationTouch, appeals);
        int number = appeals * TouchesPerCase + (isWrongTeam ? TouchesPerCase - 1 : questions);
        double part = isWrongTeam ? scenario.Handling.TransferTouchFactor : asks ? scenario.Handling.QuestionTouchFactor : 1;
        return WorkTicks(type.TouchMinutes, Ticks.PerMinute, Purpose.Touch, number, part);
    }

    private long WorkTicks(Distribution work, long ticksPerUnit, Purpose purpose, int occurrence, double part = 1)
    {
        double factor = scenario.Handling.LanguageWorkFactor[strategy.Language] * scenario.Handling.EvidenceWorkFactor[evidence];
        return Ticks.From(Draw(work, purpose, occurrence) * factor * part, ticksPerUnit);
    }

    // What is certain is not drawn, here and below. Draws depend on no other draws, so nothing changes but the time: a block of
    // Philox each, which is half of all blocks in a plain queue.
    private bool Happens(double probability, Purpose purpose, int occurrence = 0) =>
        probability > 0 && (probability >= 1 || random.Uniform(purpose, occurrence) < probability);

    private double Draw(Distribution distribution, Purpose purpose, int occurrence) =>
        distribution is ConstantDistribution constant ? constant.Mean : distribution.Quantile(random.Uniform(purpose, occurrence));

    private Timeout? Delay(Distribution hours, Purpose purpose, int occurrence = 0) =>
        After(Ticks.From(Draw(hours, purpose, occurrence), Ticks.PerHour));

    /// <summary>Something to wait for, or nothing when there is no time to pass: no event for what nobody waits for.</summary>
    private Timeout? After(long ticks) => ticks > 0 ? environment.Timeout(TimeSpan.FromTicks(ticks)) : null;

    private void NoteVisit(VisitEnd end)
    {
        WriteVisit(ticketTeam, ticket!.Priority, ticket.JoinedTicks, end);
        ticket = null;
    }

    private void NoteVisitWithoutWait(int team) =>
        WriteVisit(team, desk.CaseTypes[declaredType].Priority, desk.NowTicks, VisitEnd.Touched);

    private void WriteVisit(int team, Priority priority, long joinedTicks, VisitEnd end) =>
        desk.Sink.Add(new VisitRecord(
            arrival.Number, team, arrival.CaseType, strategyIndex, market, isFocal, isObserved, priority,
            joinedTicks, desk.NowTicks, end));

    private void CloseCase(CaseOutcome outcome)
    {
        hasCase = false;
        desk.Sink.Add(new CaseRecord(
            arrival.Number, submissions, arrival.CaseType, declaredType, strategyIndex, market, isFocal, isObserved,
            appeals > 0, truth, submittedTicks, firstResponseTicks, desk.NowTicks, outcome, transfers, questions));
    }

    private void End(ProblemOutcome outcome)
    {
        WriteProblem(outcome);
        desk.Close(this, outcome, isObserved);
    }

    private void WriteProblem(ProblemOutcome outcome) =>
        desk.Sink.Add(new ProblemRecord(
            arrival.Number, arrival.CaseType, strategyIndex, market, isFocal, isObserved,
            arrival.AtTicks, desk.NowTicks, outcome, submissions));
}
