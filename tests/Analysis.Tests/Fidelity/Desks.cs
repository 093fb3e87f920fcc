using QueueSim.Fidelity;
using QueueSim.Statistics;
using QueueSim.Tests.Statistics;

namespace QueueSim.Tests.Fidelity;

/// <summary>Results of replications with one problem for each strategy of the hand-made scenario.</summary>
internal static class Desks
{
    /// <summary>Hours to solution, replication by replication, with the strategies <c>plain</c> and <c>best</c>; not a number for no problem.</summary>
    public static ScenarioResult Of(params (double Plain, double Best)[] replications)
    {
        var layout = new ResultLayout(HandMade.Default);
        var accumulator = new ScenarioAccumulator(layout);
        for (var i = 0; i < replications.Length; i++)
        {
            var (plain, best) = replications[i];
            accumulator.Add(HandMade.Measure(layout, i + 1, sink =>
            {
                if (double.IsFinite(plain))
                    sink.Add(HandMade.Problem(24, 24 + plain, ProblemOutcome.SolvedByTeam));
                if (double.IsFinite(best))
                    sink.Add(HandMade.Problem(24, 24 + best, ProblemOutcome.SolvedByTeam, strategy: 1));
            }));
        }

        return accumulator.Build();
    }

    public static Target Target(double? value, string segment = "all", string? divideBy = null, double tolerance = 0.03) => new()
    {
        Key = "T0",
        Statement = "Problems are solved",
        Metric = "resolution_hours",
        Segment = segment,
        DivideBySegment = divideBy,
        Value = value,
        Tolerance = tolerance,
    };
}
