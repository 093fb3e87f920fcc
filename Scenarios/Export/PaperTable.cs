using System.Globalization;
using QueueSim.Localization;
using QueueSim.Scenarios.Output;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.Export;

/// <summary>The answers as a paper prints them. Each scenario with its verdict, and each metric with its interval and its difference.</summary>
/// <param name="Caption">What the table shows, and what the intervals are.</param>
/// <param name="Groups">Headings of the metrics, each over two columns.</param>
/// <param name="Rows">Scenario, verdict, and for each metric the value and the difference.</param>
internal sealed record PaperTable(string Caption, IReadOnlyList<string> Groups, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>What stands where there is no number.</summary>
    public const string None = "–";

    /// <summary>Headings of the first two columns.</summary>
    public static IReadOnlyList<string> First => [Say.This("page.scenario"), Say.This("page.verdict")];

    /// <summary>Headings of the two columns of each metric.</summary>
    public static IReadOnlyList<string> Pair => [Say.This("export.paper_value"), Say.This("export.paper_difference")];

    /// <summary>The table of the answers of a run.</summary>
    /// <param name="answers">The table <c>answers</c>.</param>
    public static PaperTable Of(ITable answers)
    {
        var place = answers.Columns.Select((column, i) => (column.Name, i)).ToDictionary(pair => pair.Name, pair => pair.i, StringComparer.Ordinal);
        var metrics = answers.Columns.Where(column => column.Metric is not null && column.End.Length == 0).ToList();
        var rows = answers.Rows().ToList();
        double? At(string[] row, string name) => row[place[name]] is { Length: > 0 } cell ? double.Parse(cell, CultureInfo.InvariantCulture) : null;
        var decimals = metrics.ToDictionary(metric => metric, metric => Decimals(metric.Metric!, rows.Select(row => At(row, metric.Name))));
        return new PaperTable(
            Say.This("export.paper_caption", ("baseline", rows[0][place["scenario"]])),
            [.. metrics.Select(Heading)],
            [
                .. rows.Select(row => (IReadOnlyList<string>)
                [
                    row[place["scenario"]], Verdict(row[place["verdict"]]),
                    .. metrics.SelectMany(metric => (string[])
                    [
                        Interval(metric.Metric!, decimals[metric], At(row, metric.Name), At(row, metric.Name + "_ci_low"), At(row, metric.Name + "_ci_high"), isDifference: false),
                        Interval(metric.Metric!, decimals[metric], At(row, metric.Name + "_difference"), At(row, metric.Name + "_difference_joint_low"), At(row, metric.Name + "_difference_joint_high"), isDifference: true),
                    ]),
                ]),
            ]);
    }

    private static string Heading(TableColumn column)
    {
        var segment = column.Segment.Length == 0 ? "" : $" [{column.Segment}]";
        return $"{char.ToUpperInvariant(column.Metric!.Noun[0])}{column.Metric.Noun[1..]}{segment} ({(column.Metric.Unit == "share" ? "%" : column.Unit)})";
    }

    private static string Verdict(string word) => word switch
    {
        AnswerTable.Baseline => Say.This("page.baseline"),
        AnswerTable.NotSteady => Say.This("health.not_steady"),
        _ => Report.VerdictWords.Of(word),
    };

    private static string Interval(Metric metric, int decimals, double? value, double? low, double? high, bool isDifference)
    {
        if (value is not { } mean)
            return None;
        string Number(double number)
        {
            var text = (metric.Unit == "share" ? 100 * number : number).ToString("F" + decimals, CultureInfo.InvariantCulture);
            text = text.AsSpan().ContainsAnyInRange('1', '9') ? text.Replace('-', '−') : text.TrimStart('-');
            return isDifference && number > 0 && text.AsSpan().ContainsAnyInRange('1', '9') ? "+" + text : text;
        }

        return low is { } from && high is { } to ? $"{Number(mean)} [{Number(from)}; {Number(to)}]" : Number(mean);
    }

    // As many as a report has: a share to a tenth of a point, others to three digits or so.
    private static int Decimals(Metric metric, IEnumerable<double?> values) => metric.Unit == "share" ? 1 : values.Select(value => Math.Abs(value ?? 0)).DefaultIfEmpty(0).Max() switch
    {
        >= 10 or 0 => 1,
        >= 1 => 2,
        >= 0.1 => 3,
        _ => 4,
    };
}
