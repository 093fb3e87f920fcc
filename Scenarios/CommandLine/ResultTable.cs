using QueueSim.Scenarios.Output;
using QueueSim.Scenarios.Running;
using QueueSim.Statistics;
using Spectre.Console;

namespace QueueSim.Scenarios.CommandLine;

/// <summary>The first answer, on the screen: each scenario's main numbers with 95 % intervals and the verdict against the baseline.</summary>
internal static class ResultTable
{
    private static readonly (string Metric, string Heading)[] Columns =
    [
        ("resolution_hours", "time to resolution (h)"),
        ("first_response_hours", "first response (h)"),
        ("close_hours", "time to close (h)"),
        ("solved_share", "solved"),
        ("filtered_share", "filtered"),
    ];

    public static void Print(Study study, StudyOutcome outcome, bool isTerminal, TextWriter output)
    {
        string segment = outcome.Results.All(result => result.Layout.SegmentNames.Contains("focal")) ? "focal" : "all";
        string[] headings = ["scenario", .. Columns.Select(column => column.Heading), "time to resolution against " + study.Baseline.Name];
        string[][] rows = outcome.Results.Select((result, index) => Row(result, index, outcome, segment)).ToArray();
        if (isTerminal)
        {
            var table = new Table().AddColumns(headings);
            foreach (string[] row in rows)
                table.AddRow(row.Select(Markup.Escape).ToArray());
            AnsiConsole.Write(table);
        }
        else
        {
            foreach (string line in Aligned([headings, .. rows]))
                output.WriteLine(line);
        }

        output.WriteLine($"{(segment == "focal" ? "Problems of the focal cohort" : "All problems")}, means ± half-width of the 95 % interval.");
        if (outcome.Finished > outcome.Results.Count)
            output.WriteLine($"The first {outcome.Results.Count} of {outcome.Finished} scenarios; summary.csv has all.");
    }

    private static string[] Row(ScenarioResult result, int index, StudyOutcome outcome, string segment) =>
    [
        result.Name,
        .. Columns.Select(column => Estimate(result.Find(segment, column.Metric))),
        index == 0 ? "baseline" : Verdict(outcome.Comparisons[index - 1], segment),
    ];

    private static string Estimate(SummaryRow? row)
    {
        if (row?.Value is not { } value)
            return "no cases";
        bool isShare = row.Unit == "share";
        string Text(double number) => isShare ? $"{100 * number:F1}" : $"{number:F1}";
        string halfWidth = row.HalfWidth is { } half ? $" ± {Text(half)}" : "";
        return $"{Text(value)}{halfWidth}{(isShare ? " %" : "")}";
    }

    private static string Verdict(ScenarioComparison comparison, string segment)
    {
        (ComparisonRow row, string joint) = comparison.Rows
            .First(entry => entry.Row is { Metric: "resolution_hours", Statistic: "mean" } && entry.Row.Segment == segment);
        if (row.Difference is not { } difference)
            return "no cases";
        string halfWidth = row.CiHigh is { } high ? $" ± {high - difference:F1}" : "";
        return $"{difference:+0.0;−0.0;0.0}{halfWidth} h: {joint}";
    }

    private static IEnumerable<string> Aligned(string[][] rows)
    {
        int[] widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        return rows.Select(row => string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }
}
