using QueueSim.Statistics;

namespace QueueSim.Tests.Statistics.Exact;

/// <summary>The verdict of an answer: on its metric, or on what becomes of problems.</summary>
public sealed class AnswerVerdictTests
{
    private static readonly Comparison Gain = new(new Estimate(1, 0.1, 9), Better.Higher);
    private static readonly Comparison Loss = new(new Estimate(-1, 0.1, 9), Better.Higher);
    private static readonly Comparison Sooner = new(new Estimate(-1, 0.1, 9), Better.Lower);
    private static readonly OutcomeComparison Good = new(Gain, Gain, Sooner);

    [Theory]
    [InlineData(Metrics.RestrictedResolution, true)]
    [InlineData(Metrics.SolvedInTime, true)]
    [InlineData("first_response_hours", false)]
    public void Two_metrics_are_about_the_outcome(string metric, bool isOnOutcome) => Assert.Equal(isOnOutcome, AnswerVerdict.IsOnOutcome(metric));

    [Fact]
    public void An_answer_on_another_metric_has_the_verdict_of_that_metric()
    {
        Assert.Equal(Verdict.Worse, AnswerVerdict.Of(Loss, Good, isOnOutcome: false));
        Assert.Equal(Verdict.Worse, AnswerVerdict.Of(Loss, null, isOnOutcome: true));
        Assert.Equal(Verdict.Undecided, AnswerVerdict.Of(null, Good, isOnOutcome: false));
        Assert.Equal(Verdict.Undecided, AnswerVerdict.Of(null, null, isOnOutcome: true));
    }

    [Fact]
    public void An_answer_on_the_outcome_has_the_verdict_of_the_outcome_and_not_at_the_price_of_problems()
    {
        Assert.Equal(Verdict.Better, AnswerVerdict.Of(Loss, Good, isOnOutcome: true));
        Assert.Equal(Verdict.Better, AnswerVerdict.Of(null, Good, isOnOutcome: true));
        Assert.Equal(Verdict.TradeOff, AnswerVerdict.Of(Gain with { HasWorseOutcome = true }, Good, isOnOutcome: true));
    }

    [Theory]
    [InlineData(0, 2, 1, "0 scenarios x 2 answer metrics")]
    [InlineData(1, 1, 1, "1 scenario x 1 answer metric")]
    [InlineData(10, 3, 30, "10 scenarios x 3 answer metrics")]
    public void A_rule_says_over_what_it_holds(int scenarios, int metrics, int comparisons, string over)
    {
        var rule = new VerdictRule(scenarios, metrics, Margins.Default);
        Assert.Equal((comparisons, over), (rule.Comparisons, rule.Over));
    }
}
