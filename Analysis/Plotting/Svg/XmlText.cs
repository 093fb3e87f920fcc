using System.Text;
using System.Xml;

namespace QueueSim.Plotting.Svg;

/// <summary>Makes any string fit to stand in XML.</summary>
internal static class XmlText
{
    /// <summary>Escapes what XML gives a meaning; what XML 1.0 forbids (control characters, halves of surrogate pairs) becomes U+FFFD.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
                escaped.Append(c).Append(text[++i]);
            else
                escaped.Append(c switch
                {
                    '<' => "&lt;",
                    '>' => "&gt;",
                    '&' => "&amp;",
                    '"' => "&quot;",
                    '\'' => "&#39;",
                    '\t' or '\n' or '\r' => " ",
                    _ => XmlConvert.IsXmlChar(c) ? c.ToString() : "\ufffd",
                });
        }
        return escaped.ToString();
    }
}
