using FsCheck;
using FsCheck.Fluent;
using QueueSim.Statistics;

namespace QueueSim.Tests.Statistics.Property;

public sealed class QuantileSketchProperties
{
    /// <summary>Numbers of all magnitudes inside the range, and zero.</summary>
    private static readonly Arbitrary<double[]> Numbers = Gen.Choose(-230_000, 290_000)
        .Select(exponent => exponent < -225_000 ? 0 : Math.Pow(2, exponent / 10_000.0)).ArrayOf().ToArbitrary();

    [Fact]
    public void Quantiles_are_within_half_a_percent_of_the_exact_ones_over_all_magnitudes() => Prop.ForAll(Numbers, numbers =>
    {
        var sketch = Of(numbers);
        var sorted = numbers.Order().ToArray();
        return new[] { 0, 0.01, 0.25, 0.5, 0.9, 0.99, 1 }.All(probability =>
        {
            if (numbers.Length == 0)
                return sketch.Quantile(probability) is null;
            var exact = sorted[Math.Max(0, (int)Math.Ceiling((probability * numbers.Length) - 1e-9) - 1)];
            return Math.Abs(sketch.Quantile(probability)!.Value - exact) <= 0.005 * exact;
        });
    }).Holds();

    [Fact]
    public void Every_bin_keeps_the_error_bound_at_both_edges()
    {
        for (var bin = 0; bin < SketchBins.Count; bin++)
        {
            var value = SketchBins.ValueOf(bin);
            foreach (var edge in new[] { SketchBins.LowerEdge(bin), Math.BitDecrement(SketchBins.LowerEdge(bin + 1)) })
            {
                Assert.Equal(bin, SketchBins.IndexOf(edge));
                Assert.True(Math.Abs(value - edge) <= edge * (SketchBins.RelativeError + 1e-15), $"Bin {bin}: {value} stands for {edge}.");
            }
        }

        Assert.True(SketchBins.RelativeError <= QuantileSketch.RelativeErrorBound);
    }

    [Fact]
    public void The_order_of_adding_does_not_change_a_bit() => Prop.ForAll(Numbers, numbers =>
        HandMade.Content(Of(numbers)) == HandMade.Content(Of([.. numbers.Reverse()]))
        && HandMade.Content(Of(numbers)) == HandMade.Content(Of([.. numbers.Order()]))).Holds();

    [Fact]
    public void The_order_of_merging_does_not_change_a_bit() => Prop.ForAll(Numbers, Numbers, Numbers, (a, b, c) =>
    {
        var whole = HandMade.Content(Of([.. a, .. b, .. c]));
        return HandMade.Content(Merged(a, b, c)) == whole && HandMade.Content(Merged(c, a, b)) == whole;
    }).Holds();

    [Fact]
    public void A_copy_loses_nothing() =>
        Prop.ForAll(Numbers, numbers => HandMade.Content(Of(numbers).Copy()) == HandMade.Content(Of(numbers))).Holds();

    private static QuantileSketch Of(double[] numbers)
    {
        var sketch = new QuantileSketch();
        foreach (var number in numbers)
            sketch.Add(number);
        return sketch;
    }

    private static QuantileSketch Merged(params double[][] parts)
    {
        var sketch = new QuantileSketch();
        foreach (var part in parts)
            sketch.Merge(Of(part));
        return sketch;
    }
}
