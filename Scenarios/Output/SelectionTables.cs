using QueueSim.Scenarios.Running;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.Output;

/// <summary>The tables of a selection of the best scenario.</summary>
internal static class SelectionTables
{
    /// <summary>A row for each scenario: what became of it.</summary>
    public const string Selection = "selection.csv";

    /// <summary>Every value that the procedure saw.</summary>
    public const string Observations = "observations.csv";

    public static IReadOnlyList<string> FileNames { get; } = [Selection, Observations];

    /// <summary>Writes both tables.</summary>
    /// <param name="goal">By what it was selected.</param>
    /// <param name="outcome">What it came to.</param>
    /// <param name="create">Opens a file of the run by its name.</param>
    public static void Write(SelectionGoal goal, SelectionOutcome outcome, Func<string, TextWriter> create)
    {
        using (var table = new CsvTable(
            create(Selection),
            "scenario,status,replications,mean,first_stage_variance,eliminated_at,eliminated_by,two_stage_replications,solved_within_horizon_share,restricted_resolution_hours,selected_outcome"))
        {
            for (var index = 0; index < outcome.Scenarios.Count; index++)
                AddScenario(table, goal, outcome, index);
        }

        using var observations = new CsvTable(create(Observations), "scenario,replication,value");
        foreach (var row in outcome.Scenarios.SelectMany(scenario => scenario.ReplicationRows())
            .Where(row => row.Metric == goal.Metric && row.Segment == goal.Segment && row.Statistic == Statistic.Mean))
            observations.Text(row.Scenario).Whole(row.Replication).Numbers(row.Value).End();
    }

    /// <summary>What became of a scenario, in a word.</summary>
    public static string Status(SelectionOutcome outcome, int index) =>
        index == outcome.Result.Selected ? outcome.Objections.Any() ? "selected but not best" : outcome.Result.IsDecided ? "selected" : "ahead"
        : outcome.Result.Systems[index].EliminatedAt is null ? "left" : "eliminated";

    private static void AddScenario(CsvTable table, SelectionGoal goal, SelectionOutcome outcome, int index)
    {
        var (scenario, system) = (outcome.Scenarios[index], outcome.Result.Systems[index]);
        var segment = scenario.Find(goal.Segment, Metrics.SolvedInTime) is null ? "all" : goal.Segment;
        table.Text(scenario.Name, Status(outcome, index)).Whole(system.Observations).Numbers(system.Mean, system.FirstVariance, system.EliminatedAt)
            .Text(system.EliminatedBy is { } rival ? outcome.Scenarios[rival].Name : "")
            .Numbers(outcome.TwoStage?[index], scenario.Find(segment, Metrics.SolvedInTime)?.Value, scenario.Find(segment, Metrics.RestrictedResolution)?.Value)
            .Text(outcome.Against[index]?.Outcome.Word ?? "").End();
    }
}
