namespace QueueSim.Lives;

/// <summary>Keeps everything that happens to one problem of a replication.</summary>
/// <param name="scenario">What is simulated.</param>
/// <param name="problem">Number of the problem.</param>
public sealed class LifeRecorder(Scenario scenario, long problem) : IStepSink
{
    private readonly List<StepRecord> steps = [];
    private readonly List<(int At, VisitRecord Record)> visits = [];
    private readonly List<(int At, CaseRecord Record)> cases = [];
    private readonly List<ChatRecord> chats = [];
    private ProblemRecord? end;

    /// <summary>The life; <see langword="null"/> when no such problem appeared.</summary>
    public Life? Build() => end is { } record ? Life.Of(scenario, record, steps, visits, cases, chats) : null;

    /// <inheritdoc/>
    public void Add(in ProblemRecord record)
    {
        if (record.Number == problem)
            end = record;
    }

    /// <inheritdoc/>
    public void Add(in CaseRecord record)
    {
        if (record.Problem == problem)
            cases.Add((steps.Count, record));
    }

    /// <inheritdoc/>
    public void Add(in VisitRecord record)
    {
        if (record.Problem == problem)
            visits.Add((steps.Count, record));
    }

    /// <inheritdoc/>
    public void Add(in ChatRecord record)
    {
        if (record.Problem == problem)
            chats.Add(record);
    }

    /// <inheritdoc/>
    public void Add(in StepRecord record)
    {
        if (record.Problem == problem)
            steps.Add(record);
    }

    /// <inheritdoc/>
    public void Add(in TeamLevelRecord record)
    {
        // Teams have no part in one problem's life but by what they do for it.
    }
}
