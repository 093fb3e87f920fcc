using QueueSim.Localization;

namespace QueueSim.Report;

/// <summary>A report ready to be written.</summary>
/// <param name="Html">The whole page, well-formed as XML too; it refers to nothing outside of itself.</param>
/// <param name="Charts">The charts in it, in its order.</param>
public sealed record RenderedReport(string Html, IReadOnlyList<ReportChart> Charts);

/// <summary>Puts a report together: question, answer, picture and verdicts first. What they rest on is folded away.</summary>
public static class ReportPage
{
    /// <summary>Renders a report. Equal inputs give equal bytes.</summary>
    public static RenderedReport Render(StudyReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var subject = new ReportSubject(report);
        var answers = Answer.All(subject);
        var charts = ReportCharts.Of(subject, answers);
        var title = Title(subject);
        var body = Markup.Of($"""
            <h1>{Numbers.Kept(title)}</h1>{FailureSection.Of(report.Failed)}
            {AnswerSection.Of(subject, answers)}{WarningNotes(subject)}
            {charts.First.Figure()}
            {BaselineChoice.Of(subject, answers)}
            {KindSection.Of(subject)}{charts.Kinds.Select(chart => chart.Figure())}{PieceSection.Of(subject, charts.Pieces)}
            {AssertionSection.Of(report)}{DeskSection.Of(subject, answers, charts.Desks)}{ResponseSection.Of(subject, charts.Responses)}
            {Fold(Reading(subject))}
            {Fold(DifferencesSection.Of(subject))}
            {Fold(HealthSection.Of(subject))}
            {Fold(AllNumbers(subject, answers, charts.Differences))}
            {Fold(SameProblemsSection.Of(subject, charts.Same))}
            {Fold(Details(subject, charts.Details))}
            {Fold(OutcomeSection.Of(subject, charts.Flow))}
            {Fold(CostSection.Of(subject, charts.TradeOff))}
            {Fold(ServiceLevelSection.Of(subject))}
            {Fold(SegmentSection.Of(subject))}
            {Fold(ConfidenceSection.Of(subject, charts.Welch))}
            {Fold(FidelitySection.Of(subject))}
            {Fold(SourcesSection.Of(report))}
            {Fold(ProvenanceSection.Of(report))}
            <p class="note printed">{Say.This("page.folded")}</p>
            """);
        return new RenderedReport(Whole(title, body), charts.All);
    }

    /// <summary>A page of its own around what it says.</summary>
    internal static string Whole(string title, Markup body)
    {
        var language = Languages.Current == SpokenLanguage.Chinese ? "zh-CN" : "en";
        var html = Markup.Of($"""
            <html xmlns="http://www.w3.org/1999/xhtml" lang="{language}" xml:lang="{language}">
            <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <title>{title}</title>
            <style>{Style.Sheet}</style>
            </head>
            <body>
            <main>
            {body}
            </main>
            <script>{PageScript.Text}</script>
            </body>
            </html>

            """);
        return "<!DOCTYPE html>\n" + html;
    }

    /// <summary>What somebody called it, else what the study asks, or without a question what it compares.</summary>
    internal static string Title(ReportSubject subject) => subject.Report.Title is { Length: > 0 } own ? own
        : subject.Question.Text.Length > 0 ? subject.Question.Text
        : subject.Report.ScenariosRun > 1 ? Say.This("page.title.many", ("name", subject.Labels[0]), ("n", subject.Report.ScenariosRun - 1))
        : subject.Labels[0];

    /// <summary>A section whose heading opens it; nothing for an empty one.</summary>
    internal static Markup Fold(Markup section)
    {
        const string Open = "<h2>", Close = "</h2>";
        var text = section.ToString().TrimStart();
        if (text.Length == 0)
            return Markup.Empty;
        var end = text.IndexOf(Close, StringComparison.Ordinal) + Close.Length;
        return text.StartsWith(Open, StringComparison.Ordinal) && end > Close.Length
            ? Markup.Trusted($"<details><summary>{text[..end]}</summary>\n{text[end..]}</details>\n")
            : throw new InvalidOperationException("A section that is folded begins with its heading.");
    }

    private static IEnumerable<Markup> WarningNotes(ReportSubject subject) => subject.NewWarnings.Select(warning => Markup.Of($"\n<p class=\"note\"><strong>{Numbers.Kept(warning)}</strong></p>"));

    private static Markup Reading(ReportSubject subject) => Markup.Of($"<h2>{Say.This("page.reading")}</h2>\n<p>{Numbers.Kept(Note(subject))}{(BaselineNote.Of(subject) is { Length: > 0 } own ? Numbers.Then(Numbers.Kept(own)) : "")}</p>\n");

    private static Markup AllNumbers(ReportSubject subject, IReadOnlyList<Answer> answers, ReportChart? differences) =>
        Markup.Of($"<h2>{Say.This("page.all_scenarios")}</h2>\n{ScenarioTable.Of(subject, answers)}{CohortSection.Of(subject, answers)}{differences?.Figure() ?? Markup.Empty}");

    private static Markup Details(ReportSubject subject, IReadOnlyList<ReportChart> charts) =>
        Markup.Of($"<h2>{Say.This("page.charts")}</h2>\n{GridTable.Of(subject)}{charts.Select(chart => chart.Figure())}");

    /// <summary>Whose times the report tells, and from when to when.</summary>
    internal static string Note(ReportSubject subject)
    {
        var problems = Numbers.Count(subject.Baseline.Problems(subject.Segment));
        var who = subject.IsFocal && subject.Scenario.Focal is not null
            ? Say.This("page.note.focal", ("share", Numbers.Percent(subject.Scenario.FocalShare)))
            : Say.This("page.note.all");
        return who + Say.This("page.note", ("problems", problems), ("n", subject.Report.Provenance.Replications), ("days", subject.Scenario.Window.HorizonDays.ToString("0.#")));
    }
}
