using QueueSim.Statistics;

namespace QueueSim.Coverage.Experiments;

/// <summary>Two scenarios on common random numbers: everything takes 10 % less time in one, in replications that are busy or quiet together.</summary>
internal sealed record PairedDifferences(int Visits, int Replications) : IExperiment
{
    private const double Factor = 0.9;
    private const int Shape = 6;

    private static readonly (string Name, double Probability)[] Quantiles = [(Statistic.P50, 0.5), (Statistic.P90, 0.9), (Statistic.P95, 0.95)];

    public string Setting => $"paired differences of waits, 10 % shorter with own noise, {Visits} visits × {Replications} replications";

    public IReadOnlyList<Claim> Claims => [Claim.Covers("the difference of means"), .. Quantiles.Select(quantile => Claim.CoversOrSaysTooFew($"the difference of {quantile.Name}"))];

    public IReadOnlyList<bool?> Run(Draws draws)
    {
        var (before, after) = (new double[Replications][], new double[Replications][]);
        for (var r = 0; r < Replications; r++)
        {
            var rate = draws.Erlang(Shape);
            before[r] = [.. Enumerable.Range(0, Visits).Select(_ => draws.Exponential() / rate)];

            // Half of the visits are the same in both, but for the factor.
            after[r] = [.. before[r].Select((wait, i) => Factor * (i % 2 == 0 ? wait : draws.Exponential() / rate))];
        }

        var (scenario, baseline) = (Observed.Of(after, "after"), Observed.Of(before, "before"));
        return
        [
            Observed.Covers(Observed.Difference(scenario, baseline).Difference, (Factor - 1) * Shape / (Shape - 1)),
            .. Quantiles.Select(quantile => Observed.Covers(
                Observed.Difference(scenario, baseline, quantile.Name).Difference, (Factor - 1) * Shape * (Math.Pow(1 - quantile.Probability, -1.0 / Shape) - 1))),
        ];
    }
}
