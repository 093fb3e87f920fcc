using QueueSim.Statistics;

namespace QueueSim.Coverage.Experiments;

/// <summary>Exponential waits with mean 1 of which a quarter are still going on when they are last seen.</summary>
internal sealed record CensoredWaits(int Visits, int Replications) : IExperiment
{
    private const double MeanSeen = 3;

    private static readonly (string Name, double Probability)[] Quantiles = [(Statistic.P50, 0.5), (Statistic.P90, 0.9), (Statistic.P95, 0.95)];

    public string Setting => $"exponential waits, a quarter censored, {Visits} visits × {Replications} replications";

    public IReadOnlyList<Claim> Claims => [.. Quantiles.Select(quantile => Claim.CoversOrSaysTooFew(quantile.Name))];

    public IReadOnlyList<bool?> Run(Draws draws)
    {
        var result = Observed.Of(Enumerable.Range(0, Replications).Select(_ => Waits(draws)));
        return [.. Quantiles.Select(quantile => Observed.Covers(result, -Math.Log(1 - quantile.Probability), quantile.Name))];
    }

    private double[] Waits(Draws draws)
    {
        var waits = new double[Visits];
        for (var i = 0; i < Visits; i++)
        {
            var (wait, seen) = (draws.Exponential(), MeanSeen * draws.Exponential());
            waits[i] = wait <= seen ? wait : -seen;
        }

        return waits;
    }
}
