using QueueSim.Randomness;

namespace QueueSim.Tests.Model.Exact;

/// <summary>Which submissions the pre-screen filters: those whose score is above the threshold.</summary>
public sealed class PreScreenScoreTests
{
    private const double Filtered = 0.3;

    [Fact]
    public void Of_all_submissions_those_with_a_high_score_are_filtered()
    {
        // An AUC of a half tells nothing apart: three in ten are filtered whatever they are.
        var plain = PlainDesk.Scenario();
        var records = PlainDesk.Run(plain with { PreScreen = plain.PreScreen with { FilterProbability = Filtered, Auc = 0.5 } });
        CaseRecord[] cases = [.. records.Cases.Where(record => record.Outcome != CaseOutcome.Open)];
        Assert.Contains(cases, record => record.Outcome == CaseOutcome.Filtered && record.Submission > 1);
        Assert.All(cases, record => Assert.Equal(
            new CaseStream(1, 1, record.Problem).Uniform(Purpose.PreScreenScore, record.Submission) > 1 - Filtered,
            record.Outcome == CaseOutcome.Filtered));
    }
}
