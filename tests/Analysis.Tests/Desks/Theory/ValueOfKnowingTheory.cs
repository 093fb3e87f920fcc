using MathNet.Numerics.Distributions;
using QueueSim.Desks;

namespace QueueSim.Tests.Desks.Theory;

/// <summary>
/// Two scenarios whose difference is linear in normal numbers: with the mean m and the part a of x that is known, knowing x is worth
/// E max(0, m + a x) − max(0, m) = m Φ(m / a) + a φ(m / a) − max(0, m).
/// </summary>
public sealed class ValueOfKnowingTheory
{
    private static readonly string[] Names = ["x", "y", "irrelevant"];

    [Theory]
    [InlineData(0, 1, 0.5, 0.3)]
    [InlineData(0.5, 0.8, 0.4, 0.4)]
    [InlineData(-0.5, 0.6, 1.2, 0.2)]
    [InlineData(1, 1, 1, 0)]
    public void With_many_desks_the_value_is_the_closed_form_and_the_interval_narrow(double mean, double x, double y, double noise)
    {
        var rows = Experiment(new Random(7), 1000, mean, x, y, noise);
        foreach (var (name, part) in new[] { ("x", x), ("y", y) })
        {
            var row = rows.Single(row => row.Number == name);
            Assert.InRange(Exact(mean, part), row.Low, row.High);
            Assert.InRange(row.High - row.Low, 0, 0.12);
        }
        var irrelevant = rows.Single(row => row.Number == "irrelevant");
        Assert.Equal(0, irrelevant.Low);
        Assert.InRange(irrelevant.Value, 0, 0.01);
        Assert.InRange(irrelevant.High, 0, 0.05);
    }

    [Theory]
    [InlineData(0, 0.7)]
    [InlineData(0.5, 0.7)]
    [InlineData(0.5, 0.4)]
    [InlineData(1, 0.9)]
    public void With_forty_desks_the_interval_holds_the_closed_form_and_the_value_is_near_it_on_average(double mean, double part)
    {
        var random = new Random(11);
        const int Experiments = 100;
        var exact = Exact(mean, part);
        var rows = Enumerable.Range(0, Experiments)
            .Select(_ => Experiment(random, 40, mean, part, 0, Math.Sqrt(1 - (part * part))).Single(row => row.Number == "x")).ToArray();
        // 95 % less three standard deviations of 2.2 points; 200 other experiments of each kind had 94 to 100 %.
        Assert.InRange(rows.Count(row => row.Low <= exact && exact <= row.High) / (double)Experiments, 0.885, 1);
        // Which scenario is the best on average is not known surely either, so the value is a little low where both are close.
        Assert.Equal(exact, rows.Average(row => row.Value), 0.05);
    }

    [Fact]
    public void Numbers_that_do_not_matter_are_worth_about_nothing_and_seldom_look_otherwise()
    {
        var random = new Random(13);
        const int Experiments = 60;
        var best = Enumerable.Range(0, Experiments).Select(_ =>
        {
            var desks = Enumerable.Range(0, 40).Select(_ => Enumerable.Range(0, 5).Select(_ => Normal.Sample(random, 0, 1)).ToArray()).ToArray();
            return ValueOfKnowing.Of(["a", "b", "c", "d", "e"], desks, [.. desks.Select(_ => new[] { 0, Normal.Sample(random, 0.3, 1) })]);
        }).ToArray();
        Assert.InRange(best.SelectMany(rows => rows).Average(row => row.Value), 0, 0.02); // perfect information is worth 0.27
        Assert.InRange(best.SelectMany(rows => rows).Count(row => row.Low > 0) / (5.0 * Experiments), 0, 0.05);
        // One time in twenty, give or take three standard deviations of 2.8 points.
        Assert.InRange(best.Count(rows => rows.Any(row => row.ByChance <= 0.05)) / (double)Experiments, 0, 0.135);
    }

    [Fact]
    public void The_number_that_matters_is_found_among_many()
    {
        var random = new Random(17);
        string[] names = [.. Enumerable.Range(0, 25).Select(number => $"n{number}")];
        double[][] desks = [.. Enumerable.Range(0, 40).Select(_ => names.Select(_ => random.NextDouble()).ToArray())];
        var rows = ValueOfKnowing.Of(names, desks, [.. desks.Select(desk => new[] { 0, (4 * desk[3]) - 2 + Normal.Sample(random, 0, 0.5) })]);
        Assert.Equal("n3", rows[0].Number);
        Assert.True(rows[0].ByChance <= 0.01);
        // 4 u − 2 with u uniform: E max(0, ·) is a half.
        Assert.InRange(0.5, rows[0].Low, rows[0].High);
        Assert.All(rows.Skip(1), row => Assert.True(row.Value < rows[0].Value / 3));
    }

    private static IReadOnlyList<ValueOfKnowing> Experiment(Random random, int desks, double mean, double x, double y, double noise)
    {
        double[][] values = [.. Enumerable.Range(0, desks).Select(_ => Names.Select(_ => Normal.Sample(random, 0, 1)).ToArray())];
        return ValueOfKnowing.Of(Names, values, [.. values.Select(desk => new[] { 0, mean + (x * desk[0]) + (y * desk[1]) + Normal.Sample(random, 0, noise) })]);
    }

    private static double Exact(double mean, double part) =>
        (mean * Normal.CDF(0, 1, mean / part)) + (part * Normal.PDF(0, 1, mean / part)) - Math.Max(0, mean);
}
