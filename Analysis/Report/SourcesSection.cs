namespace QueueSim.Report;

/// <summary>Where the inputs come from, and what is left out.</summary>
internal static class SourcesSection
{
    private static readonly (string Evidence, string Words)[] Evidence =
    [
        ("cited", "cited (quoted by the articles)"), ("calibrated", "calibrated (chosen so that the simulation reproduces cited outcomes)"),
        ("scenario", "set by this study or on the command line"), ("assumed", "assumed (nobody measured it)"),
    ];

    public static Markup Of(StudyReport report)
    {
        var rows = report.Parameters.Select(parameter => (IReadOnlyList<string>)
        [
            parameter.Name, parameter.Value.Length == 0 ? "unset" : parameter.Value, parameter.Unit,
            parameter.Evidence == "scenario" ? "set" : parameter.Evidence, parameter.Source.Length == 0 ? Numbers.None : parameter.Source, parameter.Note,
        ]);
        var counts = Evidence.Select(entry => (entry.Words, Count: report.Parameters.Count(parameter => parameter.Evidence == entry.Evidence)))
            .Where(entry => entry.Count > 0).Select(entry => $"{entry.Count} {entry.Words}");
        return Markup.Of($"""
            <h2>Where the numbers come from</h2>
            <p><strong>Cited figures are second-hand claims.</strong> They are figures that two articles about seller support quote from reports and surveys which nobody here has seen. The simulator uses them as claims to be consistent with, not as measured truth. <strong>Assumed figures are assumptions</strong>, chosen to be plausible; whoever knows better should change them and run again. So are the numbers in the tables of case types, teams, strategies and markets. The results say what would follow if all of this were so.</p>
            <p>Of the {report.Parameters.Count} parameters below: {string.Join("; ", counts)}.</p>

            """).And(Markup.Of($"<details open=\"open\"><summary>All parameters of the baseline</summary>\n{Table.Of("Parameters of the baseline with the evidence behind each. Source keys (T for the article on tickets, C for the one on chat) name the statements of the two articles.", ["Parameter", "Value", "Unit", "Evidence", "Source", "Meaning"], rows)}</details>\n"))
            .And(NotModelled);
    }

    private static Markup NotModelled { get; } = Markup.Of($"""
        <h2>What is not modelled yet</h2>
        <p>Sellers are not followed from one problem to the next: the daily limit and the freeze of chat (C10, C11) and a high-risk flag (C8) count within a problem. Agents of a team are alike, do not learn and do not leave. Translators other than a team of their own, phone support and appeals beyond the marketplace are left out.</p>

        """);
}
