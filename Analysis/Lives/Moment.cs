namespace QueueSim.Lives;

/// <summary>What happens at a moment of a problem's life.</summary>
public enum MomentKind
{
    Appeared,
    ChatBegan,
    ChatReplied,
    ChatEnded,
    Submitted,
    Queued,
    TouchBegan,
    TouchEnded,
    Transferred,
    Asked,
    Answered,
    Escalated,
    InvestigationBegan,
    FollowedUp,
    LeftQueue,
    Closed,
    Ended,
}

/// <summary>One moment of a problem's life.</summary>
/// <param name="AtTicks">When, in ticks of 100 ns since the start of the run.</param>
/// <param name="Kind">What happens.</param>
/// <param name="Submission">Number of the case; 0 where it is about none, or it is not known about which.</param>
/// <param name="Team">Team that it happens at (index), or −1.</param>
/// <param name="Position">Position in the queue, 1 for the next; 0 where it is no matter of a queue.</param>
public sealed record Moment(long AtTicks, MomentKind Kind, int Submission, int Team = -1, int Position = 0)
{
    /// <summary>Number of the attempt to chat; 0 where it is about none.</summary>
    public int Attempt { get; init; }

    /// <summary>How long what ends here has lasted, in ticks: a wait, a touch, a life. 0 where nothing ends.</summary>
    public long LastedTicks { get; init; }

    /// <summary>How it went, in a word of the records: an outcome, or what was submitted. Empty where there is nothing to say.</summary>
    public string How { get; init; } = "";

    /// <summary>Whether it did not happen: the run stopped, and this is what it cut off.</summary>
    public bool IsCutOff => Kind switch
    {
        MomentKind.LeftQueue => How == EnumWords.Of(VisitEnd.StillWaiting),
        MomentKind.Closed => How == EnumWords.Of(CaseOutcome.Open),
        MomentKind.Ended => How == EnumWords.Of(ProblemOutcome.Open),
        _ => false,
    };
}

/// <summary>Where the time of a problem goes.</summary>
public enum LaneKind { Queue, Touch, Investigation, Chat, Seller }

/// <summary>A stretch of time in which one thing was waited for.</summary>
/// <param name="Lane">What.</param>
/// <param name="FromTicks">Its start.</param>
/// <param name="ToTicks">Its end.</param>
/// <param name="Team">Team that it was waited for (index), or −1.</param>
public readonly record struct Stretch(LaneKind Lane, long FromTicks, long ToTicks, int Team);
