namespace QueueSim.Report;

/// <summary>How a report looks: on a light or dark screen, on a phone and on paper.</summary>
internal static class Style
{
    // No '<', '&' or '>' in here: the sheet has to mean the same to HTML and XML.
    public static Markup Sheet { get; } = Markup.Trusted($$$"""

        html { color-scheme: light dark; }
        body { --paper: #fff; --text: #222; --faint: #595959; --line: #ddd; --rule: #888; --accent: #005a8c; --bad: #a84300; --warn: #7a5c00; --good: #1b6e3c; --code: #f4f4f4;
          margin: 0; background: var(--paper); color: var(--text); font: 16px/1.5 "Segoe UI", "Helvetica Neue", Helvetica, Arial, "Liberation Sans", "DejaVu Sans", "Noto Sans CJK SC", sans-serif; }
        main { max-width: 66rem; margin: 0 auto; padding: 0.5rem 1rem 4rem; }
        h1 { font-size: 1.6rem; line-height: 1.25; margin: 0.75rem 0; max-width: 50rem; }
        h2 { font-size: 1.25rem; margin: 2rem 0 0.75rem; }
        h3 { font-size: 1.1rem; margin: 1.5rem 0 0.5rem; }
        p, li { max-width: 46rem; overflow-wrap: break-word; }
        .verdict { font-size: 1.3rem; line-height: 1.35; border-left: 4px solid var(--accent); padding-left: 1rem; margin: 0.75rem 0; }
        .open { border-left-color: var(--rule); }
        .verdict strong { font-weight: 600; }
        .more, .lights { margin: 0.4rem 0; }
        .red { color: var(--bad); font-weight: 600; }
        .amber { color: var(--warn); font-weight: 600; }
        .green { color: var(--good); }
        .answers li { margin-bottom: 0.6rem; }
        .note, figcaption, caption, .name { color: var(--faint); font-size: 0.9rem; }
        .name { display: block; font-weight: normal; overflow-wrap: anywhere; }
        figure { margin: 1rem 0; }
        .chart svg[role=img] { display: block; width: 100%; height: auto; }
        table { border-collapse: collapse; font-size: 0.85rem; font-variant-numeric: tabular-nums; margin: 0.5rem 0; max-width: 100%; }
        caption { text-align: left; padding-bottom: 0.5rem; }
        th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.6rem 0.3rem 0; border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
        .wide th, .wide td { overflow-wrap: break-word; }
        td code { overflow-wrap: anywhere; }
        .grid td { padding: 0.4rem 0.9rem; }
        .grid thead th { padding-left: 0.9rem; }
        thead th { vertical-align: bottom; border-bottom: 2px solid var(--rule); }
        tbody th { font-weight: 600; min-width: 8rem; }
        .better { color: var(--accent); font-weight: 600; }
        .worse { color: var(--bad); font-weight: 600; }
        .negligible { color: var(--faint); }
        code, pre { font-family: Consolas, Menlo, "DejaVu Sans Mono", monospace; font-size: 0.85rem; }
        pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--code); padding: 0.75rem; }
        details { margin: 0.5rem 0; }
        summary { cursor: pointer; font-weight: 600; padding: 0.25rem 0; }
        summary h2 { display: inline; font-size: 1.1rem; margin: 0; }
        .printed, .phone { display: none; }
        .save { color: var(--faint); font-size: 0.85rem; margin: 0.25rem 0; }
        .save button { font: inherit; color: var(--accent); background: none; border: 1px solid var(--rule); border-radius: 3px; padding: 0.1rem 0.5rem; cursor: pointer; }
        .choose label { display: block; padding: 0.2rem 0; }
        .choose fieldset { border: 1px solid var(--line); }
        {{{BaselineChoice.Rules}}}
        @media screen and (max-width: 72rem) { {{{RowsAsLists(".wide")}}} }
        @media screen and (max-width: 40rem) { .desk { display: none; } .phone { display: block; } }
        @media screen and (max-width: 48rem) { {{{RowsAsLists("table")}}} }
        @media screen and (prefers-color-scheme: dark) {
          body { --paper: #171717; --text: #e6e6e6; --faint: #b0b0b0; --line: #3a3a3a; --rule: #8a8a8a; --accent: #7cc0f0; --bad: #ffa56b; --warn: #e0c060; --good: #7fd09a; --code: #262626; }
          {{{Charts}}}
        }
        @media print {
          @page { size: A4; margin: 14mm; }
          body { font-size: 10pt; }
          .note, figcaption, caption { font-size: 9pt; }
          main { max-width: none; padding: 0; }
          h1 { font-size: 16pt; }
          h2, h3 { break-after: avoid; }
          figure, tr { break-inside: avoid; }
          td { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
          table, .name, td code { font-size: 7pt; }
          th, td { padding-right: 0.35rem; }
          tbody th { min-width: 6rem; }
          .wide { font-size: 6.5pt; }
          .wide th, .wide td { padding-right: 0.25rem; }
          details:not([open]), .choose, .save { display: none; }
          .printed { display: block; }
        }

        """);

    /// <summary>
    /// Charts on a dark screen. Light and dark change places and colours keep their hue, so that white paper becomes the page's own. A picture made of cells
    /// whose brightness means something stays as it is, a little dimmed.
    /// </summary>
    private const string Charts = """
        .chart { filter: invert(0.91) hue-rotate(180deg); }
          .chart:has(image) { filter: brightness(0.85); background: #fff; }
        """;

    /// <summary>Rules for a screen that is too narrow for a table. Each row becomes a list of its cells, headed by the columns.</summary>
    private static string RowsAsLists(string table) => $$$"""
        {{{table}}}, {{{table}}} caption, {{{table}}} tbody, {{{table}}} tr, {{{table}}} tbody th, {{{table}}} td { display: block; }
          {{{table}}} thead { display: none; }
          {{{table}}} tr { border-bottom: 2px solid var(--rule); padding: 0.5rem 0; }
          {{{table}}} td { display: grid; grid-template-columns: 45% minmax(0, 1fr); column-gap: 0.75rem; padding: 0.2rem 0; }
          {{{table}}} td::before { content: attr(data-heading); color: var(--faint); }
        """;
}
