using QueueSim.Statistics;

namespace QueueSim.Coverage.Experiments;

/// <summary>Busy and quiet replications: exponential waits whose rate is drawn anew for each replication, so that all of them together are Pareto (Lomax).</summary>
internal sealed record BusyReplications(int Visits, int Replications) : IExperiment
{
    private const int Shape = 6;

    private static readonly (string Name, double Probability)[] Quantiles = [(Statistic.P50, 0.5), (Statistic.P90, 0.9), (Statistic.P95, 0.95)];

    public string Setting => $"busy and quiet replications (gamma rate, shape {Shape}), {Visits} visits × {Replications} replications";

    public IReadOnlyList<Claim> Claims => [Claim.Covers("the mean wait"), .. Quantiles.Select(quantile => Claim.CoversOrSaysTooFew(quantile.Name))];

    public IReadOnlyList<bool?> Run(Draws draws)
    {
        var result = Observed.Of(Enumerable.Range(0, Replications).Select(_ => Waits(draws)));
        return
        [
            Observed.Covers(result, Shape / (Shape - 1.0)),
            .. Quantiles.Select(quantile => Observed.Covers(result, Shape * (Math.Pow(1 - quantile.Probability, -1.0 / Shape) - 1), quantile.Name)),
        ];
    }

    private double[] Waits(Draws draws)
    {
        var rate = draws.Erlang(Shape);
        return [.. Enumerable.Range(0, Visits).Select(_ => draws.Exponential() / rate)];
    }
}
