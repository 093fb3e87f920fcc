using System.Text;
using System.Text.RegularExpressions;
using QueueSim.Localization;

namespace QueueSim.Scenarios.Export;

/// <summary>The answers as Markdown and as LaTeX; nothing that a user wrote means anything to either.</summary>
internal static partial class PaperText
{
    /// <summary>A table of Markdown with its caption below.</summary>
    public static string Markdown(PaperTable table)
    {
        var pair = PaperTable.Pair;
        string[] headings = [.. PaperTable.First, .. table.Groups.SelectMany(group => pair.Select(which => $"{group}: {which}"))];
        static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |\n";
        var text = new StringBuilder(Row(headings.Select(InMarkdown))).Append(Row(headings.Select((_, i) => i < PaperTable.First.Count ? "---" : "---:")));
        foreach (var row in table.Rows)
            text.Append(Row(row.Select(InMarkdown)));
        return text.Append('\n').Append(InMarkdown(table.Caption)).Append('\n').ToString();
    }

    /// <summary>A table of LaTeX with the rules of the package booktabs.</summary>
    public static string Latex(PaperTable table)
    {
        var (first, pair, text) = (PaperTable.First.Count, PaperTable.Pair, new StringBuilder());
        text.Append("% ").Append(Say.This("export.latex_needs")).Append('\n');
        text.Append("\\begin{table}\n\\centering\n\\caption{").Append(InLatex(table.Caption)).Append("}\n\\label{tab:answers}\n");
        text.Append("\\begin{tabular}{").Append('l', first).Append('r', 2 * table.Groups.Count).Append("}\n\\toprule\n");
        text.Append(string.Concat(Enumerable.Repeat(" & ", first - 1))).Append(string.Concat(table.Groups.Select(group => $" & \\multicolumn{{2}}{{c}}{{{InLatex(group)}}}"))).Append(" \\\\\n");
        text.Append(string.Join(' ', table.Groups.Select((_, i) => $"\\cmidrule(lr){{{first + 1 + (2 * i)}-{first + 2 + (2 * i)}}}"))).Append('\n');
        text.Append(Row([.. PaperTable.First, .. table.Groups.SelectMany(_ => pair)])).Append("\\midrule\n");
        foreach (var row in table.Rows)
            text.Append(Row(row));
        return text.Append("\\bottomrule\n\\end{tabular}\n\\end{table}\n").ToString();

        // A bracket at the beginning of a row would be taken for the option of the line break before it.
        static string Row(IEnumerable<string> cells) => string.Join(" & ", cells.Select((cell, i) => (i == 0 ? "{}" : "") + InLatex(cell))) + " \\\\\n";
    }

    private static string InMarkdown(string text) => LineStart().Replace(MarkdownSpecial().Replace(text, "\\$0").ReplaceLineEndings(" "), "\\$0");

    /// <summary>Text in which no character is a command.</summary>
    private static string InLatex(string text)
    {
        var plain = new StringBuilder();
        foreach (var character in text.ReplaceLineEndings(" "))
        {
            plain.Append(character switch
            {
                '\\' => @"\textbackslash{}",
                '{' or '}' or '$' or '&' or '#' or '_' or '%' => $"\\{character}",
                '~' => @"\textasciitilde{}",
                '^' => @"\textasciicircum{}",
                '<' => @"\textless{}",
                '>' => @"\textgreater{}",
                '|' => @"\textbar{}",
                '"' => @"\textquotedbl{}",
                '−' => "$-$",
                '–' => "--",
                '\t' => " ",
                '\u00a0' => "~",
                _ => character.ToString(),
            });
        }

        return plain.ToString();
    }

    [GeneratedRegex(@"[\\`*_\[\]<>|~&$#!]")]
    private static partial Regex MarkdownSpecial();

    [GeneratedRegex(@"^[-+=]")]
    private static partial Regex LineStart();
}
