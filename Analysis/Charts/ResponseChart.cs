using QueueSim.Localization;
using ScottPlot;

namespace QueueSim.Charts;

/// <summary>What <see cref="ResponseChart"/> draws.</summary>
public sealed record ResponseInput
{
    public required string Title { get; init; }

    public required string Subtitle { get; init; }

    /// <summary>What was varied, with its unit if there is one.</summary>
    public required string Across { get; init; }

    /// <summary>What the vertical axis measures, with its unit.</summary>
    public required string Measure { get; init; }

    /// <summary>One for each row of the study; up to 6 stay readable.</summary>
    public required IReadOnlyList<ResponseSeries> Series { get; init; }

    /// <summary>What all are compared with; <see langword="null"/> for nothing.</summary>
    public ResponseReference? Reference { get; init; }
}

/// <summary>Scenarios that differ in one number, with a curve through them.</summary>
/// <param name="Name">As the legend has it.</param>
/// <param name="Curve">Points of the curve, ascending; none where there is none.</param>
/// <param name="Points">The scenarios.</param>
public sealed record ResponseSeries(string Name, IReadOnlyList<BandPoint> Curve, IReadOnlyList<ResponseMark> Points);

/// <summary>A scenario and how it stands; <see langword="null"/> where nothing is compared.</summary>
public sealed record ResponseMark(BandPoint Value, Standing? Standing);

/// <summary>The scenario that others are compared with.</summary>
/// <param name="Name">As the legend has it.</param>
/// <param name="Value">Its mean.</param>
/// <param name="At">The number that is varied in the others; not a number if it is not known.</param>
public sealed record ResponseReference(string Name, double Value, double At);

/// <summary>A mean over a number that was varied. Scenarios are marks, with intervals where there is room; the curve has a band.</summary>
public static class ResponseChart
{
    private const int Height = 520, FramePixels = 160, MostIntervals = 60;
    private const byte BandOpacity = 50, IntervalOpacity = 110;

    /// <summary>Draws the chart; it says "no cases" without a number.</summary>
    public static Chart Draw(ResponseInput input, int width = Chart.UsualWidth)
    {
        var keys = Keys(input, width);
        var height = Math.Max(Height, 160 + KeyPanel.HeightOf(keys));
        var chart = new Chart(input.Title, input.Subtitle, width, height)
            .LabelX(Labels.Shorten(input.Across, 0.6 * width)).LabelY(Labels.Wrap(input.Measure, height - FramePixels, lines: 2, Chart.TextSize + 1));
        var points = input.Series.SelectMany(series => series.Points).Select(point => point.Value).Where(point => double.IsFinite(point.Mean)).ToList();
        if (points.Count == 0) return chart.Say(Say.This("charts.no_cases"));

        var reference = input.Reference is { } given && double.IsFinite(given.Value) ? given : null;
        List<double> places = [.. points.Select(point => point.At), .. reference is { At: var at } && double.IsFinite(at) ? (double[])[at] : []];
        var (left, right) = (places.Min(), places.Max());
        var side = right > left ? 0.03 * (right - left) : 1;
        if (reference is not null)
            chart.Line([left - side, right + side], [reference.Value, reference.Value], Palette.Ink, 1.5f, Dashes.Long);
        var showsStanding = input.Series.Count == 1;
        for (var i = 0; i < input.Series.Count; i++)
            Draw(chart, input.Series[i], Palette.Line(i).Color, Palette.Line(i).Dashes, points.Count <= MostIntervals, showsStanding);
        if (reference is { At: var place } && double.IsFinite(place))
            Rows.Mark(chart, place, reference.Value, MarkerShape.FilledSquare, Palette.Ink);
        List<double> ends =
        [
            .. points.SelectMany(point => points.Count <= MostIntervals ? new[] { point.Mean, point.Low, point.High } : [point.Mean]),
            .. input.Series.SelectMany(series => series.Curve).SelectMany(point => new[] { point.Mean, point.Low, point.High }),
            .. reference is null ? (double[])[] : [reference.Value],
        ];
        ends.RemoveAll(end => !double.IsFinite(end));
        var (low, high) = (ends.Min(), ends.Max());
        var margin = high > low ? 0.05 * (high - low) : Math.Max(Math.Abs(high), 1) * 0.05;
        chart.Plot.Axes.SetLimits(left - side, right + side, low - margin, high + margin);
        chart.ShowKeys(keys);
        return chart;
    }

    private static List<Key> Keys(ResponseInput input, int width)
    {
        string Wrapped(string text) => Labels.Wrap(text, 0.22 * width, lines: 3);
        var keys = new List<Key>();
        if (input.Series.Count > 1)
            keys.AddRange(input.Series.Select((series, i) => new Key(Wrapped(series.Name), Palette.Line(i).Color) { LineWidth = 2.5f, Dashes = Palette.Line(i).Dashes }));
        else if (input.Series.SelectMany(series => series.Curve).Any(point => double.IsFinite(point.Mean)))
            keys.Add(new Key(Wrapped(input.Series[0].Name), Palette.Line(0).Color) { LineWidth = 2.5f });
        if (input.Series.Count == 1)
            keys.AddRange(StandingMarks.Keys(input.Series[0].Points.Select(point => point.Standing).OfType<Standing>()));
        if (input.Reference is { } reference && double.IsFinite(reference.Value))
        {
            keys.Add(new Key(Wrapped(reference.Name), Palette.Ink)
            {
                LineWidth = 1.5f,
                Dashes = Dashes.Long,
                Shape = double.IsFinite(reference.At) ? MarkerShape.FilledSquare : MarkerShape.None,
            });
        }

        return keys;
    }

    private static void Draw(Chart chart, ResponseSeries series, Color color, Dashes dashes, bool showsIntervals, bool showsStanding)
    {
        BandChart.DrawBand(chart.Plot, [.. series.Curve], color, BandOpacity);
        foreach (var (value, standing) in series.Points.Where(point => double.IsFinite(point.Value.Mean)))
        {
            var isMarked = showsStanding && standing is not null;
            if (showsIntervals && double.IsFinite(value.Low) && double.IsFinite(value.High))
                chart.Line([value.At, value.At], [value.Low, value.High], (isMarked ? standing!.Value.Look().Color : color).WithAlpha(IntervalOpacity), 2);
            chart.Plot.Add.Marker(value.At, value.Mean).MarkerStyle = isMarked
                ? standing!.Value.Mark(0.75f)
                : new MarkerStyle(MarkerShape.FilledCircle, series.Points.Count > MostIntervals ? 5 : 8, color);
        }

        chart.Line(series.Curve.Select(point => point.At), series.Curve.Select(point => point.Mean), color, 2.5f, dashes);
    }
}
