namespace QueueSim.Statistics;

/// <summary>The same problems under another strategy: what it changes for each of them, not only on average.</summary>
/// <param name="CaseType">Case type of the problems; empty for all together.</param>
/// <param name="Problems">Pairs of all replications.</param>
/// <param name="LeftOut">Problems without a pair: only one scenario has them, or one of the two does not know how they end.</param>
/// <param name="Difference">Mean difference in hours, scenario − baseline; a problem that is not solved counts the horizon.</param>
/// <param name="BetterOff">Share of the problems that are solved sooner by more than <see cref="UnchangedHours"/>.</param>
/// <param name="WorseOff">Share of those that are solved later by more than that.</param>
/// <param name="Unchanged">Share of the rest.</param>
/// <param name="P10">A tenth of the differences lie at or below this many hours; <see langword="null"/> without pairs.</param>
/// <param name="P50">Median of the differences in hours.</param>
/// <param name="P90">Nine tenths of the differences lie at or below this many hours.</param>
/// <remarks>
/// Keyed streams give a problem its number, and everything that is its own, in every scenario. Intervals are Student's over replications,
/// never over problems: those of a replication share their queues.
/// </remarks>
public sealed record SameProblems(
    string CaseType, long Problems, long LeftOut, Estimate? Difference, Estimate? BetterOff, Estimate? WorseOff, Estimate? Unchanged, double? P10, double? P50, double? P90)
{
    /// <summary>Differences up to this many hours change nothing for a seller: six minutes.</summary>
    public const double UnchangedHours = 0.1;

    /// <summary>Compares problem by problem: all first, then each case type that has a pair.</summary>
    /// <param name="scenario">Problems of the scenario, by replication, at least one.</param>
    /// <param name="baseline">Problems of the baseline, in the same order of replications.</param>
    /// <exception cref="ArgumentException">The two have different numbers of replications.</exception>
    public static IReadOnlyList<SameProblems> Of(IReadOnlyList<FollowedProblems> scenario, IReadOnlyList<FollowedProblems> baseline)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(baseline);
        if (scenario.Count != baseline.Count)
            throw new ArgumentException($"{scenario.Count} replications cannot be paired with {baseline.Count}.", nameof(scenario));

        var caseTypes = scenario[0].CaseTypes;
        int[] inScenario = [.. baseline[0].CaseTypes.Select(name => caseTypes.ToList().IndexOf(name))];
        var all = new DifferenceTally();
        var byType = caseTypes.Select(_ => new DifferenceTally()).ToArray();
        for (var replication = 0; replication < scenario.Count; replication++)
        {
            Pair(scenario[replication], baseline[replication], inScenario, all, byType);
            all.EndReplication();
            foreach (var tally in byType)
                tally.EndReplication();
        }

        return [all.Result(""), .. byType.Select((tally, i) => tally.Result(caseTypes[i])).Where(result => result.Problems > 0)];
    }

    /// <summary>Walks along both lists, which are sorted by number.</summary>
    /// <param name="scenario">Problems of the scenario.</param>
    /// <param name="baseline">Problems of the baseline.</param>
    /// <param name="inScenario">The scenario's index of each case type of the baseline; −1 for one that it does not have.</param>
    /// <param name="all">Takes every difference.</param>
    /// <param name="byType">Take those of a case type.</param>
    private static void Pair(FollowedProblems scenario, FollowedProblems baseline, int[] inScenario, DifferenceTally all, DifferenceTally[] byType)
    {
        var step = Math.Max(scenario.Step, baseline.Step);
        var here = scenario.ByNumber.Where(problem => problem.Number % step == 0).ToList();
        var there = baseline.ByNumber.Where(problem => problem.Number % step == 0).ToList();
        for (int i = 0, j = 0; i < here.Count || j < there.Count;)
        {
            var order = i == here.Count ? 1 : j == there.Count ? -1 : here[i].Number.CompareTo(there[j].Number);
            var caseType = order <= 0 ? here[i].CaseType : inScenario[there[j].CaseType];
            var isSame = order == 0 && caseType == inScenario[there[j].CaseType];
            Add(caseType, isSame ? here[i].Hours - there[j].Hours : double.NaN);
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        void Add(int caseType, double hours)
        {
            all.Add(hours);
            if (caseType >= 0)
                byType[caseType].Add(hours);
        }
    }
}
