using System.Collections;
using QueueSim.Randomness;

namespace QueueSim.Model;

/// <summary>One problem from its appearance to its end: what is known of it, and the driver of its stages.</summary>
/// <remarks>
/// The stages, each of which returns the next, stand in the order in which the seller lives them in <see cref="Access"/>, <see cref="KnowledgeBase"/>,
/// <see cref="Chat"/>, <see cref="Submitting"/>, <see cref="Translation"/>, <see cref="Handling"/> and <see cref="Decision"/>; docs/background/model.md tells
/// the same story in words. Every draw is a pure function of the number of the problem or its account and the purpose, so a scenario that changes
/// one thing changes only the draws' consequences and never the draws. It is its own iterator, because an object less for each problem is memory less to
/// fetch at each of its events.
/// </remarks>
internal sealed class Journey : IEnumerable<Event>, IEnumerator<Event>
{
    private readonly Draws draws;
    private Stage? stage = Access.Begin;
    private Event? wait; // what the present stage ends with; null before the first
    private bool isTouch;
    private long firstContactTicks = -1;
    private long firstHumanTicks = -1;
    private bool isReopened;
    private double difficulty;
    private bool isOfFlaggedAccount;
    private long awaitedTicks;
    private long awaitedOpenTicks;
    private Containment containment;

    public Journey(Desk desk, Arrival arrival, bool isObserved)
    {
        Desk = desk;
        var stream = new CaseStream(desk.Seed, desk.Replication, arrival.Number);
        draws = new Draws(stream);
        AppearedTicks = arrival.AtTicks;
        (Account, var owner) = desk.Accounts.Of(stream, arrival.CaseType);
        Problem = new ProblemIdentity(arrival.Number, arrival.CaseType, owner.Strategy, owner.Market, owner.IsFocal, isObserved, desk.Accounts.SizeOf(Account));
        Type = desk.CaseTypes[Problem.CaseType];
        Strategy = desk.Accounts.Next(Account, Problem.Strategy);
        Seller = owner.Seller;
        Submission = new Submission(desk.Scenario, Type, Strategy, HasVoiceMessage, Draws);
        Waiting = new Waiting(this);
        FollowUps = FollowUps.Of(this);
        desk.Steps?.Add(new StepRecord(Problem.Number, 0, StepKind.Appeared, AppearedTicks, Account: Account));
    }

    public Desk Desk { get; }

    public Scenario Scenario => Desk.Scenario;

    public ref readonly Draws Draws => ref draws;

    public ProblemIdentity Problem { get; }

    public long AppearedTicks { get; }

    /// <summary>Its place among the desk's open ones.</summary>
    public int Place { get; set; }

    public CaseType Type { get; }

    public Strategy Strategy { get; }

    public int Account { get; }

    public Seller Seller { get; }

    public Submission Submission { get; }

    /// <summary>How hard the problem is; drawn when somebody first works on it.</summary>
    public double Difficulty => difficulty > 0 ? difficulty : difficulty = Draws.Value(Desk.Difficulty, Purpose.Difficulty);

    /// <summary>How it waits for support.</summary>
    public Waiting Waiting { get; }

    /// <summary>What the seller does when the case does not move; null for sellers who wait.</summary>
    public FollowUps? FollowUps { get; }

    /// <summary>Whether a voice message comes with its cases (T21).</summary>
    public bool HasVoiceMessage => Scenario.Markets[Problem.Market].HasVoicePilot;

    /// <summary>The seller's chats about the problem; null before the first could be.</summary>
    public Chat? Chat { get; set; }

    /// <summary>The case under way; null before the first submission and between cases.</summary>
    public CaseFile? Case { get; private set; }

    /// <summary>The team in whose queue or hands the case is, or was last.</summary>
    public int TeamIndex { get; set; }

    /// <summary>Cases so far, duplicates included.</summary>
    public int Submissions { get; set; }

    public int Appeals { get; set; }

    /// <summary>Questions on cases that have lapsed.</summary>
    public int LapsedQuestions { get; set; }

    /// <summary>Whether the problem has ended; chat may end it in the middle of a stage's wait.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Whether a chat agent has handed the problem to the team in charge (C7).</summary>
    public bool IsHandedOver { get; set; }

