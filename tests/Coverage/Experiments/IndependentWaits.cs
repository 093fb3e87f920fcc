using QueueSim.Statistics;

namespace QueueSim.Coverage.Experiments;

/// <summary>Small groups: a number of visits that varies, with exponential waits that do not depend on each other.</summary>
internal sealed record IndependentWaits(int MeanVisits, int Replications) : IExperiment
{
    private static readonly (string Name, double Probability)[] Quantiles = [(Statistic.P50, 0.5), (Statistic.P90, 0.9), (Statistic.P95, 0.95), (Statistic.P99, 0.99)];

    public string Setting => $"independent exponential waits, {MeanVisits} visits (Poisson) × {Replications} replications";

    public IReadOnlyList<Claim> Claims => [Claim.Covers("the mean wait"), .. Quantiles.Select(quantile => Claim.CoversOrSaysTooFew(quantile.Name))];

    public IReadOnlyList<bool?> Run(Draws draws)
    {
        var result = Observed.Of(Enumerable.Range(0, Replications).Select(_ => Waits(draws)));
        return
        [
            Observed.Covers(result, 1),
            .. Quantiles.Select(quantile => Observed.Covers(result, -Math.Log(1 - quantile.Probability), quantile.Name)),
        ];
    }

    private double[] Waits(Draws draws)
    {
        var waits = new List<double>();
        for (var left = MeanVisits - draws.Exponential(); left > 0; left -= draws.Exponential())
            waits.Add(draws.Exponential());
        return [.. waits];
    }
}
