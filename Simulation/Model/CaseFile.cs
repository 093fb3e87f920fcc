namespace QueueSim.Model;

/// <summary>One case while it is open: what its record will say.</summary>
internal sealed class CaseFile(ProblemIdentity problem, int submission, long submittedTicks)
{
    private long askedTicks = -1; // −1 while no answer is awaited

    public required int DeclaredType { get; set; }

    public required CaseTruth Truth { get; init; }

    public required bool HadRightCategory { get; init; }

    public required bool HadAllDocuments { get; init; }

    public required Evidence Attached { get; init; }

    public bool IsAppeal { get; init; }

    public bool IsDuplicate { get; init; }

    /// <summary>Place in every queue: the submission, moved forward by reminders and by a chat agent's hand-over.</summary>
    public long PlaceTicks { get; set; } = submittedTicks;

    public long SubmittedTicks { get; } = submittedTicks;

    /// <summary>End of the first touch, or −1.</summary>
    public long FirstResponseTicks { get; set; } = -1;

    /// <summary>Time in queues before the first response.</summary>
    public long QueuedTicks { get; private set; }

    /// <summary>Whether the pre-screen has judged it.</summary>
    public bool IsScreened { get; private set; }

    /// <summary>What the pre-screen filtered it for.</summary>
    public FilterReason Reason { get; private set; }

    /// <summary>Whether it is with the escalation team.</summary>
    public bool IsEscalated { get; set; }

    /// <summary>Why it was refused.</summary>
    public RefusalCause Cause { get; set; }

    public int Transfers { get; set; }

    public int Questions { get; private set; }

    /// <summary>The pre-screen has decided.</summary>
    public void NoteJudgement(FilterReason reason) => (IsScreened, Reason) = (true, reason);

    /// <summary>Messages of the seller that the next touch begins with.</summary>
    public int UnreadMessages { get; set; }

    /// <summary>A wait in a queue has ended.</summary>
    public void NoteWait(long ticks)
    {
        if (FirstResponseTicks < 0)
            QueuedTicks += ticks;
    }

    /// <summary>For how long questions have waited for an answer, up to the latest answer.</summary>
    public long AwaitedTicks { get; private set; }

    /// <summary>The part of that in which a team was open.</summary>
    public long AwaitedOpenTicks { get; private set; }

    /// <summary>Whether a question waits for an answer now.</summary>
    public bool IsAwaiting => askedTicks >= 0;

    /// <summary>An agent has asked.</summary>
    public void Ask(long nowTicks)
    {
        Questions++;
        askedTicks = nowTicks;
    }

    /// <summary>The answer has come, or the case is closed without one.</summary>
    public void EndAwaiting(long nowTicks, OpeningHours hours)
    {
        AwaitedTicks += nowTicks - askedTicks;
        AwaitedOpenTicks += hours.TicksBetween(askedTicks, nowTicks);
        askedTicks = -1;
    }

    public void Close(CaseOutcome outcome, long nowTicks, IRecordSink sink) =>
        sink.Add(new CaseRecord(
            problem.Number, submission, problem.CaseType, DeclaredType, problem.Strategy, problem.Market, problem.IsFocal,
            problem.IsObserved, IsAppeal, IsDuplicate, HadRightCategory, HadAllDocuments, Attached, Truth, SubmittedTicks, FirstResponseTicks, nowTicks,
            outcome, Cause, Transfers, Questions, QueuedTicks, IsScreened, Reason, AwaitedTicks, AwaitedOpenTicks, problem.AccountSize));
}
