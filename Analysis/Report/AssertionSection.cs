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
            $"{judged.Count(each => each.Verdict == AssertionVerdict.Holds)} of {Numbers.Of(judged.Count, "assertion")} hold{(judged.Count == 1 ? "s" : "")}, each judged on its own 95 % interval.",
            .. ordered.Take(MostNamed).Select(Sentence), .. left > 0 ? [$"{left} more are not named here."] : (string[])[],
        ];
    }

    internal static Markup Of(StudyReport report) => report.Assertions.Count == 0
        ? Markup.Empty
        : Markup.Of($"<h2>What was asserted</h2>\n<ul>\n{Sentences(report.Assertions).Select(sentence => Markup.Of($"<li>{Numbers.Kept(sentence)}</li>\n"))}</ul>\n");

    private static string Sentence(JudgedAssertion judged)
    {
        var who = $"{judged.Verdict}: “{judged.Assertion.Text}” with “{judged.Scenario}”";
        if (judged.Row?.Estimate is not { } estimate)
            return $"{who}: there is no case from which the value could be taken.";
        var words = new MetricWords(Metrics.Named(judged.Assertion.Metric));
        var decimals = words.Decimals([estimate.Mean, judged.Assertion.Limit]);
        var interval = judged.Row is { CiLow: { } low, CiHigh: { } high }
            ? $"95 % interval {words.Bare(low, decimals)} to {words.Value(high, decimals)}"
            : "a single replication, which decides nothing";
        return $"{who}: {words.Value(estimate.Mean, decimals)} ({interval}; segment {judged.Assertion.Segment}).";
    }
}
