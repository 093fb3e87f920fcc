namespace QueueSim.Report;

/// <summary>What made this report and how to make it again.</summary>
internal static class ProvenanceSection
{
    public static Markup Of(StudyReport report)
    {
        var source = report.Provenance;
        return Markup.Of($"""
            <h2>How to repeat this run</h2>
            <pre><code>{Command(report)}</code></pre>
            <p>Run it in a checkout of the commit below, with the path of your copy of the study in place of its file name. The same plan hash and seed give the same numbers on any machine with any number of threads.</p>

            """).And(Table.Of(
                "Provenance", ["What", "Value"],
                [
                    ["Study", report.StudyFile], ["Scenarios", Numbers.Count(report.ScenariosRun)], ["Replications of each", Numbers.Count(source.Replications)],
                    ["Seed", source.Seed.ToString()], ["Plan hash (SHA-256)", source.PlanHash], ["Program", $"queuesim {source.Version}"], ["Commit", source.Commit],
                ]));
    }

    /// <summary>The command line, with the study's file name for its path.</summary>
    internal static string Command(StudyReport report)
    {
        var source = report.Provenance;
        var settings = source.Overrides.Select(setting => $" --set {ShellWord($"{setting.Key}={setting.Value}")}");
        var assertions = report.Assertions.Select(judged => judged.Assertion.Text).Distinct().Select(text => $" --assert {ShellWord(text)}");
        var desks = report.Desks is { } over ? $" --desks {ShellWord(over.File)} --desk-replications {over.Replications}" : "";
        return $"./run-scenarios.sh {ShellWord(report.StudyFile)} --replications {source.Replications} --seed {source.Seed}{string.Concat(settings)}{string.Concat(assertions)}{desks}";
    }

    private static string ShellWord(string word) =>
        word.All(c => char.IsAsciiLetterOrDigit(c) || "-_./=:,+@%".Contains(c)) ? word : $"'{word.Replace("'", "'\\''")}'";
}
