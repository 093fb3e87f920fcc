namespace QueueSim.Report;

/// <summary>A table with a caption; the first cell of a row is its heading. Scrolls sideways on narrow screens.</summary>
internal static class Table
{
    public static Markup Of(Markup caption, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<Markup>> rows) => Markup.Of($"""
        <div class="scroll" tabindex="0"><table>
        <caption><span>{caption}</span></caption>
        <thead><tr>{headings.Select(heading => Markup.Of($"<th scope=\"col\">{heading}</th>"))}</tr></thead>
        <tbody>
        {rows.Select(Row)}</tbody>
        </table></div>

        """);

    public static Markup Of(string caption, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows) =>
        Of(Text(caption), headings, rows.Select(row => (IReadOnlyList<Markup>)[.. row.Select(Text)]));

    public static Markup Text(string text) => Markup.Of($"{text}");

    private static Markup Row(IReadOnlyList<Markup> cells) =>
        Markup.Of($"<tr><th scope=\"row\">{cells[0]}</th>{cells.Skip(1).Select(cell => Markup.Of($"<td>{cell}</td>"))}</tr>\n");
}
