using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>Over what the verdicts hold, what is negligible, and what common random numbers have brought.</summary>
public static class VerdictNotes
{
    /// <summary>Paragraphs of a study with two scenarios or more.</summary>
    internal static IEnumerable<string> Of(ReportSubject subject)
    {
        var answers = Answer.All(subject);
        yield return $"All scenarios meet the same problems (common random numbers), so a difference is taken replication by replication (paired t).{string.Concat(Gains(answers).Select(gain => " " + gain))}";
        if (subject.Report.Provenance.Replications == 1)
            yield break;
        yield return Joint(subject, answers);
        yield return $"“Equivalent” means that a difference is surely smaller than one that matters, whichever side it is on; “but negligible” that its side is known and it is so small all the same (two one-sided tests, at the same level). What matters is stated, not found: {Margins(subject)}. Other sizes are set with --delta METRIC=SIZE or in the column answer_delta.";
    }

    /// <summary>For instance "10 scenarios and 2 answer metrics at once".</summary>
    internal static string Over(ReportSubject subject) =>
        $"{Numbers.Of(subject.Rule.Scenarios, "scenario")} and {Numbers.Of(subject.Rule.Metrics, "answer metric")} at once";

    /// <summary>The largest negligible difference of a metric.</summary>
    public static string Words(Metric metric, Margin margin)
    {
        var unit = metric.Unit switch { "share" => " percentage points", "hours" => " h", var other => " " + other.Replace("/", " a ") };
        var absolute = margin.Absolute is not { } size ? null
            : metric.Unit == "share" ? (100 * size).ToString("0.###") is var points && points == "1" ? "1 percentage point" : points + unit
            : size.ToString("0.###") + unit;
        var relative = margin.Relative is { } part ? $"{(100 * part).ToString("0.###")} % of the other's value" : null;
        return absolute is not null && relative is not null ? $"{absolute}, or {relative} if that is less" : absolute ?? relative ?? "nothing";
    }

    private static string Joint(ReportSubject subject, IReadOnlyList<Answer> answers)
    {
        var first = answers.GroupBy(answer => answer.Words.Noun).First().ToList();
        var noun = first[0].IsOutcome ? "problems solved and time together" : first[0].Words.Noun;
        var undecided = first.SelectMany(answer => answer.Rows).Where(row => row is { Difference: not null, IsSame: false, Verdict: Verdict.Undecided })
            .Select(row => $"“{row.Label}”").ToList();
        var meaning = subject.Comparisons > 1
            ? $"Verdicts hold jointly, for {Over(subject)}: the probability that chance alone makes even one of these {Numbers.Count(subject.Comparisons)} comparisons wrongly “better”, “worse” or “equivalent” is at most 5 % (each interval is widened after Bonferroni), and so is the probability that it makes even one scenario “better” in problems solved and time together. Other metrics are judged by intervals as wide; who looks at all of them must expect one to deceive. That a scenario “is” best of all, rather than “came out” so, is only said when a one-sided test against each rival says so too: the probability that this calls a wrong one the best is at most 5 %."
            : "“Better” and “worse” mean that the 95 % interval of the difference lies on one side of 0.";
        return undecided.Count == 0
            ? $"{meaning} No comparison of {noun} was left undecided."
            : $"{meaning} Undecided on {noun}: {Numbers.Names(undecided)}; more replications narrow the intervals (four times as many halve them).";
    }

    private static string Margins(ReportSubject subject)
    {
        var asked = subject.Answers.Select(answer => Metrics.Named(answer.Metric));
        var metrics = asked.SelectMany(metric => metric.Name == Metrics.RestrictedResolution ? [Metrics.Named(Metrics.SolvedInTime), metric] : (Metric[])[metric]);
        return string.Join("; ", metrics.Distinct().GroupBy(metric => Words(metric, subject.Rule.Margins.Of(metric)))
            .Select(group => $"{Numbers.Names([.. group.Select(metric => $"for the {metric.Noun}")], 6)} {group.Key}"));
    }

    /// <summary>What pairing has brought on each metric of the answer; it may also have cost.</summary>
    private static IEnumerable<string> Gains(IReadOnlyList<Answer> answers)
    {
        foreach (var metric in answers.GroupBy(answer => answer.Words.Noun))
        {
            var gains = metric.SelectMany(answer => answer.Rows).Where(row => row.ToFirst?.PairingGain is not null)
                .Select(row => (row.Label, Gain: row.ToFirst!.PairingGain!.Value)).OrderBy(entry => entry.Gain).ToList();
            if (gains.Count == 0)
                continue;
            var range = gains.Count == 1 ? "" : $" (median; {Times(gains[0].Gain)} to {Times(gains[^1].Gain)} over the scenarios)";
            yield return $"On {metric.Key} independent runs would have made the variance of a difference {Times(Median([.. gains.Select(entry => entry.Gain)]))} times as large{range}.";
            var costs = gains.Where(entry => entry.Gain < 1).Select(entry => $"“{entry.Label}”").ToList();
            if (costs.Count > 0)
                yield return $"With {Numbers.Names(costs)} pairing has cost: independent runs would have been surer.";
        }
    }

    private static double Median(double[] ascending) => (ascending[(ascending.Length - 1) / 2] + ascending[ascending.Length / 2]) / 2;

    private static string Times(double gain) => gain >= 10 ? Numbers.Count(gain) : Numbers.Fixed(gain, 1);
}
