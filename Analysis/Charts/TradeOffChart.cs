namespace QueueSim.Charts;

/// <summary>What <see cref="TradeOffChart"/> draws.</summary>
public sealed record TradeOffInput
{
    public string Title { get; init; } = "What support costs, and what sellers lose by waiting";

    public string Subtitle { get; init; } = "Means over replications; strokes: 95 % intervals in both directions; line: efficient frontier";

    public string CostLabel { get; init; } = "cost of support to the organisation, currency units a problem";

    public string DelayLabel { get; init; } = "cost of delay to sellers, currency units a problem";

    /// <summary>One point a scenario; up to a dozen stay readable.</summary>
    public required IReadOnlyList<TradeOffPoint> Points { get; init; }
}

/// <summary>A scenario's two costs; it is left out when one of the means is not a number.</summary>
public sealed record TradeOffPoint(string Scenario, Estimate Cost, Estimate Delay);

/// <summary>Cost of the organisation against cost of delay, with the scenarios that no other one beats in both.</summary>
public static class TradeOffChart
{
    /// <summary>Suggested width in pixels.</summary>
    public const int Width = ChartFrame.Width;

    // About what the marks have of the chart, to keep numbers of points apart.
    private const double Across = 560, Up = 400;

    // Where a number may stand beside its point, the best place first: around it, then further and further away.
    private static readonly (double X, double Y)[] Places =
    [
        .. new[] { 17.0, 38, 60, 85 }.SelectMany(far => new[] { (1.0, 1.0), (-1.0, 1.0), (1.0, -1.0), (-1.0, -1.0), (0.0, 1.3), (0.0, -1.3), (1.3, 0.0), (-1.3, 0.0) }
            .Select(way => (far * way.Item1, far * way.Item2))),
    ];

    /// <summary>Suggested height in pixels.</summary>
    public static int Height(TradeOffInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Math.Max(560, 250 + input.Points.Select((point, i) => 6 + 19 * Labels.CountLines(Name(point, i))).Sum());
    }

    /// <summary>Indices of the points that no other one beats: none costs as little in both and less in one. From cheap to dear.</summary>
    public static IReadOnlyList<int> Frontier(IReadOnlyList<TradeOffPoint> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        return [.. Enumerable.Range(0, points.Count)
            .Where(i => IsKnown(points[i]) && !points.Any(other => IsKnown(other) && Beats(other, points[i])))
            .OrderBy(i => points[i].Cost.Mean).ThenBy(i => i)];
    }

    /// <summary>Draws the chart; it says "no cases" if no point has both costs.</summary>
    public static Plot Draw(TradeOffInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var plot = ChartFrame.New(input.Title, input.Subtitle);
        ChartFrame.LabelX(plot, input.CostLabel);
        ChartFrame.LabelY(plot, input.DelayLabel);
        var points = input.Points;
        if (!points.Any(IsKnown)) return ChartFrame.Empty(plot, "no cases");

        var (left, right) = Limits(points.Where(IsKnown).Select(point => point.Cost));
        var (bottom, top) = Limits(points.Where(IsKnown).Select(point => point.Delay));
        plot.Axes.SetLimits(left, right, bottom, top);
        var (pixelX, pixelY) = ((right - left) / Across, (top - bottom) / Up);
        var frontier = Frontier(points);
        for (var k = 1; k < frontier.Count; k++)
        {
            var (from, to) = (points[frontier[k - 1]], points[frontier[k]]);
            Rows.Line(plot, from.Cost.Mean, from.Delay.Mean, to.Cost.Mean, to.Delay.Mean, Palette.Green, 2.5f);
        }
        for (var i = 0; i < points.Count; i++)
        {
            if (!IsKnown(points[i])) continue;
            Cross(plot, points[i], pixelX, pixelY);
        }
        var taken = points.Where(IsKnown).Select(point => (X: point.Cost.Mean / pixelX, Y: point.Delay.Mean / pixelY)).ToList();
        for (var i = 0; i < points.Count; i++)
        {
            var (color, shape, text) = i == 0 ? (Palette.Ink, MarkerShape.FilledSquare, "baseline")
                : frontier.Contains(i) ? (Palette.Green, MarkerShape.FilledCircle, "efficient") : (Palette.Grey, MarkerShape.OpenCircle, "beaten");
            // A marker outside of the picture carries the entry of the legend.
            var sample = plot.Add.ScatterPoints(new[] { double.NaN }, new[] { double.NaN }, color);
            sample.MarkerShape = shape;
            sample.MarkerSize = 11;
            sample.LegendText = IsKnown(points[i]) ? Name(points[i], i) + (i == 0 && frontier.Contains(0) ? ",\nefficient" : "") : $"{Name(points[i], i)}: no cases";
            if (!IsKnown(points[i])) continue;
            plot.Add.Marker(points[i].Cost.Mean, points[i].Delay.Mean, shape, 12, color);
            var (x, y) = (points[i].Cost.Mean / pixelX, points[i].Delay.Mean / pixelY);
            var place = Places.FirstOrDefault(place => taken.All(other => (other.X, other.Y) == (x, y)
                || Math.Abs(x + place.X - other.X) > 20 || Math.Abs(y + place.Y - other.Y) > 20), Places[0]);
            taken.Add((x + place.X, y + place.Y));
            ChartFrame.Write(plot, $"{i + 1}", (x + place.X) * pixelX, (y + place.Y) * pixelY, Alignment.MiddleCenter, Palette.Ink, bold: true);
        }
        plot.ShowLegend(Edge.Right);
        return plot;
    }

    private static string Name(TradeOffPoint point, int number) => Labels.Wrap($"{number + 1}  {point.Scenario}", 28, lines: 3);

    private static bool IsKnown(TradeOffPoint point) => double.IsFinite(point.Cost.Mean) && double.IsFinite(point.Delay.Mean);

    private static bool Beats(TradeOffPoint one, TradeOffPoint other) =>
        one.Cost.Mean <= other.Cost.Mean && one.Delay.Mean <= other.Delay.Mean
        && (one.Cost.Mean < other.Cost.Mean || one.Delay.Mean < other.Delay.Mean);

    private static (double Low, double High) Limits(IEnumerable<Estimate> estimates)
    {
        var ends = estimates.SelectMany(estimate => new[] { estimate.Mean, estimate.Low, estimate.High }).Where(double.IsFinite).ToList();
        var span = Math.Max(ends.Max() - ends.Min(), 1e-3 * Math.Max(Math.Abs(ends.Max()), 1e-6));
        return (ends.Min() - 0.1 * span, ends.Max() + 0.1 * span);
    }

    private static void Cross(Plot plot, TradeOffPoint point, double pixelX, double pixelY)
    {
        var (cost, delay) = (point.Cost, point.Delay);
        if (double.IsFinite(cost.Low) && double.IsFinite(cost.High))
            Rows.Interval(plot, cost.Low, cost.High, delay.Mean, Palette.Grey, width: 1.5f, halfStroke: 4 * pixelY);
        if (!double.IsFinite(delay.Low) || !double.IsFinite(delay.High)) return;
        Rows.Line(plot, cost.Mean, delay.Low, cost.Mean, delay.High, Palette.Grey, 1.5f);
        foreach (var end in new[] { delay.Low, delay.High })
            Rows.Line(plot, cost.Mean - 4 * pixelX, end, cost.Mean + 4 * pixelX, end, Palette.Grey, 1.5f);
    }
}
