using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace QueueSim.Charts;

/// <summary>Makes a picture that Skia drew fit for a page. It gets ids of its own, a size that follows the page, words for who cannot see it.</summary>
/// <remarks>Skia numbers ids through the whole process; here they depend on the chart alone, and so do the bytes.</remarks>
internal static partial class SvgDocument
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg", Link = "http://www.w3.org/1999/xlink";

    /// <summary>Cleans a document.</summary>
    /// <param name="drawn">What Skia wrote.</param>
    /// <param name="id">What ids begin with.</param>
    /// <param name="title">Read aloud as the picture's name.</param>
    /// <param name="description">Read aloud after it.</param>
    public static string Clean(byte[] drawn, string id, string title, string description)
    {
        var root = XDocument.Parse(Encoding.UTF8.GetString(drawn)).Root!;
        Rename(root, id);
        JoinGroups(root);
        foreach (var element in root.DescendantsAndSelf()) Shorten(element);
        root.SetAttributeValue("role", "img");
        root.SetAttributeValue("viewBox", $"0 0 {root.Attribute("width")!.Value} {root.Attribute("height")!.Value}");
        root.SetAttributeValue("style", "max-width:100%;height:auto");
        root.AddFirst(new XElement(Svg + "title", title), new XElement(Svg + "desc", description));
        return root.ToString(SaveOptions.DisableFormatting) + "\n";
    }

    /// <summary>Gives equal clips one id, and all ids a number within the chart.</summary>
    private static void Rename(XElement root, string id)
    {
        var (names, clips) = (new Dictionary<string, string>(), new Dictionary<string, string>());
        foreach (var element in root.Descendants().Where(element => element.Attribute("id") is not null).ToList())
        {
            var old = element.Attribute("id")!.Value;
            var content = element.Name == Svg + "clipPath" ? string.Concat(element.Elements()) : old;
            if (clips.TryGetValue(content, out var first)) element.Remove();
            else clips.Add(content, first = $"{id}-{clips.Count + 1}");
            names[old] = first;
            element.SetAttributeValue("id", first);
        }
        foreach (var attribute in root.Descendants().Attributes())
        {
            if (attribute.Name == "clip-path") attribute.Value = $"url(#{names[attribute.Value[5..^1]]})";
            if (attribute.Name == Link + "href" && attribute.Value.StartsWith('#')) attribute.Value = "#" + names[attribute.Value[1..]];
        }
    }

    private static void JoinGroups(XElement root)
    {
        foreach (var group in root.Elements(Svg + "g").ToList())
        {
            if (group.PreviousNode is not XElement before || before.Name != group.Name || (string?)before.Attribute("clip-path") != (string?)group.Attribute("clip-path")) continue;
            before.Add(group.Nodes());
            group.Remove();
        }
    }

    /// <summary>Drops what says nothing: defaults, digits that no eye sees, spaces around text.</summary>
    private static void Shorten(XElement element)
    {
        element.Attributes().Where(attribute => attribute is { Name.LocalName: "stroke-miterlimit", Value: "4" }).Remove();
        foreach (var attribute in element.Attributes().Where(attribute => attribute.Name.LocalName is not ("href" or "id" or "clip-path")))
            attribute.Value = Decimals().Replace(attribute.Value, match => double.Parse(match.Value, CultureInfo.InvariantCulture)
                .ToString(attribute.Name == "transform" ? "0.######" : "0.##", CultureInfo.InvariantCulture)); // A factor is multiplied by hundreds of pixels.
        // A heat map has edges, not slopes.
        if (element.Name == Svg + "image") element.SetAttributeValue("image-rendering", "pixelated");
        if (element.Name != Svg + "text") return;
        element.Value = element.Value.Trim();
        foreach (var name in new[] { "x", "y" }) element.SetAttributeValue(name, element.Attribute(name)!.Value.TrimEnd(',', ' '));
        // In another font each letter still stands in its place.
        element.SetAttributeValue("font-family", element.Attribute("font-family")!.Value.StartsWith(ChartFonts.Latin, StringComparison.Ordinal)
            ? $"{ChartFonts.Latin},Verdana,sans-serif" : $"{ChartFonts.Chinese},Noto Sans CJK SC,PingFang SC,Microsoft YaHei,sans-serif");
    }

    [GeneratedRegex(@"-?\d+\.\d{2,}(e-?\d+)?")]
    private static partial Regex Decimals();
}
