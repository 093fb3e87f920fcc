using QueueSim.Statistics;

namespace QueueSim.Tests.Statistics.Exact;

/// <summary>What each verdict is called and what may be concluded from it.</summary>
public sealed class VerdictWordTests
{
    [Theory]
    [InlineData(Verdict.Better, "better", "better")]
    [InlineData(Verdict.BetterNegligibly, "better but negligible", "better, negligible")]
    [InlineData(Verdict.Worse, "worse", "worse")]
    [InlineData(Verdict.WorseNegligibly, "worse but negligible", "worse, negligible")]
    [InlineData(Verdict.Higher, "higher", "")]
    [InlineData(Verdict.HigherNegligibly, "higher but negligible", "negligible")]
    [InlineData(Verdict.Lower, "lower", "")]
    [InlineData(Verdict.LowerNegligibly, "lower but negligible", "negligible")]
    [InlineData(Verdict.Equivalent, "equivalent", "negligible")]
    [InlineData(Verdict.Undecided, "undecided", "")]
    [InlineData(Verdict.TradeOff, "trade-off", "")]
    public void Every_verdict_has_a_word_and_says_what_follows(Verdict verdict, string word, string follows)
    {
        Assert.Equal(word, verdict.Word());
        var said = new[] { (verdict.IsBetter(), "better"), (verdict.IsWorse(), "worse"), (verdict.IsNegligible(), "negligible") };
        Assert.Equal(follows, string.Join(", ", said.Where(each => each.Item1).Select(each => each.Item2)));
    }

    [Fact]
    public void No_verdict_is_forgotten() => Assert.Equal(11, Enum.GetValues<Verdict>().Length);
}
