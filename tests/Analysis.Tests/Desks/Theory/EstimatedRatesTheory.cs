using QueueSim.Desks;

namespace QueueSim.Tests.Desks.Theory;

/// <summary>M/M/1 whose rates nobody knows: each desk has both rates estimated from m observations of its own.</summary>
/// <remarks>
/// W = 1 / (μ − λ), so ∂W/∂λ = W² and ∂W/∂μ = −W²; a rate estimated from m exponential times has the variance rate² / m. To first order desks therefore spread by W² √((λ² + μ²) / m).
/// </remarks>
public sealed class EstimatedRatesTheory
{
    private const double Arrivals = 0.5, Services = 1;
    private const int Desks = 60, Replications = 5, Customers = 20_000, Observations = 2500;

    /// <summary>W² √((λ² + μ²) / m) with W = 2.</summary>
    private static readonly double Spread = 4 * Math.Sqrt(((Arrivals * Arrivals) + (Services * Services)) / Observations);

    [Theory]
    [InlineData(1, true)]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void The_spread_over_desks_is_W_squared_times_the_root_of_the_rates_variances(int seed, bool shareNumbers)
    {
        var split = VarianceSplit.Of(Means(seed, shareNumbers, Observations))!;

        Assert.InRange(Spread, Math.Sqrt(split.Low), Math.Sqrt(split.High));
        Assert.True(Math.Sqrt(split.High) < 2 * Math.Sqrt(split.Low), $"{split} says too little");
    }

    [Fact]
    public void Without_taking_the_noise_out_the_spread_would_be_too_large()
    {
        var split = VarianceSplit.Of(Means(seed: 1, shareNumbers: false, Observations, customers: 500))!;

        Assert.InRange(Spread, Math.Sqrt(split.Low), Math.Sqrt(split.High));
        Assert.True(Math.Sqrt(split.Noise + split.Inputs) > 1.3 * Spread, $"{split}");
    }

    [Fact]
    public void Rates_that_are_known_make_no_spread()
    {
        var split = VarianceSplit.Of(Means(seed: 4, shareNumbers: false, observations: null))!;

        Assert.False(split.IsSure, $"{split}");
        Assert.True(Math.Sqrt(split.High) < Spread, $"{split} says too little");
    }

    /// <summary>Normal desks: the interval of what inputs make holds the truth at least about as often as it says.</summary>
    [Theory]
    [InlineData(0.2)]
    [InlineData(1)]
    [InlineData(3)]
    public void The_interval_covers_the_variance_of_the_true_means(double spread)
    {
        var random = new Random(20261130);
        var covered = Enumerable.Range(0, 2000).Count(_ =>
        {
            double[] shared = [Normal(random), Normal(random), Normal(random), Normal(random)];
            var split = VarianceSplit.Of([.. Enumerable.Range(0, 40).Select(_ => spread * Normal(random)).Select(mean => (IReadOnlyList<double>)[.. shared.Select(value => value + mean + Normal(random))])])!;
            return split.Low <= spread * spread && spread * spread <= split.High;
        });

        // 95 % with a standard error of 0.5 %; the interval may cover a little more where noise is large.
        Assert.InRange(covered / 2000.0, 0.935, 0.985);
    }

    /// <summary>Mean times in system by desk and replication.</summary>
    private static IReadOnlyList<double>[] Means(int seed, bool shareNumbers, int? observations, int customers = Customers)
    {
        var rates = new Random(seed);
        return [.. Enumerable.Range(0, Desks).Select(desk =>
        {
            var (arrivals, services) = observations is { } m ? (Estimated(Arrivals, m, rates), Estimated(Services, m, rates)) : (Arrivals, Services);
            return (IReadOnlyList<double>)[.. Enumerable.Range(0, Replications)
                .Select(r => MeanTime(arrivals, services, customers, new Random((1000 * seed) + (shareNumbers ? r : ((desk + 1) * Replications) + r))))];
        })];
    }

    /// <summary>Observations over their sum.</summary>
    private static double Estimated(double rate, int observations, Random random) => observations / Enumerable.Range(0, observations).Sum(_ => Exponential(random) / rate);

    /// <summary>Lindley's recursion from a stationary start, in which the time in system is exponential with the rate μ − λ.</summary>
    private static double MeanTime(double arrivals, double services, int customers, Random random)
    {
        var time = Exponential(random) / (services - arrivals);
        var sum = time;
        for (var i = 1; i < customers; i++)
        {
            time = Math.Max(0, time - (Exponential(random) / arrivals)) + (Exponential(random) / services);
            sum += time;
        }

        return sum / customers;
    }

    private static double Exponential(Random random) => -Math.Log(1 - random.NextDouble());

    private static double Normal(Random random) => Math.Sqrt(2 * Exponential(random)) * Math.Cos(2 * Math.PI * random.NextDouble());
}
