using QueueSim.Localization;
using ScottPlot;

namespace QueueSim.Charts;

/// <summary>What <see cref="IndexChart"/> draws.</summary>
public sealed record IndexInput
{
    public required string Title { get; init; }

    public string Subtitle { get; init; } = Say.This("charts.strokes");

    /// <summary>What the axis measures.</summary>
    public required string Measure { get; init; }

    /// <summary>What the upper mark of a row is, for instance "first order".</summary>
    public required string First { get; init; }

    /// <summary>What the lower mark is, for instance "total".</summary>
    public required string Second { get; init; }

    /// <summary>Where a dashed line says what noise alone comes to; <see langword="null"/> for none.</summary>
    public double? Noise { get; init; }

    /// <summary>One row a number, from top to bottom.</summary>
    public required IReadOnlyList<IndexRow> Rows { get; init; }
}

/// <summary>Two indices of a number with the ends of their intervals; not a number where there is none.</summary>
public sealed record IndexRow(string Name, Estimate First, Estimate Second);

/// <summary>How much of an answer each uncertain number decides: two indices a row with their intervals.</summary>
public static class IndexChart
{
    private const double Apart = 0.17;

    /// <summary>Draws the chart; it says "no indices" without a number.</summary>
    public static Chart Draw(IndexInput input, int width = Chart.UsualWidth)
    {
        var rows = input.Rows;
        var chart = new Chart(input.Title, input.Subtitle, width, Rows.Height(rows.Count, around: 180)).LabelX(input.Measure);
        var ends = rows.SelectMany(row => new[] { row.First, row.Second }).SelectMany(index => new[] { index.Mean, index.Low, index.High }).Where(double.IsFinite).ToList();
        if (ends.Count == 0) return chart.Say(Say.This("charts.no_indices"));

        chart.Line([0, 0], [-1, rows.Count + 1], Palette.Grey, 1.5f);
        if (input.Noise is { } noise)
            chart.Line([noise, noise], [-1, rows.Count + 1], Palette.Muted, 1.5f, Dashes.Long);
        for (var i = 0; i < rows.Count; i++)
        {
            Draw(chart, rows[i].First, Rows.Y(i, rows.Count) + Apart, MarkerShape.FilledCircle, Palette.Blue);
            Draw(chart, rows[i].Second, Rows.Y(i, rows.Count) - Apart, MarkerShape.FilledDiamond, Palette.Vermilion);
        }
        Rows.Apply(chart, [.. rows.Select(row => row.Name)], Rows.Head);
        var (low, high) = (Math.Min(0, ends.Min()), Math.Max(ends.Max(), 0));
        var span = high > low ? high - low : 1;
        chart.Plot.Axes.SetLimitsX(low - (0.04 * span), high + (0.04 * span));
        var decimals = Numbers.Decimals(rows.SelectMany(row => new[] { row.First.Mean, row.Second.Mean }));
        chart.AddPanel(new SideColumns(
            Column(rows.Select(row => row.First), input.First, MarkerShape.FilledCircle, Palette.Blue, decimals),
            Column(rows.Select(row => row.Second), input.Second, MarkerShape.FilledDiamond, Palette.Vermilion, decimals)));
        return chart;
    }

    private static void Draw(Chart chart, Estimate index, double y, MarkerShape shape, Color color)
    {
        Rows.Interval(chart, index.Low, index.High, y, color, width: 2.5f, halfStroke: 0.08);
        if (double.IsFinite(index.Mean)) Rows.Mark(chart, index.Mean, y, shape, color);
    }

    private static SideColumn Column(IEnumerable<Estimate> indices, string head, MarkerShape shape, Color color, int decimals) =>
        new([.. indices.Select(index => double.IsFinite(index.Mean) ? Numbers.Fixed(index.Mean, decimals) : "–")]) { Head = head, Shape = shape, Color = color };
}
