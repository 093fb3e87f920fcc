using System.Security.Cryptography;
using System.Text;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Scenarios.Planning;

/// <summary>The canonical text of a study: equal plans are equal experiments, on any machine and in any folder.</summary>
internal static class PlanText
{
    /// <summary>A version line and the design, if there is one. Then for each scenario its name, the hashes of its tables and its settings by path.</summary>
    /// <remarks>Files count by content, those that <c>empirical()</c> names too; their paths and all descriptions are left out.</remarks>
    public static void Write(Study study, TextWriter writer)
    {
        writer.Write("queuesim plan 2\n");
        if (study.Design is { } design) writer.Write($"design {design.Text}\n");
        var lastTables = "";
        foreach (var scenario in study)
        {
            var tables = TablesOf(scenario);
            if (tables != lastTables) writer.Write(tables);
            lastTables = tables;
            writer.Write($"scenario {scenario.Name}\n");
            WriteSettings(scenario, writer);
        }
    }

    /// <summary>All that decides a scenario's numbers: the hashes of its tables and its settings by path.</summary>
    public static void WriteContents(StudyScenario scenario, TextWriter writer)
    {
        writer.Write(TablesOf(scenario));
        WriteSettings(scenario, writer);
    }

    private static string TablesOf(StudyScenario scenario) => string.Concat(scenario.Files.Select(file => $"table {file.Kind} {file.Hash}\n"));

    private static void WriteSettings(StudyScenario scenario, TextWriter writer)
    {
        foreach (var setting in scenario.Plan.Settings.OrderBy(setting => setting.Place.Path, StringComparer.Ordinal))
        {
            if (setting.Place.Kind is not { } kind) continue;
            var namesFile = setting.Place.Path == Parameters.ArrivalsFile.Name || setting.Text.Contains("empirical", StringComparison.OrdinalIgnoreCase);
            var contents = namesFile ? kind.Parse(setting.Text, setting.Context).Contents : "";
            writer.Write($"{setting.Place.Path}={Portable.Text(setting.Text).ReplaceLineEndings(" ")}{(contents.Length > 0 ? " " : "")}{contents}\n");
        }
    }

    public static string Hash(Study study)
    {
        using var sha = SHA256.Create();
        using (var stream = new CryptoStream(Stream.Null, sha, CryptoStreamMode.Write))
        using (var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\n" })
        {
            Write(study, writer);
        }
        return Convert.ToHexStringLower(sha.Hash!);
    }
}
