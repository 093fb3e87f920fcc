namespace QueueSim.Statistics;

/// <summary>One value of a scenario over its replications: a line of the summary table.</summary>
/// <param name="Scenario">Scenario name.</param>
/// <param name="Segment">Segment name.</param>
/// <param name="Metric">Metric name.</param>
/// <param name="Statistic">Statistic name.</param>
/// <param name="Unit">Unit of the value and of the interval.</param>
/// <param name="Value">Mean over the replications that have the value; <see langword="null"/> when none has ("no cases").</param>
/// <param name="CiLow">Lower end of the 95 % interval; <see langword="null"/> with fewer than two replications.</param>
/// <param name="CiHigh">Upper end of the 95 % interval; <see langword="null"/> with fewer than two replications.</param>
/// <param name="Replications">Replications that have the value.</param>
public sealed record SummaryRow(
    string Scenario, string Segment, string Metric, string Statistic, string Unit, double? Value, double? CiLow, double? CiHigh, int Replications)
{
    /// <summary>Half the width of the interval, or <see langword="null"/> when there is none.</summary>
    public double? HalfWidth => (CiHigh - CiLow) / 2;
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

/// <summary>Difference between two scenarios in one value, replication by replication.</summary>
/// <param name="Scenario">Scenario name.</param>
/// <param name="Baseline">Name of the scenario that it is compared with.</param>
/// <param name="Segment">Segment name.</param>
/// <param name="Metric">Metric name.</param>
/// <param name="Statistic">Statistic name.</param>
/// <param name="Unit">Unit of the difference.</param>
/// <param name="Difference">Mean of scenario − baseline over the replications that have both; <see langword="null"/> when none has.</param>
/// <param name="CiLow">Lower end of the paired interval; <see langword="null"/> with fewer than two pairs.</param>
/// <param name="CiHigh">Upper end of the paired interval; <see langword="null"/> with fewer than two pairs.</param>
/// <param name="Verdict">
/// <c>better</c> or <c>worse</c> (<c>higher</c> or <c>lower</c> for neutral metrics) when the interval excludes 0, else <c>undecided</c>.
/// </param>
public sealed record ComparisonRow(
    string Scenario, string Baseline, string Segment, string Metric, string Statistic, string Unit, double? Difference, double? CiLow,
    double? CiHigh, string Verdict);
