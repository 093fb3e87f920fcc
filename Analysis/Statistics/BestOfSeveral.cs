namespace QueueSim.Statistics;

/// <summary>A scenario against the best of the others in one metric.</summary>
/// <param name="Scenario">Its position among those compared.</param>
/// <param name="Difference">Its mean minus that of the best other, in the metric's unit.</param>
/// <param name="Low">Lower end of the interval, at most 0 where more is better; <see langword="null"/> when there is none.</param>
/// <param name="High">Upper end, at least 0 where less is better.</param>
/// <param name="MayBeBest">Whether it may be the best; not once it is known that another is better.</param>
/// <param name="IsBest">Whether no other may be.</param>
public sealed record BestInterval(int Scenario, double Difference, double? Low, double? High, bool MayBeBest, bool IsBest);

/// <summary>Multiple comparisons with the best: which scenario may be it, and how far each is from it.</summary>
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
        return
        [
            .. Intervals(valued.Length, (i, j) => PairedValues.Of(results[valued[i]], results[valued[j]], segment, [metric]), Metrics.Named(metric).Better, families)
                .Select(interval => interval with { Scenario = valued[interval.Scenario] }),
        ];
    }

    /// <summary>Whether a scenario is known to be better than another, by a one-sided test.</summary>
    /// <param name="scenario">The one, for example the apparent best.</param>
    /// <param name="other">The other.</param>
    /// <param name="segment">Segment name.</param>
    /// <param name="metrics">Metric names, at least one; without a direction more is better.</param>
    /// <param name="tests">Tests that share the error of 5 %, at least 1: for “is the best of k” k − 1, whichever came out best.</param>
    public static bool Beats(ScenarioResult scenario, ScenarioResult other, string segment, IReadOnlyList<string> metrics, int tests) =>
        Beats(PairedValues.Of(scenario, other, segment, metrics), Metrics.Named(metrics[0]).Better, tests);

    /// <summary>The same of paired values.</summary>
    internal static bool Beats(PairedValues? pairs, Better better, int tests) => Lead.Of(pairs, better, Comparison.Error / tests).Least > 0;

    /// <summary>The intervals of so many scenarios from the paired values of any two.</summary>
    internal static IReadOnlyList<BestInterval> Intervals(int count, Func<int, int, PairedValues?> pairs, Better better, int families)
    {
        var leads = new Lead[count, count];
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                leads[i, j] = Lead.Of(pairs(i, j), better, Comparison.Error / ((count - 1) * Math.Max(1, families)));
                leads[j, i] = leads[i, j].Reversed;
            }
        }

        IEnumerable<Lead> Against(int i, IEnumerable<int> others) => others.Where(j => j != i).Select(j => leads[i, j]);
        var all = Enumerable.Range(0, count).ToList();
        var contenders = all.Where(i => Against(i, all).Min(lead => lead.Most) >= 0).ToList();
        BestInterval Interval(int i)
        {
            var difference = Against(i, all).Min(lead => lead.Mean);
            var least = Finite(Math.Min(0, Against(i, contenders).Select(lead => lead.Least).DefaultIfEmpty(0).Min()));
            var most = Finite(Math.Max(0, Against(i, all).Min(lead => lead.Most)));
            var interval = new BestInterval(i, difference, least, most, contenders.Contains(i), contenders.Count == 1 && contenders[0] == i);
            return better == Better.Lower ? interval with { Difference = -difference, Low = -most, High = -least } : interval;
        }

        return [.. all.Select(Interval)];
    }

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;

    /// <summary>How far one is ahead of another, larger is better, with a one-sided bound on either side.</summary>
    private readonly record struct Lead(double Mean, double Least, double Most)
    {
        /// <summary>The same, seen from the other.</summary>
        public Lead Reversed => new(-Mean, -Most, -Least);

        public static Lead Of(PairedValues? pairs, Better better, double error)
        {
            var estimate = Estimate.Of(pairs?.Differences ?? default, 1 - (2 * error));
            // Two replications that agree by chance would decide anything.
            var lead = estimate is { Replications: >= LeastReplications, Low: { } low, High: { } high }
                ? new Lead(estimate.Value.Mean, low, high)
                : new Lead(estimate?.Mean ?? 0, double.NegativeInfinity, double.PositiveInfinity);
            return better == Better.Lower ? lead.Reversed : lead;
        }
    }
}
