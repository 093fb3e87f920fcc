using QueueSim.Statistics;

namespace QueueSim.Choices;

/// <summary>How the focal cohort of a run fares beside everybody else, replication by replication.</summary>
public static class CohortValues
{
    private const string All = "all";

    /// <summary>Means of the cohort, summed over metrics with one unit. Not a number in a replication without its problems.</summary>
    /// <exception cref="ArgumentException">There is no cohort, or a metric does not apply to it.</exception>
    public static double[] OfCohort(ScenarioResult run, IReadOnlyList<string> metrics) => Sums(run, Segments.Focal, metrics);

    /// <summary>Means of everybody outside the cohort.</summary>
    /// <exception cref="ArgumentException">There is no cohort, or a metric does not apply to it.</exception>
    public static double[] OfOthers(ScenarioResult run, IReadOnlyList<string> metrics) => Sums(run, Segments.Others, metrics);

    /// <summary>Cohort minus others.</summary>
    public static double[] Advantage(ScenarioResult run, IReadOnlyList<string> metrics) =>
        [.. OfCohort(run, metrics).Zip(OfOthers(run, metrics), (cohort, others) => cohort - others)];

    /// <summary>Means of all problems.</summary>
    public static double[] OfAll(ScenarioResult run, IReadOnlyList<string> metrics) => Sums(run, All, metrics);

    private static double[] Sums(ScenarioResult run, string segment, IReadOnlyList<string> metrics)
    {
        ArgumentNullException.ThrowIfNull(run);
        var positions = Positions(run, segment, metrics);
        return [.. run.Replications.Select(replication => positions.Sum(position => replication.Values[position]))];
    }

    private static int[] Positions(ScenarioResult run, string segment, IReadOnlyList<string> metrics) => run.PositionsOf(segment, metrics)
        ?? throw new ArgumentException($"{run.Name} has no {string.Join(" + ", metrics)} of {segment}.", nameof(metrics));
}
