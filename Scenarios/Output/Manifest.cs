using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using QueueSim.Scenarios.Running;

namespace QueueSim.Scenarios.Output;

/// <summary>
/// What has to be known to repeat a run, and nothing of the machine. No time of day, no path, no thread count. Equal runs have
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

    public const string FileName = "manifest.json";
    public const string Complete = "complete";

    private const string Own = "queuesim";

    /// <summary><c>complete</c>, <c>running</c>, <c>interrupted</c> or <c>failed</c>; <c>shard</c> for a finished part.</summary>
    public required string Status { get; init; }

    /// <summary>Why the run failed, in a sentence; missing when it did not.</summary>
    public string? Failure { get; init; }

    public string Program { get; init; } = Own;

    public string Version { get; init; } = ProgramVersion.Number;

    /// <summary>Commit that the program was built from, with <c>-dirty</c> when sources differed from it; or <c>unknown</c>.</summary>
    public string Commit { get; init; } = ProgramVersion.Commit;

    /// <summary>The build whose replications these are; missing when it is the commit. Another one, or code that no commit is all of.</summary>
    public string? Model { get; init; }

    public required string Study { get; init; }

    /// <summary>SHA-256 of all that decides the results: scenarios after overrides, with the tables behind them.</summary>
    public required string PlanHash { get; init; }

    public required ulong Seed { get; init; }

    public required int Replications { get; init; }

    /// <summary>Which values ranges without a step took, as <c>--design</c> names it; missing without such ranges.</summary>
    public string? Design { get; init; }

    /// <summary>The scenario that all others are compared with, where the call names one; missing for the first.</summary>
    public string? Baseline { get; init; }

    /// <summary>The precision that was asked for and reached; missing for a fixed number of replications.</summary>
    public PrecisionRecord? Precision { get; init; }

    /// <summary>How the best scenario was selected; missing for other runs.</summary>
    public SelectionRecord? Selection { get; init; }

    /// <summary>The two folders of a comparison; missing for runs.</summary>
    public IReadOnlyList<ComparedRecord>? Compared { get; init; }

    /// <summary>The desks on which the study was run, too; missing when that was not asked.</summary>
    public DesksRecord? Desks { get; init; }

    /// <summary>Which part of the study this is; missing for a whole one.</summary>
    public ShardRecord? Shard { get; init; }

    public required int Scenarios { get; init; }

    public required int FinishedScenarios { get; init; }

    /// <summary>Scenarios that failed, in the study's order, with why; missing when none did.</summary>
    public IReadOnlyList<FailedRecord>? FailedScenarios { get; init; }

    /// <summary>Values set on the command line.</summary>
    public required IReadOnlyDictionary<string, string> Overrides { get; init; }

    /// <summary>Largest negligible differences set on the command line, by metric; missing when there are none.</summary>
    public IReadOnlyDictionary<string, string>? Deltas { get; init; }

    /// <summary>Whether records were written.</summary>
    public required bool Records { get; init; }

    /// <summary>Whether records are of the focal cohort's problems alone. Missing when they are of all, or there are none.</summary>
    public bool? FocalOnly { get; init; }

    /// <summary>File names of the tables used, with the SHA-256 of their contents.</summary>
    public required IReadOnlyDictionary<string, string> Tables { get; init; }

    /// <summary>SHA-256 of the bytes of each file of <c>inputs/</c>: what the run read, and how it was called. Missing where none are kept.</summary>
    public IReadOnlyDictionary<string, string>? Inputs { get; init; }

    /// <summary>Problems of all finished replications, by how they ended. Missing while the run lasts and after it failed.</summary>
    public RunTotals? Problems { get; init; }

    /// <summary>Everything else that the run wrote, sorted; a name that ends in a slash stands for all of a folder.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>The manifest of a folder; <see langword="null"/> when there is none that this program wrote.</summary>
    public static Manifest? Find(string folder)
    {
        try
        {
            var found = JsonSerializer.Deserialize<Manifest>(File.ReadAllText(Path.Combine(folder, FileName)), Json);
            return found?.Program == Own ? found : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether another manifest says the same, but for the files.</summary>
    public bool SaysTheSameAs(Manifest other) => JsonSerializer.Serialize(this with { Files = [] }, Json) == JsonSerializer.Serialize(other with { Files = [] }, Json);

    /// <summary>Writes the manifest, so that its file is either the old one or the whole new one.</summary>
    public void Write(string folder)
    {
        var path = Path.Combine(folder, FileName);
        var text = JsonSerializer.Serialize(this, Json) + "\n";
        try
        {
            File.WriteAllText(path + ResultFolder.Unfinished, text);
            File.Move(path + ResultFolder.Unfinished, path, overwrite: true);
        }
        catch (IOException) when (File.Exists(path))
        {
            // A full disk still has the room that the old one takes.
            File.Delete(path + ResultFolder.Unfinished);
            File.WriteAllText(path, text);
        }
    }
}

/// <summary>What a manifest says of a scenario that failed.</summary>
/// <param name="Scenario">Its name.</param>
/// <param name="Replication">The first of its replications that failed; those before it are kept.</param>
/// <param name="Cause"><c>events</c>, <c>open_problems</c> or <c>defect</c>.</param>
/// <param name="Reason">The same in words.</param>
internal sealed record FailedRecord(string Scenario, int Replication, string Cause, string Reason);

/// <summary>What a manifest says of the desks that agree with the sources.</summary>
/// <param name="File">File name of their table, without folders.</param>
/// <param name="Sha256">Hash of its content.</param>
/// <param name="Count">Desks.</param>
internal sealed record DesksRecord(string File, string Sha256, int Count)
{
    /// <summary>Replications of every scenario on each desk; missing while the run lasts.</summary>
    public int? Replications { get; init; }
}

/// <summary>What a manifest says of a folder of results that was compared.</summary>
/// <param name="Folder">Its name, without those above it.</param>
/// <param name="PlanHash">Hash of its plan.</param>
/// <param name="Seed">Seed of its streams.</param>
/// <param name="Replications">Replications of each of its scenarios.</param>
/// <param name="Model">The build that has simulated it.</param>
internal sealed record ComparedRecord(string Folder, string PlanHash, ulong Seed, int Replications, string Model);

/// <summary>What the program says of itself.</summary>
internal static class ProgramVersion
{
    private static readonly string Informational = typeof(ProgramVersion).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>The day of this version, as <c>CITATION.cff</c> has it: 2026-11-30, for example.</summary>
    public static string Released { get; } = typeof(ProgramVersion).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().First(entry => entry.Key == "Released").Value!;

    /// <summary>For example 0.1.0.</summary>
    public static string Number => Informational.Split('+')[0];

    /// <summary>Full commit hash, perhaps with <c>-dirty</c>. <c>unknown</c> when it was not built from the project's own repository.</summary>
    public static string Commit => Informational.Contains('+') ? Informational.Split('+')[1] : "unknown";
}
