using QueueSim.Localization;

namespace QueueSim.Charts;

/// <summary>What <see cref="StrategyBoxChart"/> draws.</summary>
public sealed record StrategyBoxInput
{
    public string Title { get; init; } = Say.This("charts.boxes");

    public string Subtitle { get; init; } =
        Say.This("charts.boxes_how");

    /// <summary>One box a row, from top to bottom.</summary>
    public required IReadOnlyList<StrategyBox> Boxes { get; init; }
}

/// <summary>Percentiles of a scenario's times, ascending, in hours from 0. They are not a number where there were no cases or the percentile is censored.</summary>
public sealed record StrategyBox(string Name, double P5, double P25, double P50, double P75, double P95);

/// <summary>How times to resolution spread, one horizontal box a strategy or scenario.</summary>
/// <remarks>Of bars and lines: ScottPlot's boxes stand upright only.</remarks>
public static class StrategyBoxChart
{
    /// <summary>Draws the chart; it says "no cases" for a row whose median is not a number, or if there are no rows.</summary>
    public static Chart Draw(StrategyBoxInput input, int width = Chart.UsualWidth)
    {
        var boxes = input.Boxes;
        var chart = new Chart(input.Title, input.Subtitle, width, Rows.Height(boxes.Count, around: 180));
        if (!boxes.Any(box => double.IsFinite(box.P50))) return chart.Say(Say.This("charts.no_cases"));

        var axis = DurationAxis.Holding(boxes.SelectMany(box => new[] { box.P5, box.P25, box.P50, box.P75, box.P95 }));
        for (var i = 0; i < boxes.Count; i++) Box(chart, axis, boxes[i], Rows.Y(i, boxes.Count));
        axis.Apply(chart);
        Rows.Apply(chart, [.. boxes.Select(box => box.Name)], roomAbove: 0.6);
        chart.LabelX(Say.This("charts.time_to_resolution", ("unit", axis.Unit)));
        chart.AddPanel(new SideColumns(new SideColumn([.. boxes.Select(box => axis.Words(box.P50))]) { Head = Say.This("charts.median") }));
        return chart;
    }

    private static void Box(Chart chart, DurationAxis axis, StrategyBox box, double y)
    {
        Whisker(chart, axis.At(box.P25), axis.At(box.P5), y);
        Whisker(chart, axis.At(box.P75), axis.At(box.P95), y);
        Rows.Bar(chart, axis.At(box.P25), axis.At(box.P75), y, 0.56, Palette.Sky.WithAlpha(0.55), Palette.Blue);
        var median = axis.At(box.P50);
        if (double.IsFinite(median)) chart.Line([median, median], [y - 0.28, y + 0.28], Palette.Ink, 4);
    }

    private static void Whisker(Chart chart, double from, double to, double y)
    {
        if (double.IsFinite(from) && double.IsFinite(to)) chart.Line([from, to, double.NaN, to, to], [y, y, double.NaN, y - 0.12, y + 0.12], Palette.Blue, 2);
    }
}
