namespace QueueSim.Statistics;

/// <summary>What became of the observed problems of one replication: counts of problems.</summary>
/// <param name="Appeared">All of them; the sum of the three ways of being solved, refused, given up and open.</param>
/// <param name="SolvedByKnowledgeBase">Solved by reading, without a case.</param>
/// <param name="Submitted">With at least one case.</param>
/// <param name="FilteredAtLeastOnce">Whose first case was filtered; later ones only follow a filtered one or are appeals.</param>
/// <param name="SolvedBySelfHelp">Solved by the self-help that the pre-screen pushed.</param>
/// <param name="ReachedTeam">With a case that the pre-screen passed (at the end of the run perhaps about to).</param>
/// <param name="SolvedByTeam">Solved by a team's decision.</param>
/// <param name="Refused">Refused for good.</param>
/// <param name="GivenUp">Given up by the seller.</param>
/// <param name="Open">Open when the run stopped.</param>
public sealed record ProblemFlow(
    long Appeared, long SolvedByKnowledgeBase, long Submitted, long FilteredAtLeastOnce, long SolvedBySelfHelp, long ReachedTeam,
    long SolvedByTeam, long Refused, long GivenUp, long Open)
{
    /// <summary>Names of the stages as in tables, in the order of <see cref="Counts"/>.</summary>
    public static IReadOnlyList<string> Stages { get; } =
    [
        "appeared", "solved_by_knowledge_base", "submitted", "filtered_at_least_once", "solved_by_self_help", "reached_team",
        "solved_by_team", "refused", "given_up", "open",
    ];

    /// <summary>The counts in the order of <see cref="Stages"/>.</summary>
    public IReadOnlyList<long> Counts() =>
    [
        Appeared, SolvedByKnowledgeBase, Submitted, FilteredAtLeastOnce, SolvedBySelfHelp, ReachedTeam, SolvedByTeam, Refused, GivenUp, Open,
    ];
}
