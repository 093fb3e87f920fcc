using System.Globalization;
using System.Xml.Linq;
using QueueSim.Plotting;
using QueueSim.Plotting.Svg;

namespace QueueSim.Tests.Plotting;

/// <summary>A drawn plot, read back from its SVG.</summary>
internal sealed class SvgPicture
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private readonly XElement _root;

    public SvgPicture(Plot plot, int width = 1000, int height = 500)
    {
        (Width, Height) = (width, height);
        _root = XDocument.Parse(plot.GetSvgXml(width, height)).Root!;
    }

    public int Width { get; }

    public int Height { get; }

    public string Title => _root.Element(Svg + "title")!.Value;

    public string Description => _root.Element(Svg + "desc")!.Value;

    public IReadOnlyList<string> Texts => [.. All("text").Select(text => text.Value)];

    /// <summary>The data area in pixels.</summary>
    public PixelRect Area
    {
        get
        {
            var clip = _root.Element(Svg + "svg")!;
            return new PixelRect(Number(clip, "x"), Number(clip, "y"), Number(clip, "x") + Number(clip, "width"), Number(clip, "y") + Number(clip, "height"));
        }
    }

    /// <summary>Elements of what is drawn in the data area.</summary>
    public IReadOnlyList<XElement> Drawn(string name) => [.. _root.Element(Svg + "svg")!.Elements(Svg + name)];

    public IReadOnlyList<XElement> All(string name) => [.. _root.Descendants(Svg + name)];

    /// <summary>The box of every text, and whether it is cut off at the data area's sides.</summary>
    public IReadOnlyList<(string Text, PixelRect Box, bool IsClipped)> Boxes() => [.. All("text").Select(Box)];

    public static double Number(XElement element, string attribute) =>
        double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    private static (string Text, PixelRect Box, bool IsClipped) Box(XElement text)
    {
        var size = Number(text, "font-size");
        var width = TextMetrics.Width(text.Value, size, text.Attribute("font-weight")?.Value == "bold");
        var (x, y) = (Number(text, "x"), Number(text, "y"));
        var left = text.Attribute("text-anchor")!.Value switch { "start" => 0, "end" => width, _ => width / 2 };
        var box = text.Attribute("transform") is null
            ? new PixelRect(x - left, y - 0.78 * size, x - left + width, y + 0.22 * size)
            : new PixelRect(x - 0.78 * size, y - left, x + 0.22 * size, y - left + width);
        return (text.Value, box, text.Parent!.Parent is not null);
    }
}
