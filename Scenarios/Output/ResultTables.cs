using QueueSim.Kinds;
using QueueSim.Scenarios.Running;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.Output;

/// <summary>Writes the tables and, when they are wanted, the records of a run, scenario by scenario.</summary>
/// <param name="create">Opens a file of the run by its name.</param>
/// <param name="records">Files of the records; <see langword="null"/> when they are not wanted.</param>
/// <param name="chosen">Rows of the long tables that are written; <see langword="null"/> for the usual ones.</param>
internal sealed class ResultTables(Func<string, TextWriter> create, RecordFiles? records, RowChoice? chosen = null) : IRunResults, IDisposable
{
    private readonly CsvTable summary = new(create("summary.csv"), "scenario,segment,metric,statistic,unit,value,ci_low,ci_high,replications,note");
    private readonly CsvTable replications = new(create("replications.csv"), "scenario,replication,segment,metric,statistic,unit,value,count");
    private readonly CsvTable comparisons = new(
        create("comparisons.csv"), "scenario,baseline,segment,metric,statistic,unit,difference,ci_low,ci_high,verdict,joint_verdict,outcome,joint_over,margin,pairing_gain");

    private readonly CsvTable sameProblems = new(
        create("same-problems.csv"),
        "scenario,baseline,case_type,problems,left_out,difference_hours,ci_low,ci_high,p10_hours,p50_hours,p90_hours,"
        + "better_off_share,better_ci_low,better_ci_high,worse_off_share,worse_ci_low,worse_ci_high,unchanged_share,unchanged_ci_low,unchanged_ci_high");

    private readonly CsvTable controlled = new(
        create("controlled.csv"),
        "scenario,segment,metric,unit,value,ci_low,ci_high,by_problems,by_problems_ci_low,by_problems_ci_high,r_squared,by_case_type,by_case_type_ci_low,by_case_type_ci_high");

    private readonly KindTable kinds = new(create);
    private readonly CsvTable backlog = new(create("backlog.csv"), "scenario,team,from_hours,to_hours,cases,ci_low,ci_high");
    private readonly RowChoice rows = chosen ?? RowChoice.Usual;
    private int added;

    /// <summary>Names of the tables.</summary>
    public static IEnumerable<string> FileNames => ["summary.csv", "replications.csv", "comparisons.csv", "same-problems.csv", "controlled.csv", "backlog.csv", KindTable.FileName];

    public IRecordSink Records(Scenario scenario, int index, int replication, IRecordSink statistics) =>
        records?.Open(scenario, index, replication, statistics) ?? statistics;

    /// <summary>Appends one scenario and puts it on the disk.</summary>
    public void Add(ScenarioResult scenario, ScenarioComparison? comparison)
    {
        foreach (var row in scenario.Summary.Where(row => rows.Has(row.Segment, row.Metric) && !scenario.Layout.IsOfKind(new ResultKey(row.Segment, row.Metric, row.Statistic))))
        {
            summary.Text(row.Scenario, row.Segment, row.Metric, row.Statistic, row.Unit)
                .Numbers(row.Value, row.CiLow, row.CiHigh).Whole(row.Replications).Text(row.Note).End();
        }

        foreach (var row in scenario.ReplicationRows().Where(row => rows.HasReplications(row.Segment, row.Metric)))
        {
            replications.Text(row.Scenario).Whole(row.Replication).Text(row.Segment, row.Metric, row.Statistic, row.Unit)
                .Numbers(row.Value).Whole(row.Count).End();
        }

        foreach (var row in (comparison?.Rows ?? []).Where(row => rows.Has(row.Segment, row.Metric)))
        {
            comparisons.Text(row.Scenario, row.Baseline, row.Segment, row.Metric, row.Statistic, row.Unit)
                .Numbers(row.Comparison.Difference?.Mean, row.Comparison.Difference?.Low, row.Comparison.Difference?.High)
                .Text(row.Comparison.Verdict.Word(), row.JointVerdict.Word(), row.Outcome.Word, comparison!.Over)
                .Numbers(row.Comparison.Within?.Margin, row.Comparison.PairingGain).End();
        }

        foreach (var row in comparison?.SameProblems ?? [])
        {
            sameProblems.Text(scenario.Name, comparison!.Rows[0].Baseline, row.CaseType).Whole(row.Problems, row.LeftOut).Numbers(Of(row.Difference))
                .Numbers(row.P10, row.P50, row.P90).Numbers(Of(row.BetterOff)).Numbers(Of(row.WorseOff)).Numbers(Of(row.Unchanged)).End();
        }

        foreach (var (segment, metric, estimate) in ControlledEstimate.All(scenario))
        {
            controlled.Text(scenario.Name, segment, metric.Name, metric.Unit).Numbers(Of(estimate.Plain)).Numbers(Of(estimate.ByProblems)).Numbers(estimate.RSquared)
                .Numbers(Of(estimate.ByCaseType)).End();
        }

        AddBacklog(scenario);
        kinds.Add(scenario, comparison?.Kinds ?? KindRow.All(scenario));
        foreach (var table in new[] { summary, replications, comparisons, sameProblems, controlled, backlog })
            table.Flush();
        records?.Join(added++, scenario.ReplicationNumbers.Count);
    }

    public void Skip() => added++;

    // The series behind warm-up and queues, so that both can be judged again without a new run.
    private void AddBacklog(ScenarioResult result)
    {
        var window = result.Layout.Scenario.Window;
        var end = (window.WarmUpDays + window.Days) * 24;
        foreach (var series in result.Backlog)
        {
            var (low, high) = (series.Low, series.High);
            for (var bin = 0; bin < series.Mean.Count; bin++)
            {
                var to = bin + 1 < series.Mean.Count ? result.BinStartHours[bin + 1] : end;
                backlog.Text(result.Name, series.Name).Numbers(result.BinStartHours[bin], to, series.Mean[bin], low?[bin], high?[bin]).End();
            }
        }
    }

    private static double?[] Of(Estimate? estimate) => [estimate?.Mean, estimate?.Low, estimate?.High];

    public void Dispose()
    {
        records?.Dispose();
        summary.Dispose();
        replications.Dispose();
        comparisons.Dispose();
        sameProblems.Dispose();
        controlled.Dispose();
        backlog.Dispose();
        kinds.Dispose();
    }
}
