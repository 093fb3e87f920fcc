namespace QueueSim.Scenarios.Running;

/// <summary>Which scenarios of a run have failed, and where. Asked from several threads.</summary>
/// <remarks>
/// What counts is the first replication that fails. All before it are run to their end and those behind it are worth nothing, so that the same
/// is found on any number of threads.
/// </remarks>
/// <param name="count">Number of scenarios.</param>
/// <param name="known">The failure that a scenario is known to come to; <see langword="null"/> for none.</param>
internal sealed class Failures(int count, Func<int, ReplicationFailure?>? known = null)
{
    private readonly Lock turn = new();
    private readonly Dictionary<int, ReplicationFailure> first = known is null ? []
        : Enumerable.Range(0, count).Select(index => (index, failure: known(index))).Where(each => each.failure is not null).ToDictionary(each => each.index, each => each.failure!);

    /// <summary>The first failure of a scenario so far; <see langword="null"/> for none.</summary>
    public ReplicationFailure? Of(int index)
    {
        lock (turn)
        {
            return first.GetValueOrDefault(index);
        }
    }

    /// <summary>Notes a failure.</summary>
    /// <returns>Whether it is the scenario's first one that anybody has heard of.</returns>
    public bool Add(int index, ReplicationFailure failure)
    {
        lock (turn)
        {
            var isNew = !first.TryGetValue(index, out var before);
            if (isNew || failure.Replication < before!.Replication)
                first[index] = failure;
            return isNew;
        }
    }
}
