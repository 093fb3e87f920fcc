using QueueSim.Statistics;

namespace QueueSim.Coverage.Experiments;

/// <summary>Scenarios that differ from the baseline in nothing but chance: how often any is called better or worse.</summary>
internal sealed record FalseAlarms(int Visits, int Replications, int Scenarios) : IExperiment
{
    private const int Shape = 6;

    public string Setting => $"{Scenarios} scenarios like the baseline, {Visits} visits × {Replications} replications";

    public IReadOnlyList<Claim> Claims =>
    [
        Claim.FalseInFivePercent("verdict on the mean of the first scenario is false"), Claim.FalseInFivePercent("verdict on its p90 is false"),
        Claim.FalseInFivePercent("any joint verdict on the mean is false"), Claim.FalseInFivePercent("any joint verdict on p90 is false"),
    ];

    public IReadOnlyList<bool?> Run(Draws draws)
    {
        double[] rates = [.. Enumerable.Range(0, Replications).Select(_ => draws.Erlang(Shape))];
        var baseline = Observed.Of(Waits(), "baseline");
        var rows = Enumerable.Range(1, Scenarios)
            .Select(i => Comparison.Rows(Observed.Of(Waits(), $"scenario {i}"), baseline, Scenarios).Where(row => row is { Segment: "all", Metric: Observed.Wait }).ToList()).ToList();
        return [IsAlarm(Statistic.Mean), IsAlarm(Statistic.P90), AnyJoint(Statistic.Mean), AnyJoint(Statistic.P90)];


        IEnumerable<double[]> Waits() => rates.Select(rate => (double[])[.. Enumerable.Range(0, Visits).Select(_ => draws.Exponential() / rate)]);

        bool? IsAlarm(string statistic) => rows[0].Single(row => row.Statistic == statistic).Comparison.Verdict != Verdict.Undecided;

        bool? AnyJoint(string statistic) => rows.Any(each => each.Single(row => row.Statistic == statistic).JointVerdict != Verdict.Undecided);
    }
}
