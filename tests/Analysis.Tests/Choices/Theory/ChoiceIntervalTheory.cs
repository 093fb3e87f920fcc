using MathNet.Numerics.Distributions;
using QueueSim.Choices;

namespace QueueSim.Tests.Choices.Theory;

/// <summary>Experiments with known answers: how often the intervals of equilibrium and optimum hold them.</summary>
public sealed class ChoiceIntervalTheory
{
    private const int Experiments = 400, Replications = 10;

    // 95 % of 400 experiments, give or take three standard deviations of 1.1 points, and another point for what a percentile interval is not.
    private const double Least = 0.905, Most = 0.985;

    [Fact]
    public void The_interval_of_the_share_at_rest_holds_the_true_share()
    {
        // The gain falls from 2 to −3 in a line: nothing at 0.4.
        var random = new Random(20261130);
        double[] levels = [0, 0.25, 0.5, 0.75, 1];
        var covered = Enumerable.Range(1, Experiments).Count(experiment =>
        {
            var common = Noise(random, 0.5);
            var states = levels.Select(level => new MixedState(
                [1 - level, level], [new double[Replications], [.. Noise(random, 0.3).Zip(common, (own, shared) => 2 - (5 * level) + own + shared)]]));
            var interval = Equilibrium.Of([.. states], (ulong)experiment).Intervals![1];
            return interval.Low <= 0.4 && interval.High >= 0.4;
        });
        Assert.InRange(covered / (double)Experiments, Least, Most);
    }

    [Fact]
    public void The_interval_of_the_cheapest_setting_holds_the_true_one()
    {
        var random = new Random(20261201);
        double[] settings = [0, 0.5, 1, 1.5, 2, 2.5];
        var covered = Enumerable.Range(1, Experiments).Count(experiment =>
        {
            var common = Noise(random, 5);
            var costs = settings.Select(setting => (double[])[.. Noise(random, 0.2).Zip(common, (own, shared) => (4 * Math.Pow(setting - 1.2, 2)) + own + shared)]).ToList();
            var found = CostOptimum.Of(settings, costs, (ulong)experiment);
            return found.Low <= 1.2 && found.High >= 1.2;
        });
        Assert.InRange(covered / (double)Experiments, Least, Most);
    }

    private static double[] Noise(Random random, double deviation) => [.. Enumerable.Range(0, Replications).Select(_ => Normal.Sample(random, 0, deviation))];
}
