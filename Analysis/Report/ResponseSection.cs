using QueueSim.Localization;

namespace QueueSim.Report;

/// <summary>What scenarios come to over the numbers that lists and ranges vary. One number a curve, two a map, more a small curve each.</summary>
internal static class ResponseSection
{
    private const int MostMaps = 3, MostPanels = 2;

    /// <summary>The charts; none when no number was varied.</summary>
    public static IReadOnlyList<ReportChart> Charts(ReportSubject subject)
    {
        if (subject.Report.Responses is not { } responses)
            return [];
        var segment = Answer.SegmentOf(subject, subject.Answers[0]);
        var words = MetricWords.Of(subject.Answers[0].Metric, segment, subject);
        var frame = new ResponseFrame(subject, responses, segment, words);
        var charts = new List<ReportChart>();
        foreach (var points in ResponsePoints.Of(responses, segment, words))
        {
            var drawn = points.Paths.Count switch
            {
                1 => ResponseCurves.Of(points, frame),
                2 => points.Series.Take(MostMaps).Select(series => ResponseMaps.Of(points.Paths, [.. series], frame) ?? ResponseEffects.Of(points.Paths, [.. series], frame)),
                _ => points.Series.Take(MostPanels).Select(series => ResponseEffects.Of(points.Paths, [.. series], frame)),
            };
            foreach (var chart in drawn)
                charts.Add(chart.Named(Unique(chart.Name, charts.Count(other => other.Name.StartsWith(chart.Name, StringComparison.Ordinal)))));
        }

        return charts;
    }

    /// <summary>The section; empty without charts.</summary>
    public static Markup Of(ReportSubject subject, IReadOnlyList<ReportChart> charts)
    {
        if (charts.Count == 0)
            return Markup.Empty;
        var responses = subject.Report.Responses!;
        var chosen = responses.Design is { } design ? Say.This("responses.design", ("design", design)) : "";
        var left = responses.Run > responses.Points.Count ? Say.This("responses.shown", ("n", Numbers.Count(responses.Points.Count)), ("all", Numbers.Count(responses.Run))) : "";
        var text = Numbers.Sentences($"{chosen}{left}{string.Join(' ', responses.Notes)}".Trim(), Unsteady(responses));
        return Markup.Of($"""
            <h2>{Say.This("responses.heading")}</h2>
            {(text.Length > 0 ? Markup.Of($"<p>{Numbers.Kept(text)}</p>\n") : Markup.Empty)}{charts.Select(chart => chart.Figure())}
            """);
    }

    private static string Unsteady(ReportedResponses responses)
    {
        var unsteady = responses.Points.Count(point => !point.IsSteady);
        return Numbers.Sentences(
            responses.IsBaselineSteady ? "" : Say.This("responses.unsteady_baseline"),
            unsteady == 0 ? "" : Say.This("responses.unsteady", ("n", Numbers.Count(unsteady)), ("all", Numbers.Count(responses.Points.Count))));
    }

    private static string Unique(string name, int before) => before == 0 ? name : $"{name}-{before + 1}";
}

/// <summary>What all charts over varied numbers share.</summary>
/// <param name="Subject">The report.</param>
/// <param name="Responses">What was varied.</param>
/// <param name="Segment">Segment of the answer.</param>
/// <param name="Words">Words for the metric.</param>
internal sealed record ResponseFrame(ReportSubject Subject, ReportedResponses Responses, string Segment, MetricWords Words)
{
    public bool HasIntervals => Subject.Report.Provenance.Replications > 1;

    public string Measure => Say.This("responses.measure", ("metric", Words.Heading), ("unit", Words.Unit));

    /// <summary>What is compared with: none where rows are compared with the first of their group.</summary>
    public double[]? Baseline => Responses.Baseline.TryGetValue(Segment, out var values) && Subject.Report.Scenarios.All(scenario => scenario.AnswerGroup.Length == 0)
        ? ResponsePoints.Shown(values, Words)
        : null;

    public string BaselineName => Subject.Labels[0];

    /// <summary>The baseline as a chart shows it.</summary>
    /// <param name="path">What is varied along the horizontal axis; <see langword="null"/> for a level alone.</param>
    public Charts.ResponseReference? Reference(string? path) => Baseline is { } values && !values.Any(double.IsNaN)
        ? new Charts.ResponseReference(BaselineName, values.Average(), path is not null && Responses.BaselineAt.TryGetValue(path, out var at) ? at : double.NaN)
        : null;

    public string Verdicts => Baseline is null ? "" : Say.This("responses.verdicts", ("baseline", BaselineName), ("over", VerdictNotes.Over(Subject)));
}
