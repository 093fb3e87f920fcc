using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>The baseline taken apart by kind of problem and by way of submitting.</summary>
internal static class SegmentSection
{
    private static readonly (string Attribute, string Words)[] Attributes =
        [("priority", "Priority"), ("case_type", "Type of problem"), ("language", "Language"), ("evidence", "Evidence"), ("market", "Market")];

    private static readonly (string Metric, string Heading)[] Columns =
    [
        (Metrics.SolvedInTime, "Solved within the horizon"), (Metrics.RestrictedResolution, "Time to resolution counting unsolved problems, h"),
        ("first_human_response_hours", "Until a human answers, h"), ("never_human_share", "Never reach a human"), ("first_response_hours", "First response of a case (organisation), h"),
        ("close_hours", "Time to close a case (organisation), h"), ("closed_within_48h_share", "Cases closed within 48 h"), ("filtered_share", "Filtered"),
    ];

    public static Markup Of(ReportSubject subject)
    {
        var baseline = subject.Baseline;
        var groups = Attributes.Select(attribute => (attribute.Words, Prefix: attribute.Attribute + "="))
            .Select(group => (group.Words, group.Prefix, Names: baseline.Layout.SegmentNames.Where(name => name.StartsWith(group.Prefix, StringComparison.Ordinal)).ToList()))
            .Where(group => group.Names.Count > 1)
            .SelectMany(group => group.Names.Select(name => (Segment: name, Words: $"{group.Words}: {name[group.Prefix.Length..].Replace('_', ' ')}")))
            .ToList();
        var rows = groups.Where(group => baseline.Find(group.Segment, Metrics.Solved)?.Value is not null).ToList();
        if (rows.Count == 0)
            return Markup.Empty;
        var decimals = Columns.Select(column => Numbers.Decimals(rows.Select(row => baseline.Find(row.Segment, column.Metric)?.Value))).ToList();
        var who = subject.IsFocal ? " All sellers' problems, the focal cohort's included." : "";
        return Markup.Of($"<h2>Who waits how long</h2>\n").And(Table.Of(
            $"The baseline, “{subject.Labels[0]}”, by segment.{who} Segments differ in more than their name (who writes English may also attach better evidence), so a difference between rows is not the effect of the row's heading alone; the scenarios above are.",
            ["Segment", "Problems", .. Columns.Select(column => column.Heading)],
            rows.Select(row => (IReadOnlyList<string>)
            [
                row.Words, Numbers.Count(TimeCharts.Problems(baseline, row.Segment)),
                .. Columns.Select((column, i) => Numbers.Cell(baseline.Find(row.Segment, column.Metric), decimals[i])),
            ])));
    }
}
