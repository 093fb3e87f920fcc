using QueueSim.Randomness;

namespace QueueSim.Tests.Randomness.Exact;

public class DistributionTextTests
{
    public static TheoryData<string> Canonical => [.. Families.Continuous, .. Families.WithAtoms, "empirical(\"my file (1).csv\")", "exponential(mean=0.1)", "exponential(mean=1E-20)"];

    [Theory]
    [MemberData(nameof(Canonical))]
    public void Canonical_texts_come_back_unchanged_as_equal_distributions(string text)
    {
        Distribution distribution = Families.Parse(text);
        Assert.Equal(text, distribution.ToString());
        Assert.Equal(distribution, Families.Parse(distribution.ToString()));
        Assert.Equal(distribution.GetHashCode(), Families.Parse(text).GetHashCode());
    }

    [Theory]
    [InlineData("3", "constant(3)")]
    [InlineData(" 0.5 ", "constant(0.5)")]
    [InlineData("1e2", "constant(100)")]
    [InlineData("-0", "constant(0)")]
    [InlineData("constant(value=3)", "constant(3)")]
    [InlineData("EXPONENTIAL( Mean = 4 )", "exponential(mean=4)")]
    [InlineData("lognormal(cv=1; mean=4)", "lognormal(mean=4, cv=1)")]
    [InlineData("uniform(max=6,min=2)", "uniform(2, 6)")]
    [InlineData("triangular(1;2;5)", "triangular(1, 2, 5)")]
    [InlineData("triangular(min=1, mode=2, max=5)", "triangular(1, 2, 5)")]
    [InlineData("empirical( \"file.csv\" )", "empirical(file.csv)")]
    [InlineData("mixture(0.1:0;0.9:exponential(mean=4))", "mixture(0.1: constant(0), 0.9: exponential(mean=4))")]
    public void Other_ways_to_write_it_have_one_canonical_text(string text, string canonical) =>
        Assert.Equal(canonical, Families.Parse(text).ToString());

    [Fact]
    public void The_file_name_reaches_the_reader_of_values_as_it_stands()
    {
        string? asked = null;
        Assert.True(DistributionText.TryParse("empirical( data/my file, old.csv )", name => { asked = name; return [1]; }, out Distribution? distribution, out string fault));
        Assert.Equal("data/my file, old.csv", asked);
        Assert.Equal("empirical(\"data/my file, old.csv\")", distribution.ToString());
        Assert.Equal("", fault);
    }

    [Fact]
    public void Other_families_parameters_and_observations_are_not_equal()
    {
        Assert.NotEqual(Families.Parse("erlang(mean=4, k=1)"), Families.Parse("exponential(mean=4)"));
        Assert.NotEqual(Families.Parse("exponential(mean=5)"), Families.Parse("exponential(mean=4)"));
        Assert.NotEqual<Distribution>(new EmpiricalDistribution("f", [1, 2]), new EmpiricalDistribution("f", [1, 3]));
        Assert.NotEqual<Distribution>(
            new MixtureDistribution([(1, new EmpiricalDistribution("f", [1, 2]))]), new MixtureDistribution([(1, new EmpiricalDistribution("f", [1, 3]))]));
    }

    [Fact]
    public void Constructors_refuse_what_the_reader_refuses()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ConstantDistribution(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ConstantDistribution(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ExponentialDistribution(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LognormalDistribution(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new GammaDistribution(1, double.PositiveInfinity));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ErlangDistribution(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new WeibullDistribution(1, 0.01));
        Assert.Throws<ArgumentOutOfRangeException>(() => new UniformDistribution(2, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TriangularDistribution(1, 7, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => new HyperexponentialDistribution(1, 0.5));
        Assert.Throws<ArgumentException>(() => new EmpiricalDistribution("f", []));
        Assert.Throws<ArgumentException>(() => new MixtureDistribution([(0.5, new ConstantDistribution(1))]));
    }
}
