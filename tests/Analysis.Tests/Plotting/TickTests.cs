using QueueSim.Plotting;
using QueueSim.Plotting.TickGenerators;

namespace QueueSim.Tests.Plotting;

public sealed class TickTests
{
    [Fact]
    public void Ticks_of_a_tenth_are_the_doubles_that_their_labels_name()
    {
        var ticks = Automatic(0, 1, 900, 90);
        Assert.Equal([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0], ticks.Select(t => t.Position));
        Assert.Equal("0.3", ticks[3].Label);
    }

    [Theory]
    [InlineData(0, 100, new double[] { 0, 20, 40, 60, 80, 100 })]
    [InlineData(-7, 7, new double[] { -5, 0, 5 })]
    [InlineData(3, 4, new double[] { 3, 3.2, 3.4, 3.6, 3.8, 4 })]
    [InlineData(0, 1e-7, new double[] { 0, 2e-8, 4e-8, 6e-8, 8e-8, 1e-7 })]
    [InlineData(0, 1e12, new double[] { 0, 2e11, 4e11, 6e11, 8e11, 1e12 })]
    public void Ticks_are_round_multiples_inside_the_axis(double low, double high, double[] expected) =>
        Assert.Equal(expected, Automatic(low, high, 500, 100).Select(t => t.Position));

    [Theory]
    [InlineData(0, 2000, "1,500")]
    [InlineData(-2000, 0, "−1,500")]
    [InlineData(0, 2e9, "1.5e+9")]
    public void Labels_have_separators_a_true_minus_and_no_long_rows_of_zeros(double low, double high, string label) =>
        Assert.Contains(label, Automatic(low, high, 500, 100).Select(t => t.Label));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(double.NaN, 1)]
    [InlineData(-1.7e308, 1.7e308)]
    [InlineData(1e17, 1e17 + 32)]
    public void An_axis_without_length_or_beyond_the_precision_of_doubles_has_no_ticks(double low, double high) =>
        Assert.Empty(Automatic(low, high, 500, 100));

    [Fact]
    public void Manual_ticks_outside_the_axis_are_left_out()
    {
        ITickGenerator manual = new NumericManual([-1, 0, 5, 10, 11], ["a", "b", "c", "d", "e"]);
        Assert.Equal(["b", "c", "d"], manual.Generate(0, 10, 500, 100).Select(t => t.Label));
    }

    [Fact]
    public void Manual_ticks_need_a_label_each() =>
        Assert.Throws<ArgumentException>(() => new NumericManual([1, 2], ["one"]));

    private static IReadOnlyList<Tick> Automatic(double low, double high, double length, double spacing) =>
        ((ITickGenerator)new NumericAutomatic()).Generate(low, high, length, spacing);
}
