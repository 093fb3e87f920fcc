using QueueSim.Choices;
using QueueSim.Scenarios.Calibration;
using QueueSim.Scenarios.Running;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.Triage;

/// <summary>A desk under pre-screens of several accuracies and strictnesses.</summary>
/// <param name="Desk">The desk as it is.</param>
/// <param name="Aucs">Accuracies, ascending.</param>
/// <param name="Thresholds">Thresholds, ascending: lower filters more.</param>
/// <param name="AsItIs">Results of the desk as it is.</param>
/// <param name="Cells">Results by accuracy, then by threshold.</param>
/// <param name="Optima">By accuracy: the threshold at which the total cost is lowest.</param>
internal sealed record TriageGrid(
    Scenario Desk, IReadOnlyList<double> Aucs, IReadOnlyList<double> Thresholds, ScenarioResult AsItIs,
    IReadOnlyList<IReadOnlyList<ScenarioResult>> Cells, IReadOnlyList<CostOptimum> Optima)
{
    /// <summary>What a problem costs sellers and organisation together.</summary>
    public static IReadOnlyList<string> TotalCost { get; } = [.. AdoptionLevel.SellerCost, AdoptionLevel.SupportCost];

    /// <summary>What is told of every cell, in the order of the tables.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Measures { get; } =
    [
        ["filtered_share"], ["falsely_filtered_share"], ["filter_miss_share"], ["false_containment_share"], ["utilisation"], ["wait_hours"],
        [Metrics.RestrictedResolution], [Metrics.SolvedInTime], AdoptionLevel.SellerCost, [AdoptionLevel.SupportCost], TotalCost,
    ];

    /// <summary>The desk at the cheapest threshold tried for an accuracy, against the desk as it is.</summary>
    public OutcomeComparison Outcome(int auc) => OutcomeComparison.Of(Cells[auc][Optima[auc].Nearest], AsItIs, "all", Aucs.Count);

    /// <summary>Simulates the grid.</summary>
    public static TriageGrid Run(
        Scenario desk, IReadOnlyList<double> aucs, IReadOnlyList<double> thresholds, Baselines baselines, int replications, ulong seed, IRunProgress? progress)
    {
        var results = baselines.Simulate(
            [desk, .. from auc in aucs from threshold in thresholds select With(desk, auc, threshold)], replications, progress);
        var cells = results.Skip(1).Chunk(thresholds.Count).Select(row => (IReadOnlyList<ScenarioResult>)row).ToList();
        return new TriageGrid(
            desk, aucs, thresholds, results[0], cells,
            [.. cells.Select(row => CostOptimum.Of(thresholds, [.. row.Select(cell => CohortValues.OfAll(cell, TotalCost))], seed))]);
    }

    /// <summary>The desk with a pre-screen that has this accuracy and keeps this threshold.</summary>
    public static Scenario With(Scenario desk, double auc, double threshold) => desk with
    {
        Name = $"ai.auc={auc} ai.threshold={threshold}",
        PreScreen = desk.PreScreen with { IsEnabled = true, FilterProbability = null, Auc = auc, Threshold = threshold },
    };
}
