using QueueSim.Scenarios.Output;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.Triage;

/// <summary>Writes triage curves and their optima as tables.</summary>
internal static class TriageTables
{
    public const string Curves = "triage.csv", Optima = "triage-optima.csv";

    /// <summary>Every measure of every cell.</summary>
    public static void WriteCurves(TriageGrid grid, TextWriter text)
    {
        using var table = new CsvTable(text, "auc,threshold,metric,unit,value,ci_low,ci_high,replications");
        for (var i = 0; i < grid.Aucs.Count; i++)
        {
            for (var j = 0; j < grid.Thresholds.Count; j++)
            {
                foreach (var metrics in TriageGrid.Measures)
                {
                    var value = grid.Cells[i][j].Sum("all", metrics);
                    table.Numbers(grid.Aucs[i], grid.Thresholds[j]).Text(string.Join(" + ", metrics), Metrics.Named(metrics[0]).Unit)
                        .Numbers(value?.Mean, value?.Low, value?.High).Whole(value?.Replications ?? 0).End();
                }
            }
        }
    }

    /// <summary>The cheapest threshold of every accuracy with its interval.</summary>
    public static void WriteOptima(TriageGrid grid, TextWriter text)
    {
        using var table = new CsvTable(text, "auc,threshold,ci_low,ci_high,at_end_share,nearest_threshold,total_cost_per_problem,cost_ci_low,cost_ci_high,outcome");
        for (var i = 0; i < grid.Aucs.Count; i++)
        {
            var optimum = grid.Optima[i];
            var cost = grid.Cells[i][optimum.Nearest].Sum("all", TriageGrid.TotalCost);
            table.Numbers(grid.Aucs[i], optimum.Setting, optimum.Low, optimum.High, optimum.EndShare, grid.Thresholds[optimum.Nearest], cost?.Mean, cost?.Low, cost?.High)
                .Text(grid.Outcome(i).Word).End();
        }
    }
}
