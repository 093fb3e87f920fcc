using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace QueueSim.Scenarios.Output;

/// <summary>Describes a complete run to other programs, as a Workflow Run RO-Crate. What was read, what ran, what came of it.</summary>
/// <remarks>
/// Process Run Crate 0.5 over RO-Crate 1.1. There is no time of day and nobody's name in it, since equal runs have equal files: who publishes a
/// folder adds both.
/// </remarks>
internal static class RunCrate
{
    /// <summary>The name that every crate's metadata has.</summary>
    public const string FileName = "ro-crate-metadata.json";

    private const string Profile = "https://w3id.org/ro/wfrun/process/0.5", Crate = "https://w3id.org/ro/crate/1.1";
    private const string Root = "./", Program = "#queuesim", Licence = "#licence";

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<string, string> Formats = new(StringComparer.Ordinal)
    {
        [".csv"] = "text/csv",
        [".html"] = "text/html",
        [".md"] = "text/markdown",
        [".json"] = "application/json",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".pdf"] = "application/pdf",
        [".gz"] = "application/gzip",
        [".sqlite"] = "application/vnd.sqlite3",
    };

    /// <summary>Writes the description of everything that is in a folder.</summary>
    /// <param name="manifest">The run's manifest.</param>
    /// <param name="question">What the study asks; may be empty.</param>
    /// <param name="folder">The folder, complete but for this file.</param>
    public static void Write(Manifest manifest, string question, string folder)
    {
        string[] names =
        [
            .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
                .Where(name => name != FileName).Order(StringComparer.Ordinal),
        ];
        File.WriteAllText(Path.Combine(folder, FileName), Text(manifest, question, names), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    private static string Text(Manifest manifest, string question, string[] names)
    {
        var inputs = manifest.Inputs ?? new Dictionary<string, string>();
        var run = $"#run-{manifest.PlanHash[..12]}-{manifest.Seed}";
        var title = question.Length > 0 ? question.ReplaceLineEndings(" ") : $"Results of {manifest.Study}";
        var description = $"{manifest.Scenarios} scenarios x {manifest.Replications} replications, seed {manifest.Seed}, plan {manifest.PlanHash}";
        var graph = new JsonArray
        {
            Entity(FileName, "CreativeWork", ("conformsTo", Reference(Crate)), ("about", Reference(Root))),
            Entity(Root, "Dataset", ("conformsTo", Reference(Profile)), ("name", title), ("description", $"Simulated by QueueSim: {description}."),
                ("datePublished", ProgramVersion.Released), ("license", Reference(Licence)), ("hasPart", References(names)), ("mentions", Reference(run))),
            Entity(Profile, "CreativeWork", ("name", "Process Run Crate"), ("version", "0.5")),
            Entity(Licence, "CreativeWork", ("name", "Not stated"), ("description", "Whoever owns the inputs decides on the licence of these files.")),
            Entity(Program, "SoftwareApplication", ("name", "QueueSim"), ("softwareVersion", $"{manifest.Version}+{manifest.Commit}")),
            Entity(run, "CreateAction", ("name", $"Simulation of {manifest.Study}"), ("description", $"queuesim run {manifest.Study}: {description}; all options are in inputs/run.json."),
                ("instrument", Reference(Program)), ("object", References(names.Where(inputs.ContainsKey))), ("result", References(names.Where(name => !inputs.ContainsKey(name)))),
                ("actionStatus", Reference("http://schema.org/CompletedActionStatus"))),
        };
        foreach (var name in names)
        {
            var file = Entity(Id(name), "File", ("name", name), ("encodingFormat", Formats.GetValueOrDefault(Path.GetExtension(name), "application/octet-stream")));
            if (inputs.TryGetValue(name, out var hash))
                file["sha256"] = hash;
            graph.Add(file);
        }

        return new JsonObject
        {
            ["@context"] = new JsonArray($"{Crate}/context", "https://w3id.org/ro/terms/workflow-run/context"),
            ["@graph"] = graph,
        }.ToJsonString(Json) + "\n";
    }

    private static JsonObject Entity(string id, string type, params ReadOnlySpan<(string Name, JsonNode Value)> properties)
    {
        var entity = new JsonObject { ["@id"] = id, ["@type"] = type };
        foreach (var (name, value) in properties)
            entity[name] = value;
        return entity;
    }

    private static JsonObject Reference(string id) => new() { ["@id"] = id };

    private static JsonArray References(IEnumerable<string> names) => [.. names.Select(name => (JsonNode)Reference(Id(name)))];

    // A relative address: what is no letter of one is written as its bytes.
    private static string Id(string name) => string.Join('/', name.Split('/').Select(Uri.EscapeDataString));
}
