namespace QueueSim.Statistics;

/// <summary>One value of a scenario over its replications: a line of the summary table.</summary>
/// <param name="Scenario">Scenario name.</param>
/// <param name="Segment">Segment name.</param>
/// <param name="Metric">Metric name.</param>
/// <param name="Statistic">Statistic name.</param>
/// <param name="Unit">Unit of the value and of the interval.</param>
/// <param name="Estimate">The value with its 95 % interval over the replications that have it; <see langword="null"/> when none has ("no cases").</param>
public sealed record SummaryRow(string Scenario, string Segment, string Metric, string Statistic, string Unit, Estimate? Estimate)
{
    /// <summary>The column <c>value</c>.</summary>
    public double? Value => Estimate?.Mean;

    /// <summary>The column <c>ci_low</c>, at least 0 as every value is.</summary>
    public double? CiLow => Estimate?.Low is { } low ? Math.Max(0, low) : null;

    /// <summary>The column <c>ci_high</c>.</summary>
    public double? CiHigh => Estimate?.High;

    /// <summary>Replications that have the value.</summary>
    public int Replications => Estimate?.Replications ?? 0;

    /// <summary>Whether the value has all the interval that its replications allow. A quantile of too few cases has none.</summary>
    public bool HasEnoughCases => Estimate is not { HalfWidth: null, Replications: > 1 };

    /// <summary>The column <c>note</c>: what the interval is when it is not an interval over replications, in words. It is empty else.</summary>
    public string Note => Estimate switch
    {
        _ when !HasEnoughCases => "too few cases",
        { IsBound: true, Mean: var share } when Unit == "share" => share == 0 ? "none seen" : "all seen",
        _ => "",
    };
}

/// <summary>One value of one replication.</summary>
/// <param name="Scenario">Scenario name.</param>
/// <param name="Replication">Replication number, from 1.</param>
/// <param name="Segment">Segment name.</param>
/// <param name="Metric">Metric name.</param>
/// <param name="Statistic">Statistic name.</param>
/// <param name="Unit">Unit of the value.</param>
/// <param name="Value">The value; <see langword="null"/> when there were no cases.</param>
/// <param name="Count">Cases (problems, visits, team records) that the value is taken from.</param>
public sealed record ReplicationRow(
    string Scenario, int Replication, string Segment, string Metric, string Statistic, string Unit, double? Value, long Count);

/// <summary>A scenario against the baseline in one value: a line of the table of comparisons.</summary>
/// <param name="Scenario">Scenario name.</param>
/// <param name="Baseline">Name of the scenario that it is compared with.</param>
/// <param name="Segment">Segment name.</param>
/// <param name="Metric">Metric name.</param>
/// <param name="Statistic">Statistic name.</param>
/// <param name="Unit">Unit of the difference.</param>
/// <param name="Comparison">The paired difference with an interval of its own.</param>
/// <param name="JointVerdict">The verdict that holds for all scenarios of the study at once.</param>
/// <param name="Outcome">How the scenario stands in problems solved and in the time over all of them, in this segment and at once.</param>
public sealed record ComparisonRow(
    string Scenario, string Baseline, string Segment, string Metric, string Statistic, string Unit, Comparison Comparison, Verdict JointVerdict,
    OutcomeComparison Outcome);
