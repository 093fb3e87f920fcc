namespace QueueSim.Statistics;

/// <summary>What became of the observed problems of one replication: counts of problems.</summary>
/// <param name="Submitted">With at least one case.</param>
/// <param name="FilteredAtLeastOnce">With a filtered case, duplicates apart.</param>
/// <param name="ReachedTeam">With a case that the pre-screen passed (at the end of the run perhaps about to), duplicates apart.</param>
/// <param name="ByOutcome">By how they ended: the index is the <see cref="ProblemOutcome"/>.</param>
public sealed record ProblemFlow(long Submitted, long FilteredAtLeastOnce, long ReachedTeam, IReadOnlyList<long> ByOutcome)
{
    /// <summary>Names of the stages as in tables, in the order of <see cref="Counts"/>.</summary>
    public static IReadOnlyList<string> Stages { get; } =
        ["appeared", "submitted", "filtered_at_least_once", "reached_team", .. EnumWords.All<ProblemOutcome>()];

    /// <summary>All of them.</summary>
    public long Appeared => ByOutcome.Sum();

    /// <summary>The counts in the order of <see cref="Stages"/>.</summary>
    public IReadOnlyList<long> Counts() => [Appeared, Submitted, FilteredAtLeastOnce, ReachedTeam, .. ByOutcome];
}
