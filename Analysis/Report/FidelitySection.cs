using QueueSim.Fidelity;

namespace QueueSim.Report;

/// <summary>The study's baseline against the cited figures.</summary>
internal static class FidelitySection
{
    private static readonly string[] Headings = ["Key", "Statement", "Cited", "Simulated", "95 % interval", "Deviation", "Kind", "Verdict"];

    public static Markup Of(ReportSubject subject)
    {
        var rows = subject.Report.Fidelity;
        if (rows.All(row => row.Verdict == FidelityVerdict.NoValue))
            return Markup.Empty;
        return Markup.Of($"""
            <h2>Fidelity</h2>
            <p>{Numbers.Kept(Summary(subject, rows))}</p>

            """).And(Table.Of(
            "The baseline of this study against the figures that the articles cite. Met: the whole interval is within what is accepted; missed: the whole interval is outside; unclear: more replications decide; no value: the baseline has no such segment or no case in it.",
            Headings, rows.Select(row => (IReadOnlyList<string>)[.. FidelityTable.Cells(row).Select(Numbers.Kept)])));
    }

    private static string Noun(FigureKind kind) => kind switch
    {
        FigureKind.Calibrated => "calibrated figure",
        FigureKind.Assumption => "assumption",
        _ => "prediction",
    };

    private static string Summary(ReportSubject subject, IReadOnlyList<FidelityRow> rows)
    {
        var parts = rows.GroupBy(row => row.Kind).OrderBy(group => group.Key).Select(group =>
            $"{group.Count(row => row.Verdict == FidelityVerdict.Met)} of {Numbers.Of(group.Count(), Noun(group.Key))}").ToArray();
        var list = parts.Length < 2 ? parts[0] : $"{string.Join(", ", parts[..^1])} and {parts[^1]}";
        return $"The baseline of this study, “{subject.Labels[0]}”, agrees with {list}. This is about that scenario only: where the study changes demand, staffing, tables or rules on purpose, it must deviate, and what the shipped tables themselves come to is shown by queuesim fidelity.";
    }
}
