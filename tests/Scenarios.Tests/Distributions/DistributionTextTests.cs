using QueueSim.Scenarios.Distributions;

namespace QueueSim.Tests.Distributions;

public class DistributionTextTests
{
    public static TheoryData<string> Canonical => [.. Texts.Canonical, "empirical(\"my file (1).csv\")", "exponential(mean=0.1)", "exponential(mean=1E-20)"];

    [Theory]
    [MemberData(nameof(Canonical))]
    public void Canonical_texts_come_back_unchanged_as_equal_distributions(string text)
    {
        var distribution = Texts.Parse(text);
        Assert.Equal(text, distribution.ToString());
        Assert.Equal(distribution, Texts.Parse(distribution.ToString()));
        Assert.Equal(distribution.GetHashCode(), Texts.Parse(text).GetHashCode());
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
        Assert.Equal(canonical, Texts.Parse(text).ToString());

    [Fact]
    public void The_file_name_reaches_the_reader_of_values_as_it_stands()
    {
        string? asked = null;
        var distribution = DistributionReader.Read("empirical( data/my file, old.csv )", name => { asked = name; return [1]; });
        Assert.Equal("data/my file, old.csv", asked);
        Assert.Equal("empirical(\"data/my file, old.csv\")", distribution.ToString());
    }
}
