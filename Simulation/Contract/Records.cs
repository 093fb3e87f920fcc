namespace QueueSim.Contract;

/// <summary>How a problem ended.</summary>
public enum ProblemOutcome { Open, SolvedByKnowledgeBase, SolvedBySelfHelp, SolvedByChat, SolvedByTeam, Refused, GivenUp, Blocked }

/// <summary>How a case ended.</summary>
public enum CaseOutcome
{
    Open,
    Filtered,
    Solved,
    Refused,
    GivenUp,

    /// <summary>Closed by the seller: opened anew (T16), or solved by chat meanwhile.</summary>
    Withdrawn,

    /// <summary>A duplicate that an agent recognised and merged into the original (T17).</summary>
    Merged,

    /// <summary>Closed because the seller did not answer a question in time.</summary>
    Lapsed,
}

/// <summary>What made a decision a refusal; <see cref="None"/> where it is none.</summary>
public enum RefusalCause
{
    None,

    /// <summary>It would have been refused with everything in order.</summary>
    Merits,

    /// <summary>The text left out what the agent needed.</summary>
    VagueText,

    /// <summary>Invoices did not show what they have to (T22).</summary>
    InvoiceError,

    /// <summary>Documents were missing.</summary>
    MissingDocuments,
}

/// <summary>What a submission really was, which the pre-screen does not see.</summary>
public enum CaseTruth { Workable, Deficient, SelfServable }

/// <summary>How a wait in a team's queue ended.</summary>
public enum VisitEnd
{
    Touched,
    GaveUp,
    StillWaiting,

    /// <summary>The case was withdrawn while it waited.</summary>
    Withdrawn,

    /// <summary>The queue was full.</summary>
    TurnedAway,
}

/// <summary>How an attempt to chat ended.</summary>
public enum ChatEnd
{
    /// <summary>No agent was reached.</summary>
    NotConnected,

    /// <summary>The chat AI solved the problem; no agent was asked for.</summary>
    SolvedByAi,

    /// <summary>The chat AI took it for something else and asked for no agent (C9).</summary>
    Misjudged,

    /// <summary>A chat agent solved the problem.</summary>
    Solved,

    /// <summary>A chat agent handed the problem to the team in charge (C7).</summary>
    HandedOver,

    /// <summary>A third party was recognised who chats for the seller; the account is suspended.</summary>
    Banned,
}

/// <summary>What a seller went through, from the moment the problem appeared. Written once, when it ends or the run stops.</summary>
/// <param name="Number">Problem number, the same problem in every scenario under the same seed and replication.</param>
/// <param name="CaseType">Index into <see cref="Scenario.CaseTypes"/>.</param>
/// <param name="Strategy">Index into <see cref="Scenario.Strategies"/>.</param>
/// <param name="Market">Index into <see cref="Scenario.Markets"/>.</param>
/// <param name="Focal">Whether it belongs to the focal cohort.</param>
/// <param name="Observed">Whether it appeared inside the observation window.</param>
/// <param name="HasChatAccess">Whether the seller may use chat.</param>
/// <param name="UsedChat">Whether at least one attempt to chat was made.</param>
/// <param name="AppearedTicks">When it appeared, in ticks of 100 ns since the start of the run.</param>
/// <param name="EndedTicks">When it ended, or when the run stopped.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Submissions">Cases it took, appeals included.</param>
/// <param name="FirstContactTicks">When the seller first turned to support: the first submission or attempt to chat, or −1 when there was none.</param>
/// <param name="FirstHumanTicks">When an agent first answered: the end of the first touch of any of its cases or the reply in a chat, or −1.</param>
/// <param name="MetAi">Whether the pre-screen judged a case of it, duplicates aside, or the chat AI answered.</param>
/// <param name="Contained">Filtered cases, duplicates aside, of which it is known what followed: vendors count them as contained.</param>
/// <param name="FalselyContained">Of these, those that did not solve the problem and whose seller was back within <see cref="PreScreenSettings.ContainmentDays"/>, or gave up.</param>
/// <param name="AwaitedTicks">For how long agents' questions on its cases waited for the seller's answer.</param>
/// <param name="AwaitedOpenTicks">The part of that in which the case type's own team was open.</param>
/// <param name="AccountSize">Size of the account that has it.</param>
public readonly record struct ProblemRecord(
    long Number, int CaseType, int Strategy, int Market, bool Focal, bool Observed,
    bool HasChatAccess, bool UsedChat, long AppearedTicks, long EndedTicks, ProblemOutcome Outcome, int Submissions,
    long FirstContactTicks = -1, long FirstHumanTicks = -1, bool MetAi = false, int Contained = 0, int FalselyContained = 0,
    long AwaitedTicks = 0, long AwaitedOpenTicks = 0, AccountSize AccountSize = AccountSize.Alike);

