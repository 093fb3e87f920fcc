using System.Security.Cryptography;
using System.Text;

namespace QueueSim.Scenarios.Planning;

/// <summary>The canonical text of a study: equal plans are equal experiments, on whatever machine and in whatever folder.</summary>
internal static class PlanText
{
    /// <summary>
    /// A version line, a line a file of values, then for each scenario its name, the hashes of its tables and its settings
    /// sorted by path. Tables count by content, so their paths are left out; so are descriptions.
    /// </summary>
    public static void Write(Study study, TextWriter writer)
    {
        writer.Write("queuesim plan 1\n");
        foreach (var hash in study.Files.Where(file => file.Kind == "values").Select(file => file.Hash).Order(StringComparer.Ordinal))
            writer.Write($"values {hash}\n");
        var lastTables = "";
        foreach (var scenario in study)
        {
            var tables = string.Concat(scenario.Files.Select(file => $"table {file.Kind} {file.Hash}\n"));
            if (tables != lastTables) writer.Write(tables);
            lastTables = tables;
            writer.Write($"scenario {scenario.Name}\n");
            var settings = scenario.Plan.Settings.Where(setting => setting.Target is not TableTarget);
            foreach (var setting in settings.OrderBy(setting => setting.Target.Path, StringComparer.Ordinal))
                writer.Write($"{setting.Target.Path}={setting.Text.ReplaceLineEndings(" ")}\n");
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
