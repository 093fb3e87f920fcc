using QueueSim.Statistics;

namespace QueueSim.Kinds;

/// <summary>What is gained for the problems of a kind, in time and in problems solved, paired over replications.</summary>
/// <param name="Hours">Mean time to resolution that is saved, unsolved problems counted up to the horizon: above 0 is sooner. It is <see langword="null"/> without problems.</param>
/// <param name="Solved">Share of problems, 0 to 1, that is solved within the horizon besides.</param>
public sealed record Gain(Estimate? Hours, Estimate? Solved)
{
    /// <summary>A sum of differences of scenarios. Each scenario's value times its weight, replication by replication.</summary>
    /// <param name="weights">Scenarios with whole weights that add up to 0; what weighs 0 is left out.</param>
    /// <param name="kind">Whose problems.</param>
    /// <param name="comparisons">Intervals that hold at once with 95 %, at least 1.</param>
    internal static Gain Of(IEnumerable<(ScenarioResult Result, int Weight)> weights, Kind kind, int comparisons)
    {
        (ScenarioResult Result, int Weight)[] terms =
        [
            .. weights.GroupBy(term => term.Result).Select(group => (Result: group.Key, Weight: group.Sum(term => term.Weight))).Where(term => term.Weight != 0),
        ];
        Estimate? Mean(string metric, int sign) => Estimate.Of(PairedValues.Weighted(terms, kind.Segment, metric, sign), 1 - (Comparison.Error / comparisons));
        return terms.Length == 0
            ? new Gain(new Estimate(0, 0, 1), new Estimate(0, 0, 1))
            : new Gain(Mean(Metrics.RestrictedResolution, -1), Mean(Metrics.SolvedInTime, 1));
    }
}
