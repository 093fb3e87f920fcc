using QueueSim.Statistics;
using QueueSim.Tests.Model;

namespace QueueSim.Coverage;

/// <summary>Turns durations into the results of a scenario by way of the product: records, tallies, replications, estimates.</summary>
internal static class Observed
{
    public const string Wait = "wait_hours";

    private static readonly Scenario Plain = PlainDesk.Scenario();

    /// <summary>Results of a scenario whose visits waited so many hours.</summary>
    /// <param name="replications">Waits of each replication; a negative one was still going on after that many hours, and not a number was turned away.</param>
    /// <param name="name">Scenario name.</param>
    public static ScenarioResult Of(IEnumerable<double[]> replications, string name = "plain")
    {
        var layout = new ResultLayout(Plain with { Name = name });
        var accumulator = new ScenarioAccumulator(layout);
        var replication = 0;
        foreach (var waits in replications)
        {
            var statistics = new ReplicationStatistics(layout, ++replication);
            foreach (var wait in waits)
            {
                var end = double.IsNaN(wait) ? VisitEnd.TurnedAway : wait < 0 ? VisitEnd.StillWaiting : VisitEnd.Touched;
                var ticks = double.IsNaN(wait) ? 0 : (long)Math.Round(Math.Abs(wait) * TimeSpan.TicksPerHour);
                statistics.Add(new VisitRecord(1, 0, 0, 0, 0, false, true, QueueClass.Ordinary, 0, ticks, end));
            }

            accumulator.Add(statistics.Complete());
        }

        return accumulator.Build();
    }

    /// <summary>Whether the interval of a value holds the truth; <see langword="null"/> when there is none.</summary>
    public static bool? Covers(ScenarioResult result, double truth, string statistic = Statistic.Mean, string metric = Wait) =>
        Covers(result.Find("all", metric, statistic)!.Estimate, truth);

    /// <summary>The same of an estimate.</summary>
    public static bool? Covers(Estimate? estimate, double truth) =>
        estimate is { Low: { } low, High: { } high } ? low <= truth && truth <= high : null;

    /// <summary>A paired difference.</summary>
    public static Comparison Difference(ScenarioResult scenario, ScenarioResult baseline, string statistic = Statistic.Mean) =>
        Comparison.Rows(scenario, baseline).Single(row => row is { Segment: "all", Metric: Wait } && row.Statistic == statistic).Comparison;
}