    /// <summary>Whether AI has judged a submission or answered a chat.</summary>
    public bool HasMetAi { get; private set; }

    /// <summary>What the pre-screen has contained.</summary>
    public ref Containment Containment => ref containment;

    /// <summary>Whether the chat agent passed the context on, too.</summary>
    public bool HasContext { get; set; }

    /// <summary>Whether the problem is flagged as high-risk contact (C8).</summary>
    public bool IsHighRisk { get; private set; }

    /// <summary>Class in a queue: the declared category's priority (not for individuals, T12), last if flagged (C8).</summary>
    public QueueClass QueuedAs =>
        IsHighRisk || isOfFlaggedAccount ? QueueClass.HighRisk
        : Desk.CaseTypes[Case!.DeclaredType].Priority == Priority.High && Seller.IsIndividual && !Scenario.Access.IndividualsHavePriority
            ? QueueClass.Ordinary
            : QueueClass.Of(Desk.CaseTypes[Case.DeclaredType].Priority);

    /// <summary>Rounds of handling before this one, each with draws of its own. Appeals begin one, and solutions that were none.</summary>
    public int Rounds => Appeals + FalseSolutions;

    /// <summary>Solutions by a team that were none.</summary>
    public int FalseSolutions { get; set; }

    /// <summary>Agencies write and answer faster (T20), and so does who watches the cases closely (A19).</summary>
    public double SellerTimeFactor => (Strategy.UsesAgency ? Scenario.AgencyTimeFactor : 1) * Scenario.Sellers.WatchFactor[Strategy.Watches];

    /// <summary>Begins the life of the problem.</summary>
    public void Begin() => Desk.Environment.Start(this);

    /// <summary>Writes what is open when the run stops.</summary>
    public void Stop()
    {
        if (Case is not null)
            CloseCase(CaseOutcome.Open);
        Write(ProblemOutcome.Open);
    }

    /// <summary>Goes on with a stage after some time; at once, without an event, where that is 0.</summary>
    public Next After(long ticks, Stage stage) => new(Sleep(ticks), stage);

    /// <summary>An agent of the team that has the case works on it for some time.</summary>
    public Next Touch(long ticks, Stage stage) => new(Sleep(ticks), stage, IsTouch: true);

    public void OpenCase(bool isAppeal)
    {
        containment.Return(Desk.NowTicks, Scenario.PreScreen.ContainmentDays);
        Submissions++;
        var isWrong = Submission.IsWrongCategory && !isAppeal;
        Case = new CaseFile(Problem, Submissions, Desk.NowTicks)
        {
            DeclaredType = isWrong ? Desk.Population.WrongCategory(Problem.CaseType, Draws.Stream) : Problem.CaseType,
            Truth = Submission.Truth,
            HadRightCategory = !isWrong,
            HadAllDocuments = !Submission.Documents.AreIncomplete,
            Attached = Submission.Documents.Evidence,
            IsAppeal = isAppeal,
        };
        if (HasContext)
            MoveForward();
        Waiting.Begin();
        isOfFlaggedAccount = Desk.Accounts.IsFlagged(Account, Desk.NowTicks);
        Note(StepKind.Submitted);
        NoteContact();
        FollowUps?.NoteMove();
    }

    /// <summary>The seller turns to support: submits a case or tries to chat.</summary>
    public void NoteContact() => firstContactTicks = firstContactTicks < 0 ? Desk.NowTicks : firstContactTicks;

    /// <summary>An agent has answered: a touch has ended, or a chat begins.</summary>
    public void NoteHuman() => firstHumanTicks = firstHumanTicks < 0 ? Desk.NowTicks : firstHumanTicks;

    public void NoteAi() => HasMetAi = true;

    /// <summary>The case's place moves forward because a chat agent hands it over with context.</summary>
    public void MoveForward() => Case!.PlaceTicks -= Ticks.From(Scenario.Chat!.HandoverGainHours, Ticks.PerHour);

    /// <summary>The seller's answer is awaited no longer.</summary>
    public void EndAwaiting() => Case!.EndAwaiting(Desk.NowTicks, Desk.OpeningHours(Type.TeamIndex));

