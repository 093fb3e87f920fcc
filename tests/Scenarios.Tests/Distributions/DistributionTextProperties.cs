using FsCheck.Fluent;
using QueueSim.Randomness;
using QueueSim.Scenarios.Distributions;

namespace QueueSim.Tests.Distributions;

public class DistributionTextProperties
{
    private static readonly string[] Pieces =
    [
        "mixture", "exponential", "lognormal", "gamma", "erlang", "uniform", "triangular", "constant", "empirical", "hyperexponential", "weibull", "(", "(", ")",
        ")", ",", ";", ":", "=", "mean", "cv", "k", "shape", "0", "1", "0.5", "2", "-3", "1e400", "NaN", "∞", " ", "\"", "file.csv", "mean=4", "cv=2", "\0", "é",
    ];

    [Fact]
    public void No_text_whatever_makes_the_reader_throw() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), (Action<string>)Check).Holds(2000);

    [Fact]
    public void No_sequence_of_the_readers_own_words_makes_it_throw() =>
        Prop.ForAll(Arb.From(Gen.ListOf(Gen.Elements(Pieces)).Select(string.Concat)), (Action<string>)Check).Holds(3000);

    [Fact]
    public void Canonical_texts_with_one_character_changed_are_read_or_refused() =>
        Prop.ForAll(Arb.From(
            from text in Gen.Elements(Texts.Canonical)
            from place in Gen.Choose(0, text.Length - 1)
            from character in Gen.Elements("0123456789()=,;:.-eE x".ToCharArray())
            select text[..place] + character + text[(place + 1)..]), (Action<string>)Check).Holds(2000);

    [Fact]
    public void Deep_nesting_is_refused_rather_than_overflowing_the_stack()
    {
        var text = string.Concat(Enumerable.Repeat("mixture(1:", 200_000)) + "1" + new string(')', 200_000);
        Assert.Equal(
            "mixtures are nested more than 16 deep; expected fewer",
            Assert.Throws<FormatException>(() => DistributionReader.Read(text, _ => [])).Message);
    }

    [Fact]
    public void Sixteen_levels_are_read()
    {
        var text = string.Concat(Enumerable.Repeat("mixture(1: ", 16)) + "constant(1)" + new string(')', 16);
        Assert.Equal(text, Texts.Parse(text).ToString());
    }

    private static void Check(string text)
    {
        Distribution distribution;
        try
        {
            distribution = DistributionReader.Read(text, _ => Texts.Observations);
        }
        catch (FormatException exception)
        {
            Assert.NotEmpty(exception.Message);
            Assert.DoesNotContain('\n', exception.Message);
            return;
        }

        Assert.True(double.IsFinite(distribution.Mean) && distribution.Mean >= 0 && distribution.Variance >= 0, text);
        foreach (var u in new[] { 1.0 / (1L << 53), 0.01, 0.5, 0.99, 1 - (1.0 / (1L << 53)) })
            Assert.InRange(distribution.Quantile(u), 0, double.MaxValue);

        Assert.Equal(distribution, Texts.Parse(distribution.ToString()));
    }
}
