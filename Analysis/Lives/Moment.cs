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
/// <param name="Submission">Number of the case; 0 where it is about none.</param>
/// <param name="Team">Team that it happens at (index), or −1.</param>
/// <param name="Position">Position in the queue, 1 for the next; 0 where it is no matter of a queue.</param>
/// <param name="Sentence">What happens, in the language spoken now.</param>
public sealed record Moment(long AtTicks, MomentKind Kind, int Submission, int Team, int Position, string Sentence);

/// <summary>Where the time of a problem goes.</summary>
public enum LaneKind { Queue, Touch, Investigation, Chat, Seller }

/// <summary>A stretch of time in which one thing was waited for.</summary>
/// <param name="Lane">What.</param>
/// <param name="FromTicks">Its start.</param>
/// <param name="ToTicks">Its end.</param>
/// <param name="Team">Team that it was waited for (index), or −1.</param>
public readonly record struct Stretch(LaneKind Lane, long FromTicks, long ToTicks, int Team);