/// <summary>One submission. Written once, when it is closed or the run stops.</summary>
/// <param name="Problem">Number of the problem it is about.</param>
/// <param name="Submission">1 for the problem's first case, 2 for the next…</param>
/// <param name="CaseType">Index of the true case type.</param>
/// <param name="DeclaredType">Index of the declared case type.</param>
/// <param name="Strategy">Index of the strategy.</param>
/// <param name="Market">Index of the market.</param>
/// <param name="Focal">Whether the problem belongs to the focal cohort.</param>
/// <param name="Observed">Whether the problem appeared inside the observation window.</param>
/// <param name="IsAppeal">Whether it is an appeal (appeals are not pre-screened).</param>
/// <param name="IsDuplicate">Whether it repeats a case that was open (T17).</param>
/// <param name="HadRightCategory">Whether it was submitted in the right category.</param>
/// <param name="HadAllDocuments">Whether nothing that work and decision need was missing when it was submitted; an error in an invoice does not count.</param>
/// <param name="Attached">What was attached when it was submitted.</param>
/// <param name="Truth">What the submission really was.</param>
/// <param name="SubmittedTicks">When it was submitted.</param>
/// <param name="FirstResponseTicks">End of the first agent's touch, or −1 when nobody touched it.</param>
/// <param name="ClosedTicks">When it was closed, or when the run stopped.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Cause">Why it was refused, if it was.</param>
/// <param name="Transfers">Times it moved to another team (wrong category or escalation).</param>
/// <param name="Questions">Times an agent asked back.</param>
/// <param name="QueuedTicks">Time in queues of teams before the first response, translators included; meaningless without a response.</param>
/// <param name="IsScreened">Whether the pre-screen judged it.</param>
/// <param name="Reason">What the pre-screen filtered it for; none when it passed or was not judged.</param>
/// <param name="AwaitedTicks">For how long agents' questions waited for the seller's answer.</param>
/// <param name="AwaitedOpenTicks">The part of that in which the case type's own team was open.</param>
/// <param name="AccountSize">Size of the account that submitted it.</param>
public readonly record struct CaseRecord(
    long Problem, int Submission, int CaseType, int DeclaredType, int Strategy, int Market, bool Focal, bool Observed,
    bool IsAppeal, bool IsDuplicate, bool HadRightCategory, bool HadAllDocuments, Evidence Attached, CaseTruth Truth, long SubmittedTicks,
    long FirstResponseTicks, long ClosedTicks, CaseOutcome Outcome, RefusalCause Cause, int Transfers, int Questions, long QueuedTicks,
    bool IsScreened = false, FilterReason Reason = FilterReason.None, long AwaitedTicks = 0, long AwaitedOpenTicks = 0,
    AccountSize AccountSize = AccountSize.Alike);

/// <summary>One wait in a team's queue. Written when the wait ends or the run stops.</summary>
/// <param name="Problem">Number of the problem.</param>
/// <param name="Team">Team whose queue it was (index into <see cref="Scenario.Teams"/>): the first of those that may serve the case.</param>
/// <param name="CaseType">Index of the true case type.</param>
/// <param name="Strategy">Index of the strategy.</param>
/// <param name="Market">Index of the market.</param>
/// <param name="Focal">Whether the problem belongs to the focal cohort.</param>
/// <param name="Observed">Whether the problem appeared inside the observation window.</param>
/// <param name="QueuedAs">Class under which it joined.</param>
/// <param name="JoinedTicks">When it joined the queue.</param>
/// <param name="LeftTicks">When its touch started, it was given up or withdrawn, or the run stopped.</param>
/// <param name="End">Which of them.</param>
/// <param name="TakenBy">Team whose agent took it, or −1.</param>
public readonly record struct VisitRecord(
    long Problem, int Team, int CaseType, int Strategy, int Market, bool Focal, bool Observed, QueueClass QueuedAs,
    long JoinedTicks, long LeftTicks, VisitEnd End, int TakenBy = -1);

/// <summary>One attempt to chat. Written when it ends.</summary>
/// <param name="Problem">Number of the problem.</param>
/// <param name="Attempt">1 for the problem's first attempt.</param>
/// <param name="CaseType">Index of the true case type.</param>
/// <param name="Strategy">Index of the strategy.</param>
/// <param name="Market">Index of the market.</param>
/// <param name="Focal">Whether the problem belongs to the focal cohort.</param>
/// <param name="Observed">Whether the problem appeared inside the observation window.</param>
/// <param name="FirstAttemptTicks">When the problem's first attempt began.</param>
/// <param name="BeganTicks">When this attempt began.</param>
/// <param name="HourOfDay">Hour 0 to 23 on the chat channel's clock in which it began.</param>
/// <param name="RepliedTicks">When an agent first replied, or −1.</param>
/// <param name="EndedTicks">When the attempt ended.</param>
/// <param name="End">How it ended.</param>
public readonly record struct ChatRecord(
    long Problem, int Attempt, int CaseType, int Strategy, int Market, bool Focal, bool Observed,
    long FirstAttemptTicks, long BeganTicks, int HourOfDay, long RepliedTicks, long EndedTicks, ChatEnd End);

/// <summary>A stretch of time in which nothing changed in a team.</summary>
/// <param name="Team">Index into <see cref="Scenario.Teams"/>.</param>
/// <param name="FromTicks">Start of the stretch.</param>
/// <param name="ToTicks">End of the stretch, above its start.</param>
/// <param name="Waiting">Cases in the queue; one that waits for several teams is in the queue of the first alone.</param>
/// <param name="Busy">Agents at work; above <paramref name="Scheduled"/> while work under way at the end of a shift finishes.</param>
/// <param name="Scheduled">Agents on shift.</param>
/// <remarks>Written in the order of their ends; those of a team follow each other without a gap.</remarks>
public readonly record struct TeamLevelRecord(int Team, long FromTicks, long ToTicks, int Waiting, int Busy, int Scheduled);

/// <summary>Where a replication writes its records. Their order depends on nothing but scenario, seed and replication.</summary>
public interface IRecordSink
{
    /// <summary>A problem ended or the run stopped.</summary>
    void Add(in ProblemRecord record);

    /// <summary>A case was closed or the run stopped.</summary>
    void Add(in CaseRecord record);

    /// <summary>A wait ended or the run stopped.</summary>
    void Add(in VisitRecord record);

    /// <summary>An attempt to chat ended.</summary>
    void Add(in ChatRecord record);

    /// <summary>A team changed; this is how it was before.</summary>
    void Add(in TeamLevelRecord record);
}
