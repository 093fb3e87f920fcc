using System.Runtime.InteropServices;

namespace QueueSim.Lives;

/// <summary>Keeps everything that happens to all problems of a replication.</summary>
/// <param name="scenario">What is simulated.</param>
/// <param name="isForTheCohortAlone">Whether only problems of the focal cohort are kept.</param>
/// <remarks>
/// A life is told when the run is over: an agent may still work on a case, and a chat or a duplicate go on, after the problem was solved another
/// way. That takes some 1 kB a problem.
/// </remarks>
public sealed class LivesRecorder(Scenario scenario, bool isForTheCohortAlone = false) : IStepSink
{
    private readonly Dictionary<long, LifeNotes> all = [];
    private readonly List<LifeNotes> ended = [];

    /// <summary>Number of the account that has a problem, or −1 for one of its own.</summary>
    public int AccountOf(long problem) => all.TryGetValue(problem, out var notes) ? notes.Account : -1;

    /// <summary>Lives in the order in which the records of problems came.</summary>
    public IEnumerable<Life> Build() => ended.Select(notes => Life.Of(scenario, notes));

    /// <inheritdoc/>
    public void Add(in ProblemRecord record)
    {
        if (isForTheCohortAlone && !record.Focal)
        {
            all.Remove(record.Number);
            return;
        }

        var notes = Of(record.Number);
        notes.Add(record);
        ended.Add(notes);
    }

    /// <inheritdoc/>
    public void Add(in CaseRecord record)
    {
        if (record.Focal || !isForTheCohortAlone)
            Of(record.Problem).Add(record);
    }

    /// <inheritdoc/>
    public void Add(in VisitRecord record)
    {
        if (record.Focal || !isForTheCohortAlone)
            Of(record.Problem).Add(record);
    }

    /// <inheritdoc/>
    public void Add(in ChatRecord record)
    {
        if (record.Focal || !isForTheCohortAlone)
            Of(record.Problem).Add(record);
    }

    /// <inheritdoc/>
    public void Add(in StepRecord record)
    {
        // Steps do not say whose they are; those after the end of a problem that nobody wants are for nothing.
        if (record.Kind == StepKind.Appeared || all.ContainsKey(record.Problem))
            Of(record.Problem).Add(record);
    }

    /// <inheritdoc/>
    public void Add(in TeamLevelRecord record)
    {
        // Teams have no part in a life but by what they do for it.
    }

    private LifeNotes Of(long problem)
    {
        ref var notes = ref CollectionsMarshal.GetValueRefOrAddDefault(all, problem, out _);
        return notes ??= new LifeNotes();
    }
}
