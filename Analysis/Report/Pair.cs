using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>Two scenarios of which neither is the baseline, compared in the mean of one metric.</summary>
internal static class Pair
{
    // Two pairs of replications have one degree of freedom: the interval that holds for more comparisons than this is hundreds of
    // standard errors wide, decides nothing, and is more than the quantile of Student's t is computed for.
    private const int MostOnTwoReplications = 60;

    /// <param name="scenario">A scenario.</param>
    /// <param name="other">What it is compared with.</param>
    /// <param name="segment">Segment.</param>
    /// <param name="metric">Metric.</param>
    /// <param name="comparisons">Comparisons that the verdict holds for at once (Bonferroni), at least 1.</param>
    /// <returns><c>better</c>, <c>worse</c> or <c>undecided</c>.</returns>
    public static string Verdict(ScenarioResult scenario, ScenarioResult other, string segment, string metric, int comparisons)
    {
        var key = new ResultKey(segment, metric, Statistic.Mean);
        var (here, there) = (scenario.Layout.IndexOf(key), other.Layout.IndexOf(key));
        if (here < 0 || there < 0)
            return Comparison.Undecided;
        var differences = default(Moments);
        foreach (var difference in scenario.Replications.Join(
            other.Replications, ours => ours.Replication, theirs => theirs.Replication, (ours, theirs) => ours.Values[here] - theirs.Values[there]))
        {
            if (!double.IsNaN(difference))
                differences.Add(difference);
        }

        return differences.Count <= 2 && comparisons > MostOnTwoReplications
            ? Comparison.Undecided
            : Comparison.Verdict(Statistics.Estimate.Of(differences, 1 - (0.05 / comparisons)), Metrics.Named(metric).Better);
    }
}
