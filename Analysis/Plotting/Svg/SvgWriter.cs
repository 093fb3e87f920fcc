using System.Globalization;
using System.Text;

namespace QueueSim.Plotting.Svg;

/// <summary>Writes the shapes of a figure. Coordinates are pixels from its upper left corner, rounded to hundredths.</summary>
/// <remarks>No identifiers are used, so figures can stand in one HTML page without disturbing each other.</remarks>
internal sealed class SvgWriter
{
    private const string Fonts = "'Segoe UI','Helvetica Neue',Helvetica,Arial,'Liberation Sans','DejaVu Sans','Noto Sans CJK SC',sans-serif";
    private readonly StringBuilder _xml = new();

    public void Begin(int width, int height, string title, string description) => _xml
        .Append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"").Attribute("width", width).Attribute("height", height)
        .Append($" viewBox=\"0 0 {width} {height}\" font-family=\"{Fonts}\">\n")
        .Append($"<title>{XmlText.Escape(title)}</title>\n<desc>{XmlText.Escape(description)}</desc>\n");

    public string End() => _xml.Append("</svg>\n").ToString();

    /// <summary>From here to <see cref="EndClip"/>, what lies outside of a rectangle is not shown.</summary>
    public void BeginClip(PixelRect area) => _xml
        .Append("<svg").Attribute("x", area.Left).Attribute("y", area.Top).Attribute("width", area.Width).Attribute("height", area.Height)
        .Append($" viewBox=\"{Number(area.Left)} {Number(area.Top)} {Number(area.Width)} {Number(area.Height)}\" overflow=\"hidden\">\n");

    public void EndClip() => _xml.Append("</svg>\n");

    public void Rectangle(PixelRect rect, Color fill, Color line, double lineWidth)
    {
        if (!fill.IsVisible && (lineWidth <= 0 || !line.IsVisible)) return;
        _xml.Append("<rect").Attribute("x", rect.Left).Attribute("y", rect.Top).Attribute("width", rect.Width).Attribute("height", rect.Height)
            .Fill(fill).Stroke(line, lineWidth).Append("/>\n");
    }

    /// <summary>Rectangles of one colour that may touch, without seams.</summary>
    public void Cells(IReadOnlyList<PixelRect> cells, Color fill)
    {
        _xml.Append("<path shape-rendering=\"crispEdges\"").Fill(fill).Append(" d=\"");
        foreach (var cell in cells)
            _xml.Append($"M{Number(cell.Left)} {Number(cell.Top)}H{Number(cell.Right)}V{Number(cell.Bottom)}H{Number(cell.Left)}Z");
        _xml.Append("\"/>\n");
    }

    public void Circle(double x, double y, double radius, Color fill, Color line, double lineWidth) => _xml
        .Append("<circle").Attribute("cx", x).Attribute("cy", y).Attribute("r", radius).Fill(fill).Stroke(line, lineWidth).Append("/>\n");

    public void Polyline(IReadOnlyList<(double X, double Y)> points, Color color, double width, LinePattern pattern)
    {
        if (points.Count < 2 || width <= 0 || !color.IsVisible) return;
        _xml.Append("<polyline fill=\"none\" stroke-linejoin=\"round\"").Stroke(color, width);
        if (pattern.Dashes is { } dashes) _xml.Append($" stroke-dasharray=\"{dashes}\"");
        _xml.Append(" points=\"").AppendJoin(' ', Distinct(points)).Append("\"/>\n");
    }

    public void Polygon(IReadOnlyList<(double X, double Y)> points, Color fill, Color line, double lineWidth)
    {
        if (points.Count < 3) return;
        _xml.Append("<polygon").Fill(fill).Stroke(line, lineWidth).Append(" points=\"").AppendJoin(' ', Distinct(points)).Append("\"/>\n");
    }

    /// <summary>A text of one or several lines, with a given point of it at a position.</summary>
    public void Label(string text, double x, double y, LabelStyle style, Alignment alignment, Color background = default)
    {
        if (text.Length == 0) return;
        var (width, height) = (TextMetrics.Width(text, style.FontSize, style.Bold), TextMetrics.Height(text, style.FontSize));
        var (left, top) = (x - alignment.Across() * width, y - alignment.Down() * height);
        if (background.IsVisible) Rectangle(new PixelRect(left - 3, top, left + width + 3, top + height), background, default, 0);
        var anchor = alignment.Across() switch { 0 => "start", 1 => "end", _ => "middle" };
        var step = style.FontSize * TextMetrics.LineHeight;
        var baseline = top + step / 2 + style.FontSize * TextMetrics.MiddleToBaseline;
        foreach (var line in text.Split('\n'))
        {
            OneLine(line, x, baseline, anchor, style, "");
            baseline += step;
        }
    }

    /// <summary>A text of one line that runs upwards, its middle at a position.</summary>
    public void Rotated(string text, double x, double y, LabelStyle style)
    {
        var baseline = x + style.FontSize * TextMetrics.MiddleToBaseline;
        OneLine(text.Replace('\n', ' '), baseline, y, "middle", style, $" transform=\"rotate(-90 {Number(baseline)} {Number(y)})\"");
    }

    internal static string Number(double value)
    {
        var rounded = Math.Round(value, 2);
        return (rounded == 0 ? 0 : rounded).ToString("0.##", CultureInfo.InvariantCulture);
    }

    private void OneLine(string line, double x, double baseline, string anchor, LabelStyle style, string transform) => _xml
        .Append("<text").Attribute("x", x).Attribute("y", baseline).Attribute("font-size", style.FontSize).Append($" text-anchor=\"{anchor}\"")
        .Append(style.Bold ? " font-weight=\"bold\"" : "").Fill(style.ForeColor).Append(transform)
        .Append($">{XmlText.Escape(line)}</text>\n");

    private static IEnumerable<string> Distinct(IEnumerable<(double X, double Y)> points)
    {
        var last = "";
        foreach (var (x, y) in points)
        {
            var point = $"{Number(x)},{Number(y)}";
            if (point != last) yield return point;
            last = point;
        }
    }
}
