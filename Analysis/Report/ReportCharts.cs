namespace QueueSim.Report;

/// <summary>The charts of a report, each where it belongs.</summary>
internal sealed record ReportCharts
{
    /// <summary>The one picture beside the answer.</summary>
    public required ReportChart First { get; init; }

    /// <summary>The same by kind of case.</summary>
    public required IReadOnlyList<ReportChart> Kinds { get; init; }

    /// <summary>What each piece of a way brings.</summary>
    public required IReadOnlyList<ReportChart> Pieces { get; init; }

    public required IReadOnlyList<ReportChart> Responses { get; init; }

    public required ReportChart? Differences { get; init; }

    public required ReportChart? Desks { get; init; }

    public required ReportChart? Same { get; init; }

    /// <summary>What the folded section of charts has.</summary>
    public required IReadOnlyList<ReportChart> Details { get; init; }

    public required ReportChart Flow { get; init; }

    public required ReportChart? TradeOff { get; init; }

    public required ReportChart Welch { get; init; }

    /// <summary>All of them in the order of the page.</summary>
    public IReadOnlyList<ReportChart> All =>
        [First, .. Kinds, .. Pieces, .. Some(Desks), .. Responses, .. Some(Differences), .. Some(Same), .. Details, Flow, .. Some(TradeOff), Welch];

    public static ReportCharts Of(ReportSubject subject, IReadOnlyList<Answer> answers)
    {
        var (answer, means) = (AnswerCharts.Levels(subject, answers), TimeCharts.Means(subject));
        return new ReportCharts
        {
            First = answer ?? means,
            Kinds = [.. KindCharts.Of(subject)],
            Pieces = [.. PieceSection.Charts(subject)],
            Responses = ResponseSection.Charts(subject),
            Differences = DifferenceCharts.Of(subject, answers),
            Desks = DeskSection.Chart(subject, answers),
            Same = SameProblemsSection.Chart(subject),
            Details =
            [
                .. answer is null ? (ReportChart[])[] : [means], .. Some(TimeCharts.Curves(subject)), TimeCharts.Boxes(subject), TimeCharts.Ridges(subject),
                .. !subject.IsFocal ? Some(TimeCharts.Strategies(subject)) : [],
                TimeCharts.Responses(subject), LoadCharts.Backlog(subject), .. Some(LoadCharts.TeamBacklogs(subject)), .. LoadCharts.Utilisation(subject),
            ],
            Flow = FlowCharts.Baseline(subject),
            TradeOff = CostSection.TradeOff(subject),
            Welch = WarmUpCharts.Welch(subject),
        };
    }

    private static ReportChart[] Some(ReportChart? chart) => chart is null ? [] : [chart];
}
