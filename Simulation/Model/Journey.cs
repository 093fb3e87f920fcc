using QueueSim.Randomness;

namespace QueueSim.Model;

/// <summary>One problem from its appearance to its end; reads from top to bottom as the seller lives it.</summary>
/// <remarks>
/// Every draw is a pure function of the number of the problem or its account and the purpose, so a scenario that changes one thing changes only
/// the draws' consequences and never the draws. docs/background/model.md tells the same story in words. What goes on besides the
/// case (follow-ups, chat) stands in the other part of this class.
/// </remarks>
internal sealed partial class Journey
{
    // Draws about touches of one case are numbered appeal × this + question; the wrong team's touch takes the last number.
    private const int TouchesPerCase = 1024;

    private readonly Desk desk;
    private readonly Scenario scenario;
    private readonly Simulation environment;
    private readonly Draws draws;
    private readonly CaseStream stream;
    private readonly ProblemIdentity problem;
    private readonly long appearedTicks;
    private readonly CaseType type;
    private readonly Strategy strategy;
    private readonly int account;
    private readonly Seller seller;
    private readonly Submission submission;

    // The case under way; none before the first submission and between cases.
    private CaseFile? file;
    private Ticket? ticket;
    private int ticketTeam;
    private int submissions;
    private int appeals;

    // Set from outside the journey's own course: chat may end the problem, reopening may end the case.
    private bool isOver;
    private bool isReopened;
    private bool isHandedOver;
    private bool isHighRisk;

    public Journey(Desk desk, Arrival arrival, bool isObserved)
    {
        this.desk = desk;
        scenario = desk.Scenario;
        environment = desk.Environment;
        stream = new CaseStream(desk.Seed, desk.Replication, arrival.Number);
        draws = new Draws(stream);
        appearedTicks = arrival.AtTicks;
        (account, Owner owner) = desk.Accounts.Of(stream);
        problem = new ProblemIdentity(arrival.Number, arrival.CaseType, owner.Strategy, owner.Market, owner.IsFocal, isObserved);
        type = desk.CaseTypes[problem.CaseType];
        strategy = desk.Strategies[problem.Strategy];
        seller = owner.Seller;
        submission = new Submission(scenario, type, strategy, draws);
    }

    /// <summary>The open journey that appeared before this one; kept by <see cref="OpenJourneys"/>.</summary>
    public Journey? Previous { get; set; }

    /// <summary>The open journey that appeared after this one.</summary>
    public Journey? Next { get; set; }

    /// <summary>Begins the life of the problem.</summary>
    public void Begin() => environment.Process(Live());

