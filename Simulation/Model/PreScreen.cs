using Normal = MathNet.Numerics.Distributions.Normal;

namespace QueueSim.Model;

/// <summary>
/// The pre-screen's decision rule (binormal model). Workable submissions score N(0, 1), those that ought to be filtered
/// N(d, 1) with d = √2 Φ⁻¹(AUC), and what scores above a threshold is filtered.
/// </summary>
/// <remarks>
/// The threshold is the one under which the expected share of filtered submissions, resubmissions included, equals the
/// wanted filter rate in the reference population (<see cref="SubmissionMix"/>). At AUC 1 the classes do not overlap; the rule
/// then filters as many of the right ones as needed, and others only when those do not suffice.
/// </remarks>
internal sealed class PreScreen
{
    private const int BisectionSteps = 60;

    public PreScreen(Scenario scenario)
    {
        var wanted = scenario.PreScreen.FilterProbability;
        if (wanted <= 0 || wanted >= 1)
        {
            FilterWorthyProbability = FilterWorkableProbability = wanted <= 0 ? 0 : 1;
            return;
        }

        var mix = new SubmissionMix(scenario);
        var rule = Rule(scenario.PreScreen.Auc);
        double low = 0;
        double high = 1;
        for (var step = 0; step < BisectionSteps; step++)
        {
            var middle = (low + high) / 2;
            (var worthy, var workable) = rule(middle);
            if (mix.FilteredShare(worthy, workable) < wanted)
                low = middle;
            else
                high = middle;
        }

        (FilterWorthyProbability, FilterWorkableProbability) = rule((low + high) / 2);
    }

    /// <summary>Probability that a deficient or self-servable submission is filtered.</summary>
    public double FilterWorthyProbability { get; }

    /// <summary>Probability that a workable submission is filtered.</summary>
    public double FilterWorkableProbability { get; }

    /// <summary>Decides about one submission.</summary>
    /// <param name="truth">What it really is.</param>
    /// <param name="u">The noise of its score, uniform on (0, 1): a high value is a high score.</param>
    public bool Filters(CaseTruth truth, double u) =>
        1 - u < (truth == CaseTruth.Workable ? FilterWorkableProbability : FilterWorthyProbability);

    /// <summary>Both filter probabilities for every strictness from 0 (passes all) to 1 (filters all), both rising.</summary>
    private static Func<double, (double Worthy, double Workable)> Rule(double auc)
    {
        if (auc >= 1)
            return x => (Math.Min(1, 2 * x), Math.Max(0, 2 * x - 1));
        var separation = Math.Sqrt(2) * Normal.InvCDF(0, 1, auc);
        // Strictness is the filter probability of a submission halfway between the classes: good resolution on both sides.
        return x =>
        {
            var z = Normal.InvCDF(0, 1, x);
            return (Normal.CDF(0, 1, z + separation / 2), Normal.CDF(0, 1, z - separation / 2));
        };
    }
}
