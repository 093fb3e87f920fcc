using System.Globalization;
using QueueSim.Localization;
using ScottPlot;

namespace QueueSim.Charts;

/// <summary>What <see cref="ResponseTimesChart"/> draws.</summary>
public sealed record ResponseTimesInput
{
    public string Title { get; init; } = Say.This("charts.response_times");

    public string Subtitle { get; init; } = Say.This("charts.response_times_how");

    /// <summary>One row a scenario, from top to bottom.</summary>
    public required IReadOnlyList<ResponseTimes> Scenarios { get; init; }

    /// <summary>Figures to compare with, at most three.</summary>
    public IReadOnlyList<CitedTime> Cited { get; init; } = [];
}

/// <summary>A scenario's means. An estimate that is not a number is written as "no cases".</summary>
public sealed record ResponseTimes(string Scenario, Estimate FirstResponseHours, Estimate ClosingHours);

/// <summary>A mean with the ends of its 95 % interval, which may be not a number (one replication).</summary>
public readonly record struct Estimate(double Mean, double Low, double High);

/// <summary>A figure from the table of targets.</summary>
/// <param name="Key">Its key there.</param>
/// <param name="Hours">Its value in hours, above 0.</param>
/// <param name="IsFirstResponse">Whether it is about first responses; otherwise about closing.</param>
public sealed record CitedTime(string Key, double Hours, bool IsFirstResponse);

/// <summary>Mean first response and mean closing time of each scenario beside the cited figures.</summary>
public static class ResponseTimesChart
{
    private const double Apart = 0.19;
    private const MarkerShape FirstShape = MarkerShape.FilledCircle, ClosingShape = MarkerShape.FilledDiamond;

    private static readonly Color First = Palette.Blue;
    private static readonly Color Closing = Palette.Vermilion;

    /// <summary>Draws the chart; it says "no cases" if there is no scenario with a number.</summary>
    public static Chart Draw(ResponseTimesInput input, int width = Chart.UsualWidth)
    {
        var cited = string.Concat(input.Cited.Select(figure => figure.IsFirstResponse
            ? Say.This("charts.cited_first_response", ("key", figure.Key), ("hours", figure.Hours.ToString("0.##", CultureInfo.InvariantCulture)))
            : Say.This("charts.cited_closing", ("key", figure.Key), ("hours", figure.Hours.ToString("0.##", CultureInfo.InvariantCulture)))));
        var rows = input.Scenarios;
        var chart = new Chart(input.Title, input.Subtitle + cited, width, Rows.Height(rows.Count, around: 200)).LabelX(Say.This("charts.hours_since_submission"));
        var estimates = rows.SelectMany(row => new[] { row.FirstResponseHours, row.ClosingHours }).ToList();
        if (!estimates.Any(estimate => double.IsFinite(estimate.Mean))) return chart.Say(Say.This("charts.no_cases"));

        var hours = estimates.SelectMany(estimate => new[] { estimate.Mean, estimate.High }).Concat(input.Cited.Select(figure => figure.Hours));
        var (count, top) = (rows.Count, Rows.Top(rows.Count));
        Rows.Apply(chart, [.. rows.Select(row => row.Scenario)], roomAbove: Rows.Head);
        chart.Plot.Axes.SetLimitsX(0, 1.08 * Math.Max(hours.Where(double.IsFinite).Max(), 1e-6));
        for (var i = 0; i < input.Cited.Count; i++) Cite(chart, input.Cited[i], i, top);
        for (var i = 0; i < count; i++)
        {
            Point(chart, rows[i].FirstResponseHours, Rows.Y(i, count) + Apart, First, FirstShape);
            Point(chart, rows[i].ClosingHours, Rows.Y(i, count) - Apart, Closing, ClosingShape);
        }
        chart.AddPanel(new SideColumns(
            new SideColumn(Words([.. rows.Select(row => row.FirstResponseHours.Mean)])) { Head = Say.This("charts.first_response_head"), Color = First, Shape = FirstShape },
            new SideColumn(Words([.. rows.Select(row => row.ClosingHours.Mean)])) { Head = Say.This("charts.closing_head"), Color = Closing, Shape = ClosingShape }));
        return chart;
    }

    private static void Point(Chart chart, Estimate estimate, double y, Color color, MarkerShape shape)
    {
        Rows.Interval(chart, estimate.Low, estimate.High, y, color);
        if (double.IsFinite(estimate.Mean)) Rows.Mark(chart, estimate.Mean, y, shape, color);
    }

    /// <summary>A line whose key stands on a step of its own, so that lines close together keep their keys apart.</summary>
    private static void Cite(Chart chart, CitedTime cited, int step, double top)
    {
        var (color, dashes) = cited.IsFirstResponse ? (First, Dashes.Long) : (Closing, Dashes.Short);
        chart.Line([cited.Hours, cited.Hours], [-2, top + Rows.Head], color, 2, dashes);
        chart.Write(cited.Key, cited.Hours, top + 0.2 + 0.4 * (step % 2), Alignment.MiddleLeft, color, right: 6, bold: true);
    }

    private static List<string> Words(IReadOnlyList<double> means)
    {
        var decimals = Numbers.Decimals(means);
        return [.. means.Select(mean => double.IsFinite(mean) ? Numbers.Fixed(mean, decimals) + " " + Say.This("charts.h") : Say.This("charts.no_cases"))];
    }
}
