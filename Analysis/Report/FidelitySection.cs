using QueueSim.Fidelity;

namespace QueueSim.Report;

/// <summary>The study's baseline against the cited figures.</summary>
internal static class FidelitySection
{
    /// <summary>A cohort with a larger share moves the figures of all by a good part of their tolerance.</summary>
    private const double LargestCohort = 0.01;

    public static Markup Of(ReportSubject subject)
    {
        var rows = subject.Report.Fidelity;
        if (rows.All(row => row.Verdict == FidelityVerdict.NoValue))
            return Markup.Empty;
        var columns = FidelityTable.Columns(rows);
        return Markup.Of($"""
            <h2>Fidelity</h2>
            <p>{Numbers.Kept(Summary(subject, rows))}</p>

            """).And(Table.Of(
            "The baseline of this study against the figures that the articles cite. Met: the whole interval is within what is accepted; missed: the whole interval is outside; unclear: more replications decide; no value: the baseline has no such segment or no case in it.",
            [.. columns.Select(column => column.Heading[..1].ToUpperInvariant() + column.Heading[1..])],
            rows.Select(row => (IReadOnlyList<string>)[.. columns.Select(column => Numbers.Kept(column.Cell(row)))])));
    }

    private static string Noun(FigureKind kind) => kind switch
    {
        FigureKind.Calibrated => "calibrated figure",
        FigureKind.Assumption => "assumption",
        _ => "prediction",
    };

    private static string Summary(ReportSubject subject, IReadOnlyList<FidelityRow> rows)
    {
        const string Tables = "what the shipped tables themselves come to is shown by queuesim fidelity.";
        if (subject.Scenario.FocalShare is > LargestCohort and var share)
        {
            return $"In the baseline of this study, “{subject.Labels[0]}”, {Numbers.Percent(share)} of the sellers follow one strategy. They load the desk in their own way, so it is not counted how many figures the baseline agrees with; {Tables}";
        }

        var parts = rows.GroupBy(row => row.Kind).OrderBy(group => group.Key).Select(group =>
            $"{group.Count(row => row.Verdict == FidelityVerdict.Met)} of {Numbers.Of(group.Count(), Noun(group.Key))}").ToArray();
        var list = parts.Length < 2 ? parts[0] : $"{string.Join(", ", parts[..^1])} and {parts[^1]}";
        return $"The baseline of this study, “{subject.Labels[0]}”, agrees with {list}. This is about that scenario only: where the study changes demand, staffing, tables or rules on purpose, it must deviate, and {Tables}";
    }
}
