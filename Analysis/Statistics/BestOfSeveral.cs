namespace QueueSim.Statistics;

/// <summary>A scenario against the best of the others in one metric.</summary>
/// <param name="Scenario">Its position among those compared.</param>
/// <param name="Difference">Its mean minus that of the best other, in the metric's unit.</param>
/// <param name="Low">Lower end of the interval, at most 0 where more is better; <see langword="null"/> when there is none.</param>
/// <param name="High">Upper end, at least 0 where less is better.</param>
/// <param name="MayBeBest">Whether it may be the best; not once it is known that another is better.</param>
/// <param name="IsBest">Whether no other may be.</param>
public sealed record BestInterval(int Scenario, double Difference, double? Low, double? High, bool MayBeBest, bool IsBest);

/// <summary>Multiple comparisons with the best: which scenario may be the best of several, and how far each is from it.</summary>
/// <remarks>
/// Constrained intervals (Hsu 1984; with common random numbers Nelson and Matejcik 1995). Each pair has its own paired variance, and the error is shared among the k − 1 pairs that the true best
/// is in: the intervals hold together when none of these misses on its one side, whatever the dependence.
/// The same few tests bear “is the best”: somebody else is called so only if it is found better than the true best.
/// </remarks>
public static class BestOfSeveral
{
    private const int LeastReplications = 3;

    /// <summary>Intervals that hold for all scenarios at once with 95 %.</summary>
    /// <param name="results">Scenarios, at least two; those without a value are left out.</param>
    /// <param name="segment">Segment name.</param>
    /// <param name="metric">A metric with a direction; its mean is compared.</param>
    /// <param name="families">Sets of intervals that are to hold together, at least 1: the metrics of an answer, say.</param>
    /// <exception cref="ArgumentException">The metric has no direction.</exception>
    public static IReadOnlyList<BestInterval> Intervals(IReadOnlyList<ScenarioResult> results, string segment, string metric, int families = 1)
    {
        ArgumentNullException.ThrowIfNull(results);
        if (Metrics.Named(metric).Better == Better.Neutral)
            throw new ArgumentException($"'{metric}' is neither better high nor better low; there is no best.", nameof(metric));
        int[] valued = [.. Enumerable.Range(0, results.Count).Where(i => results[i].Find(segment, metric)?.Value is not null)];
        if (valued.Length < 2)
            return [];
        var error = Comparison.Error / ((valued.Length - 1) * Math.Max(1, families));
        var leads = new Lead[valued.Length, valued.Length];
        for (var i = 0; i < valued.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                leads[i, j] = Lead.Of(results[valued[i]], results[valued[j]], segment, [metric], error);
                leads[j, i] = leads[i, j] with { Mean = -leads[i, j].Mean };
            }
        }

        return Of(valued, leads, Metrics.Named(metric).Better == Better.Lower ? -1 : 1);
    }

    /// <summary>Whether a scenario is known to be better than another, by a one-sided test.</summary>
    /// <param name="scenario">The one, for example the apparent best.</param>
    /// <param name="other">The other.</param>
    /// <param name="segment">Segment name.</param>
    /// <param name="metrics">Metric names, at least one; without a direction more is better.</param>
    /// <param name="tests">Tests that share the error of 5 %, at least 1: for “is the best of k” k − 1, whichever came out best.</param>
    public static bool Beats(ScenarioResult scenario, ScenarioResult other, string segment, IReadOnlyList<string> metrics, int tests) =>
        Lead.Of(scenario, other, segment, metrics, Comparison.Error / tests).Least > 0;

    private static List<BestInterval> Of(int[] scenarios, Lead[,] leads, int sign)
    {
        var all = Enumerable.Range(0, scenarios.Length).ToList();
        double Most(int i) => all.Where(j => j != i).Min(j => leads[i, j].Most);
        var contenders = all.Where(i => Most(i) >= 0).ToList();
        double Least(int i) => contenders.Where(j => j != i).Select(j => leads[i, j].Least).DefaultIfEmpty(0).Min();
        return [.. all.Select(i =>
        {
            double? worst = Finite(Math.Min(0, Least(i))), best = Finite(Math.Max(0, Most(i)));
            var difference = sign * all.Where(j => j != i).Min(j => leads[i, j].Mean);
            return new BestInterval(
                scenarios[i], difference, sign > 0 ? worst : -best, sign > 0 ? best : -worst, contenders.Contains(i), contenders.Count == 1 && contenders[0] == i);
        })];
    }

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;

    /// <summary>How far one is ahead of another, larger is better, give or take a one-sided half width.</summary>
    private readonly record struct Lead(double Mean, double HalfWidth)
    {
        public double Least => Mean - HalfWidth;

        public double Most => Mean + HalfWidth;

        public static Lead Of(ScenarioResult scenario, ScenarioResult other, string segment, IReadOnlyList<string> metrics, double error)
        {
            var differences = PairedValues.Of(scenario, other, segment, metrics)?.Differences ?? default;
            // Two replications that agree by chance would decide anything.
            var estimate = Estimate.Of(differences, 1 - (2 * error));
            var halfWidth = estimate is { Replications: >= LeastReplications, HalfWidth: { } half } ? half : double.PositiveInfinity;
            return new Lead((Metrics.Named(metrics[0]).Better == Better.Lower ? -1 : 1) * (estimate?.Mean ?? 0), halfWidth);
        }
    }
}
