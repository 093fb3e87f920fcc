namespace QueueSim.Statistics;

/// <summary>Everything that is collected about one segment in one replication.</summary>
internal sealed class SegmentTally(RunWindow window, int limits)
{
    public ProblemTally Problems { get; } = new();

    public LifeTally Lives { get; } = new(window);

    public HumanTally Humans { get; } = new();

    public CaseTally Cases { get; } = new();

    public DecisionTally Decisions { get; } = new();

    public ChatTally Chats { get; } = new();

    public VisitTally Visits { get; } = new();

    public LimitTally Limits { get; } = new(limits);

    public DurationTally FirstResponse { get; } = new();

    public DurationTally Close { get; } = new();

    public DurationTally Wait { get; } = new();

    public DurationTally ChatFirstResponse { get; } = new();

    /// <summary>Part of the time to a first response that is waiting in queues.</summary>
    public Ratio Queueing => new((double)Cases.QueuedTicks, (double)FirstResponse.EndedTicks, FirstResponse.Ended);

    /// <summary>Adds everything that another segment, with other cases, has collected.</summary>
    public void Add(SegmentTally other)
    {
        Problems.Add(other.Problems);
        Lives.Add(other.Lives);
        Humans.Add(other.Humans);
        Cases.Add(other.Cases);
        Decisions.Add(other.Decisions);
        Chats.Add(other.Chats);
        Visits.Add(other.Visits);
        Limits.Add(other.Limits);
        FirstResponse.Add(other.FirstResponse);
        Close.Add(other.Close);
        Wait.Add(other.Wait);
        ChatFirstResponse.Add(other.ChatFirstResponse);
    }

    /// <summary>Leaves the memory to others; the tally is not asked again.</summary>
    public void Release()
    {
        foreach (var durations in (ReadOnlySpan<DurationTally>)[FirstResponse, Close, Wait, ChatFirstResponse])
            durations.Release();
        Lives.Release();
        Humans.Release();
    }
}
