namespace QueueSim.Report;

/// <summary>The answer, the verdicts and where they come from as Markdown, in the report's own words.</summary>
public static class SummaryPage
{
    /// <summary>Renders the page. Equal inputs give equal bytes.</summary>
    public static string Render(StudyReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var subject = new ReportSubject(report);
        var answers = Answer.All(subject);
        return Markdown.Of(Markup.Of($"""
            <h1>{ReportPage.Title(subject)}</h1>{FailureSection.Of(report.Failed)}
            {AnswerSection.Unfolded(subject, answers)}
            <p>{ReportPage.Note(subject)}{(BaselineNote.Of(subject) is { Length: > 0 } own ? Numbers.Then(own) : "")}</p>
            {AssertionSection.Of(report)}
            <h2>All scenarios</h2>
            {ScenarioTable.Of(subject, answers)}{DeskSection.Of(subject, answers, chart: null)}
            {HealthSection.Of(subject)}
            {ProvenanceSection.Of(report)}
            """));
    }
}
