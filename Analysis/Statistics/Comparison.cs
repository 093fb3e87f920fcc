namespace QueueSim.Statistics;

/// <summary>Compares scenarios replication by replication.</summary>
/// <remarks>
/// Paired Student t under common random numbers (Law, Simulation Modeling and Analysis, 10.2.1): the same replication number means
/// the same problems in both scenarios, so what they share cancels.
/// </remarks>
public static class Comparison
{
    /// <summary>Verdict when the interval does not exclude 0, or when there are fewer than two pairs.</summary>
    public const string Undecided = "undecided";

    /// <summary>Differences scenario − baseline: <c>focal</c> first when both have a focal cohort, then <c>all</c>, then, if wanted, the rest.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="baseline">What it is compared with. Replications that only one of the two has are left out.</param>
    /// <param name="comparisons">Scenarios compared with the baseline in the same breath, at least 1: the error of 5 % is shared among them (Bonferroni).</param>
    /// <param name="everySegment">Whether segments beyond <c>focal</c> and <c>all</c> that both scenarios have are compared too.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of comparisons is below 1.</exception>
    public static IReadOnlyList<ComparisonRow> Rows(
        ScenarioResult scenario, ScenarioResult baseline, int comparisons = 1, bool everySegment = false)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentOutOfRangeException.ThrowIfLessThan(comparisons, 1);

        var level = 1 - (0.05 / comparisons);
        var byNumber = baseline.Replications.ToDictionary(replication => replication.Replication);
        var pairs = scenario.Replications.Where(replication => byNumber.ContainsKey(replication.Replication))
            .Select(replication => (replication.Values, byNumber[replication.Replication].Values)).ToArray();
        return [.. Segments(scenario, baseline, everySegment).SelectMany(segment => scenario.Layout.Keys
            .Select((key, index) => (Key: key, Index: index, Other: baseline.Layout.IndexOf(key)))
            .Where(value => value.Key.Segment == segment && value.Other >= 0)
            .Select(value => Row(value.Key, Estimate.Of(Differences(pairs, value.Index, value.Other), level))))];

        ComparisonRow Row(ResultKey key, Estimate? difference)
        {
            var metric = Metrics.Named(key.Metric);
            return new ComparisonRow(
                scenario.Name, baseline.Name, key.Segment, key.Metric, key.Statistic, metric.Unit, difference?.Mean, difference?.Low,
                difference?.High, Verdict(difference, metric.Better));
        }
    }

    /// <summary>What an interval of a difference says.</summary>
    internal static string Verdict(Estimate? difference, Better better)
    {
        var higher = difference?.Low > 0;
        if (!higher && !(difference?.High < 0))
            return Undecided;
        if (better == Better.Neutral)
            return higher ? "higher" : "lower";
        return higher == (better == Better.Higher) ? "better" : "worse";
    }

    private static IEnumerable<string> Segments(ScenarioResult scenario, ScenarioResult baseline, bool everySegment)
    {
        var common = scenario.Layout.SegmentNames.Intersect(baseline.Layout.SegmentNames, StringComparer.Ordinal).ToList();
        string[] first = ["focal", "all"];
        return first.Where(common.Contains).Concat(everySegment ? common.Except(first, StringComparer.Ordinal) : []);
    }

    private static Moments Differences((double[] Scenario, double[] Baseline)[] pairs, int index, int other)
    {
        var moments = default(Moments);
        foreach (var (ours, theirs) in pairs)
        {
            var difference = ours[index] - theirs[other];
            if (!double.IsNaN(difference))
                moments.Add(difference);
        }

        return moments;
    }
}
