using QueueSim.Statistics;

namespace QueueSim.Tests.Coverage;

/// <summary>How often a wrong scenario is called the best, and how often intervals around the best hold.</summary>
internal static class BestExperiments
{
    /// <summary>What came of experiments on several scenarios.</summary>
    /// <param name="Wrong">Share that call one the best that is not.</param>
    /// <param name="Right">Share that call the true best so.</param>
    /// <param name="RightOverPairs">The same by two-sided tests over all pairs.</param>
    /// <param name="Covered">Share in which all intervals hold the true differences to the best of the others.</param>
    public readonly record struct Shares(double Wrong, double Right, double RightOverPairs, double Covered);

    /// <summary>Runs experiments on scenarios with known means. Less is better; what they share makes pairs dependent.</summary>
    /// <param name="experiments">How many.</param>
    /// <param name="seed">Of all numbers.</param>
    /// <param name="replications">Of each scenario.</param>
    /// <param name="means">True means; a scenario as good as the best is not wrong.</param>
    /// <param name="shared">Standard deviation of what all scenarios share, beside 1 of their own.</param>
    public static Shares Of(int experiments, int seed, int replications, double[] means, double shared)
    {
        var random = new Random(seed);
        var (wrong, right, rightOverPairs, covered) = (0, 0, 0, 0);
        for (var experiment = 0; experiment < experiments; experiment++)
        {
            var values = Values(random, replications, means, shared);
            PairedValues Pairs(int i, int j) => new(values[i].Zip(values[j]));
            var best = Array.IndexOf(means, means.Min());
            var intervals = BestOfSeveral.Intervals(means.Length, Pairs, Better.Lower, families: 1);
            var apparent = Enumerable.Range(0, means.Length).MinBy(i => values[i].Sum());
            var isCalled = Others(means, apparent).All(j => BestOfSeveral.Beats(Pairs(apparent, j), Better.Lower, means.Length - 1));
            var pairs = means.Length * (means.Length - 1) / 2;
            var isCalledOverPairs = Others(means, apparent)
                .All(j => Comparison.Judged(Pairs(apparent, j), Metrics.Named(NormalPairs.Metric), pairs, null).Sign == Verdict.Better);
            wrong += isCalled && means[apparent] > means[best] ? 1 : 0;
            right += isCalled && means[apparent] == means[best] ? 1 : 0;
            rightOverPairs += isCalledOverPairs && means[apparent] == means[best] ? 1 : 0;
            covered += intervals.All(interval => means[interval.Scenario] - Others(means, interval.Scenario).Min(j => means[j]) is var truth
                && interval.Low <= truth && truth <= interval.High) ? 1 : 0;
        }

        double Share(int count) => (double)count / experiments;
        return new Shares(Share(wrong), Share(right), Share(rightOverPairs), Share(covered));
    }

    private static IEnumerable<int> Others(double[] means, int scenario) => Enumerable.Range(0, means.Length).Where(j => j != scenario);

    private static double[][] Values(Random random, int replications, double[] means, double shared)
    {
        double[] common = [.. Enumerable.Range(0, replications).Select(_ => shared * NormalPairs.Normal(random))];
        return [.. means.Select(mean => common.Select(part => mean + part + NormalPairs.Normal(random)).ToArray())];
    }
}
