using QueueSim.Statistics;

namespace QueueSim.Tests.Coverage;

/// <summary>Scenarios whose replications are normal numbers, so that every true difference is known.</summary>
/// <remarks>The mean time to resolution of a replication is that of one problem, which takes so many hours.</remarks>
internal static class NormalPairs
{
    public const string Metric = "resolution_hours";

    /// <summary>A standard normal number by Box and Muller.</summary>
    public static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    /// <summary>A comparison of two scenarios whose difference is normal while what they share is normal too.</summary>
    /// <param name="random">Where the numbers come from.</param>
    /// <param name="replications">At least 2.</param>
    /// <param name="difference">True difference.</param>
    /// <param name="deviation">Standard deviation of a replication's difference.</param>
    /// <param name="margin">Largest negligible difference.</param>
    /// <param name="comparisons">Comparisons that share the error.</param>
    /// <param name="level">True value of what is compared with.</param>
    /// <param name="shared">Standard deviation of what is shared.</param>
    public static Comparison Compare(
        Random random, int replications, double difference, double deviation, Margin margin, int comparisons = 1, double level = 100, double shared = 0)
    {
        (double, double) Pair()
        {
            var there = level + (shared * Normal(random));
            return (there + difference + (deviation * Normal(random)), there);
        }

        return Comparison.Judged(
            new PairedValues(Enumerable.Range(0, replications).Select(_ => Pair())), Metrics.Named(Metric), comparisons,
            new Margins(new Dictionary<string, Margin> { [Metric] = margin }));
    }
}
