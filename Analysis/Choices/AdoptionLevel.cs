using QueueSim.Statistics;

namespace QueueSim.Choices;

/// <summary>What a strategy is worth when a part of the sellers use it: to one seller, and to all.</summary>
/// <param name="Share">Part of the sellers who have taken it up, 0 to 1; the others keep their habits in the proportions of the tables.</param>
/// <param name="One">A small cohort with the strategy against the same cohort with its habits, in the same population.</param>
/// <param name="OneCost">The same for what a problem costs its seller: delay and agencies.</param>
/// <param name="Everybody">All problems at this level against all problems at none; the same values at 0.</param>
/// <param name="EverybodyCost">The same for the sellers' cost.</param>
/// <param name="EverybodySupport">The same for what support costs its organisation.</param>
public sealed record AdoptionLevel(
    double Share, OutcomeComparison One, Comparison OneCost, OutcomeComparison Everybody, Comparison EverybodyCost, Comparison EverybodySupport)
{
    /// <summary>What a problem costs its seller.</summary>
    public static IReadOnlyList<string> SellerCost { get; } = ["delay_cost_per_problem", "agency_cost_per_problem"];

    /// <summary>What a problem costs the organisation.</summary>
    public const string SupportCost = "support_cost_per_problem";

    /// <summary>Compares the runs of one level.</summary>
    /// <param name="share">The level.</param>
    /// <param name="keeps">The cohort keeps its habits.</param>
    /// <param name="switches">The cohort uses the strategy.</param>
    /// <param name="all">The population at this level.</param>
    /// <param name="today">The population at level 0.</param>
    /// <param name="comparisons">Levels and strategies for which the verdicts hold at once, at least 1.</param>
    /// <remarks>
    /// The gain of one is a difference of differences, (cohort − others) with the strategy minus (cohort − others) with habits: the same problems of the same
    /// sellers, and what the cohort does to the desk cancels.
    /// </remarks>
    public static AdoptionLevel Of(double share, ScenarioResult keeps, ScenarioResult switches, ScenarioResult all, ScenarioResult today, int comparisons)
    {
        Comparison One(params IReadOnlyList<string> metrics) => GainOfOne(keeps, switches, metrics, comparisons);
        return new AdoptionLevel(
            share,
            new OutcomeComparison(One(Metrics.SolvedInTime), One(Metrics.Solved), One(Metrics.RestrictedResolution)),
            One(SellerCost),
            OutcomeComparison.Of(all, today, "all", comparisons),
            Comparison.Plain(all, today, "all", SellerCost, comparisons),
            Comparison.Plain(all, today, "all", [SupportCost], comparisons));
    }

    /// <summary>What the cohort's switch changes for itself in metrics with one unit, and what the interval says.</summary>
    public static Comparison GainOfOne(ScenarioResult keeps, ScenarioResult switches, IReadOnlyList<string> metrics, int comparisons = 1)
    {
        ArgumentNullException.ThrowIfNull(metrics);
        var differences = CohortValues.Advantage(switches, metrics).Zip(CohortValues.Advantage(keeps, metrics), (with, without) => with - without);
        return new Comparison(Estimate.Of(Moments.Of(differences), 1 - (0.05 / comparisons)), Metrics.Named(metrics[0]).Better);
    }
}
