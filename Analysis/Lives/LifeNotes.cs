namespace QueueSim.Lives;

/// <summary>The records of one problem, as they came.</summary>
internal sealed class LifeNotes
{
    private readonly List<StepRecord> steps = [];
    private List<(int At, VisitRecord Record)>? visits;
    private List<(int At, CaseRecord Record)>? cases;
    private List<ChatRecord>? chats;

    /// <summary>Number of the account that has the problem, or −1 for one of its own.</summary>
    public int Account { get; private set; } = -1;

    /// <summary>How it ended; <see langword="null"/> before it has.</summary>
    public ProblemRecord? End { get; private set; }

    /// <summary>Steps in between.</summary>
    public IReadOnlyList<StepRecord> Steps => steps;

    /// <summary>Waits in queues, each with the number of steps before it.</summary>
    public IReadOnlyList<(int At, VisitRecord Record)> Visits => visits ?? [];

    /// <summary>Closed cases, each with the number of steps before it.</summary>
    public IReadOnlyList<(int At, CaseRecord Record)> Cases => cases ?? [];

    /// <summary>Attempts to chat.</summary>
    public IReadOnlyList<ChatRecord> Chats => chats ?? [];

    public void Add(in ProblemRecord record) => End = record;

    public void Add(in CaseRecord record) => (cases ??= new(1)).Add((steps.Count, record));

    public void Add(in VisitRecord record) => (visits ??= new(2)).Add((steps.Count, record));

    public void Add(in ChatRecord record) => (chats ??= new(1)).Add(record);

    public void Add(in StepRecord record)
    {
        if (record.Kind == StepKind.Appeared)
            Account = record.Account;
        steps.Add(record);
    }
}
