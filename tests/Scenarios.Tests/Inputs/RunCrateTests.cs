using System.Text.Json.Nodes;
using QueueSim.Tests.CommandLine;

namespace QueueSim.Tests.Inputs;

/// <summary>A folder of results describes itself as Process Run Crate 0.5 and RO-Crate 1.1 demand.</summary>
public sealed class RunCrateTests : IDisposable
{
    private readonly ProgramCall program = new();

    public void Dispose() => program.Dispose();

    /// <summary>Every “MUST” of the two specifications that concerns such a folder, one by one.</summary>
    [Fact]
    public void What_the_profile_demands_is_there()
    {
        var study = program.Write("my study.csv", "scenario,description,run.days,run.warm_up_days,arrivals.problems_per_day,parameters\nbase,Who waits?,5,1,100,plain\n");
        Assert.True(program.Run("run", study, "--replications", "1", "--out", program.PathOf("out")) == 0, program.Error);
        var crate = JsonNode.Parse(File.ReadAllText(program.PathOf("out/ro-crate-metadata.json")))!;

        // RO-Crate 1.1: the context, one flat graph, and identifiers that are unique.
        Assert.Equal("https://w3id.org/ro/crate/1.1/context", (string?)crate["@context"]![0]);
        var entities = crate["@graph"]!.AsArray().Select(entity => entity!.AsObject()).ToDictionary(entity => (string)entity["@id"]!);
        Assert.All(entities.Values, entity => Assert.NotNull(entity["@type"]));

        // The metadata descriptor.
        var descriptor = entities["ro-crate-metadata.json"];
        Assert.Equal("CreativeWork", (string?)descriptor["@type"]);
        Assert.Equal("./", Reference(descriptor["about"]));
        Assert.Equal("https://w3id.org/ro/crate/1.1", Reference(descriptor["conformsTo"]));

        // The root data entity, with its profile.
        var root = entities["./"];
        Assert.Equal("Dataset", (string?)root["@type"]);
        Assert.Equal("Who waits?", (string?)root["name"]);
        Assert.Contains("1 scenarios x 1 replications, seed 1", (string?)root["description"], StringComparison.Ordinal);
        Assert.Matches(@"^\d{4}-\d{2}-\d{2}$", (string?)root["datePublished"]);
        Assert.Contains(Reference(root["license"]), entities.Keys);
        var profile = entities[Reference(root["conformsTo"])];
        Assert.Equal(("https://w3id.org/ro/wfrun/process/0.5", "CreativeWork"), ((string?)profile["@id"], (string?)profile["@type"]));

        // Every file of the folder but the descriptor is a part, and a File in the graph.
        string[] files = [.. program.Files("out").Keys.Select(name => name.Replace('\\', '/')).Where(name => name != "ro-crate-metadata.json").Select(name => name.Replace(" ", "%20", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        Assert.Equal(files, References(root["hasPart"]).Order(StringComparer.Ordinal));
        Assert.All(files, file => Assert.Equal("File", (string?)entities[file]["@type"]));
        Assert.Contains("inputs/files/my%20study.csv", files);

        // The run, which names its tool, its inputs and its results.
        var run = entities[Reference(root["mentions"])];
        Assert.Equal("CreateAction", (string?)run["@type"]);
        var tool = entities[Reference(run["instrument"])];
        Assert.Equal(("SoftwareApplication", "QueueSim"), ((string?)tool["@type"], (string?)tool["name"]));
        Assert.Equal(files.Where(file => file.StartsWith("inputs/", StringComparison.Ordinal)), References(run["object"]).Order(StringComparer.Ordinal));
        Assert.Equal(files.Where(file => !file.StartsWith("inputs/", StringComparison.Ordinal)), References(run["result"]).Order(StringComparer.Ordinal));
    }

    private static string Reference(JsonNode? node) => (string)node!["@id"]!;

    private static IEnumerable<string> References(JsonNode? nodes) => nodes!.AsArray().Select(Reference);
}
