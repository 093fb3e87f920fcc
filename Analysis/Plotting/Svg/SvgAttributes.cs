using System.Text;

namespace QueueSim.Plotting.Svg;

/// <summary>Attributes of an element whose start tag is being written.</summary>
internal static class SvgAttributes
{
    public static StringBuilder Attribute(this StringBuilder xml, string name, double value) =>
        xml.Append($" {name}=\"{SvgWriter.Number(value)}\"");

    public static StringBuilder Fill(this StringBuilder xml, Color color)
    {
        if (!color.IsVisible) return xml.Append(" fill=\"none\"");
        xml.Append($" fill=\"{color.ToCss()}\"");
        return color.Alpha == 255 ? xml : xml.Attribute("fill-opacity", color.Alpha / 255.0);
    }

    public static StringBuilder Stroke(this StringBuilder xml, Color color, double width)
    {
        if (width <= 0 || !color.IsVisible) return xml;
        xml.Append($" stroke=\"{color.ToCss()}\"").Attribute("stroke-width", width);
        return color.Alpha == 255 ? xml : xml.Attribute("stroke-opacity", color.Alpha / 255.0);
    }
}
