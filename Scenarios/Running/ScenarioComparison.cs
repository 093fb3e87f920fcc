using QueueSim.Kinds;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.Running;

/// <summary>A scenario against the baseline.</summary>
/// <param name="Rows">Each value's paired difference, with the verdict on its own and the joint one.</param>
/// <param name="SameProblems">The same problems in both, all together and by case type.</param>
/// <param name="Over">Over what the joint verdicts hold, in words.</param>
internal sealed record ScenarioComparison(IReadOnlyList<ComparisonRow> Rows, IReadOnlyList<SameProblems> SameProblems, string Over)
{
    /// <summary>Kinds of case, here and against the baseline.</summary>
    public IReadOnlyList<KindRow> Kinds { get; init; } = [];

    /// <param name="scenario">A scenario.</param>
    /// <param name="baseline">The study's first scenario.</param>
    /// <param name="rule">What the study's verdicts hold for at once, and what is negligible.</param>
    /// <param name="followed">Single problems of the scenario, by replication.</param>
    /// <param name="followedInBaseline">Those of the baseline.</param>
    public static ScenarioComparison Of(
        ScenarioResult scenario, ScenarioResult baseline, VerdictRule rule, IReadOnlyList<FollowedProblems> followed, IReadOnlyList<FollowedProblems> followedInBaseline) =>
        new([.. Comparison.Rows(scenario, baseline, rule.Comparisons, rule.Margins), .. CohortEffect.Rows(scenario, baseline, rule.Comparisons, rule.Margins)],
            Statistics.SameProblems.Of(followed, followedInBaseline), rule.Over)
        {
            Kinds = KindRow.All(scenario, baseline, rule),
        };
}
