using QueueSim.Statistics;

namespace QueueSim.Tests.Statistics.Exact;

public sealed class QuantileSketchTests
{
    [Fact]
    public void Quantile_is_the_smallest_number_that_the_share_does_not_exceed()
    {
        var sketch = Of(1, 2, 3, 4);

        Assert.Equal(1, sketch.Quantile(0));
        Assert.Equal(1, sketch.Quantile(0.25));
        Assert.Equal(2, sketch.Quantile(0.26)!.Value, 0.005 * 2);
        Assert.Equal(2, sketch.Quantile(0.5)!.Value, 0.005 * 2);
        Assert.Equal(4, sketch.Quantile(0.76));
        Assert.Equal(4, sketch.Quantile(1));
    }

    [Fact]
    public void A_share_that_is_a_whole_number_of_cases_is_not_rounded_up_to_the_next_case()
    {
        var sketch = new QuantileSketch();
        for (var i = 1; i <= 100; i++)
            sketch.Add(Math.Pow(2, i / 4.0));

        Assert.Equal(Math.Pow(2, 7 / 4.0), sketch.Quantile(0.07)!.Value, 0.02);
    }

    [Fact]
    public void An_empty_sketch_has_no_quantiles()
    {
        var sketch = new QuantileSketch();

        Assert.Null(sketch.Quantile(0.5));
        Assert.Null(sketch.Minimum);
        Assert.Null(sketch.Maximum);
    }

    [Fact]
    public void Zero_has_a_bin_of_its_own()
    {
        var sketch = Of(0, 0, 0, 5);

        Assert.Equal(0, sketch.Quantile(0.75));
        Assert.Equal(5, sketch.Quantile(0.76));
    }

    [Fact]
    public void Minus_zero_is_zero() => Assert.Equal(HandMade.Content(Of(0, -0.0)), HandMade.Content(Of(-0.0, 0)));

    [Fact]
    public void Weights_count_as_repetitions()
    {
        var sketch = new QuantileSketch();
        sketch.Add(1, 97);
        sketch.Add(100, 3);
        sketch.Add(1000, 0);

        Assert.Equal(100, sketch.Count);
        Assert.Equal(1, sketch.Quantile(0.97)!.Value, 0.005);
        Assert.Equal(100, sketch.Quantile(0.98)!.Value, 0.5);
        Assert.Equal(100, sketch.Maximum);
    }

    [Fact]
    public void Numbers_beyond_the_range_stay_exact_as_minimum_and_maximum()
    {
        var sketch = Of(1e-12, 1, 1e12);

        Assert.Equal(1e-12, sketch.Quantile(0));
        Assert.Equal(1e12, sketch.Quantile(1));
        Assert.Equal(1, sketch.Quantile(0.5)!.Value, 0.005);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Numbers_that_are_no_durations_are_refused(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new QuantileSketch().Add(value));

    [Fact]
    public void Weights_that_overflow_are_an_error_and_not_a_wrong_count()
    {
        var sketch = new QuantileSketch();
        sketch.Add(1, long.MaxValue);

        Assert.Throws<OverflowException>(() => sketch.Add(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => sketch.Add(1, -1));
    }

    private static QuantileSketch Of(params double[] values)
    {
        var sketch = new QuantileSketch();
        foreach (var value in values)
            sketch.Add(value);
        return sketch;
    }
}
