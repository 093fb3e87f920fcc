using QueueSim.Localization;
using ScottPlot;

namespace QueueSim.Charts;

/// <summary>What <see cref="TradeOffChart"/> draws.</summary>
public sealed record TradeOffInput
{
    public string Title { get; init; } = Say.This("charts.trade_off");

    public string Subtitle { get; init; } = Say.This("charts.trade_off_how");

    public string CostLabel { get; init; } = Say.This("charts.support_cost");

    public string DelayLabel { get; init; } = Say.This("charts.delay_cost");

    /// <summary>One point a scenario; up to a dozen stay readable.</summary>
    public required IReadOnlyList<TradeOffPoint> Points { get; init; }
}

/// <summary>A scenario's two costs; it is left out when one of the means is not a number.</summary>
public sealed record TradeOffPoint(string Scenario, Estimate Cost, Estimate Delay)
{
    /// <summary>Whether fewer problems are solved than in the first. Such a point is never efficient and beats no other.</summary>
    public bool SolvesFewer { get; init; }

    /// <summary>Whether its queues are steady. Where they are not, both costs depend on how long it was watched, and the point is as little efficient.</summary>
    public bool IsSteady { get; init; } = true;
}

/// <summary>Cost of the organisation against cost of delay. It shows the scenarios that no other one beats in both without losing problems.</summary>
public static class TradeOffChart
{
    // About what the marks have of the chart upwards, to keep numbers of points apart.
    private const double Up = 380;

    // Where a number may stand beside its point, the best place first: around it, then further and further away.
    private static readonly (double X, double Y)[] Places =
    [
        .. new[] { 17.0, 38, 60, 85 }.SelectMany(far => new[] { (1.0, 1.0), (-1.0, 1.0), (1.0, -1.0), (-1.0, -1.0), (0.0, 1.3), (0.0, -1.3), (1.3, 0.0), (-1.3, 0.0) }
            .Select(way => (far * way.Item1, far * way.Item2))),
    ];

    /// <summary>Indices of the points that no other one beats: none costs as little in both and less in one. From cheap to dear.</summary>
    public static IReadOnlyList<int> Frontier(IReadOnlyList<TradeOffPoint> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        return [.. Enumerable.Range(0, points.Count)
            .Where(i => IsCandidate(points[i]) && !points.Any(other => IsCandidate(other) && Beats(other, points[i])))
            .OrderBy(i => points[i].Cost.Mean).ThenBy(i => i)];
    }

    /// <summary>Draws the chart; it says "no cases" if no point has both costs.</summary>
    public static Chart Draw(TradeOffInput input, int width = Chart.UsualWidth)
    {
        var (points, frontier) = (input.Points, Frontier(input.Points));
        var keys = points.Select((_, i) => Key(points, i, frontier.Contains(i), width)).ToList();
        var chart = new Chart(input.Title, input.Subtitle, width, Math.Max(540, 200 + KeyPanel.HeightOf(keys))).LabelX(input.CostLabel).LabelY(input.DelayLabel);
        if (!points.Any(IsKnown)) return chart.Say(Say.This("charts.no_cases"));

        var (left, right) = Limits(points.Where(IsKnown).Select(point => point.Cost));
        var (bottom, top) = Limits(points.Where(IsKnown).Select(point => point.Delay));
        chart.Plot.Axes.SetLimits(left, right, bottom, top);
        var (pixelX, pixelY) = ((right - left) / (0.55 * width), (top - bottom) / Up);
        chart.Line(frontier.Select(i => points[i].Cost.Mean), frontier.Select(i => points[i].Delay.Mean), Palette.Green, 2.5f);
        foreach (var point in points.Where(IsKnown)) Cross(chart, point, pixelX, pixelY);
        var taken = points.Where(IsKnown).Select(point => (X: point.Cost.Mean / pixelX, Y: point.Delay.Mean / pixelY)).ToList();
        for (var i = 0; i < points.Count; i++)
        {
            if (!IsKnown(points[i])) continue;
            Rows.Mark(chart, points[i].Cost.Mean, points[i].Delay.Mean, keys[i].Shape, keys[i].Color);
            var (x, y) = (points[i].Cost.Mean / pixelX, points[i].Delay.Mean / pixelY);
            var place = Places.FirstOrDefault(place => taken.All(other => (other.X, other.Y) == (x, y)
                || Math.Abs(x + place.X - other.X) > 20 || Math.Abs(y + place.Y - other.Y) > 20), Places[0]);
            taken.Add((x + place.X, y + place.Y));
            chart.Write($"{i + 1}", (x + place.X) * pixelX, (y + place.Y) * pixelY, Alignment.MiddleCenter, Palette.Ink, bold: true);
        }
        chart.ShowKeys(keys);
        return chart;
    }

    private static Key Key(IReadOnlyList<TradeOffPoint> points, int i, bool isEfficient, int width)
    {
        var name = Labels.Wrap($"{i + 1} {points[i].Scenario}", 0.24 * width, lines: 3);
        var (color, shape) = i == 0 ? (Palette.Ink, MarkerShape.FilledSquare)
            : isEfficient ? (Palette.Green, MarkerShape.FilledCircle) : (Palette.Grey, MarkerShape.OpenCircle);
        return new Key(IsKnown(points[i]) ? name + (!points[i].IsSteady ? Say.This("charts.not_steady") : i == 0 && isEfficient ? Say.This("charts.efficient") : points[i].SolvesFewer ? Say.This("charts.solves_fewer") : "") : Say.This("charts.point_without", ("name", name)), color) { Shape = shape };
    }

    private static bool IsCandidate(TradeOffPoint point) => IsKnown(point) && point is { SolvesFewer: false, IsSteady: true };

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

    private static void Cross(Chart chart, TradeOffPoint point, double pixelX, double pixelY)
    {
        var (cost, delay) = (point.Cost, point.Delay);
        Rows.Interval(chart, cost.Low, cost.High, delay.Mean, Palette.Grey, width: 1.5f, halfStroke: 4 * pixelY);
        if (!double.IsFinite(delay.Low) || !double.IsFinite(delay.High)) return;
        chart.Line([cost.Mean, cost.Mean], [delay.Low, delay.High], Palette.Grey, 1.5f);
        foreach (var end in new[] { delay.Low, delay.High }) chart.Line([cost.Mean - 4 * pixelX, cost.Mean + 4 * pixelX], [end, end], Palette.Grey, 1.5f);
    }
}
