namespace QueueSim.Charts;

/// <summary>What <see cref="ResponseTimesChart"/> draws.</summary>
public sealed record ResponseTimesInput
{
    public string Title { get; init; } = "Mean time to first response and to closing";

    public string Subtitle { get; init; } = "Support's clock, from submission; strokes: 95 % intervals over replications";

    /// <summary>One row a scenario, from top to bottom.</summary>
    public required IReadOnlyList<ResponseTimes> Scenarios { get; init; }

    /// <summary>Cited figures to compare with, at most three; the first is for first responses, the second for closing.</summary>
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

    private const double Apart = 0.19, Header = 1.1;

    private static readonly Color First = Palette.Blue;
    private static readonly Color Closing = Palette.Vermilion;

    /// <summary>Suggested height in pixels.</summary>
    public static int Height(ResponseTimesInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Rows.Height(input.Scenarios.Count, around: 230);
    }

    /// <summary>Draws the chart; it says "no cases" if there is no scenario with a number.</summary>
    public static Plot Draw(ResponseTimesInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var cited = string.Concat(input.Cited.Select(c => $"; {c.Key}: {c.Meaning}, {c.Hours:0.##} h"));
        var plot = ChartFrame.New(input.Title, input.Subtitle + cited);
        var scenarios = input.Scenarios;
        var estimates = scenarios.SelectMany(s => new[] { s.FirstResponseHours, s.ClosingHours }).ToList();
        if (!estimates.Any(e => double.IsFinite(e.Mean))) return ChartFrame.Empty(plot, "no cases");

        var hours = estimates.SelectMany(e => new[] { e.Mean, e.High }).Concat(input.Cited.Select(c => c.Hours));
        var right = 1.08 * Math.Max(hours.Where(double.IsFinite).Max(), 1e-6);
        var firstDecimals = Numbers.Decimals(scenarios.Select(s => s.FirstResponseHours.Mean));
        var closingDecimals = Numbers.Decimals(scenarios.Select(s => s.ClosingHours.Mean));
        var count = scenarios.Count;
        Rows.Apply(plot, [.. scenarios.Select(s => s.Scenario)], roomAbove: Header);
        var first = scenarios.Select(s => Words(s.FirstResponseHours, firstDecimals)).ToList();
        var closing = scenarios.Select(s => Words(s.ClosingHours, closingDecimals)).ToList();
        // The heads have a marker before them.
        var columns = new SideColumns(scenarios.Select(s => s.Scenario), 0, first.Append("response  "), closing.Append("closing  "));
        var top = Rows.Top(count);
        for (var i = 0; i < input.Cited.Count; i++) Cite(plot, input.Cited[i], i, top);
        for (var i = 0; i < count; i++)
        {
            var y = Rows.Y(i, count);
            Point(plot, scenarios[i].FirstResponseHours, y + Apart, First, MarkerShape.FilledCircle);
            Point(plot, scenarios[i].ClosingHours, y - Apart, Closing, MarkerShape.FilledDiamond);
            ChartFrame.Write(plot, first[i], columns[0] * right, y, Alignment.MiddleLeft, First, right: 24);
            ChartFrame.Write(plot, closing[i], columns[1] * right, y, Alignment.MiddleLeft, Closing, right: 24);
        }
        Head(plot, "first\nresponse", columns[0] * right, top, First, MarkerShape.FilledCircle);
        Head(plot, "closing\ntime", columns[1] * right, top, Closing, MarkerShape.FilledDiamond);
        plot.Axes.SetLimitsX(0, columns.End * right);
        plot.Axes.Bottom.TickGenerator = NiceTicks.Between(0, right, columns.MarkedPixels);
        ChartFrame.LabelX(plot, "hours since submission");
        return plot;
    }

    private static void Point(Plot plot, Estimate estimate, double y, Color color, MarkerShape shape)
    {
        Rows.Interval(plot, estimate.Low, estimate.High, y, color);
        if (double.IsFinite(estimate.Mean)) plot.Add.Marker(estimate.Mean, y, shape, 11, color);
    }

    /// <summary>Heads a column of numbers and says what its marker means.</summary>
    private static void Head(Plot plot, string text, double x, double top, Color color, MarkerShape shape)
    {
        plot.Add.Marker(x, top + Header / 2, shape, 11, color);
        ChartFrame.Write(plot, text, x, top + Header / 2, Alignment.MiddleLeft, color, right: 24);
    }

    /// <summary>A line whose key stands on a step of its own, so that lines close to each other keep their keys apart.</summary>
    private static void Cite(Plot plot, CitedTime cited, int step, double top)
    {
        var color = step == 0 ? First : step == 1 ? Closing : Palette.Muted;
        plot.Add.VerticalLine(cited.Hours, 2, color, step == 0 ? LinePattern.Dashed : LinePattern.DenselyDashed);
        ChartFrame.Write(plot, cited.Key, cited.Hours, top + 0.15 + 0.43 * (step % 2), Alignment.MiddleLeft, color, right: 6, bold: true);
    }

    private static string Words(Estimate estimate, int decimals) =>
        double.IsFinite(estimate.Mean) ? Numbers.Fixed(estimate.Mean, decimals) + " h" : "no cases";
}
