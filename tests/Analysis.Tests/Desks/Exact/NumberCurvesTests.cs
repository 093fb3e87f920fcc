using MathNet.Numerics;
using QueueSim.Desks;

namespace QueueSim.Tests.Desks.Exact;

/// <summary>Exact: curves through values that lie on one, and the choice of their degree by leaving each desk out.</summary>
public sealed class NumberCurvesTests
{
    private static readonly double[] Number = [.. Enumerable.Range(0, 40).Select(desk => (desk * 0.37) % 1)];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void What_lies_on_a_curve_is_that_curve_and_leaves_nothing(int degree)
    {
        double[] values = [.. Number.Select(value => 5 - (3 * Math.Pow(value - 0.3, degree)))];
        var curves = new NumberCurves(Number);
        var curve = curves.Through(values);
        Assert.Equal(degree, curve.Degree);
        Assert.All(curve.At.Zip(values), pair => Assert.Equal(pair.Second, pair.First, 9));
        Assert.All(curves.Residuals(values, curve), residual => Assert.Equal(0, residual, 9));
    }

    [Theory]
    [InlineData(1, 0.0)]
    [InlineData(2, 0.5)]
    [InlineData(3, 2.0)]
    [InlineData(4, 8.0)]
    public void The_degree_is_the_one_that_foretells_desks_left_out_best(int seed, double bend)
    {
        var random = new Random(seed);
        double[] values = [.. Number.Select(value => (bend * value * value) + random.NextDouble() + random.NextDouble())];
        var missed = Enumerable.Range(0, 4).Select(degree => Enumerable.Range(0, Number.Length).Sum(left =>
        {
            var others = Enumerable.Range(0, Number.Length).Where(desk => desk != left).ToArray();
            var coefficients = Fit.Polynomial([.. others.Select(desk => Number[desk])], [.. others.Select(desk => values[desk])], degree);
            return Math.Pow(values[left] - Polynomial.Evaluate(Number[left], coefficients), 2);
        })).ToArray();

        var curve = new NumberCurves(Number).Through(values);
        Assert.Equal(Array.IndexOf(missed, missed.Min()), curve.Degree);
        var fit = Fit.Polynomial(Number, values, curve.Degree);
        Assert.All(curve.At.Zip(Number), pair => Assert.Equal(Polynomial.Evaluate(pair.Second, fit), pair.First, 9));

        // As wide as the noise: a fit with p coefficients leaves 1 - p / n of its variance.
        var residuals = new NumberCurves(Number).Residuals(values, curve);
        var left = values.Zip(curve.At, (value, at) => Math.Pow(value - at, 2)).Sum() / (Number.Length - curve.Degree - 1);
        Assert.Equal(0, residuals.Average(), 12);
        Assert.Equal(left, residuals.Average(residual => residual * residual), 0.04 * left);
    }

    [Fact]
    public void A_number_has_no_more_degrees_than_it_has_other_values()
    {
        double[] values = [.. Enumerable.Range(0, 40).Select(desk => (double)(desk % 7))];
        Assert.Equal(0, new NumberCurves([.. values.Select(_ => 0.1)]).Through(values, leastDegree: 1).Degree);
        Assert.Equal(1, new NumberCurves([.. values.Select(value => value % 2)]).Through(values, leastDegree: 3).Degree);
        Assert.Equal(2, new NumberCurves([.. values.Select(value => value % 3)]).Through(values, leastDegree: 3).Degree);
    }

    [Fact]
    public void A_degree_takes_eight_desks()
    {
        double[] values = [.. Enumerable.Range(0, 23).Select(desk => (double)desk * desk)];
        Assert.Equal(2, new NumberCurves(values).Through(values, leastDegree: 3).Degree);
        Assert.Equal(0, new NumberCurves(values[..7]).Through(values[..7], leastDegree: 3).Degree);
    }
}
