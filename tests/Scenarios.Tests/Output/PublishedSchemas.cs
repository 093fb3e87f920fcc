using System.Text.Json;
using System.Xml.Schema;

namespace QueueSim.Tests.Output;

/// <summary>The schemas as they are published, where somebody has put them.</summary>
internal static class PublishedSchemas
{
    /// <summary>Folder that the environment names; <see langword="null"/> without one.</summary>
    public static string? Folder { get; } = Environment.GetEnvironmentVariable("QUEUESIM_SCHEMAS");

    /// <summary>The schema of IEEE 1849-2016.</summary>
    public static XmlSchemaSet Xes()
    {
        var set = new XmlSchemaSet();
        set.Add("", Path.Combine(Folder!, "xes.xsd"));
        return set;
    }

    /// <summary>The schema of OCEL 2.0 in JSON.</summary>
    public static JsonElement Ocel() => JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder!, "ocel20-schema-json.json"))).RootElement;

    /// <summary>Where a value is not as a schema of JSON wants it. Knows the words that the schema of OCEL uses, and refuses others.</summary>
    public static IEnumerable<string> Broken(JsonElement schema, JsonElement value, string path)
    {
        foreach (var word in schema.EnumerateObject())
        {
            var found = word.Name switch
            {
                "$schema" => [],
                "type" => value.ValueKind == (word.Value.GetString() switch { "object" => JsonValueKind.Object, "array" => JsonValueKind.Array, "string" => JsonValueKind.String, var other => throw new NotSupportedException(other) })
                    ? (IEnumerable<string>)[] : [$"{path} is no {word.Value}"],
                "format" => DateTimeOffset.TryParse(value.GetString(), out _) ? [] : [$"{path} is no {word.Value}"],
                "required" => word.Value.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{path} has no {name}"),
                "properties" => word.Value.EnumerateObject().SelectMany(each => value.TryGetProperty(each.Name, out var part) ? Broken(each.Value, part, $"{path}.{each.Name}") : []),
                "items" => value.EnumerateArray().SelectMany((part, i) => Broken(word.Value, part, $"{path}[{i}]")),
                var other => throw new NotSupportedException(other),
            };
            foreach (var each in found)
                yield return each;
        }
    }
}
