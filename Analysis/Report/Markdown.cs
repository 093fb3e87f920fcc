using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace QueueSim.Report;

/// <summary>Pieces of the report as Markdown, so that both say the same. Knows the elements that the report's words and tables are made of.</summary>
internal static partial class Markdown
{
    private const string Blank = "\n\n";

    /// <summary>A page from pieces of markup; equal markup gives equal text.</summary>
    public static string Of(Markup markup)
    {
        var page = new StringBuilder();
        foreach (var node in XElement.Parse($"<page>{markup}</page>", LoadOptions.PreserveWhitespace).Nodes())
        {
            if (node is XElement block)
                page.Append(Block(block)).Append(Blank);
        }

        return page.ToString().TrimEnd('\n') + "\n";
    }

    private static string Block(XElement element) => element.Name.LocalName switch
    {
        "h1" => $"# {Inline(element)}",
        "h2" => $"## {Inline(element)}",
        "h3" => $"### {Inline(element)}",
        "h4" => $"#### {Inline(element)}",
        "ul" => string.Join('\n', element.Elements("li").Select(item => $"- {Line(item)}")),
        "table" => Table(element),
        "pre" => Fenced(element.Value.Trim('\n')),
        "p" => Line(element),
        var other => throw new InvalidOperationException($"The report has an element '{other}' that Markdown is not made from."),
    };

    /// <summary>A line that begins like a list or a heading stays one of text.</summary>
    private static string Line(XElement element) => LineStart().Replace(Inline(element), found => found.Value is "-" or "+" or "=" or "#" ? "\\" + found.Value : found.Value + "\\");

    private static string Table(XElement table)
    {
        var caption = table.Element("caption") is { } text ? Inline(text) + Blank : "";
        IReadOnlyList<string> headings = [.. table.Descendants("th").Where(cell => cell.Attribute("scope")?.Value == "col").Select(Inline)];
        var rows = table.Element("tbody")!.Elements("tr").Select(row => Row([.. row.Elements().Select(Inline)]));
        return caption + string.Join('\n', [Row(headings), Row([.. headings.Select(_ => "---")]), .. rows]);
    }

    private static string Row(IReadOnlyList<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static string Inline(XElement element) => Spaces().Replace(string.Concat(element.Nodes().Select(Inline)), " ").Trim();

    private static string Inline(XNode node) => node switch
    {
        XText text => Escaped(text.Value),
        XElement { Name.LocalName: "strong" } strong => $"**{Inline(strong)}**",
        XElement { Name.LocalName: "code" } code => Code(code.Value),
        XElement { Name.LocalName: "br" } => "; ",
        XElement other => Inline(other) is var inside && other.Attribute("class")?.Value == "name" ? $"({inside})" : inside,
        _ => "",
    };

    /// <summary>What Markdown or the HTML in it would give a meaning to is taken by the letter.</summary>
    private static string Escaped(string text) => Special().Replace(text, "\\$0").Replace('\u00a0', ' ');

    /// <summary>Code in marks that are longer than any in it; a bar would end the cell of a table even there.</summary>
    private static string Code(string text)
    {
        var line = Spaces().Replace(text, " ").Replace("|", "\\|", StringComparison.Ordinal);
        var marks = Marks(line, 1);
        return line.StartsWith('`') || line.EndsWith('`') ? $"{marks} {line} {marks}" : marks + line + marks;
    }

    private static string Fenced(string text) => Marks(text, 3) is var marks ? $"{marks}\n{text}\n{marks}" : text;

    private static string Marks(string text, int least) =>
        new('`', Math.Max(least, BackTicks().Matches(text).Select(match => match.Length + 1).DefaultIfEmpty(0).Max()));

    // An underscore inside a word means nothing.
    [GeneratedRegex(@"[\\`*\[\]<>|~&$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])")]
    private static partial Regex Special();

    [GeneratedRegex(@"^([-+=#]|\d+(?=[.)]\s))")]
    private static partial Regex LineStart();

    [GeneratedRegex("`+")]
    private static partial Regex BackTicks();

    [GeneratedRegex(@"[\s\u00a0]+")]
    private static partial Regex Spaces();
}
