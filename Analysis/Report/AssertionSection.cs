using QueueSim.Localization;
using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>What was asserted of the run, and what it says to that.</summary>
public static class AssertionSection
{
    // More sentences than this nobody reads; what does not hold comes first.
    private const int MostNamed = 40;

    /// <summary>Which assertions hold, fail or are undecided, in a sentence each; first those that do not hold.</summary>
    /// <param name="judged">Judged assertions, at least one.</param>
    public static IReadOnlyList<string> Sentences(IReadOnlyList<JudgedAssertion> judged)
    {
        ArgumentNullException.ThrowIfNull(judged);
        var ordered = judged.OrderBy(each => each.Verdict == AssertionVerdict.Holds).ToList();
        var left = ordered.Count - MostNamed;
        return
        [
            Say.This("assertions.count", ("held", judged.Count(each => each.Verdict == AssertionVerdict.Holds)), ("assertions", Numbers.Of(judged.Count, "assertion")), ("n", judged.Count)),
            .. ordered.Take(MostNamed).Select(Sentence), .. left > 0 ? [Say.This("assertions.more", ("n", left))] : (string[])[],
        ];
    }

    internal static Markup Of(StudyReport report) => report.Assertions.Count == 0
        ? Markup.Empty
        : Markup.Of($"<h2>{Say.This("assertions.heading")}</h2>\n<ul>\n{Sentences(report.Assertions).Select(sentence => Markup.Of($"<li>{Numbers.Kept(sentence)}</li>\n"))}</ul>\n");

    private static string Sentence(JudgedAssertion judged)
    {
        var who = Say.This("assertions.who", ("verdict", Say.Named("assertion", $"{judged.Verdict}")), ("assertion", judged.Assertion.Text), ("scenario", judged.Scenario));
        if (judged.Row?.Estimate is not { } estimate)
            return Say.This("assertions.no_case", ("who", who));
        var words = new MetricWords(Metrics.Named(judged.Assertion.Metric));
        var decimals = words.Decimals([estimate.Mean, judged.Assertion.Limit]);
        var interval = judged.Row is { CiLow: { } low, CiHigh: { } high }
            ? Say.This("assertions.interval", ("low", words.Bare(low, decimals)), ("high", words.Value(high, decimals)))
            : Say.This("assertions.once");
        return Say.This("assertions.value", ("who", who), ("value", words.Value(estimate.Mean, decimals)), ("interval", interval), ("segment", judged.Assertion.Segment));
    }
}
