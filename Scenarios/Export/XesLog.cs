using System.Text;
using System.Xml;

namespace QueueSim.Scenarios.Export;

/// <summary>An event log by IEEE 1849-2016 (XES). A problem is a trace, a moment of its life an event. It is written as it is read.</summary>
/// <remarks>Elements have no namespace, as in the published schema, and every key that a classifier names is declared for all events.</remarks>
internal static class XesLog
{
    public const string FileName = "events.xes";

    private const string Name = "concept:name", Transition = "lifecycle:transition", Time = "time:timestamp";

    private static readonly (string Name, string Prefix)[] Extensions = [("Concept", "concept"), ("Lifecycle", "lifecycle"), ("Organizational", "org"), ("Time", "time")];

    /// <summary>Columns of a problem that its trace has.</summary>
    private static readonly (string Column, string Type)[] OfTraces =
    [
        ("scenario", "string"), ("replication", "int"), ("problem", "int"), ("account", "int"), ("account_size", "string"), ("case_type", "string"), ("priority", "string"), ("strategy", "string"),
        ("language", "string"), ("evidence", "string"), ("market", "string"), ("focal", "boolean"), ("observed", "boolean"), ("submissions", "int"), ("outcome", "string"),
    ];

    /// <summary>Columns of events under names of their own.</summary>
    private static readonly (string Column, string Type)[] OfEvents =
        [("event", "string"), ("submission", "int"), ("attempt", "int"), ("position", "int"), ("lasted_hours", "float"), ("how", "string")];

    /// <summary>Writes a log; replaces the file when it is there.</summary>
    public static void Write(RecordedLives lives, string path)
    {
        var form = new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" };
        using var xml = XmlWriter.Create(path, form);
        xml.WriteStartElement("log");
        xml.WriteAttributeString("xes.version", "1849.2016");
        xml.WriteAttributeString("xes.features", "");
        Declare(xml);
        Attribute(xml, "string", Name, lives.Manifest.Study);
        Attribute(xml, "string", "lifecycle:model", "standard");
        Attribute(xml, "string", "program", $"{lives.Manifest.Program} {lives.Manifest.Version}");
        Attribute(xml, "string", "plan_hash", lives.Manifest.PlanHash);
        Attribute(xml, "string", "seed", $"{lives.Manifest.Seed}");
        foreach (var (problem, events) in lives.All())
        {
            xml.WriteStartElement("trace");
            Attribute(xml, "string", Name, $"{problem.World}/{problem["problem"]}");
            foreach (var (column, type) in OfTraces)
                Attribute(xml, type, column, problem[column]);
            foreach (var each in events)
                Write(xml, each);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Declare(XmlWriter xml)
    {
        foreach (var (name, prefix) in Extensions)
        {
            xml.WriteStartElement("extension");
            xml.WriteAttributeString("name", name);
            xml.WriteAttributeString("prefix", prefix);
            xml.WriteAttributeString("uri", $"http://www.xes-standard.org/{prefix}.xesext");
            xml.WriteEndElement();
        }

        Globals(xml, "trace", ("string", Name, "unknown"));
        Globals(xml, "event", ("string", Name, "unknown"), ("string", Transition, "complete"), ("date", Time, "1970-01-01T00:00:00.000+00:00"), ("string", "event", "unknown"));
        foreach (var (name, keys) in new[] { ("Activity", Name), ("ActivityAndTransition", $"{Name} {Transition}"), ("Event", "event") })
        {
            xml.WriteStartElement("classifier");
            xml.WriteAttributeString("name", name);
            xml.WriteAttributeString("scope", "event");
            xml.WriteAttributeString("keys", keys);
            xml.WriteEndElement();
        }
    }

    private static void Globals(XmlWriter xml, string scope, params (string Type, string Key, string Value)[] keys)
    {
        xml.WriteStartElement("global");
        xml.WriteAttributeString("scope", scope);
        foreach (var (type, key, value) in keys)
            Attribute(xml, type, key, value);
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, RecordRow row)
    {
        xml.WriteStartElement("event");
        Attribute(xml, "string", Name, row["activity"]);
        Attribute(xml, "string", Transition, row["transition"]);
        Attribute(xml, "date", Time, row["at"]);
        Attribute(xml, "string", "org:group", row["team"]);
        foreach (var (column, type) in OfEvents)
            Attribute(xml, type, column, row[column]);
        xml.WriteEndElement();
    }

    private static void Attribute(XmlWriter xml, string type, string key, string value)
    {
        if (value.Length == 0)
            return;
        xml.WriteStartElement(type);
        xml.WriteAttributeString("key", key);
        xml.WriteAttributeString("value", type != "boolean" ? value : value == "yes" ? "true" : "false");
        xml.WriteEndElement();
    }
}
