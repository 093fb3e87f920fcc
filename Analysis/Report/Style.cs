namespace QueueSim.Report;

/// <summary>How a report looks: dark on white, on a screen, on a phone and on paper.</summary>
internal static class Style
{
    // No '<', '&' or '>' in here: the sheet has to mean the same to HTML and XML.
    public static Markup Sheet { get; } = Markup.Trusted($$$"""

        html { color-scheme: light; }
        body { margin: 0; background: #fff; color: #222; font: 16px/1.5 "Segoe UI", "Helvetica Neue", Helvetica, Arial, "Liberation Sans", "DejaVu Sans", "Noto Sans CJK SC", sans-serif; }
        main { max-width: 66rem; margin: 0 auto; padding: 1rem 1rem 4rem; }
        h1 { font-size: 1.9rem; line-height: 1.2; margin: 1rem 0; }
        h2 { font-size: 1.35rem; margin: 2.5rem 0 0.75rem; }
        h3 { font-size: 1.1rem; margin: 1.5rem 0 0.5rem; }
        p, li { max-width: 46rem; overflow-wrap: anywhere; }
        .verdict { font-size: 1.15rem; border-left: 4px solid #0072b2; padding-left: 1rem; }
        ul.verdict { list-style: none; padding-top: 0; padding-bottom: 0; }
        .verdict strong { font-weight: 600; }
        .verdict li { margin-bottom: 0.6rem; }
        .question { font-size: 1.25rem; font-weight: 600; margin: 0.5rem 0; }
        .note, figcaption, caption, .name { color: #595959; font-size: 0.9rem; }
        .name { display: block; font-weight: normal; overflow-wrap: anywhere; }
        figure { margin: 1.5rem 0; }
        .chart svg[role=img] { display: block; width: 100%; height: auto; }
        table { border-collapse: collapse; font-size: 0.85rem; font-variant-numeric: tabular-nums; margin: 0.5rem 0; max-width: 100%; }
        caption { text-align: left; padding-bottom: 0.5rem; }
        th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.6rem 0.3rem 0; border-bottom: 1px solid #ddd; overflow-wrap: anywhere; }
        .wide th, .wide td { overflow-wrap: break-word; }
        .whole { white-space: nowrap; }
        .grid td { padding: 0.4rem 0.9rem; }
        .grid thead th { padding-left: 0.9rem; }
        thead th { vertical-align: bottom; border-bottom: 2px solid #888; }
        tbody th { font-weight: 600; min-width: 8rem; }
        .better { color: #005a8c; font-weight: 600; }
        .worse { color: #a84300; font-weight: 600; }
        .negligible { color: #555; }
        code, pre { font-family: Consolas, Menlo, "DejaVu Sans Mono", monospace; font-size: 0.85rem; }
        pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #f4f4f4; padding: 0.75rem; }
        summary { cursor: pointer; font-weight: 600; }
        @media screen and (max-width: 72rem) { {{{RowsAsLists(".wide")}}} }
        @media screen and (max-width: 48rem) { {{{RowsAsLists("table")}}} }
        @media print {
          body { font-size: 10pt; }
          main { max-width: none; padding: 0; }
          h2, h3 { break-after: avoid; }
          figure, tr { break-inside: avoid; }
          td { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
          table, .name, td code { font-size: 7pt; }
          th, td { padding-right: 0.35rem; }
          tbody th { min-width: 6rem; }
          .wide { font-size: 6.5pt; }
          .wide th, .wide td { padding-right: 0.25rem; }
        }

        """);

    /// <summary>Rules for a screen that is too narrow for a table. Each row becomes a list of its cells, headed by the columns.</summary>
    private static string RowsAsLists(string table) => $$$"""
        {{{table}}}, {{{table}}} caption, {{{table}}} tbody, {{{table}}} tr, {{{table}}} tbody th, {{{table}}} td { display: block; }
          {{{table}}} thead { display: none; }
          {{{table}}} tr { border-bottom: 2px solid #888; padding: 0.5rem 0; }
          {{{table}}} td { display: grid; grid-template-columns: 45% minmax(0, 1fr); column-gap: 0.75rem; padding: 0.2rem 0; }
          {{{table}}} td::before { content: attr(data-heading); color: #595959; }
        """;
}
