using QueueSim.Localization;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace QueueSim.Charts;

/// <summary>What <see cref="EffectsChart"/> draws.</summary>
public sealed record EffectsInput
{
    public required string Title { get; init; }

    public required string Subtitle { get; init; }

    /// <summary>What the vertical axes measure, with its unit.</summary>
    public required string Measure { get; init; }

    /// <summary>One small plot a number that was varied; the one that matters most first.</summary>
    public required IReadOnlyList<Effect> Effects { get; init; }

    /// <summary>What all are compared with; <see langword="null"/> for nothing.</summary>
    public ResponseReference? Reference { get; init; }
}

/// <summary>What one number does while the others vary too.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Share">Share of the variance that its curve explains, from 0 to 1; not a number without a curve.</param>
/// <param name="Curve">Points of the curve, ascending.</param>
/// <param name="Points">All scenarios.</param>
public sealed record Effect(string Name, double Share, IReadOnlyList<BandPoint> Curve, IReadOnlyList<BandPoint> Points);

/// <summary>Small multiples: a mean over each of several numbers that were varied together, all on one scale.</summary>
public static class EffectsChart
{
    private const int RowPixels = 270, MostColumns = 3, FramePixels = 110;
    private const byte BandOpacity = 60, PointOpacity = 150;

    /// <summary>Draws the chart; it says "no cases" without a number.</summary>
    public static Chart Draw(EffectsInput input, int width = Chart.UsualWidth)
    {
        var columns = Math.Clamp(input.Effects.Count, 1, width < Chart.UsualWidth ? MostColumns - 1 : MostColumns);
        var rows = Math.Max(1, (input.Effects.Count + columns - 1) / columns);
        var chart = new Chart(input.Title, input.Subtitle, width, FramePixels + (RowPixels * rows))
            .LabelY(Labels.Wrap(input.Measure, (RowPixels * rows) - FramePixels + 80, lines: 2, Chart.TextSize + 1));
        var values = input.Effects.SelectMany(effect => effect.Points.Select(point => point.Mean).Concat(effect.Curve.SelectMany(point => new[] { point.Mean, point.Low, point.High })))
            .Where(double.IsFinite).ToList();
        if (values.Count == 0) return chart.Say(Say.This("charts.no_cases"));

        if (input.Reference is { } reference && double.IsFinite(reference.Value))
            values.Add(reference.Value);
        chart.Plot.HideGrid();
        chart.Plot.Axes.SetLimits(0, 1, 0, 1);
        chart.Plot.Axes.Left.TickGenerator = chart.Plot.Axes.Bottom.TickGenerator = new NumericManual([], []);
        chart.Plot.Axes.Left.FrameLineStyle.Width = chart.Plot.Axes.Bottom.FrameLineStyle.Width = 0;
        chart.Parts = new Multiplot { Layout = new ScottPlot.MultiplotLayouts.Grid(rows, columns) };
        chart.Parts.RemovePlot(chart.Parts.GetPlot(0));
        var (low, high) = (values.Min(), values.Max());
        var margin = high > low ? 0.05 * (high - low) : Math.Max(Math.Abs(high), 1) * 0.05;
        foreach (var effect in input.Effects)
            chart.Parts.AddPlot(Part(effect, input.Reference, (low - margin, high + margin), ((double)(width - 60) / columns) - 60));
        return chart;
    }

    private static Plot Part(Effect effect, ResponseReference? reference, (double Low, double High) range, double room)
    {
        var plot = Chart.QuietPlot();
        var name = plot.Axes.Title.Label;
        name.Text = Labels.Shorten(effect.Name, room, bold: true) + (double.IsFinite(effect.Share) ? $"\n{Numbers.Fixed(100 * effect.Share, 0)} %" : "");
        (name.FontName, name.FontSize, name.ForeColor, plot.Axes.Title.IsVisible) = (ChartFonts.For(name.Text), Chart.TextSize, Palette.Ink, true);
        var points = effect.Points.Where(point => double.IsFinite(point.Mean)).ToList();
        if (points.Count == 0) return plot;
        var (left, right) = (points.Min(point => point.At), points.Max(point => point.At));
        var side = right > left ? 0.04 * (right - left) : 1;
        if (reference is { Value: var level } && double.IsFinite(level))
            Chart.Line(plot, [left - side, right + side], [level, level], Palette.Ink, 1.5f, Dashes.Long);
        BandChart.DrawBand(plot, effect.Curve, Palette.Blue, BandOpacity);
        var marks = plot.Add.ScatterPoints(points.Select(point => point.At).ToArray(), points.Select(point => point.Mean).ToArray());
        (marks.MarkerShape, marks.MarkerSize, marks.MarkerColor) = (MarkerShape.FilledCircle, 4, Palette.Grey.WithAlpha(PointOpacity));
        Chart.Line(plot, effect.Curve.Select(point => point.At), effect.Curve.Select(point => point.Mean), Palette.Blue, 2.5f);
        plot.Axes.SetLimits(left - side, right + side, range.Low, range.High);
        return plot;
    }
}
