using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;
using QueueSim.Fidelity;

namespace QueueSim.Tests.Fidelity.Theory;

public sealed class RatioTheory
{
    [Theory]
    [InlineData(0.0)]
    [InlineData(0.9)]
    public void The_interval_of_a_ratio_covers_the_truth_in_95_of_100_cases(double correlation)
    {
        const int Trials = 4000;
        const int Replications = 20;
        var random = new MersenneTwister(20240101);
        var covered = 0;
        for (var trial = 0; trial < Trials; trial++)
        {
            var pairs = Enumerable.Range(0, Replications).Select(_ =>
            {
                var common = Normal.Sample(random, 0, Math.Sqrt(correlation));
                var own = Math.Sqrt(1 - correlation);
                return (2 * (10 + common + Normal.Sample(random, 0, own)), 10 + common + Normal.Sample(random, 0, own));
            }).ToArray();
            var estimate = RatioOfMeans.Of(pairs)!.Value;
            covered += estimate.Low <= 2 && estimate.High >= 2 ? 1 : 0;
        }

        // Three standard errors of a share of 0.95 in 4000 trials are 0.0103.
        Assert.InRange((double)covered / Trials, 0.9397, 0.9603);
    }

    [Fact]
    public void What_both_sides_share_cancels_as_the_delta_method_says()
    {
        var random = new MersenneTwister(20240102);
        var pairs = Enumerable.Range(0, 5000).Select(_ =>
        {
            var busyness = Normal.Sample(random, 0, 1);
            return (20 + (2 * busyness) + Normal.Sample(random, 0, 0.2), 10 + busyness);
        }).ToArray();

        // Var(x/y) ≈ (var x − 2 r cov + r² var y) / (n ȳ²) = 0.04 / (5000 · 100): what is shared has gone.
        Assert.Equal(1.96 * Math.Sqrt(0.04 / (5000 * 100)), RatioOfMeans.Of(pairs)!.Value.HalfWidth!.Value, 0.00003);
    }

    [Fact]
    public void Nothing_to_divide_by_is_no_ratio()
    {
        Assert.Null(RatioOfMeans.Of([]));
        Assert.Null(RatioOfMeans.Of([(1, 0), (2, 0)]));
        Assert.Null(RatioOfMeans.Of([(1, 2), (2, 0)])!.Value.HalfWidth);
    }
}
