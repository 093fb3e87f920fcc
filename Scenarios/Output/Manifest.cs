using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using QueueSim.Scenarios.Running;

namespace QueueSim.Scenarios.Output;

/// <summary>
/// What has to be known to repeat a run, and nothing of the machine: no time of day, no path, no thread count. Equal runs have
/// equal manifests.
/// </summary>
internal sealed record Manifest
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary><c>complete</c>, <c>running</c> or <c>interrupted</c>.</summary>
    public required string Status { get; init; }

    public string Program { get; init; } = "queuesim";

    public string Version { get; init; } = ProgramVersion.Number;

    /// <summary>Commit that the program was built from, or <c>unknown</c>.</summary>
    public string Commit { get; init; } = ProgramVersion.Commit;

    public required string Study { get; init; }

    /// <summary>SHA-256 of everything that decides the results: scenarios after all overrides, with the tables behind them.</summary>
    public required string PlanHash { get; init; }

    public required ulong Seed { get; init; }

    public required int Replications { get; init; }

    public required int Scenarios { get; init; }

    public required int FinishedScenarios { get; init; }

    /// <summary>Values set on the command line.</summary>
    public required IReadOnlyDictionary<string, string> Overrides { get; init; }

    /// <summary>Whether records were written.</summary>
    public required bool Records { get; init; }

    /// <summary>File names of the tables used, with the SHA-256 of their contents.</summary>
    public required IReadOnlyDictionary<string, string> Tables { get; init; }

    /// <summary>Problems of all finished replications, by how they ended; missing while the run lasts.</summary>
    public RunTotals? Problems { get; init; }

    public void Write(ResultFolder folder) =>
        File.WriteAllText(folder.PathOf("manifest.json"), JsonSerializer.Serialize(this, Json) + "\n");
}

/// <summary>What the program says of itself.</summary>
internal static class ProgramVersion
{
    private static readonly string Informational = typeof(ProgramVersion).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>For example 0.1.0.</summary>
    public static string Number => Informational.Split('+')[0];

    /// <summary>Full commit hash, or <c>unknown</c> when it was not built from a repository.</summary>
    public static string Commit => Informational.Contains('+') ? Informational.Split('+')[1] : "unknown";
}
