using QueueSim.Designs;

namespace QueueSim.Tests.Designs.Exact;

public sealed class LatinHypercubeTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    public void Every_stratum_of_every_axis_has_one_point(int tries)
    {
        var points = LatinHypercube.Points(count: 200, dimensions: 5, seed: 3, tries: tries);
        Assert.All(Enumerable.Range(0, 5), dimension =>
            Assert.Equal(Enumerable.Range(0, 200), points.Select(point => (int)Math.Floor(200 * point[dimension])).Order()));
    }

    [Fact]
    public void More_tries_never_bring_the_nearest_two_points_closer()
    {
        double[] apart = [.. new[] { 1, 2, 5, 20 }.Select(tries => Nearest(LatinHypercube.Points(count: 30, dimensions: 2, seed: 3, tries: tries)))];
        Assert.Equal(apart.Order(), apart);
        Assert.True(apart[^1] > apart[0]);
    }

    [Fact]
    public void The_same_seed_and_number_give_the_same_points_and_others_give_others()
    {
        string Of(ulong seed, int number) => string.Join(' ', LatinHypercube.Points(8, 2, seed, number).SelectMany(point => point));
        Assert.Equal(Of(1, 0), Of(1, 0));
        Assert.Equal(3, new[] { Of(1, 0), Of(2, 0), Of(1, 1) }.Distinct().Count());
    }

    private static double Nearest(double[][] points) => Enumerable.Range(1, points.Length - 1)
        .SelectMany(i => points[..i].Select(other => Math.Sqrt(other.Zip(points[i], (one, two) => (one - two) * (one - two)).Sum()))).Min();
}
