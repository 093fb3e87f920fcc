namespace QueueSim.Charts;

/// <summary>What <see cref="StrategyBoxChart"/> draws.</summary>
public sealed record StrategyBoxInput
{
    public string Title { get; init; } = "Time to resolution by strategy";

    public string Subtitle { get; init; } =
        "Seller's clock. Box: the middle half of problems; stroke in it: the median; whiskers: from 5 % to 95 %";

    /// <summary>One box a row, from top to bottom.</summary>
    public required IReadOnlyList<StrategyBox> Boxes { get; init; }
}

/// <summary>Percentiles of a scenario's times, ascending, in hours from 0; not a number where there were no cases or the percentile is censored.</summary>
public sealed record StrategyBox(string Name, double P5, double P25, double P50, double P75, double P95);

/// <summary>How times to resolution spread, one horizontal box a strategy or scenario.</summary>
public static class StrategyBoxChart
{
    /// <summary>Suggested width in pixels.</summary>
    public const int Width = ChartFrame.Width;

    /// <summary>Suggested height in pixels.</summary>
    public static int Height(StrategyBoxInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Rows.Height(input.Boxes.Count);
    }

    /// <summary>Draws the chart; it says "no cases" for a row whose median is not a number, or if there are no rows.</summary>
    public static Plot Draw(StrategyBoxInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var plot = ChartFrame.New(input.Title, input.Subtitle);
        var boxes = input.Boxes;
        if (!boxes.Any(box => double.IsFinite(box.P50))) return ChartFrame.Empty(plot, "no cases");

        var axis = DurationAxis.Holding(boxes.SelectMany(box => new[] { box.P5, box.P25, box.P50, box.P75, box.P95 }));
        for (var i = 0; i < boxes.Count; i++) Box(plot, axis, boxes[i], Rows.Y(i, boxes.Count));
        var medians = boxes.Select(box => axis.Words(box.P50)).ToList();
        var columns = new SideColumns(boxes.Select(box => box.Name), 0, medians.Append("median"));
        axis.Apply(plot, roomAtRight: columns.End - 1);
        Rows.Apply(plot, [.. boxes.Select(box => box.Name)], roomAbove: 0.6);
        var column = axis.At(axis.HighHours);
        ChartFrame.Write(plot, "median", column, Rows.Top(boxes.Count) + 0.25, Alignment.MiddleLeft, Palette.Muted, right: 18);
        for (var i = 0; i < boxes.Count; i++)
            ChartFrame.Write(plot, medians[i], column, Rows.Y(i, boxes.Count), Alignment.MiddleLeft, Palette.Ink, right: 18);
        ChartFrame.LabelX(plot, $"time to resolution, {axis.Unit}");
        return plot;
    }

    private static void Box(Plot plot, DurationAxis axis, StrategyBox box, double y)
    {
        Whisker(plot, axis.At(box.P25), axis.At(box.P5), y);
        Whisker(plot, axis.At(box.P75), axis.At(box.P95), y);
        Rows.Bar(plot, axis.At(box.P25), axis.At(box.P75), y, 0.56, Palette.Sky.WithAlpha(0.55), Palette.Blue);
        var median = axis.At(box.P50);
        if (double.IsFinite(median)) Rows.Line(plot, median, y - 0.28, median, y + 0.28, Palette.Ink, 4);
    }

    private static void Whisker(Plot plot, double from, double to, double y)
    {
        if (!double.IsFinite(from) || !double.IsFinite(to)) return;
        Rows.Line(plot, from, y, to, y, Palette.Blue, 2);
        Rows.Line(plot, to, y - 0.12, to, y + 0.12, Palette.Blue, 2);
    }
}
