using QueueSim.Kinds;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.Output;

/// <summary>The table of kinds of case. The focal cohort, or all sellers, and then every strategy by case type, priority and market.</summary>
internal sealed class KindTable(Func<string, TextWriter> create) : IDisposable
{
    public const string FileName = "kinds.csv";

    private readonly CsvTable table = new(
        create(FileName),
        "scenario,who,case_type,priority,market,problems,solved_within_horizon_share,solved_ci_low,solved_ci_high,restricted_resolution_hours,hours_ci_low,hours_ci_high,"
        + "within_24h_share,within_48h_share,within_72h_share,solved_difference,solved_difference_ci_low,solved_difference_ci_high,"
        + "hours_difference,hours_difference_ci_low,hours_difference_ci_high,joint_verdict,joint_over,note");

    /// <summary>Appends one scenario.</summary>
    public void Add(ScenarioResult scenario, IReadOnlyList<KindRow> kinds)
    {
        var who = scenario.Layout.Scenario.Focal is null ? "all" : "focal";
        foreach (var row in kinds)
        {
            table.Text(scenario.Name, who, row.Kind.CaseType ?? "", row.Kind.Priority ?? "", row.Kind.Market ?? "").Whole(row.Problems)
                .Numbers(Value(row.Values[0], 1)).Numbers(Value(row.Values[1])).Numbers([.. row.Values.Skip(2).Select(value => value?.Mean)])
                .Numbers(Of(row.Solved?.Difference)).Numbers(Of(row.Hours?.Difference)).Text(row.JointVerdict, row.Over, row.Note).End();
        }

        foreach (var row in scenario.StrategyKinds)
        {
            table.Text(scenario.Name, "strategy=" + row.Strategy, row.CaseType, row.Priority, row.Market).Whole(row.Problems)
                .Numbers(Value(row.Solved, 1)).Numbers(Value(row.Hours)).Numbers(null, null, null).Numbers(Of(null)).Numbers(Of(null)).Text("", "", "").End();
        }

        table.Flush();
    }

    public void Dispose() => table.Dispose();

    /// <summary>A value with the ends of its interval, which lie where the value can.</summary>
    private static double?[] Value(Estimate? estimate, double most = double.PositiveInfinity) =>
        [estimate?.Mean, estimate?.Low is { } low ? Math.Max(0, low) : null, estimate?.High is { } high ? Math.Min(most, high) : null];

    private static double?[] Of(Estimate? estimate) => [estimate?.Mean, estimate?.Low, estimate?.High];
}