    public void CloseCase(CaseOutcome outcome)
    {
        if (Case!.IsAwaiting)
            EndAwaiting();
        awaitedTicks += Case.AwaitedTicks;
        awaitedOpenTicks += Case.AwaitedOpenTicks;
        Waiting.End(Case, outcome);
        Case.Close(outcome, Desk.NowTicks, Desk.Sink);
        Case = null;
    }

    /// <summary>The seller closes the case; it is submitted anew as soon as the wait under way is left (T16).</summary>
    public void Reopen()
    {
        CloseCase(CaseOutcome.Withdrawn);
        isReopened = true;
        Waiting.Withdraw();
    }

    /// <summary>High-risk contact (C8): this problem for good, and for some time whatever else the account submits.</summary>
    public void Flag()
    {
        IsHighRisk = true;
        if (Account != Accounts.Own)
            Desk.Accounts.Memory(Account).FlaggedUntilTicks = Desk.NowTicks + Ticks.From(Scenario.FollowUps.FlagDays, Ticks.PerDay);
    }

    /// <summary>Writes a step, where somebody wants it.</summary>
    public void Note(StepKind kind, int team = -1, int position = 0) =>
        Desk.Steps?.Add(new StepRecord(Problem.Number, Submissions, kind, Desk.NowTicks, team, position));

    /// <summary>Ends the problem.</summary>
    public Next End(ProblemOutcome outcome)
    {
        IsOver = true;
        Write(outcome);
        Desk.Close(this, outcome, Problem.IsObserved);
        return default;
    }

    /// <summary>Work of the organisation, with the factors of language, evidence, difficulty and a chat's context.</summary>
    public long WorkTicks(Distribution work, long ticksPerUnit, Purpose purpose, int occurrence, double part = 1)
    {
        var factor = Scenario.Handling.LanguageWorkFactor[Strategy.Language] * Scenario.Handling.EvidenceWorkFactor[Submission.Documents.Evidence] * Difficulty;
        if (HasContext)
            factor *= Scenario.Chat!.ContextWorkFactor;
        return Ticks.From(Draws.Value(work, purpose, occurrence) * factor * part, ticksPerUnit);
    }

    /// <summary>Lives on to the next wait.</summary>
    bool IEnumerator.MoveNext()
    {
        if (wait is not null)
            EndStage();
        while (stage is not null)
        {
            (wait, stage, isTouch) = stage(this);
            if (wait is not null)
                return true;
            EndStage();
        }

        return false;
    }

    Event IEnumerator<Event>.Current => wait!;

    object IEnumerator.Current => wait!;

    void IEnumerator.Reset() => throw new NotSupportedException("A problem is lived once.");

    void IDisposable.Dispose()
    {
        // Nothing is held that would have to be given back.
    }

    IEnumerator<Event> IEnumerable<Event>.GetEnumerator() => this;

    IEnumerator IEnumerable.GetEnumerator() => this;

    private void EndStage()
    {
        if (isTouch)
        {
            Note(StepKind.TouchEnded, TeamIndex);
            Desk.Teams[TeamIndex].Finish();
        }

        if (IsOver || isReopened)
            stage = TurnAway();
    }

    /// <summary>The one check after every wait. A problem that is over ends here, a case that was reopened is submitted anew.</summary>
    private Stage? TurnAway()
    {
        Waiting.Abandon();
        isReopened = false;
        return IsOver ? null : Submitting.Open;
    }

    private Timeout? Sleep(long ticks) => ticks > 0 ? Desk.Environment.Sleep(TimeSpan.FromTicks(ticks)) : null;

    private void Write(ProblemOutcome outcome)
    {
        containment.End(outcome, Desk.NowTicks, Scenario.PreScreen.ContainmentDays);
        Desk.Sink.Add(new ProblemRecord(
            Problem.Number, Problem.CaseType, Problem.Strategy, Problem.Market, Problem.IsFocal, Problem.IsObserved,
            Seller.HasChatAccess, Chat is { IsUsed: true }, AppearedTicks, Desk.NowTicks, outcome, Submissions, firstContactTicks, firstHumanTicks,
            HasMetAi, containment.Contained, containment.FalselyContained, awaitedTicks, awaitedOpenTicks, Problem.AccountSize));
    }
}
