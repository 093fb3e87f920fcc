using MathNet.Numerics.Distributions;
using QueueSim.Designs;
using QueueSim.Responses;

namespace QueueSim.Tests.Responses.Theory;

/// <summary>Curves that are known, with noise in common and noise of their own: how often the interval holds the truth, and how wide it is.</summary>
public sealed class ResponseFitTheory
{
    private const int Experiments = 100, Points = 60, Replications = 10;

    [Theory]
    [InlineData(1.0, 0.2)] // the case of common random numbers
    [InlineData(0.0, 1.0)] // independent noise
    public void The_interval_of_the_curve_holds_the_truth_and_is_not_wide(double common, double own)
    {
        var random = new Random(20261130);
        var (covered, asked, widths) = (0, 0, 0.0);
        for (var experiment = 1; experiment <= Experiments; experiment++)
        {
            var places = LatinHypercube.Points(Points, 1, (ulong)experiment);
            double[] shared = [.. Enumerable.Range(0, Replications).Select(_ => Normal.Sample(random, 0, common))];
            double[][] values = [.. places.Select(place => shared.Select(shift => Truth(place[0]) + shift + Normal.Sample(random, 0, own)).ToArray())];
            var fit = ResponseFit.Of(places, values)!;
            foreach (var x in new[] { 0.1, 0.3, 0.5, 0.7, 0.9 })
            {
                var at = fit.At([x]);
                covered += at.Low <= Truth(x) && Truth(x) <= at.High ? 1 : 0;
                widths += at.HalfWidth!.Value;
                asked++;
            }
        }

        // A promise of 95 %; both parts of the variance hold the own noise, so it may be kept too well.
        Assert.InRange(covered / (double)asked, 0.93, 0.999);
        // No wider than the interval of a single scenario: the curve has its neighbours to rest on.
        var t = StudentT.InvCDF(0, 1, Replications - 1, 0.975);
        Assert.InRange(widths / asked, 0, t * Math.Sqrt(((common * common) + (own * own)) / Replications));
    }

    [Fact]
    public void A_bend_that_a_straight_line_would_miss_is_followed()
    {
        var places = SobolSequence.Points(64, 1);
        var fit = ResponseFit.Of(places, [.. places.Select(place => (double[])[Truth(place[0]), Truth(place[0])])])!;
        Assert.All(Enumerable.Range(1, 9).Select(i => i / 10.0), x => Assert.Equal(Truth(x), fit.At([x]).Mean, 0.05 * 5));
        Assert.True(fit.Explained > 0.99);
    }

    // A queue: flat, then steep.
    private static double Truth(double x) => 1 / (1.2 - x);
}
