using QueueSim.Localization;
using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>The baseline taken apart by kind of problem and by way of submitting.</summary>
internal static class SegmentSection
{
    private static (string Attribute, string Words)[] Attributes =>
    [
        ("priority", Say.This("segments.priority")), ("case_type", Say.This("segments.case_type")), ("language", Say.This("segments.language")),
        ("evidence", Say.This("segments.evidence")), ("market", Say.This("segments.market")),
    ];

    private static (string Metric, string Heading)[] Columns =>
    [
        (Metrics.SolvedInTime, Say.This("segments.in_time")), (Metrics.RestrictedResolution, Say.This("segments.time")),
        ("first_human_response_hours", Say.This("segments.human")), ("never_human_share", Say.This("segments.never")), ("first_response_hours", Say.This("segments.first")),
        ("close_hours", Say.This("segments.close")), ("closed_within_48h_share", Say.This("segments.close_48")), ("filtered_share", Say.This("segments.filtered")),
    ];

    public static Markup Of(ReportSubject subject)
    {
        var baseline = subject.Baseline;
        // Kinds of case have a section of their own.
        var names = baseline.Layout.SegmentNames.Where((_, i) => !baseline.Layout.Segments.IsKind(i)).ToList();
        var groups = Attributes.Select(attribute => (attribute.Words, attribute.Attribute, Prefix: attribute.Attribute + "="))
            .Select(group => (group.Words, group.Attribute, group.Prefix, Names: names.Where(name => name.StartsWith(group.Prefix, StringComparison.Ordinal)).ToList()))
            .Where(group => group.Names.Count > 1)
            .SelectMany(group => group.Names.Select(name => (Segment: name, Words: group.Words + Say.This("words.colon") + SegmentWords.Value(group.Attribute, name[group.Prefix.Length..]))))
            .ToList();
        var rows = groups.Where(group => baseline.Find(group.Segment, Metrics.Solved)?.Value is not null).ToList();
        if (rows.Count == 0)
            return Markup.Empty;
        var decimals = Columns.Select(column => Numbers.Decimals(rows.Select(row => baseline.Find(row.Segment, column.Metric)?.Value))).ToList();
        var who = subject.IsFocal ? Numbers.Then(Say.This("segments.everybody")) : "";
        return Markup.Of($"<h2>{Say.This("segments.heading")}</h2>\n").And(Table.Of(
            Say.This("segments.caption", ("baseline", subject.Labels[0]), ("who", who)),
            [Say.This("segments.segment"), Say.This("segments.problems"), .. Columns.Select(column => column.Heading)],
            rows.Select(row => (IReadOnlyList<string>)
            [
                row.Words, Numbers.Count(baseline.Problems(row.Segment)),
                .. Columns.Select((column, i) => Numbers.Cell(baseline.Find(row.Segment, column.Metric), decimals[i])),
            ])));
    }
}
