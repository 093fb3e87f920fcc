using QueueSim.Statistics;

namespace QueueSim.Scenarios.Output;

/// <summary>Writes <c>summary.csv</c>, <c>replications.csv</c>, <c>comparisons.csv</c> and <c>backlog.csv</c>, scenario by scenario.</summary>
internal sealed class ResultTables : IDisposable
{
    private readonly StreamWriter summary;
    private readonly StreamWriter replications;
    private readonly StreamWriter comparisons;
    private readonly StreamWriter backlog;

    public ResultTables(ResultFolder folder)
    {
        summary = folder.OpenTable("summary.csv");
        replications = folder.OpenTable("replications.csv");
        comparisons = folder.OpenTable("comparisons.csv");
        backlog = folder.OpenTable("backlog.csv");
        summary.WriteLine("scenario,segment,metric,statistic,unit,value,ci_low,ci_high,replications");
        replications.WriteLine("scenario,replication,segment,metric,statistic,unit,value,count");
        comparisons.WriteLine("scenario,baseline,segment,metric,statistic,unit,difference,ci_low,ci_high,verdict,joint_verdict");
        backlog.WriteLine("scenario,team,from_hours,to_hours,cases,ci_low,ci_high");
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

        foreach (ComparisonRow row in comparison?.Rows ?? [])
        {
            comparisons.WriteLine($"{CsvText.Cell(row.Scenario)},{CsvText.Cell(row.Baseline)},{CsvText.Cell(row.Segment)},{row.Metric},{row.Statistic},{row.Unit},{CsvText.Number(row.Comparison.Difference?.Mean)},{CsvText.Number(row.Comparison.Difference?.Low)},{CsvText.Number(row.Comparison.Difference?.High)},{row.Comparison.Verdict.Word()},{row.JointVerdict.Word()}");
        }

        AddBacklog(result);
        summary.Flush();
        replications.Flush();
        comparisons.Flush();
        backlog.Flush();
    }

    // The series behind warm-up and queues, so that both can be judged again without a new run.
    private void AddBacklog(ScenarioResult result)
    {
        string scenario = CsvText.Cell(result.Name);
        RunWindow window = result.Layout.Scenario.Window;
        double end = (window.WarmUpDays + window.Days) * 24;
        foreach (BacklogSeries series in result.Backlog)
        {
            string start = $"{scenario},{CsvText.Cell(series.Name)}";
            var (low, high) = (series.Low, series.High);
            for (int bin = 0; bin < series.Mean.Count; bin++)
            {
                double to = bin + 1 < series.Mean.Count ? result.BinStartHours[bin + 1] : end;
                backlog.WriteLine($"{start},{CsvText.Number(result.BinStartHours[bin])},{CsvText.Number(to)},{CsvText.Number(series.Mean[bin])},{CsvText.Number(low?[bin])},{CsvText.Number(high?[bin])}");
            }
        }
    }

    public void Dispose()
    {
        summary.Dispose();
        replications.Dispose();
        comparisons.Dispose();
        backlog.Dispose();
    }
}
