using QueueSim.Model;
using QueueSim.Randomness;

namespace QueueSim.Tests.Model.Exact;

/// <summary>Which submissions the pre-screen filters: those whose score is above the threshold.</summary>
public sealed class PreScreenScoreTests
{
    private const double Filtered = 0.3;

    [Theory]
    [InlineData(CaseTruth.Workable)]
    [InlineData(CaseTruth.Deficient)]
    [InlineData(CaseTruth.SelfServable)]
    public void A_high_score_is_filtered_and_a_low_one_passes(CaseTruth truth)
    {
        // An AUC of a half tells nothing apart: three in ten are filtered whatever they are.
        var screen = new PreScreen(Desk);
        Assert.True(screen.Filters(truth, 0.71));
        Assert.False(screen.Filters(truth, 0.69));
        Assert.False(screen.Filters(truth, 0.29));
    }

    [Fact]
    public void The_scores_of_submissions_decide_which_are_filtered()
    {
        CaseRecord[] cases = [.. PlainDesk.Run(Desk).Cases.Where(record => record.Outcome != CaseOutcome.Open)];
        Assert.Contains(cases, record => record.Outcome == CaseOutcome.Filtered && record.Submission > 1);
        Assert.All(cases, record => Assert.Equal(
            new CaseStream(1, 1, record.Problem).Uniform(Purpose.PreScreenScore, record.Submission) > 1 - Filtered,
            record.Outcome == CaseOutcome.Filtered));
    }

    private static Scenario Desk
    {
        get
        {
            var plain = PlainDesk.Scenario();
            return plain with { PreScreen = plain.PreScreen with { FilterProbability = Filtered, Auc = 0.5 } };
        }
    }
}
