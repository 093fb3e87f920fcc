using QueueSim.Statistics;

namespace QueueSim.Scenarios.Running;

/// <summary>A scenario against the baseline.</summary>
/// <param name="Rows">Each value's paired difference, with the verdict on its own and the one that holds for all scenarios of the study.</param>
internal sealed record ScenarioComparison(IReadOnlyList<ComparisonRow> Rows)
{
    /// <param name="scenario">A scenario.</param>
    /// <param name="baseline">The study's first scenario.</param>
    /// <param name="scenariosCompared">Scenarios of the study that are compared with the baseline.</param>
    public static ScenarioComparison Of(ScenarioResult scenario, ScenarioResult baseline, int scenariosCompared) =>
        new([.. Comparison.Rows(scenario, baseline, scenariosCompared), .. CohortEffect.Rows(scenario, baseline, scenariosCompared)]);
}
