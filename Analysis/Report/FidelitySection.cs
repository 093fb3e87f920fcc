using QueueSim.Fidelity;
using QueueSim.Localization;

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
            <h2>{Say.This("notes.fidelity")}</h2>
            <p>{Numbers.Kept(Summary(subject, rows))}</p>

            """).And(Table.Of(
            Say.This("notes.fidelity.caption"),
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
        var (name, tables) = ($"“{subject.Labels[0]}”", Say.This("notes.fidelity.tables"));
        if (subject.Scenario.FocalShare is > LargestCohort and var share)
        {
            return Say.This("notes.fidelity.cohort", ("name", name), ("share", Numbers.Percent(share)), ("tables", tables));
        }

        var parts = rows.GroupBy(row => row.Kind).OrderBy(group => group.Key).Select(group =>
            Say.This("notes.fidelity.of", ("met", group.Count(row => row.Verdict == FidelityVerdict.Met)), ("all", Numbers.Of(group.Count(), Noun(group.Key))))).ToList();
        return Say.This("notes.fidelity.agrees", ("name", name), ("list", Numbers.Names(parts, parts.Count)), ("tables", tables));
    }
}
