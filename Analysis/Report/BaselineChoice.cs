using QueueSim.Localization;

namespace QueueSim.Report;

/// <summary>The verdicts against any of the scenarios, chosen in the page without a script. Paper and old browsers show the one that is chosen.</summary>
internal static class BaselineChoice
{
    // A table for each scenario: more would make the page long for little.
    private const int MostScenarios = 12;

    /// <summary>Which table is shown for which choice.</summary>
    public static string Rules { get; } = string.Join("\n        ", Enumerable.Range(1, MostScenarios - 1).Select(i =>
        $"main:has(#baseline-{i}:checked) .against-0 {{ display: none; }} .against-{i} {{ display: none; }} main:has(#baseline-{i}:checked) .against-{i} {{ display: block; }}"));

    /// <summary>The verdict table, with the choice where there is one to be made.</summary>
    public static Markup Of(ReportSubject subject, IReadOnlyList<Answer> answers)
    {
        var (count, answer) = (subject.Results.Count, answers[0]);
        if (count is < 3 or > MostScenarios || answer.Group.Length > 0 || subject.IsAboutExpectations || subject.Report.ScenariosRun > count)
            return VerdictTable.Of(subject, answers);
        var together = subject.Pairs * subject.Answers.Count;
        var tables = Enumerable.Range(1, count - 1).Select(baseline => Markup.Of(
            $"<div class=\"against-{baseline}\">{VerdictTable.Table(subject, answer, [.. Rows(subject, answer, baseline, together)], Say.This("page.caption.other", ("name", subject.Labels[baseline]), ("n", together)))}</div>\n"));
        return Markup.Of($"""
            <details class="choose"><summary>{Say.This("page.choose", ("name", subject.Labels[0]))}</summary>
            <fieldset><legend>{Say.This("page.choose.legend")}</legend>
            {Enumerable.Range(0, count).Select(i => Choice(subject, i))}</fieldset></details>
            <div class="against-0">{VerdictTable.Of(subject, answers)}</div>
            {tables}
            """);
    }

    private static Markup Choice(ReportSubject subject, int i)
    {
        var chosen = i == 0 ? Markup.Trusted(" checked=\"checked\"") : Markup.Empty;
        return Markup.Of($"<label><input type=\"radio\" name=\"baseline\" id=\"baseline-{i}\"{chosen} /> {subject.Labels[i]}</label>\n");
    }

    /// <summary>The baseline chosen first, then all others in the order of the study.</summary>
    private static IEnumerable<AnswerRow> Rows(ReportSubject subject, Answer answer, int baseline, int together) =>
        Enumerable.Range(0, subject.Results.Count).OrderBy(i => i != baseline).Select(i => Answer.Against(subject, answer, i, baseline, together));
}
