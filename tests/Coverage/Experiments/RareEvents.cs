namespace QueueSim.Coverage.Experiments;

/// <summary>A share so small that most replications, and often all, see nothing of it.</summary>
internal sealed record RareEvents(int Visits, int Replications, double Probability) : IExperiment
{
    public string Setting => $"independent events of probability {Probability}, {Visits} visits × {Replications} replications";

    /// <summary>A bound for what was never seen covers more often than in 95 %.</summary>
    public IReadOnlyList<Claim> Claims => [Claim.Covers("the share") with { High = 1 }];

    public IReadOnlyList<bool?> Run(Draws draws)
    {
        var result = Observed.Of(Enumerable.Range(0, Replications).Select(_ => Waits(draws)));
        return [Observed.Covers(result, Probability, metric: "turned_away_share")];
    }

    private double[] Waits(Draws draws) => [.. Enumerable.Range(0, Visits).Select(_ => draws.Uniform() < Probability ? double.NaN : 0)];
}
