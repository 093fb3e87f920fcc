using QueueSim.Statistics;

namespace QueueSim.Scenarios.Running;

/// <summary>A scenario against the baseline.</summary>
/// <param name="Rows">Each value's paired difference, with the verdict on its own and the one that holds for all scenarios of the study.</param>
/// <param name="SameProblems">The same problems in both, all together and by case type.</param>
internal sealed record ScenarioComparison(IReadOnlyList<ComparisonRow> Rows, IReadOnlyList<SameProblems> SameProblems)
{
    /// <param name="scenario">A scenario.</param>
    /// <param name="baseline">The study's first scenario.</param>
    /// <param name="scenariosCompared">Scenarios of the study that are compared with the baseline.</param>
    /// <param name="followed">Single problems of the scenario, by replication.</param>
    /// <param name="followedInBaseline">Those of the baseline.</param>
    public static ScenarioComparison Of(
        ScenarioResult scenario, ScenarioResult baseline, int scenariosCompared, IReadOnlyList<FollowedProblems> followed, IReadOnlyList<FollowedProblems> followedInBaseline) =>
        new([.. Comparison.Rows(scenario, baseline, scenariosCompared), .. CohortEffect.Rows(scenario, baseline, scenariosCompared)],
            Statistics.SameProblems.Of(followed, followedInBaseline));
}
