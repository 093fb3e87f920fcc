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
            .And(NotModelled(report.Scenarios[0].Result.Layout.Scenario));
    }

    /// <summary>What the model leaves out; which of it depends on the baseline's parameters.</summary>
    internal static Markup NotModelled(Scenario scenario)
    {
        var rules = scenario.Chat is null ? "A high-risk flag (C8) counts" : "The daily limit and the freeze of chat (C10, C11) and a high-risk flag (C8) count";
        var accounts = scenario.Sellers.Accounts == 0
            ? $"Sellers are not followed from one problem to the next. {rules} within a problem."
            : $"Problems belong to {Numbers.Count(scenario.Sellers.Accounts)} accounts{(scenario.Sellers.SizeCv > 0 ? ", large ones more often than small ones." : ", all equally often; big and small sellers do not differ in how many they have.")} {rules} for all problems of an account.";
        var translators = scenario.Translation.TeamIndex is null ? "Translators" : "Translators other than a team of their own";
        return Markup.Of($"""
            <h2>What is not modelled yet</h2>
            <p>{accounts} Agents of a team are alike, do not learn and do not leave. {translators}, phone support and appeals beyond the marketplace are left out.</p>

            """);
    }
}
