using QueueSim.Localization;
using ScottPlot;
using ScottPlot.Statistics;

namespace QueueSim.Charts;

/// <summary>What <see cref="RidgeChart"/> draws.</summary>
public sealed record RidgeInput
{
    public string Title { get; init; } = Say.This("charts.ridges");

    public string Subtitle { get; init; } = Say.This("charts.ridges_how");

    /// <summary>One ridge a row, from top to bottom.</summary>
    public required IReadOnlyList<Ridge> Ridges { get; init; }
}

/// <summary>A scenario's times.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Hours">Equally likely times in hours from 0, for instance percentiles; those that are not a number are left out.</param>
public sealed record Ridge(string Name, IReadOnlyList<double> Hours);

/// <summary>The shape of the times to resolution, a ridge a scenario. It shows what a box hides, for instance two humps.</summary>
public static class RidgeChart
{
    private const int Points = 240;

    /// <summary>Draws the chart; it says "no cases" for a row without times, or if there are no rows.</summary>
    public static Chart Draw(RidgeInput input, int width = Chart.UsualWidth)
    {
        var ridges = input.Ridges.Select(ridge => ridge with { Hours = [.. ridge.Hours.Where(double.IsFinite).Order()] }).ToList();
        var chart = new Chart(input.Title, input.Subtitle, width, Rows.Height(ridges.Count, around: 180));
        if (!ridges.Any(ridge => ridge.Hours.Count > 0)) return chart.Say(Say.This("charts.no_cases"));

        var axis = DurationAxis.Holding(ridges.SelectMany(ridge => ridge.Hours));
        var (left, right) = (axis.At(axis.LowHours), axis.At(axis.HighHours));
        var xs = Enumerable.Range(0, Points + 1).Select(i => left + i * (right - left) / Points).ToArray();
        var shapes = ridges.ConvertAll(ridge => Shape(xs, [.. ridge.Hours.Select(axis.At)], right - left));
        var highest = shapes.Max(shape => shape.Max());
        for (var i = 0; i < ridges.Count; i++)
        {
            var foot = Rows.Y(i, ridges.Count) - 0.4;
            var area = chart.Plot.Add.Polygon([new(left, foot), .. xs.Zip(shapes[i], (x, y) => new Coordinates(x, foot + y / highest)), new(right, foot)]);
            (area.FillColor, area.LineColor, area.LineWidth) = (Palette.Sky.WithAlpha(0.55), Palette.Blue, 1.5f);
            if (Median(ridges[i]) is var median && double.IsFinite(median)) chart.Line([axis.At(median), axis.At(median)], [foot, foot + 0.35], Palette.Ink, 4);
        }
        axis.Apply(chart);
        Rows.Apply(chart, [.. ridges.Select(ridge => ridge.Name)], roomAbove: 0.6);
        chart.LabelX(Say.This("charts.time_to_resolution", ("unit", axis.Unit)));
        chart.AddPanel(new SideColumns(new SideColumn([.. ridges.Select(ridge => axis.Words(Median(ridge)))]) { Head = Say.This("charts.median") }));
        return chart;
    }

    /// <summary>Density along the axis; a width by Silverman's rule, never thinner than an eye sees.</summary>
    private static double[] Shape(double[] xs, double[] values, double span)
    {
        if (values.Length == 0) return new double[xs.Length];
        var middle = (values[3 * values.Length / 4] - values[values.Length / 4]) / 1.34;
        var bandwidth = Math.Max(0.9 * Math.Min(Descriptive.StandardDeviation(values), middle) * Math.Pow(values.Length, -0.2), 0.008 * span);
        return [.. KernelDensity.Estimate(xs, values, z => Math.Exp(-0.5 * z * z) / Math.Sqrt(2 * Math.PI), bandwidth)];
    }

    private static double Median(Ridge ridge) => ridge.Hours.Count == 0 ? double.NaN : ridge.Hours[(ridge.Hours.Count - 1) / 2];
}
