using QueueSim.Statistics;

namespace QueueSim.Scenarios.Output;

/// <summary>Writes <c>summary.csv</c>, <c>replications.csv</c> and <c>comparisons.csv</c>, scenario by scenario.</summary>
internal sealed class ResultTables : IDisposable
{
    private readonly StreamWriter summary;
    private readonly StreamWriter replications;
    private readonly StreamWriter comparisons;

    public ResultTables(ResultFolder folder)
    {
        summary = folder.OpenTable("summary.csv");
        replications = folder.OpenTable("replications.csv");
        comparisons = folder.OpenTable("comparisons.csv");
        summary.WriteLine("scenario,segment,metric,statistic,unit,value,ci_low,ci_high,replications");
        replications.WriteLine("scenario,replication,segment,metric,statistic,unit,value,count");
        comparisons.WriteLine("scenario,baseline,segment,metric,statistic,unit,difference,ci_low,ci_high,verdict,joint_verdict");
    }

    /// <summary>Appends one scenario and puts it on the disk.</summary>
    public void Add(ScenarioResult result, ScenarioComparison? comparison)
    {
        foreach (SummaryRow row in result.Summary)
        {
            summary.WriteLine($"{CsvText.Cell(row.Scenario)},{CsvText.Cell(row.Segment)},{row.Metric},{row.Statistic},{row.Unit},{CsvText.Number(row.Value)},{CsvText.Number(row.CiLow)},{CsvText.Number(row.CiHigh)},{row.Replications}");
        }

        foreach (ReplicationRow row in result.ReplicationRows())
        {
            replications.WriteLine($"{CsvText.Cell(row.Scenario)},{row.Replication},{CsvText.Cell(row.Segment)},{row.Metric},{row.Statistic},{row.Unit},{CsvText.Number(row.Value)},{row.Count}");
        }

        foreach ((ComparisonRow row, string joint) in comparison?.Rows ?? [])
        {
            comparisons.WriteLine($"{CsvText.Cell(row.Scenario)},{CsvText.Cell(row.Baseline)},{CsvText.Cell(row.Segment)},{row.Metric},{row.Statistic},{row.Unit},{CsvText.Number(row.Difference)},{CsvText.Number(row.CiLow)},{CsvText.Number(row.CiHigh)},{row.Verdict},{joint}");
        }

        summary.Flush();
        replications.Flush();
        comparisons.Flush();
    }

    public void Dispose()
    {
        summary.Dispose();
        replications.Dispose();
        comparisons.Dispose();
    }
}
