using QueueSim.Localization;
using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>What one seller gains alone, what the cohort gains together, and what it does to the others.</summary>
internal static class CohortSection
{
    private static string[] Who => [Say.This("cohort.alone"), Say.This("cohort.cohort"), Say.This("cohort.others")];

    public static Markup Of(ReportSubject subject, IReadOnlyList<Answer> answers)
    {
        if (!subject.IsFocal || subject.Results.Count == 1 || subject.IsAboutExpectations || subject.Scenario.Focal is null)
            return Markup.Empty;
        var answer = answers[0];
        var metrics = answer.IsOutcome ? [Metrics.SolvedInTime, Metrics.RestrictedResolution] : (string[])[answer.Words.Metric.Name];
        var rows = (from metric in metrics select Rows(subject, answers, metric)).ToList();
        if (rows.Any(row => row.Count == 0))
            return Markup.Empty;
        var share = Numbers.Percent(subject.Scenario.FocalShare);
        var columns = rows.Select((effects, i) => (Words: new MetricWords(Metrics.Named(metrics[i])), Effects: effects)).ToList();
        return Table.Of(
            Table.Text(Numbers.Kept(
                Say.This("cohort.caption", ("to", answer.Group.Length > 0 ? Say.This("words.group_first") : Say.This("words.the_baseline")), ("share", share)))),
            [Say.This("words.scenario"), .. columns.SelectMany(column => Who.Select(who => Say.This("cohort.column", ("metric", column.Words.Heading), ("unit", column.Words.IsShare ? Say.This("words.points") : column.Words.Unit), ("who", who))))],
            Enumerable.Range(0, rows[0].Count).Select(i => (IReadOnlyList<Markup>)
            [
                ScenarioTable.Name(subject, rows[0][i].Scenario),
                .. columns.SelectMany(column => Cells(column.Words, column.Effects[i].Effect, Decimals(column.Words, column.Effects))),
            ]));
    }

    private static List<(int Scenario, CohortEffect Effect)> Rows(ReportSubject subject, IReadOnlyList<Answer> answers, string metric) =>
    [
        .. from answer in answers.Take(Answer.Groups(subject).Count)
           from row in answer.Rows.Skip(1)
           let effect = CohortEffect.Of(subject.Results[row.Scenario], subject.Results[answer.First.Scenario], metric, Math.Max(1, subject.Comparisons))
           where effect is not null
           orderby row.Scenario
           select (row.Scenario, effect),
    ];

    private static int Decimals(MetricWords words, IEnumerable<(int Scenario, CohortEffect Effect)> effects) =>
        words.Decimals(effects.SelectMany(entry => new[] { entry.Effect.Alone, entry.Effect.Cohort, entry.Effect.Others }).Select(each => each.Difference?.Mean));

    private static IEnumerable<Markup> Cells(MetricWords words, CohortEffect effect, int decimals)
    {
        foreach (var comparison in new[] { effect.Alone, effect.Cohort, effect.Others })
        {
            yield return comparison.Difference is not { } difference
                ? Table.Text(Say.This("words.no_cases"))
                : Markup.Of($"<span class=\"{comparison.Verdict.Word()}\">{Numbers.Signed(words.Shown(difference.Mean), decimals)}</span>{(difference.HalfWidth is { } half ? $" ±\u00a0{words.Bare(half, decimals)}" : "")}");
        }
    }
}
