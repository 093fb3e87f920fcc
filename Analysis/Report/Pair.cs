using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>Two scenarios compared in the mean of one metric, or of a sum of metrics, replication by replication.</summary>
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
    /// <returns><c>better</c>, <c>worse</c> or <c>undecided</c>; <c>higher</c> or <c>lower</c> for a metric without a good direction.</returns>
    public static string Verdict(ScenarioResult scenario, ScenarioResult other, string segment, string metric, int comparisons) =>
        Comparison.Verdict(Difference(scenario, other, segment, [metric], comparisons), Metrics.Named(metric).Better);

    /// <summary>Scenario − other, with an interval that holds for so many comparisons at once; <see langword="null"/> when one of the two has no value.</summary>
    /// <param name="scenario">A scenario.</param>
    /// <param name="other">What it is compared with.</param>
    /// <param name="segment">Segment.</param>
    /// <param name="metrics">Metrics of one unit; their sum is compared.</param>
    /// <param name="comparisons">Comparisons (Bonferroni), at least 1.</param>
    public static Statistics.Estimate? Difference(
        ScenarioResult scenario, ScenarioResult other, string segment, IReadOnlyList<string> metrics, int comparisons)
    {
        var (here, there) = (Positions(scenario, segment, metrics), Positions(other, segment, metrics));
        if (here.Concat(there).Any(position => position < 0))
            return null;
        var differences = default(Moments);
        foreach (var difference in scenario.Replications.Join(
            other.Replications, ours => ours.Replication, theirs => theirs.Replication,
            (ours, theirs) => here.Sum(i => ours.Values[i]) - there.Sum(i => theirs.Values[i])))
        {
            if (!double.IsNaN(difference))
                differences.Add(difference);
        }

        return differences.Count <= 2 && comparisons > MostOnTwoReplications
            ? Statistics.Estimate.Of(differences) is { } estimate ? estimate with { HalfWidth = null } : null
            : Statistics.Estimate.Of(differences, 1 - (0.05 / comparisons));
    }

    /// <summary>The sum of several metrics of one scenario.</summary>
    public static Statistics.Estimate? Sum(ScenarioResult scenario, string segment, IReadOnlyList<string> metrics)
    {
        var positions = Positions(scenario, segment, metrics);
        if (positions.Any(position => position < 0))
            return null;
        var sums = default(Moments);
        foreach (var sum in scenario.Replications.Select(replication => positions.Sum(i => replication.Values[i])))
        {
            if (!double.IsNaN(sum))
                sums.Add(sum);
        }

        return Statistics.Estimate.Of(sums);
    }

    private static int[] Positions(ScenarioResult scenario, string segment, IReadOnlyList<string> metrics) =>
        [.. metrics.Select(metric => scenario.Layout.IndexOf(new ResultKey(segment, metric, Statistic.Mean)))];
}
