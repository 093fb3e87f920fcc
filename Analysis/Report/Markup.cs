using System.Runtime.CompilerServices;
using System.Text;
using System.Xml;

namespace QueueSim.Report;

/// <summary>
/// A piece of a page, well-formed as XML. It can only be made from program text with holes, and whatever fills a hole is escaped
/// unless it is itself markup: no name of a scenario can become an element.
/// </summary>
internal readonly record struct Markup
{
    // Chinese lines may end between any two characters, so what a hard space ties to its number is tied together itself.
    private static readonly string[] Units = ["小时", "个百分点"];

    private readonly string? xml;

    private Markup(string xml) => this.xml = xml;

    public static Markup Empty { get; } = new("");

    /// <summary>Markup from an interpolated string; its holes are escaped.</summary>
    public static Markup Of(MarkupText text) => new(text.Xml());

    /// <summary>Takes a text of the program's own (a style sheet, a chart) as it is.</summary>
    public static Markup Trusted(string xml) => new(xml);

    /// <summary>Pieces one after another.</summary>
    public static Markup Join(IEnumerable<Markup> pieces) => new(string.Concat(pieces));

    /// <summary>This and then something else.</summary>
    public Markup And(Markup next) => new(ToString() + next);

    public override string ToString() => xml ?? "";

    /// <summary>Escapes what XML gives a meaning; what XML forbids becomes U+FFFD.</summary>
    internal static void Escape(string text, StringBuilder into)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
                into.Append(c).Append(text[++i]);
            else if (c == '\u00a0' && Array.Find(Units, unit => string.CompareOrdinal(text, i + 1, unit, 0, unit.Length) == 0) is { } unit)
            {
                into.Append(c).AppendJoin('\u2060', unit.ToCharArray());
                i += unit.Length;
            }
            else
            {
                into.Append(c switch
                {
                    '<' => "&lt;",
                    '>' => "&gt;",
                    '&' => "&amp;",
                    '"' => "&quot;",
                    '\'' => "&#39;",
                    _ => XmlConvert.IsXmlChar(c) ? c.ToString() : "\ufffd",
                });
            }
        }
    }
}

/// <summary>What the compiler turns the argument of <see cref="Markup.Of"/> into.</summary>
[InterpolatedStringHandler]
internal readonly ref struct MarkupText(int literalLength, int formattedCount)
{
    private readonly StringBuilder xml = new(literalLength + (16 * formattedCount));

    public void AppendLiteral(string literal) => xml.Append(literal);

    public void AppendFormatted(string? text) => Markup.Escape(text ?? "", xml);

    public void AppendFormatted(int number) => xml.Append(number);

    public void AppendFormatted(Markup markup) => xml.Append(markup.ToString());

    public void AppendFormatted(IEnumerable<Markup> pieces) => xml.AppendJoin("", pieces);

    public string Xml() => xml.ToString();
}
