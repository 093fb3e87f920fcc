using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using QueueSim.Charts;

namespace QueueSim.Tests.Charts;

/// <summary>A rectangle in pixels, from the top left corner of a picture.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public bool Holds(Box inner) =>
        inner.Left >= Left - 0.5 && inner.Right <= Right + 0.5 && inner.Top >= Top - 0.5 && inner.Bottom <= Bottom + 0.5;

    public bool Overlaps(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
}

/// <summary>A drawn chart, read back from its SVG.</summary>
internal sealed partial class SvgPicture
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private readonly XElement root;

    public SvgPicture(Chart chart)
    {
        Figure = new Box(0, 0, chart.Width, chart.Height);
        root = XDocument.Parse(chart.Svg("test")).Root!;
    }

    public Box Figure { get; }

    public XElement Root => root;

    public string Description => root.Element(Svg + "desc")!.Value;

    public IReadOnlyList<string> Texts => [.. All("text").Select(text => text.Value)];

    /// <summary>Elements of what is drawn in the data area.</summary>
    public IReadOnlyList<XElement> Drawn(string name) => [.. root.Elements(Svg + "g").Elements(Svg + name)];

    public IReadOnlyList<XElement> All(string name) => [.. root.Descendants(Svg + name)];

    /// <summary>The box of every text, and the area outside of which it is cut off.</summary>
    public IReadOnlyList<(string Text, Box Box, Box Area)> Boxes() => [.. All("text").Select(text => (text.Value, BoxOf(text), AreaOf(text)))];

    public static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    private Box AreaOf(XElement text)
    {
        var area = Figure;
        foreach (var group in text.Ancestors(Svg + "g").Where(group => group.Attribute("clip-path") is not null))
        {
            var clip = root.Descendants(Svg + "clipPath").Single(clip => $"url(#{clip.Attribute("id")!.Value})" == group.Attribute("clip-path")!.Value).Elements().Single();
            area = new Box(Number(clip, "x"), Number(clip, "y"), Number(clip, "x") + Number(clip, "width"), Number(clip, "y") + Number(clip, "height"));
        }
        return area;
    }

    private static Box BoxOf(XElement text)
    {
        var size = Number(text, "font-size");
        var first = double.Parse(text.Attribute("x")!.Value.Split(',')[0], CultureInfo.InvariantCulture);
        var baseline = Number(text, "y");
        var width = ChartFonts.Width(text.Value, (float)size, text.Attribute("font-weight")?.Value == "bold");
        var move = Figures().Matches(text.Attribute("transform")!.Value).Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture)).ToArray();
        var matrix = move.Length == 2 ? [1, 0, 0, 1, move[0], move[1]] : move;
        Assert.Equal(6, matrix.Length);
        var corners = new[] { (X: first, Y: baseline - 0.78 * size), (X: first + width, Y: baseline + 0.22 * size) }
            .Select(corner => (X: matrix[0] * corner.X + matrix[2] * corner.Y + matrix[4], Y: matrix[1] * corner.X + matrix[3] * corner.Y + matrix[5])).ToArray();
        return new Box(corners.Min(c => c.X), corners.Min(c => c.Y), corners.Max(c => c.X), corners.Max(c => c.Y));
    }

    [GeneratedRegex(@"-?\d+(\.\d+)?")]
    private static partial Regex Figures();
}
