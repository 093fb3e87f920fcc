using QueueSim.Statistics;

namespace QueueSim.Choices;

/// <summary>How the focal cohort of a run fares beside everybody else, replication by replication.</summary>
public static class CohortValues
{
    private const string All = "all", Cohort = "focal", OutsideCohort = "focal=no";

    /// <summary>Means of the cohort, summed over metrics with one unit. Not a number in a replication without its problems.</summary>
    /// <exception cref="ArgumentException">There is no cohort, or a metric does not apply to it.</exception>
    public static double[] OfCohort(ScenarioResult run, IReadOnlyList<string> metrics) => Sums(run, Cohort, metrics);

    /// <summary>Means of everybody outside the cohort.</summary>
    /// <remarks>Where no segment holds them: what is left of the mean of all, each with its number of problems.</remarks>
    public static double[] OfOthers(ScenarioResult run, IReadOnlyList<string> metrics)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(metrics);
        if (run.PositionsOf(OutsideCohort, metrics) is not null)
            return Sums(run, OutsideCohort, metrics);
        var (all, cohort) = (Positions(run, All, metrics), Positions(run, Cohort, metrics));
        return [.. run.Replications.Select(replication => Enumerable.Range(0, all.Length).Sum(i => Rest(run, replication, all[i], cohort[i])))];
    }

    /// <summary>Cohort minus others.</summary>
    public static double[] Advantage(ScenarioResult run, IReadOnlyList<string> metrics) =>
        [.. OfCohort(run, metrics).Zip(OfOthers(run, metrics), (cohort, others) => cohort - others)];

    /// <summary>Means of all problems.</summary>
    public static double[] OfAll(ScenarioResult run, IReadOnlyList<string> metrics) => Sums(run, All, metrics);

    private static double Rest(ScenarioResult run, ReplicationValues replication, int all, int cohort)
    {
        double Total(int position) => replication.Counts[run.Layout.CellOf[position]] is var count and > 0 ? count * replication.Values[position] : 0;
        var left = replication.Counts[run.Layout.CellOf[all]] - replication.Counts[run.Layout.CellOf[cohort]];
        return left == 0 ? double.NaN : (Total(all) - Total(cohort)) / left;
    }

    private static double[] Sums(ScenarioResult run, string segment, IReadOnlyList<string> metrics)
    {
        ArgumentNullException.ThrowIfNull(run);
        var positions = Positions(run, segment, metrics);
        return [.. run.Replications.Select(replication => positions.Sum(position => replication.Values[position]))];
    }

    private static int[] Positions(ScenarioResult run, string segment, IReadOnlyList<string> metrics) => run.PositionsOf(segment, metrics)
        ?? throw new ArgumentException($"{run.Name} has no {string.Join(" + ", metrics)} of {segment}.", nameof(metrics));
}
