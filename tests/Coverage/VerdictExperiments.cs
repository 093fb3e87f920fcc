using QueueSim.Statistics;

namespace QueueSim.Tests.Coverage;

/// <summary>How often verdicts on known differences are wrong, and how often there is one.</summary>
internal static class VerdictExperiments
{
    /// <summary>Share of experiments that call a difference as large as the margin negligible; at most 5 % may.</summary>
    /// <param name="experiments">How many.</param>
    /// <param name="seed">Of all numbers.</param>
    /// <param name="replications">Of each experiment.</param>
    /// <param name="margin">Largest negligible difference; a relative one is of a value of 100.</param>
    /// <param name="deviation">Standard deviation of a difference.</param>
    /// <param name="shared">Standard deviation of what both share.</param>
    /// <param name="comparisons">Comparisons that share the error; the share is of experiments in which any is wrong.</param>
    public static double FalseEquivalence(
        int experiments, int seed, int replications, Margin margin, double deviation, double shared = 0, int comparisons = 1)
    {
        var random = new Random(seed);
        var size = margin.Against(100);
        return Share(experiments, () => Any(comparisons, i => NormalPairs.Compare(
            random, replications, i % 2 == 0 ? size : -size, deviation, margin, comparisons, shared: shared).IsNegligible));
    }

    /// <summary>Share of experiments in which any verdict of several is wrong, whatever the true differences.</summary>
    /// <param name="experiments">How many.</param>
    /// <param name="seed">Of all numbers.</param>
    /// <param name="replications">Of each experiment.</param>
    /// <param name="margin">Largest negligible difference.</param>
    /// <param name="differences">True differences, one a comparison; the joint level is for so many.</param>
    public static double AnyWrong(int experiments, int seed, int replications, double margin, IReadOnlyList<double> differences)
    {
        var random = new Random(seed);
        return Share(experiments, () => Any(differences.Count, i => IsWrong(
            NormalPairs.Compare(random, replications, differences[i], 1, new Margin(margin, null), differences.Count), differences[i], margin)));
    }

    /// <summary>Share of experiments that decide with the replications that a first run has named.</summary>
    /// <param name="experiments">How many.</param>
    /// <param name="seed">Of all numbers.</param>
    /// <param name="first">Replications of the first run, which tells the variance.</param>
    /// <param name="difference">True difference in standard deviations.</param>
    /// <param name="margin">Largest negligible difference; 0 for none.</param>
    /// <param name="comparisons">Comparisons that share the error.</param>
    public static (double Decided, double MeanReplications) Decided(int experiments, int seed, int first, double difference, double margin, int comparisons)
    {
        var random = new Random(seed);
        var named = 0.0;
        var decided = Share(experiments, () =>
        {
            var pilot = NormalPairs.Compare(random, first, difference, 1, new Margin(margin, null), comparisons);
            // As large as it looks: the run has shown the true difference, and its own variance.
            var asLarge = pilot with { Difference = pilot.Difference!.Value with { Mean = difference } };
            var needed = (int)asLarge.ReplicationsNeeded!.Value;
            named += needed;
            return NormalPairs.Compare(random, needed, difference, 1, new Margin(margin, null), comparisons).Verdict != Verdict.Undecided;
        });
        return (decided, named / experiments);
    }

    /// <summary>Whether a verdict says something that is not so.</summary>
    private static bool IsWrong(Comparison comparison, double difference, double margin) =>
        (comparison.IsNegligible && Math.Abs(difference) >= margin)
        || (comparison.Sign == Verdict.Better && difference >= 0) || (comparison.Sign == Verdict.Worse && difference <= 0);

    private static bool Any(int count, Func<int, bool> isSo)
    {
        var any = false;
        // Every comparison draws its numbers, whatever came of the ones before.
        for (var i = 0; i < count; i++)
            any |= isSo(i);
        return any;
    }

    internal static double Share(int experiments, Func<bool> isSo) => (double)Enumerable.Range(0, experiments).Count(_ => isSo()) / experiments;
}
