namespace QueueSim.Report;

/// <summary>A table with a caption; the first cell of a row is its heading.</summary>
/// <remarks>Every cell knows its column's heading: on a phone a row becomes a list of them, so that nothing is out of sight.</remarks>
internal static class Table
{
    // Tables with more columns have short words only, which are not to be broken.
    private const int FewColumns = 6;

    public static Markup Of(Markup caption, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<Markup>> rows) => Markup.Of($"""
        <table class="{(headings.Count > FewColumns ? "wide" : "")}">
        <caption>{caption}</caption>
        <thead><tr>{headings.Select(heading => Markup.Of($"<th scope=\"col\">{heading}</th>"))}</tr></thead>
        <tbody>
        {rows.Select(row => Row(row, headings))}</tbody>
        </table>

        """);

    public static Markup Of(string caption, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows) =>
        Of(Text(caption), headings, rows.Select(row => (IReadOnlyList<Markup>)[.. row.Select(Text)]));

    public static Markup Text(string text) => Markup.Of($"{text}");

    private static Markup Row(IReadOnlyList<Markup> cells, IReadOnlyList<string> headings) =>
        Markup.Of($"<tr><th scope=\"row\">{cells[0]}</th>{cells.Skip(1).Select((cell, i) => Markup.Of($"<td data-heading=\"{headings[i + 1]}\"><span>{cell}</span></td>"))}</tr>\n");
}
