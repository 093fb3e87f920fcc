namespace QueueSim.Statistics;

/// <summary>What a scenario comes to on a metric of the answer. A few numbers, so that thousands of scenarios can be kept.</summary>
/// <param name="ByReplication">The value in each replication, in their order; not a number where there was no case.</param>
/// <param name="Estimate">Their mean with its 95 % interval.</param>
/// <param name="Verdict">Against the baseline, jointly over the study; <see langword="null"/> where nothing is compared.</param>
public sealed record AnswerValues(IReadOnlyList<double> ByReplication, Estimate Estimate, Verdict? Verdict)
{
    /// <summary>The values of a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="baseline">What it is compared with; <see langword="null"/> for nothing.</param>
    /// <param name="metric">Name of the metric.</param>
    /// <param name="segment">Segment name.</param>
    /// <param name="rule">For what the verdict holds at once, and what is negligible.</param>
    /// <returns><see langword="null"/> without cases, or when the segment has no such metric.</returns>
    public static AnswerValues? Of(ScenarioResult scenario, ScenarioResult? baseline, string metric, string segment, VerdictRule rule)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(rule);
        return scenario.PositionsOf(segment, [metric]) is [var position] && scenario.Sum(segment, [metric]) is { } estimate
            ? new AnswerValues([.. scenario.Replications.Select(replication => replication.Values[position])], estimate, baseline is null ? null : Judged(scenario, baseline, metric, segment, rule))
            : null;
    }

    // A question about problems solved, or about the time over all of them, is answered on both.
    private static Verdict Judged(ScenarioResult scenario, ScenarioResult baseline, string metric, string segment, VerdictRule rule)
    {
        var comparison = Comparison.Of(scenario, baseline, segment, [metric], rule.Comparisons, rule.Margins);
        if (metric is not (Metrics.RestrictedResolution or Metrics.SolvedInTime))
            return comparison.Verdict;
        var outcome = OutcomeComparison.Of(scenario, baseline, segment, rule.Comparisons, rule.Margins).Verdict;
        return comparison.HasWorseOutcome ? outcome.AtThePriceOfProblems() : outcome;
    }
}
