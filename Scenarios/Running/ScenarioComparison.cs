using QueueSim.Statistics;

namespace QueueSim.Scenarios.Running;

/// <summary>A scenario against the baseline.</summary>
/// <param name="Rows">
/// Each value's paired difference with its own 95 % interval and verdict, and the verdict that still holds when all scenarios of
/// the study are compared with the baseline at once (Bonferroni).
/// </param>
internal sealed record ScenarioComparison(IReadOnlyList<(ComparisonRow Row, string JointVerdict)> Rows)
{
    /// <param name="scenario">A scenario.</param>
    /// <param name="baseline">The study's first scenario.</param>
    /// <param name="scenariosCompared">Scenarios of the study that are compared with the baseline.</param>
    public static ScenarioComparison Of(ScenarioResult scenario, ScenarioResult baseline, int scenariosCompared)
    {
        IReadOnlyList<ComparisonRow> own = Comparison.Rows(scenario, baseline);
        IReadOnlyList<ComparisonRow> joint = Comparison.Rows(scenario, baseline, scenariosCompared);
        return new ScenarioComparison(own.Zip(joint, (row, strict) => (row, strict.Verdict)).ToArray());
    }
}
