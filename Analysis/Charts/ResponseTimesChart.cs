namespace QueueSim.Charts;

/// <summary>What <see cref="ResponseTimesChart"/> draws.</summary>
public sealed record ResponseTimesInput
{
    public string Title { get; init; } = "Mean time to first response and to closing";

    public string Subtitle { get; init; } = "Support's clock, from submission. Strokes: 95 % intervals over replications";

    /// <summary>One row a scenario, from top to bottom.</summary>
    public required IReadOnlyList<ResponseTimes> Scenarios { get; init; }

    /// <summary>Cited figures to compare with.</summary>
    public IReadOnlyList<CitedTime> Cited { get; init; } =
        [new("T1", 12, "cited mean first response"), new("T2", 48, "cited closing time")];
}

/// <summary>A scenario's means. An estimate that is not a number is written as "no cases".</summary>
public sealed record ResponseTimes(string Scenario, Estimate FirstResponseHours, Estimate ClosingHours);

/// <summary>A mean with the ends of its 95 % interval, which may be not a number (one replication).</summary>
public readonly record struct Estimate(double Mean, double Low, double High);

/// <summary>A figure from a source.</summary>
/// <param name="Key">Its key in the list of sources.</param>
/// <param name="Hours">Its value in hours, above 0.</param>
/// <param name="Meaning">What it is a figure of.</param>
public sealed record CitedTime(string Key, double Hours, string Meaning);

/// <summary>Mean first response and mean closing time of each scenario beside the cited figures.</summary>
public static class ResponseTimesChart
{
    /// <summary>Suggested width in pixels.</summary>
    public const int Width = ChartFrame.Width;

    private const double Apart = 0.19;
    private static readonly Color First = Palette.Blue;
    private static readonly Color Closing = Palette.Vermilion;

    /// <summary>Suggested height in pixels.</summary>
    public static int Height(ResponseTimesInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Math.Max(380, Rows.Height(input.Scenarios.Count, around: 200));
    }

    /// <summary>Draws the chart; it says "no cases" if there is no scenario with a number.</summary>
    public static Plot Draw(ResponseTimesInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var plot = ChartFrame.New(input.Title, input.Subtitle);
        var scenarios = input.Scenarios;
        var estimates = scenarios.SelectMany(s => new[] { s.FirstResponseHours, s.ClosingHours }).ToList();
        if (!estimates.Any(e => double.IsFinite(e.Mean))) return ChartFrame.Empty(plot, "no cases");

        var hours = estimates.SelectMany(e => new[] { e.Mean, e.High }).Concat(input.Cited.Select(c => c.Hours));
        var right = 1.08 * hours.Where(double.IsFinite).Max();
        var count = scenarios.Count;
        for (var i = 0; i < input.Cited.Count; i++) Cite(plot, input.Cited[i], i, count);
        for (var i = 0; i < count; i++)
        {
            var y = Rows.Y(i, count);
            Point(plot, scenarios[i].FirstResponseHours, y + Apart, First, MarkerShape.FilledCircle, right);
            Point(plot, scenarios[i].ClosingHours, y - Apart, Closing, MarkerShape.FilledDiamond, right);
        }
        Explain(plot, "mean first response", First, MarkerShape.FilledCircle);
        Explain(plot, "mean closing time", Closing, MarkerShape.FilledDiamond);

        Rows.Apply(plot, [.. scenarios.Select(s => s.Scenario)], roomAbove: 0.45 * input.Cited.Count);
        plot.Axes.SetLimitsX(0, right);
        plot.Axes.Bottom.TickGenerator = NiceTicks.Between(0, right);
        ChartFrame.LabelX(plot, "hours since submission");
        plot.ShowLegend(Edge.Right);
        return plot;
    }

    private static void Point(Plot plot, Estimate estimate, double y, Color color, MarkerShape shape, double right)
    {
        if (!double.IsFinite(estimate.Mean))
        {
            ChartFrame.Write(plot, "no cases", 0, y, Alignment.MiddleLeft, Palette.Muted, right: 8);
            return;
        }
        Rows.Interval(plot, estimate.Low, estimate.High, y, color);
        plot.Add.Marker(estimate.Mean, y, shape, 11, color);
        var end = double.IsFinite(estimate.High) ? estimate.High : estimate.Mean;
        // Past the middle there may be no room at the right.
        if (end < 0.8 * right)
            ChartFrame.Write(plot, Durations.Words(estimate.Mean), end, y, Alignment.MiddleLeft, color, right: 12, covers: true);
        else
            ChartFrame.Write(plot, Durations.Words(estimate.Mean), double.IsFinite(estimate.Low) ? estimate.Low : estimate.Mean, y, Alignment.MiddleRight, color, right: -12, covers: true);
    }

    /// <summary>A line whose key stands on a step of its own, so that lines close to each other keep their keys apart.</summary>
    private static void Cite(Plot plot, CitedTime cited, int step, int rows)
    {
        var color = step == 0 ? First : step == 1 ? Closing : Palette.Muted;
        var line = plot.Add.VerticalLine(cited.Hours, 2, color, step == 0 ? LinePattern.Dashed : LinePattern.DenselyDashed);
        line.LegendText = Labels.Wrap($"{cited.Key}: {cited.Meaning}, {Durations.Round(cited.Hours)} h", 24, lines: 3);
        var spare = rows < 2 ? 0.5 : 0;
        ChartFrame.Write(plot, cited.Key, cited.Hours, rows - 0.22 + spare + 0.45 * step, Alignment.MiddleLeft, color, right: 6, bold: true);
    }

    private static void Explain(Plot plot, string text, Color color, MarkerShape shape)
    {
        var sample = plot.Add.ScatterPoints(new[] { double.NaN }, new[] { double.NaN }, color);
        sample.MarkerShape = shape;
        sample.MarkerSize = 11;
        sample.LegendText = text;
    }
}
