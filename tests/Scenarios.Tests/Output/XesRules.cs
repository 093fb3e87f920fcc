using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace QueueSim.Tests.Output;

/// <summary>What IEEE 1849-2016 wants of a log in XML, as far as its schema and text can be checked. Not its schema, which may not be carried along.</summary>
internal static class XesRules
{
    private static readonly string[] Parts = ["extension", "global", "classifier", "attribute", "trace", "event"];
    private static readonly string[] Types = ["string", "date", "int", "float", "boolean", "id", "list"];

    /// <summary>Everything that is not as it has to be.</summary>
    public static IReadOnlyList<string> Broken(XDocument document)
    {
        var broken = new List<string>();
        var log = document.Root!;
        void Check(bool holds, string what)
        {
            if (!holds)
                broken.Add(what);
        }

        Check(log.Name == "log", "the root is a log without a namespace");
        Check(decimal.TryParse(log.Attribute("xes.version")?.Value, CultureInfo.InvariantCulture, out _), "xes.version is a decimal number");
        var order = log.Elements().Select(element => Array.IndexOf(Parts, Types.Contains(element.Name.ToString()) ? "attribute" : element.Name.ToString())).ToList();
        Check(order.TrueForAll(place => place >= 0), "a log has extensions, globals, classifiers, attributes, traces and events, and nothing else");
        Check(order.SequenceEqual(order.Order()), "they come in this order");
        var prefixes = log.Elements("extension").Select(extension => extension.Attribute("prefix")!.Value).ToHashSet();
        foreach (var extension in log.Elements("extension"))
            Check(IsNcName(extension, "name") && IsNcName(extension, "prefix") && Uri.TryCreate(extension.Attribute("uri")?.Value, UriKind.Absolute, out _), "an extension has a name, a prefix and an address");
        foreach (var element in new[] { log }.Concat(log.Elements("global")).Concat(log.Elements("trace")).Concat(log.Descendants("event")))
            Attributes(element, prefixes, Check);
        Globals(log, "trace", log.Elements("trace"), Check);
        var ofEvents = Globals(log, "event", log.Descendants("event"), Check);
        foreach (var classifier in log.Elements("classifier"))
        {
            Check(IsNcName(classifier, "name") && IsNcName(classifier, "scope"), "a classifier has a name and a scope");
            Check(classifier.Attribute("keys")!.Value.Split(' ').All(ofEvents.Contains), "a classifier names attributes that every event has");
        }

        foreach (var trace in log.Elements("trace"))
            Check(!trace.Elements("event").SelectMany(each => each.ElementsAfterSelf()).Any(each => each.Name != "event"), "a trace's events follow its attributes");
        return [.. broken.Distinct()];
    }

    private static HashSet<string> Globals(XElement log, string scope, IEnumerable<XElement> elements, Action<bool, string> check)
    {
        var keys = log.Elements("global").Where(global => global.Attribute("scope")!.Value == scope).Elements().Select(Key).ToHashSet();
        foreach (var element in elements)
            check(keys.IsSubsetOf(element.Elements().Where(each => each.Name != "event").Select(Key)), $"every {scope} has what is declared for all");
        return keys;
    }

    private static void Attributes(XElement parent, HashSet<string> prefixes, Action<bool, string> check)
    {
        var own = parent.Elements().Where(element => Types.Contains(element.Name.ToString())).ToList();
        check(own.Select(Key).Distinct().Count() == own.Count, "keys of one element are different");
        foreach (var attribute in own)
        {
            var (key, value) = (Key(attribute), attribute.Attribute("value")?.Value);
            check(IsName(key), "a key is a name");
            check(key.Split(':') is not [var prefix, _] || prefixes.Contains(prefix), "the prefix of a key is that of an extension");
            check(value is not null && LogValues.Is(attribute.Name.ToString(), value), $"a {attribute.Name} has a value of that type");
        }
    }

    private static string Key(XElement attribute) => attribute.Attribute("key")?.Value ?? "";

    private static bool IsName(string text) => text.Length > 0 && text.All(letter => XmlConvert.IsNCNameChar(letter) || letter == ':') && XmlConvert.IsStartNCNameChar(text[0]);

    private static bool IsNcName(XElement element, string attribute) => element.Attribute(attribute)?.Value is { } text && IsName(text) && !text.Contains(':');
}
