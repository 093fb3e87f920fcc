using QueueSim.Localization;
using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>Over what the verdicts hold, what is negligible, and what common random numbers have brought.</summary>
public static class VerdictNotes
{
    /// <summary>Paragraphs of a study with two scenarios or more.</summary>
    internal static IEnumerable<string> Of(ReportSubject subject)
    {
        var answers = Answer.All(subject);
        yield return Say.This("notes.paired", ("gains", string.Concat(Gains(answers).Select(Numbers.Then))));
        if (subject.Report.Provenance.Replications == 1)
            yield break;
        yield return Joint(subject, answers);
        yield return Say.This("notes.equivalent", ("margins", Margins(subject)));
    }

    /// <summary>For instance "10 scenarios and 2 answer metrics at once".</summary>
    internal static string Over(ReportSubject subject) =>
        Say.This("notes.over", ("scenarios", Numbers.Of(subject.Rule.Scenarios, "scenario")), ("metrics", Numbers.Of(subject.Rule.Metrics, "answer metric")));

    /// <summary>The same in short: "10 scenarios x 2 answer metrics".</summary>
    /// <param name="rule">Over what the verdicts of a study hold.</param>
    public static string ShortOver(VerdictRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Say.This("notes.over.short", ("scenarios", Numbers.Of(rule.Scenarios, "scenario")), ("metrics", Numbers.Of(rule.Metrics, "answer metric")));
    }

    /// <summary>The largest negligible difference of a metric.</summary>
    public static string Words(Metric metric, Margin margin)
    {
        var absolute = margin.Absolute is not { } size ? null : metric.Unit switch
        {
            "share" => Say.This("notes.points", ("n", (100 * size).ToString("0.###"))),
            "hours" => Say.This("notes.hours", ("n", size.ToString("0.###"))),
            var unit => Say.This("notes.units", ("n", size.ToString("0.###")), ("unit", Say.NamedOr("unit", unit.Replace('/', '_'), unit.Replace("/", " a ")))),
        };
        var relative = margin.Relative is { } part ? Say.This("notes.relative", ("percent", (100 * part).ToString("0.###"))) : null;
        return absolute is not null && relative is not null ? Say.This("notes.smaller_of", ("absolute", absolute), ("relative", relative)) : absolute ?? relative ?? Say.This("notes.nothing");
    }

    private static string Joint(ReportSubject subject, IReadOnlyList<Answer> answers)
    {
        var first = answers.GroupBy(answer => answer.Words.Noun).First().ToList();
        var noun = first[0].IsOutcome ? Say.This("notes.together") : first[0].Words.Noun;
        var undecided = first.SelectMany(answer => answer.Rows).Where(row => row is { Difference: not null, IsSame: false, Verdict: Verdict.Undecided })
            .Select(row => $"“{row.Label}”").ToList();
        var meaning = subject.Comparisons > 1
            ? Say.This("notes.joint", ("over", Over(subject)), ("n", Numbers.Count(subject.Comparisons)))
            : Say.This("notes.alone");
        return undecided.Count == 0
            ? Say.This("notes.none_undecided", ("meaning", meaning), ("noun", noun))
            : Say.This("notes.undecided", ("meaning", meaning), ("noun", noun), ("names", Numbers.Names(undecided)));
    }

    private static string Margins(ReportSubject subject)
    {
        var asked = subject.Answers.Select(answer => Metrics.Named(answer.Metric));
        var metrics = asked.SelectMany(metric => metric.Name == Metrics.RestrictedResolution ? [Metrics.Named(Metrics.SolvedInTime), metric] : (Metric[])[metric]);
        return Numbers.Clauses(metrics.Distinct().GroupBy(metric => Words(metric, subject.Rule.Margins.Of(metric)))
            .Select(group => Say.This("notes.margin", ("metrics", Numbers.Names([.. group.Select(metric => Say.This("notes.margin.for", ("noun", metric.Noun)))], 6)), ("size", group.Key))));
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
            var range = gains.Count == 1 ? "" : Say.This("notes.gain.range", ("low", Times(gains[0].Gain)), ("high", Times(gains[^1].Gain)));
            yield return Say.This("notes.gain", ("metric", metric.Key), ("times", Times(Median([.. gains.Select(entry => entry.Gain)]))), ("range", range));
            var costs = gains.Where(entry => entry.Gain < 1).Select(entry => $"“{entry.Label}”").ToList();
            if (costs.Count > 0)
                yield return Say.This("notes.gain.cost", ("names", Numbers.Names(costs)));
        }
    }

    private static double Median(double[] ascending) => (ascending[(ascending.Length - 1) / 2] + ascending[ascending.Length / 2]) / 2;

    private static string Times(double gain) => gain >= 10 ? Numbers.Count(gain) : Numbers.Fixed(gain, 1);
}
