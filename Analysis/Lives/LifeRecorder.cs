namespace QueueSim.Lives;

/// <summary>Keeps everything that happens to one problem of a replication.</summary>
/// <param name="scenario">What is simulated.</param>
/// <param name="problem">Number of the problem.</param>
public sealed class LifeRecorder(Scenario scenario, long problem) : IStepSink
{
    private readonly LifeNotes notes = new();

    /// <summary>The life; <see langword="null"/> when no such problem appeared.</summary>
    public Life? Build() => notes.End is null ? null : Life.Of(scenario, notes);

    /// <inheritdoc/>
    public void Add(in ProblemRecord record)
    {
        if (record.Number == problem)
            notes.Add(record);
    }

    /// <inheritdoc/>
    public void Add(in CaseRecord record)
    {
        if (record.Problem == problem)
            notes.Add(record);
    }

    /// <inheritdoc/>
    public void Add(in VisitRecord record)
    {
        if (record.Problem == problem)
            notes.Add(record);
    }

    /// <inheritdoc/>
    public void Add(in ChatRecord record)
    {
        if (record.Problem == problem)
            notes.Add(record);
    }

    /// <inheritdoc/>
    public void Add(in StepRecord record)
    {
        if (record.Problem == problem)
            notes.Add(record);
    }

    /// <inheritdoc/>
    public void Add(in TeamLevelRecord record)
    {
        // Teams have no part in one problem's life but by what they do for it.
    }
}
