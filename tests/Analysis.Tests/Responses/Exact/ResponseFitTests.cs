using QueueSim.Responses;

namespace QueueSim.Tests.Responses.Exact;

public sealed class ResponseFitTests
{
    /// <summary>A polynomial of second degree is its own local polynomial of second degree, whatever the weights.</summary>
    [Fact]
    public void A_parabola_comes_back_exactly_with_no_width()
    {
        var fit = ResponseFit.Of([.. Places(12)], [.. Places(12).Select(place => Same(3 + (2 * place[0]) - (5 * place[0] * place[0])))])!;
        Assert.All(new[] { 0, 0.123, 0.5, 1 }, x =>
        {
            var at = fit.At([x]);
            Assert.Equal(3 + (2 * x) - (5 * x * x), at.Mean, 9);
            Assert.Equal(0, at.HalfWidth!.Value, 6);
        });
        Assert.Equal(1, fit.Explained, 9);
    }

    [Fact]
    public void So_does_a_surface_of_second_degree()
    {
        static double Height(double x, double y) => 1 + x - (2 * y) + (3 * x * y) + (4 * x * x);
        double[][] places = [.. from x in Enumerable.Range(0, 5) from y in Enumerable.Range(0, 4) select (double[])[x / 4.0, 10 * y]];
        var fit = ResponseFit.Of(places, [.. places.Select(place => Same(Height(place[0], place[1])))])!;
        Assert.Equal(Height(0.3, 17), fit.At([0.3, 17]).Mean, 7);
    }

    /// <summary>Replications at 9, 10 and 11 whatever the place: Student's interval of the three, 10 ± 4.303 · 1/√3.</summary>
    [Fact]
    public void What_moves_all_points_of_a_replication_together_makes_the_interval_of_the_curve()
    {
        var fit = ResponseFit.Of([.. Places(12)], [.. Places(12).Select(_ => (double[])[9, 10, 11])])!;
        var at = fit.At([0.4]);
        Assert.Equal(10, at.Mean, 9);
        Assert.Equal(4.302653 / Math.Sqrt(3), at.HalfWidth!.Value, 5);
    }

    [Fact]
    public void A_single_replication_has_a_curve_without_an_interval() =>
        Assert.Null(ResponseFit.Of([.. Places(12)], [.. Places(12).Select(place => (double[])[place[0]])])!.At([0.5]).HalfWidth);

    [Fact]
    public void Whole_numbers_that_repeat_are_fitted_where_there_are_six_of_them_and_not_where_there_are_five()
    {
        double[][] Repeated(int numbers) => [.. Enumerable.Range(0, 60).Select(i => (double[])[3 + (i % numbers)])];
        Assert.Null(ResponseFit.Of(Repeated(5), [.. Repeated(5).Select(place => Same(place[0]))]));
        Assert.Equal(4.5, ResponseFit.Of(Repeated(6), [.. Repeated(6).Select(place => Same(place[0]))])!.At([4.5]).Mean, 9);
    }

    private static IEnumerable<double[]> Places(int count) => Enumerable.Range(0, count).Select(i => (double[])[i / (count - 1.0)]);

    private static double[] Same(double value) => [value, value, value];
}
