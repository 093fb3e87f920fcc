namespace QueueSim.Statistics;

/// <summary>Counts problems, each once, by the stages that only their cases show.</summary>
/// <remarks>
/// Assumes what the model does: the records of a problem's own cases come in their order and before the problem's; after a case that
/// the pre-screen passed only an appeal follows, unless the case was withdrawn or has lapsed. So only problems with such a case are
/// remembered, and only until they end. Duplicates say nothing about how far their problem got.
/// </remarks>
internal sealed class FlowTally
{
    private readonly HashSet<long> passedBefore = [];
    private readonly HashSet<long> neverFiltered = [];

    /// <summary>Problems with a filtered case.</summary>
    public long FilteredAtLeastOnce { get; private set; }

    /// <summary>Problems with a case that the pre-screen passed.</summary>
    public long ReachedTeam { get; private set; }

    public void Add(in CaseRecord record)
    {
        if (record.IsDuplicate)
            return;
        var isWrittenAnew = record.Outcome is CaseOutcome.Withdrawn or CaseOutcome.Lapsed;
        if (record.IsAppeal)
        {
            if (isWrittenAnew) // as no appeal any more, and the problem has reached a team before
                passedBefore.Add(record.Problem);
            return;
        }

        if (record.Outcome == CaseOutcome.Filtered)
        {
            if (record.Submission == 1 || (neverFiltered.Count > 0 && neverFiltered.Remove(record.Problem)))
                FilteredAtLeastOnce++;
            return;
        }

        if (isWrittenAnew)
        {
            if (record.Submission == 1)
                neverFiltered.Add(record.Problem);
            if (!passedBefore.Add(record.Problem))
                return;
        }
        else if (passedBefore.Count > 0 && passedBefore.Contains(record.Problem))
        {
            return;
        }

        ReachedTeam++;
    }

    public void Add(in ProblemRecord record)
    {
        if (passedBefore.Count == 0)
            return;
        passedBefore.Remove(record.Number);
        neverFiltered.Remove(record.Number);
    }
}
