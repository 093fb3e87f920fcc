using System.Text.Json;

namespace QueueSim.Tests.Output;

/// <summary>What OCEL 2.0 wants of a log in JSON: its definitions 1 to 4 and section 8. Not its schema, which may not be carried along.</summary>
internal static class OcelRules
{
    /// <summary>Everything that is not as it has to be.</summary>
    public static IReadOnlyList<string> Broken(JsonElement log)
    {
        var broken = new HashSet<string>();
        void Check(bool holds, string what)
        {
            if (!holds)
                broken.Add(what);
        }

        Check(log.EnumerateObject().Select(part => part.Name).Order().SequenceEqual(["eventTypes", "events", "objectTypes", "objects"]), "a log has event types, object types, events and objects");
        var (ofEvents, ofObjects) = (Types(log, "eventTypes", Check), Types(log, "objectTypes", Check));
        Check(!ofEvents.Keys.Intersect(ofObjects.Keys).Any(), "no type is one of events and of objects");
        var objects = log.GetProperty("objects").EnumerateArray().ToList();
        var ids = objects.Select(Id).ToHashSet();
        var events = log.GetProperty("events").EnumerateArray().ToList();
        Check(ids.Count == objects.Count, "objects have different ids");
        Check(events.Select(Id).Distinct().Count() == events.Count && !events.Select(Id).Any(ids.Contains), "events have ids of their own");
        foreach (var each in events)
        {
            Check(LogValues.IsTime(Text(each, "time")), "an event has a time with an offset");
            Item(each, ofEvents, ids, Check);
            Check(Attributes(each).All(value => !value.TryGetProperty("time", out _)), "values of events have no time");
        }

        foreach (var each in objects)
        {
            Item(each, ofObjects, ids, Check);
            Check(Attributes(each).All(value => LogValues.IsTime(Text(value, "time"))), "values of objects have a time");
        }

        return [.. broken];
    }

    private static Dictionary<string, Dictionary<string, string>> Types(JsonElement log, string part, Action<bool, string> check)
    {
        var types = log.GetProperty(part).EnumerateArray().ToList();
        check(types.Select(type => Text(type, "name")).Distinct().Count() == types.Count, "types of one kind have different names");
        var declared = types.DistinctBy(type => Text(type, "name")).ToDictionary(type => Text(type, "name"), type => Attributes(type).ToDictionary(value => Text(value, "name"), value => Text(value, "type")));
        check(declared.Values.SelectMany(type => type.Values).All(type => type is "string" or "time" or "integer" or "float" or "boolean"), "attributes are of one of the five types");
        return declared;
    }

    private static void Item(JsonElement item, Dictionary<string, Dictionary<string, string>> types, HashSet<string> ids, Action<bool, string> check)
    {
        if (!types.TryGetValue(Text(item, "type"), out var attributes))
        {
            check(false, "types are declared");
            return;
        }

        foreach (var value in Attributes(item))
        {
            check(value.GetProperty("value").ValueKind == JsonValueKind.String, "values are texts");
            check(attributes.TryGetValue(Text(value, "name"), out var type) && LogValues.Is(type, Text(value, "value")), "attributes are declared, and values of their type");
        }

        foreach (var relation in item.GetProperty("relationships").EnumerateArray())
        {
            check(ids.Contains(Text(relation, "objectId")), "what is related to is an object");
            check(Text(relation, "qualifier").Length > 0, "relations have a qualifier");
        }
    }

    private static JsonElement.ArrayEnumerator Attributes(JsonElement item) => item.GetProperty("attributes").EnumerateArray();

    private static string Id(JsonElement item) => Text(item, "id");

    private static string Text(JsonElement item, string name) => item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
