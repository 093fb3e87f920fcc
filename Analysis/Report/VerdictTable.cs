using QueueSim.Localization;
using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>The verdicts of the first screen. Each scenario, how it stands, by how much, and the two numbers that count.</summary>
internal static class VerdictTable
{
    /// <summary>The table; nothing when there is nothing to compare.</summary>
    public static Markup Of(ReportSubject subject, IReadOnlyList<Answer> answers)
    {
        if (subject.Results.Count == 1)
            return Markup.Empty;
        var compared = answers.Take(Answer.Groups(subject).Count).SelectMany(answer => answer.Rows).OrderBy(row => row.Scenario).ToList();
        return Table(subject, answers[0], compared, Caption(subject, answers[0]));
    }

    /// <summary>The table of some rows, against whatever they were compared with.</summary>
    public static Markup Table(ReportSubject subject, Answer answer, IReadOnlyList<AnswerRow> rows, string caption)
    {
        var words = answer.Words;
        var decimals = words.Decimals(rows.Select(row => row.Value));
        var hours = Numbers.Decimals(rows.Select(row => row.Time?.Mean));
        string[] headings =
        [
            Say.This("page.scenario"), Say.This("page.verdict"),
            .. answer.IsOutcome
                ? [Say.This("page.difference", ("unit", Say.This("words.h"))), Say.This("page.difference", ("unit", Say.This("answer.points")))]
                : (string[])[Say.This("page.difference.of", ("what", words.Heading), ("unit", words.IsShare ? Say.This("answer.points") : words.Unit)), answer.Words.Metric.Name == Metrics.Resolution ? Say.This("notes.column.time_of_solved") : Say.This("page.value", ("what", words.Heading), ("unit", words.Unit))],
            // Two columns of hours are of different problems.
            Say.This("page.solved"), answer.IsOutcome ? Say.This("page.hours") : Say.This("notes.column.time"),
        ];
        return Report.Table.Of(Report.Table.Text(Numbers.Kept(caption)), headings, rows.Select(row => (IReadOnlyList<Markup>)
        [
            ScenarioTable.Name(subject, row.Scenario), .. Compared(subject, answer, row, decimals),
            Report.Table.Text(Numbers.Cell(row.Solved, isShare: true, 1)), Report.Table.Text(Numbers.Cell(row.Time, isShare: false, hours)),
        ]));
    }

    private static IEnumerable<Markup> Compared(ReportSubject subject, Answer answer, AnswerRow row, int decimals)
    {
        var value = Report.Table.Text(row.Value is null ? Say.This("answer.no_cases") : Numbers.Cell(row.Estimate, answer.Words.IsShare, decimals));
        if (subject.IsAboutExpectations)
            return [.. ScenarioTable.Expected(row, answer.Words), .. answer.IsOutcome ? [] : (Markup[])[value]];
        if (row.ToFirst is null)
            return [Report.Table.Text(Say.This("page.baseline")), Report.Table.Text(Numbers.None), answer.IsOutcome ? Report.Table.Text(Numbers.None) : value];
        var verdict = Markup.Of($"<span class=\"{(row.IsSteady ? ScenarioTable.Class(row.Verdict) : "worse")}\">{(!row.IsSteady ? Say.This("page.light.red") : row.IsSame ? Say.This("page.same") : VerdictWords.Of(row.Word))}</span>");
        if (row.Difference is null)
            return [Report.Table.Text(Numbers.None), Report.Table.Text(Say.This("answer.no_cases")), answer.IsOutcome ? Report.Table.Text(Numbers.None) : value];
        return answer.IsOutcome
            ? [verdict, Report.Table.Text(Change(row.Outcome?.Time.Difference, 1, decimals)), Report.Table.Text(Change(row.Outcome?.Solved.Difference, 100, 1))]
            : [verdict, Report.Table.Text(Change(row.Difference, answer.Words.IsShare ? 100 : 1, decimals)), value];
    }

    /// <summary>A difference with its half width, or with both ends where it leans.</summary>
    private static string Change(Estimate? difference, double scale, int decimals) => difference switch
    {
        null => Numbers.None,
        { Leans: true, Low: { } low, High: { } high } => $"{Numbers.Signed(scale * difference.Value.Mean, decimals)} [{Numbers.Signed(scale * low, decimals)};\u00a0{Numbers.Signed(scale * high, decimals)}]",
        { HalfWidth: { } half } => $"{Numbers.Signed(scale * difference.Value.Mean, decimals)} ±\u00a0{Numbers.Fixed(scale * half, decimals)}",
        _ => Numbers.Signed(scale * difference.Value.Mean, decimals),
    };

    private static string Caption(ReportSubject subject, Answer answer)
    {
        var who = subject.IsFocal && subject.Scenario.Focal is { } focal ? Say.This("page.caption.focal", ("share", Numbers.Percent(focal.ShareProbability))) : Say.This("page.caption.all");
        var first = answer.Group.Length > 0 ? Say.This("page.caption.group") : Say.This("page.caption.baseline", ("name", subject.Labels[0]));
        var joint = subject.Report.Provenance.Replications == 1 ? Say.This("page.caption.once")
            : subject.Comparisons > 1 ? Say.This("page.caption.joint", ("n", subject.Comparisons)) : Say.This("page.caption.alone");
        return who + (subject.IsAboutExpectations ? "" : first) + joint;
    }
}
