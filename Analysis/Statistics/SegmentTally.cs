namespace QueueSim.Statistics;

/// <summary>Everything that is collected about one segment in one replication.</summary>
internal sealed class SegmentTally
{
    public ProblemTally Problems { get; } = new();

    public CaseTally Cases { get; } = new();

    public DecisionTally Decisions { get; } = new();

    public ChatTally Chats { get; } = new();

    public DurationTally FirstResponse { get; } = new();

    public DurationTally Close { get; } = new();

    public DurationTally Resolution { get; } = new();

    public DurationTally Wait { get; } = new();

    public DurationTally ChatFirstResponse { get; } = new();

    public QuantileSketch Refused { get; } = new();

    public QuantileSketch GivenUp { get; } = new();

    public QuantileSketch Blocked { get; } = new();

    /// <summary>Part of the time to a first response that is waiting in queues.</summary>
    public Ratio Queueing => new((double)Cases.QueuedTicks, (double)FirstResponse.EndedTicks, FirstResponse.Ended);

    /// <summary>Books the life of one problem under the way it ended.</summary>
    public void AddLife(ProblemOutcome outcome, int bin, long duration, double hours)
    {
        switch (outcome)
        {
            case ProblemOutcome.Open:
                Resolution.AddCensored(bin, hours);
                break;
            case ProblemOutcome.Refused:
                Refused.AddAt(bin, hours, 1);
                break;
            case ProblemOutcome.GivenUp:
                GivenUp.AddAt(bin, hours, 1);
                break;
            case ProblemOutcome.Blocked:
                Blocked.AddAt(bin, hours, 1);
                break;
            default:
                Resolution.Add(bin, duration, hours);
                break;
        }
    }

    /// <summary>Adds everything that another segment, with other cases, has collected.</summary>
    public void Add(SegmentTally other)
    {
        Problems.Add(other.Problems);
        Cases.Add(other.Cases);
        Decisions.Add(other.Decisions);
        Chats.Add(other.Chats);
        FirstResponse.Add(other.FirstResponse);
        Close.Add(other.Close);
        Resolution.Add(other.Resolution);
        Wait.Add(other.Wait);
        ChatFirstResponse.Add(other.ChatFirstResponse);
        Refused.Merge(other.Refused);
        GivenUp.Merge(other.GivenUp);
        Blocked.Merge(other.Blocked);
    }

    /// <summary>Leaves the memory to others; the tally is not asked again.</summary>
    public void Release()
    {
        foreach (var durations in (ReadOnlySpan<DurationTally>)[FirstResponse, Close, Resolution, Wait, ChatFirstResponse])
            durations.Release();
        Refused.Release();
        GivenUp.Release();
        Blocked.Release();
    }
}
