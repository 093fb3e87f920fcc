using QueueSim.Localization;

namespace QueueSim.Charts;

/// <summary>What <see cref="BandChart"/> draws.</summary>
public sealed record BandInput
{
    public required string Title { get; init; }

    public string Subtitle { get; init; } = Say.This("charts.bands_how");

    /// <summary>What the horizontal axis is, with its unit.</summary>
    public required string Across { get; init; }

    /// <summary>What the vertical axis measures, with its unit.</summary>
    public required string Measure { get; init; }

    /// <summary>The curves in the order of the legend; up to 6 stay readable.</summary>
    public required IReadOnlyList<BandCurve> Curves { get; init; }

    /// <summary>Whether a line at 0 shows where gains turn to losses.</summary>
    public bool ShowsZero { get; init; }
}

/// <summary>Means over something that was varied, with the ends of their 95 % intervals. Points ascend; what is not a number is left out.</summary>
public sealed record BandCurve(string Name, IReadOnlyList<BandPoint> Points);

/// <summary>One mean and the ends of its interval, in the chart's unit.</summary>
public sealed record BandPoint(double At, double Mean, double Low, double High);

/// <summary>How something changes with a quantity that was varied; a line with a band a curve.</summary>
public static class BandChart
{
    private const int Height = 480;
    private const byte BandOpacity = 50;

    /// <summary>Draws the chart; it says "no cases" without a number.</summary>
    public static Chart Draw(BandInput input, int width = Chart.UsualWidth)
    {
        var curves = input.Curves.Select(curve => curve.Points.Where(point => double.IsFinite(point.Mean)).ToList()).ToList();
        var keys = input.Curves.Select((curve, i) => new Key(Labels.Wrap(curve.Name, 0.24 * width, lines: 3), Palette.Line(i).Color)
        {
            LineWidth = 2.5f,
            Dashes = Palette.Line(i).Dashes,
        }).ToList();
        var chart = new Chart(input.Title, input.Subtitle, width, Math.Max(Height, 160 + KeyPanel.HeightOf(keys))).LabelX(input.Across).LabelY(input.Measure);
        if (curves.TrueForAll(curve => curve.Count == 0)) return chart.Say(Say.This("charts.no_cases"));

        var points = curves.SelectMany(curve => curve).ToList();
        for (var i = 0; i < curves.Count; i++)
            DrawBand(chart.Plot, curves[i], Palette.Line(i).Color, BandOpacity);
        if (input.ShowsZero)
            chart.Line([points.Min(point => point.At), points.Max(point => point.At)], [0, 0], Palette.Ink, 1);
        for (var i = 0; i < curves.Count; i++)
            chart.Line(curves[i].Select(point => point.At), curves[i].Select(point => point.Mean), keys[i].Color, 2.5f, keys[i].Dashes);
        var ends = points.SelectMany(point => new[] { point.Mean, point.Low, point.High }).Where(double.IsFinite).Concat(input.ShowsZero ? [0.0] : []).ToList();
        var (low, high) = (ends.Min(), ends.Max());
        var margin = high > low ? 0.04 * (high - low) : 1;
        var (left, right) = (points.Min(point => point.At), points.Max(point => point.At));
        chart.Plot.Axes.SetLimits(left, right > left ? right : left + 1, low - margin, high + margin);
        chart.ShowKeys(keys);
        return chart;
    }

    /// <summary>Adds the band of a curve, where it has one.</summary>
    internal static void DrawBand(ScottPlot.Plot plot, IReadOnlyList<BandPoint> curve, ScottPlot.Color color, byte opacity)
    {
        var banded = curve.Where(point => double.IsFinite(point.Low) && double.IsFinite(point.High)).ToList();
        if (banded.Count < 2) return;
        var band = plot.Add.FillY(
            [.. banded.Select(point => point.At)], [.. banded.Select(point => point.Low)], [.. banded.Select(point => point.High)]);
        band.FillColor = color.WithAlpha(opacity);
        band.LineWidth = 0;
        band.MarkerSize = 0;
    }
}
