using QueueSim.Selection;
using QueueSim.Statistics;

namespace QueueSim.Tests.Coverage;

/// <summary>Experiments on normal observations whose truth is known: how often a procedure keeps what it promises, and what that takes.</summary>
public static class SelectionExperiments
{
    /// <summary>The worst case of means: one system is better by exactly the indifference, all others are equal. Variances are 1.</summary>
    /// <param name="experiments">Experiments, each with a seed of its own.</param>
    /// <param name="systems">Systems.</param>
    /// <param name="indifference">Smallest difference worth detecting, in standard deviations.</param>
    /// <param name="firstStage">Observations of each system in the first stage.</param>
    /// <param name="correlation">Correlation of two systems' observations of the same number, from 0 to below 1: random numbers in common.</param>
    /// <param name="updatesVariances">KN++ instead of KN.</param>
    /// <param name="seed">Seed of the first experiment.</param>
    public static SelectionTally Slippage(int experiments, int systems, double indifference, int firstStage, double correlation, bool updatesVariances = false, int seed = 1)
    {
        var procedure = new KimNelson
        {
            Indifference = indifference,
            Error = 0.05,
            LargerIsBetter = true,
            FirstStage = firstStage,
            UpdatesVariances = updatesVariances,
        };
        var constant = TwoStage.Rinott(systems, firstStage, 0.95);
        var (correct, observations, longest, twoStageCorrect, twoStage) = (0, 0.0, 0, 0, 0.0);
        for (var i = 0; i < experiments; i++)
        {
            // The best is not the first one, which a tie would favour.
            var source = new NormalSystems([.. Enumerable.Range(0, systems).Select(system => system == systems - 1 ? indifference : 0)], correlation, seed + i);
            var result = procedure.Select(source);
            correct += result.Selected == systems - 1 ? 1 : 0;
            observations += result.Observations;
            longest = Math.Max(longest, result.Systems.Max(system => system.Observations));
            var sizes = TwoStage.Sizes([.. result.Systems.Select(system => system.FirstVariance)], firstStage, constant, indifference);
            twoStage += sizes.Sum();
            var means = Enumerable.Range(0, systems).Select(system => source.Observe([new Stretch(system, 1, (int)sizes[system])])[0].Average()).ToList();
            twoStageCorrect += means.IndexOf(means.Max()) == systems - 1 ? 1 : 0;
        }

        return new SelectionTally(
            (double)correct / experiments, observations / experiments, longest, (double)twoStageCorrect / experiments, twoStage / experiments);
    }

    /// <summary>How often the interval of a mean covers it, when replications are added until it is narrow enough.</summary>
    /// <param name="experiments">Experiments, each with a seed of its own.</param>
    /// <param name="halfWidth">Half width asked for, in standard deviations of an observation.</param>
    /// <param name="phases">Skewness: each observation is the mean of so many exponential ones; 0 for normal ones.</param>
    /// <param name="seed">Seed of the first experiment.</param>
    public static PrecisionTally Precision(int experiments, double halfWidth, int phases, int seed = 1)
    {
        var (covered, replications) = (0, 0.0);
        for (var i = 0; i < experiments; i++)
        {
            var random = new Random(seed + i);
            var rule = new PrecisionRule(20, 100_000);
            var moments = default(Moments);
            Estimate estimate;
            do
            {
                while (moments.Count < rule.Replications)
                    moments.Add(phases == 0 ? Normal(random) : Math.Sqrt(phases) * (Enumerable.Range(0, phases).Average(_ => -Math.Log(1 - random.NextDouble())) - 1));
                estimate = Estimate.Of(moments)!.Value;
            }
            while (rule.Look(estimate.HalfWidth <= halfWidth));

            covered += estimate.Low <= 0 && 0 <= estimate.High ? 1 : 0;
            replications += estimate.Replications;
        }

        return new PrecisionTally((double)covered / experiments, replications / experiments);
    }

    internal static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    /// <summary>Normal observations with variance 1.</summary>
    private sealed class NormalSystems(double[] means, double correlation, int seed) : IObservationSource
    {
        private readonly Random random = new(seed);
        private readonly List<double[]> rows = [];

        public int Systems => means.Length;

        public IReadOnlyList<double[]> Observe(IReadOnlyList<Stretch> wanted)
        {
            while (rows.Count < wanted.Max(stretch => stretch.To))
            {
                var common = Normal(random);
                rows.Add([.. means.Select(mean => mean + (Math.Sqrt(correlation) * common) + (Math.Sqrt(1 - correlation) * Normal(random)))]);
            }

            return [.. wanted.Select(stretch => Enumerable.Range(stretch.From - 1, stretch.To - stretch.From + 1).Select(i => rows[i][stretch.System]).ToArray())];
        }
    }
}

/// <summary>What became of experiments with a selection.</summary>
/// <param name="Correct">Share in which the best system was selected.</param>
/// <param name="Observations">Mean number of observations of all systems together.</param>
/// <param name="Longest">Most observations that any system had.</param>
/// <param name="TwoStageCorrect">Share in which Rinott's two-stage procedure would have selected it, on the same observations.</param>
/// <param name="TwoStageObservations">Mean number of observations that it would have taken.</param>
public sealed record SelectionTally(double Correct, double Observations, int Longest, double TwoStageCorrect, double TwoStageObservations);

/// <summary>What became of experiments with a precision.</summary>
/// <param name="Coverage">Share in which the interval covered the mean.</param>
/// <param name="Replications">Mean number of replications.</param>
public sealed record PrecisionTally(double Coverage, double Replications);
