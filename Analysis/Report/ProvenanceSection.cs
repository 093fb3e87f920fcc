using QueueSim.Localization;

namespace QueueSim.Report;

/// <summary>What made this report and how to make it again.</summary>
internal static class ProvenanceSection
{
    public static Markup Of(StudyReport report)
    {
        var source = report.Provenance;
        return Markup.Of($"""
            <h2>{Say.This("provenance.heading")}</h2>
            <pre><code>{Command(report)}</code></pre>
            <p>{Say.This("provenance.how")}</p>

            """).And(Table.Of(
                Say.This("provenance.caption"), [Say.This("provenance.what"), Say.This("sources.value")],
                [
                    [Say.This("provenance.study"), report.StudyFile], [Say.This("provenance.scenarios"), Numbers.Count(report.ScenariosRun)], [Say.This("provenance.replications"), Numbers.Count(source.Replications)],
                    [Say.This("provenance.seed"), source.Seed.ToString()], [Say.This("provenance.hash"), source.PlanHash], [Say.This("provenance.program"), $"queuesim {source.Version}"], [Say.This("provenance.commit"), source.Commit],
                ]));
    }

    /// <summary>The command line, with the study's file name for its path.</summary>
    internal static string Command(StudyReport report)
    {
        var source = report.Provenance;
        if (source.Call is { } call)
            return call;
        var settings = source.Overrides.Select(setting => $" --set {ShellWord($"{setting.Key}={setting.Value}")}");
        var assertions = report.Assertions.Select(judged => judged.Assertion.Text).Distinct().Select(text => $" --assert {ShellWord(text)}");
        var desks = report.Desks is { } over ? $" --desks {ShellWord(over.File)} --desk-replications {over.Replications}" : "";
        return $"./run-scenarios.sh {ShellWord(report.StudyFile)} --replications {source.Replications} --seed {source.Seed}{string.Concat(settings)}{string.Concat(assertions)}{desks}";
    }

    private static string ShellWord(string word) =>
        word.All(c => char.IsAsciiLetterOrDigit(c) || "-_./=:,+@%".Contains(c)) ? word : $"'{word.Replace("'", "'\\''")}'";
}
