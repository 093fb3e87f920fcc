using QueueSim.Localization;

namespace QueueSim.Charts;

/// <summary>What <see cref="TornadoChart"/> draws.</summary>
public sealed record TornadoInput
{
    public required string Title { get; init; }

    public string Subtitle { get; init; } = Say.This("charts.tornado_how");

    /// <summary>What the axis measures, with its unit.</summary>
    public required string Measure { get; init; }

    /// <summary>The answer where every number is as the tables have it.</summary>
    public required double OnTables { get; init; }

    /// <summary>One row a number; those that move the answer farthest are drawn on top.</summary>
    public required IReadOnlyList<TornadoRow> Rows { get; init; }
}

/// <summary>An answer at the two ends of a number's range.</summary>
/// <param name="Name">The number.</param>
/// <param name="LowEnd">The low end as it is written.</param>
/// <param name="AtLow">The answer there; not a number if there is none.</param>
/// <param name="HighEnd">The high end as it is written.</param>
/// <param name="AtHigh">The answer there.</param>
public sealed record TornadoRow(string Name, string LowEnd, Estimate AtLow, string HighEnd, Estimate AtHigh);

/// <summary>How far each uncertain number moves an answer by itself, and whether it moves it across 0.</summary>
public static class TornadoChart
{
    private const double Thick = 0.62, Thin = 0.3;

    /// <summary>Draws the chart. An end without an answer says "no answer", a chart without rows "nothing to compare".</summary>
    public static Chart Draw(TornadoInput input, int width = Chart.UsualWidth)
    {
        var rows = input.Rows.OrderByDescending(row => Farthest(row, input.OnTables)).ToList();
        var chart = new Chart(input.Title, input.Subtitle, width, Rows.Height(rows.Count, around: 190)).LabelX(input.Measure);
        var ends = rows.SelectMany(row => new[] { row.AtLow, row.AtHigh }).SelectMany(end => new[] { end.Mean, end.Low, end.High }).Where(double.IsFinite).ToList();
        if (ends.Count == 0 || !double.IsFinite(input.OnTables)) return chart.Say(Say.This("charts.nothing_to_compare"));

        for (var i = 0; i < rows.Count; i++)
            DrawRow(chart, rows[i], input.OnTables, Rows.Y(i, rows.Count));
        chart.Line([0, 0], [-1, rows.Count + 1], Palette.Ink, 2);
        chart.Line([input.OnTables, input.OnTables], [-1, rows.Count + 1], Palette.Muted, 1.5f, Dashes.Long);
        Rows.Apply(chart, [.. rows.Select(row => row.Name)], Rows.Head);
        var (low, high) = (Math.Min(ends.Min(), Math.Min(0, input.OnTables)), Math.Max(ends.Max(), Math.Max(0, input.OnTables)));
        var span = high > low ? high - low : 1;
        chart.Plot.Axes.SetLimitsX(low - (0.04 * span), high + (0.04 * span));
        var decimals = Numbers.Decimals(ends);
        chart.AddPanel(new SideColumns(
            new SideColumn([.. rows.Select(row => Words(row.LowEnd, row.AtLow, decimals))]) { Head = Say.This("charts.low_end"), Color = Palette.Blue },
            new SideColumn([.. rows.Select(row => Words(row.HighEnd, row.AtHigh, decimals))]) { Head = Say.This("charts.high_end"), Color = Palette.Vermilion }));
        return chart;
    }

    // The end that lies farther is drawn first and thicker, so that one on the same side shows within it.
    private static void DrawRow(Chart chart, TornadoRow row, double centre, double y)
    {
        var isSameSide = (row.AtLow.Mean - centre) * (row.AtHigh.Mean - centre) > 0;
        var isLowFarther = !(Math.Abs(row.AtLow.Mean - centre) < Math.Abs(row.AtHigh.Mean - centre));
        foreach (var isLow in isLowFarther ? [true, false] : new[] { false, true })
        {
            var (end, color) = isLow ? (row.AtLow, Palette.Blue) : (row.AtHigh, Palette.Vermilion);
            var size = isSameSide && isLow != isLowFarther ? Thin : Thick;
            Rows.Bar(chart, centre, end.Mean, y, size, color.WithAlpha(0.8), color);
        }
        Rows.Interval(chart, row.AtLow.Low, row.AtLow.High, y + 0.12, Palette.Ink, 1.5f, 0.08);
        Rows.Interval(chart, row.AtHigh.Low, row.AtHigh.High, y - 0.12, Palette.Ink, 1.5f, 0.08);
    }

    private static double Farthest(TornadoRow row, double centre) =>
        new[] { row.AtLow.Mean, row.AtHigh.Mean }.Where(double.IsFinite).Select(mean => Math.Abs(mean - centre)).DefaultIfEmpty(-1).Max();

    private static string Words(string end, Estimate answer, int decimals) =>
        $"{end}{Say.This("charts.colon")}{(double.IsFinite(answer.Mean) ? Numbers.Signed(answer.Mean, decimals) : Say.This("charts.no_answer"))}";
}