    private IEnumerable<Event> Live()
    {
        if (seller.LockedOutTicks > 0)
        {
            if (!draws.Happens(scenario.Access.UnlockProbability, Purpose.Unlock))
            {
                End(ProblemOutcome.Blocked);
                yield break;
            }

            if (Math.Min(seller.LockedOutTicks, draws.Hours(scenario.Access.UnlockHours, Purpose.UnlockTime)) is var unlocking and > 0)
                yield return environment.Timeout(TimeSpan.FromTicks(unlocking));
        }

        if (strategy.ReadsKnowledgeBase)
        {
            if (Delay(scenario.KnowledgeBase.ReadHours, Purpose.KnowledgeBaseTime) is var reading and > 0)
                yield return environment.Timeout(TimeSpan.FromTicks(reading));
            if (submission.IsSelfServable && draws.Happens(scenario.KnowledgeBase.SolveProbability, Purpose.KnowledgeBaseSolve))
            {
                End(ProblemOutcome.SolvedByKnowledgeBase);
                yield break;
            }
        }

        if (MayChat && strategy.Channel == Channel.Chat)
        {
            foreach (Event step in Chat())
                yield return step;
            if (isOver)
                yield break;
        }
        else if (MayChat && strategy.Channel != Channel.Ticket)
        {
            environment.Process(ChatBesides());
        }

    submit:
        // One turn for every submission that the pre-screen sees; what a chat agent hands over needs no pre-screen.
        while (true)
        {
            OpenCase(isAppeal: false);
            if (isHandedOver)
                break;
            if (draws.Minutes(scenario.PreScreen.DelayMinutes, Purpose.PreScreenTime, submissions) is var screening and > 0)
                yield return environment.Timeout(TimeSpan.FromTicks(screening));
            if (isOver)
                yield break;
            if (isHandedOver || !desk.PreScreen.Filters(file!.Truth, draws.Uniform(Purpose.PreScreenScore, submissions)))
                break;
            CloseCase(CaseOutcome.Filtered);
            if (submission.IsSelfServable && draws.Happens(scenario.PreScreen.SelfHelpSolveProbability, Purpose.SelfHelpSolve, submissions))
            {
                if (Delay(scenario.PreScreen.SelfHelpHours, Purpose.SelfHelpTime, submissions) is var helping and > 0)
                    yield return environment.Timeout(TimeSpan.FromTicks(helping));
                if (isOver)
                    yield break;
                End(ProblemOutcome.SolvedBySelfHelp);
                yield break;
            }

            if (!ComesBack())
            {
                End(ProblemOutcome.GivenUp);
                yield break;
            }

            if (Delay(scenario.Resubmission.NoticeHours, Purpose.NoticeTime, submissions, SellerTimeFactor) is var noticing and > 0)
                yield return environment.Timeout(TimeSpan.FromTicks(noticing));
            if (isOver)
                yield break;
            if (strategy.WhenFiltered == WhenFiltered.Improve)
                submission.Rewrite(scenario.Resubmission.ImproveProbability, draws, submissions);
        }

        if (desk.Population.NeedsTranslation(problem.Market, problem.Strategy))
        {
            if (scenario.Translation.TeamIndex is { } translators)
            {
                if (!TryStart(translators))
                    yield return Join(translators);
                if (HasLeftQueue(translators, out bool gaveUp))
                {
                    if (gaveUp)
                        GiveUp();
                    if (TakeReopened())
                        goto submit;
                    yield break;
                }

                if (draws.Minutes(scenario.Translation.TouchMinutes!, Purpose.TranslationTouch, submissions) is var working and > 0)
                    yield return environment.Timeout(TimeSpan.FromTicks(working));
                desk.Teams[translators].Finish();
                if (isOver)
                    yield break;
            }

            long translation = draws.Hours(scenario.Translation.DelayHours, Purpose.Translation);
            if (FollowsUp)
            {
                foreach (Event step in Stay(translation))
                    yield return step;
            }
            else if (translation > 0)
            {
                yield return environment.Timeout(TimeSpan.FromTicks(translation));
            }

            if (TakeReopened())
                goto submit;
            if (isOver)
                yield break;
        }

        // One turn for every decision: the case that passed, then appeals against refusals.
        while (true)
        {
            // What a chat agent hands over is sorted already.
            if (!isHandedOver && type.IntakeHours is { } intake && Delay(intake, Purpose.Intake, submissions, scenario.Handling.IntakeFactor) is var sorting and > 0)
                yield return environment.Timeout(TimeSpan.FromTicks(sorting));
            if (isOver)
                yield break;

            // One turn for every visit to a team, until there is nothing left to ask or to hand over.
            bool isEscalated = false;
            while (true)
            {
                int team = isEscalated ? type.EscalationTeamIndex!.Value : desk.CaseTypes[file!.DeclaredType].TeamIndex;
                if (!TryStart(team))
                    yield return Join(team);
                if (HasLeftQueue(team, out bool gaveUp))
                {
                    if (gaveUp)
                        GiveUp();
                    if (TakeReopened())
                        goto submit;
                    if (isOver)
                        yield break;
                    continue; // A chat agent has sent the case to another queue.
                }

                bool isWrongTeam = !isEscalated && team != type.TeamIndex;
                bool asks = !isWrongTeam && !isEscalated && IsSomethingToAskFor && file!.Questions < scenario.Handling.MaximumQuestions;
                if (TouchTicks(isEscalated, isWrongTeam, asks) is var touching and > 0)
                    yield return environment.Timeout(TimeSpan.FromTicks(touching));
                desk.Teams[team].Finish();
                if (isOver)
                    yield break;
                NoteTouch();

                if (isWrongTeam)
                {
                    file!.Transfers++;
                    file.DeclaredType = problem.CaseType;
                    if (Delay(scenario.Handling.TransferDelayHours, Purpose.Transfer, submissions) is var moving and > 0)
                        yield return environment.Timeout(TimeSpan.FromTicks(moving));
                }
                else if (asks)
                {
                    file!.Questions++;
                    if (Delay(scenario.Handling.AnswerHours, Purpose.AnswerTime, QuestionNumber, SellerTimeFactor) is var answering and > 0)
                        yield return environment.Timeout(TimeSpan.FromTicks(answering));
                    if (isOver)
                        yield break;
                    if (draws.Happens(scenario.Handling.AnswerCompleteProbability, Purpose.AnswerComplete, QuestionNumber))
                        submission.SupplyWhatIsMissing(type.IsCompliance);
                    movedTicks = desk.NowTicks;
                }
                else if (!isEscalated && type.EscalationTeamIndex is not null
                    && draws.Happens(type.EscalationProbability, Purpose.Escalation, appeals))
                {
                    file!.Transfers++;
                    isEscalated = true;
                }
                else
                {
                    break;
                }

                if (isOver)
                    yield break;
            }

            long investigation = WorkTicks(type.InvestigationHours, Ticks.PerHour, Purpose.Investigation, appeals, scenario.Handling.InvestigationFactor);
            if (FollowsUp)
            {
                foreach (Event step in Stay(investigation))
                    yield return step;
            }
            else if (investigation > 0)
            {
                yield return environment.Timeout(TimeSpan.FromTicks(investigation));
            }

            if (TakeReopened())
                goto submit;
            if (isOver)
                yield break;
            if (draws.Happens(SuccessProbability, Purpose.Decision, appeals))
            {
                CloseCase(CaseOutcome.Solved);
                End(ProblemOutcome.SolvedByTeam);
                yield break;
            }

            CloseCase(CaseOutcome.Refused);
            if (appeals >= strategy.MaximumAppeals || !draws.Happens(scenario.Decision.AppealProbability, Purpose.Appeal, appeals))
            {
                End(ProblemOutcome.Refused);
                yield break;
            }

            if (Delay(scenario.Decision.AppealPrepareHours, Purpose.AppealTime, appeals, SellerTimeFactor) is var preparing and > 0)
                yield return environment.Timeout(TimeSpan.FromTicks(preparing));
            if (isOver)
                yield break;
            appeals++;
            if (draws.Happens(scenario.Decision.AppealMoreEvidenceProbability, Purpose.AppealEvidence, appeals))
                submission.BringDocuments();
            OpenCase(isAppeal: true);
        }
    }

    /// <summary>Writes what is open when the run stops.</summary>
    public void Stop()
    {
        if (file is not null)
            CloseCase(CaseOutcome.Open);
        WriteProblem(ProblemOutcome.Open);
    }
}
