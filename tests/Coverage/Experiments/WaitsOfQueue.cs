using QueueSim.Statistics;

namespace QueueSim.Coverage.Experiments;

/// <summary>Mean, share and quantiles of the wait in a queue whose waits depend on each other.</summary>
internal sealed record WaitsOfQueue(PlainQueue Queue, int Visits, int Replications) : IExperiment
{
    private static readonly (string Name, double Probability)[] Quantiles = [(Statistic.P50, 0.5), (Statistic.P90, 0.9), (Statistic.P95, 0.95), (Statistic.P99, 0.99)];

    public string Setting => $"M/M/{Queue.Servers} at load {Queue.Load}, {Visits} visits × {Replications} replications";

    public IReadOnlyList<Claim> Claims =>
        [Claim.Covers("the mean wait"), Claim.Covers("the share that waits"), .. Quantiles.Select(quantile => Claim.CoversOrSaysTooFew(quantile.Name))];

    public IReadOnlyList<bool?> Run(Draws draws)
    {
        var result = Observed.Of(Enumerable.Range(0, Replications).Select(_ => Queue.Waits(Visits, draws)));
        return
        [
            Observed.Covers(result, Queue.MeanWait),
            Observed.Covers(result, Queue.WaitProbability, metric: "waited_share"),
            .. Quantiles.Select(quantile => Observed.Covers(result, Queue.QuantileOfWait(quantile.Probability), quantile.Name)),
        ];
    }
}
