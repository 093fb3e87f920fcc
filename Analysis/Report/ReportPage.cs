namespace QueueSim.Report;

/// <summary>A report ready to be written.</summary>
/// <param name="Html">The whole page, well-formed as XML too; it refers to nothing outside of itself.</param>
/// <param name="Charts">The charts in it, in its order.</param>
public sealed record RenderedReport(string Html, IReadOnlyList<ReportChart> Charts);

/// <summary>Puts a report together: the answer first, then the pictures, then what they rest on.</summary>
public static class ReportPage
{
    /// <summary>Renders a report. Equal inputs give equal bytes.</summary>
    public static RenderedReport Render(StudyReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var subject = new ReportSubject(report);
        var answers = Answer.All(subject);
        var (means, differences, flow) = (TimeCharts.Means(subject), DifferenceCharts.Of(subject, answers), FlowCharts.Baseline(subject));
        var (answer, tradeOff, welch) = (AnswerCharts.Levels(subject, answers), CostSection.TradeOff(subject), WarmUpCharts.Welch(subject));
        var (same, desks) = (SameProblemsSection.Chart(subject), DeskSection.Chart(subject, answers));
        var first = answer ?? means;
        var responses = ResponseSection.Charts(subject);
        IReadOnlyList<ReportChart> details =
        [
            .. answer is null ? (ReportChart[])[] : [means], TimeCharts.Curves(subject), TimeCharts.Boxes(subject), TimeCharts.Ridges(subject),
            .. !subject.IsFocal && TimeCharts.Strategies(subject) is { } strategies ? [strategies] : (ReportChart[])[],
            TimeCharts.Responses(subject), LoadCharts.Backlog(subject), .. LoadCharts.TeamBacklogs(subject) is { } queues ? [queues] : (ReportChart[])[], .. LoadCharts.Utilisation(subject),
        ];
        var title = Title(report.StudyFile);
        var body = Markup.Of($"""
            <h1>{title}</h1>
            {AnswerSection.Of(subject, answers)}{WarningNotes(subject)}
            <p class="note">{Numbers.Kept(Note(subject, "below"))}</p>
            {first.Figure()}
            {AssertionSection.Of(report)}{ResponseSection.Of(subject, responses)}<h2>All scenarios</h2>
            {ScenarioTable.Of(subject, answers)}{CohortSection.Of(subject, answers)}{differences?.Figure() ?? Markup.Empty}
            {DifferencesSection.Of(subject)}{DeskSection.Of(subject, answers, desks)}
            {SameProblemsSection.Of(subject, same)}
            <h2>The charts in detail</h2>
            {GridTable.Of(subject)}{details.Select(chart => chart.Figure())}
            {OutcomeSection.Of(subject, flow)}
            {CostSection.Of(subject, tradeOff)}
            {ServiceLevelSection.Of(subject)}
            {SegmentSection.Of(subject)}
            {ConfidenceSection.Of(subject, welch)}
            {FidelitySection.Of(subject)}
            {SourcesSection.Of(report)}
            {ProvenanceSection.Of(report)}
            """);
        var html = Markup.Of($"""
            <html xmlns="http://www.w3.org/1999/xhtml" lang="en" xml:lang="en">
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
            </body>
            </html>

            """);
        return new RenderedReport("<!DOCTYPE html>\n" + html, [first, .. responses, .. differences is null ? [] : (ReportChart[])[differences], .. desks is null ? [] : (ReportChart[])[desks], .. same is null ? [] : (ReportChart[])[same], .. details, flow, .. tradeOff is null ? [] : (ReportChart[])[tradeOff], welch]);
    }

    internal static string Title(string studyFile)
    {
        var words = Path.GetFileNameWithoutExtension(studyFile).Split(['-', '_', ' '], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word == "ai" ? "AI" : word);
        var title = string.Join(' ', words);
        return title.Length == 0 ? "Study" : char.ToUpperInvariant(title[0]) + title[1..];
    }

    private static IEnumerable<Markup> WarningNotes(ReportSubject subject) => subject.Warnings.Select(warning => Markup.Of($"\n<p class=\"note\"><strong>{Numbers.Kept(warning)}</strong></p>"));

    internal static string Note(ReportSubject subject, string details)
    {
        var problems = TimeCharts.Problems(subject.Baseline, subject.Segment);
        var who = subject.IsFocal && subject.Scenario.Focal is not null
            ? $"Times are those of the focal cohort: {Numbers.Percent(subject.Scenario.FocalShare)} of all problems, submitted in the way that the scenario names while all other sellers go on as before"
            : "Times are those of all problems";
        var horizon = $"; where unsolved problems are counted, one that is not solved within {ConfidenceSection.Days(subject.Scenario.Window.HorizonDays * 24)} counts as that long";
        return $"{who}, {Numbers.Count(problems)} problems in the baseline over {Numbers.Of(subject.Report.Provenance.Replications, "replication")}. They run on the seller’s clock, from when a problem appears until it is solved{horizon}. All of it is simulated, partly from assumptions (see {details}).";
    }
}
