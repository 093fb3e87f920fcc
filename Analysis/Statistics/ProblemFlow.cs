namespace QueueSim.Statistics;

/// <summary>What became of the observed problems of one replication: counts of problems.</summary>
/// <param name="Appeared">All of them; the sum of the four ways of being solved, refused, given up, blocked and open.</param>
/// <param name="SolvedByKnowledgeBase">Solved by reading, without a case.</param>
/// <param name="Submitted">With at least one case.</param>
/// <param name="FilteredAtLeastOnce">With a filtered case, duplicates apart.</param>
/// <param name="SolvedBySelfHelp">Solved by the self-help that the pre-screen pushed.</param>
/// <param name="ReachedTeam">With a case that the pre-screen passed (at the end of the run perhaps about to), duplicates apart.</param>
/// <param name="SolvedByChat">Solved in a chat, by its AI or by an agent.</param>
/// <param name="SolvedByTeam">Solved by a team's decision.</param>
/// <param name="Refused">Refused for good.</param>
/// <param name="GivenUp">Given up by the seller.</param>
/// <param name="Blocked">Blocked because the account may not open cases.</param>
/// <param name="Open">Open when the run stopped.</param>
public sealed record ProblemFlow(
    long Appeared, long SolvedByKnowledgeBase, long Submitted, long FilteredAtLeastOnce, long SolvedBySelfHelp, long ReachedTeam,
    long SolvedByChat, long SolvedByTeam, long Refused, long GivenUp, long Blocked, long Open)
{
    /// <summary>Names of the stages as in tables, in the order of <see cref="Counts"/>.</summary>
    public static IReadOnlyList<string> Stages { get; } =
    [
        "appeared", "solved_by_knowledge_base", "submitted", "filtered_at_least_once", "solved_by_self_help", "reached_team",
        "solved_by_chat", "solved_by_team", "refused", "given_up", "blocked", "open",
    ];

    /// <summary>The counts in the order of <see cref="Stages"/>.</summary>
    public IReadOnlyList<long> Counts() =>
    [
        Appeared, SolvedByKnowledgeBase, Submitted, FilteredAtLeastOnce, SolvedBySelfHelp, ReachedTeam, SolvedByChat, SolvedByTeam,
        Refused, GivenUp, Blocked, Open,
    ];
}
