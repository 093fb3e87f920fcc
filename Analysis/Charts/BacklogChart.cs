using QueueSim.Localization;
using ScottPlot;

namespace QueueSim.Charts;

/// <summary>What <see cref="BacklogChart"/> draws.</summary>
public sealed record BacklogInput
{
    public string Title { get; init; } = Say.This("charts.backlog");

    public string Subtitle { get; init; } = Say.This("charts.backlog_how");

    /// <summary>One line a scenario; up to six stay readable.</summary>
    public required IReadOnlyList<BacklogSeries> Series { get; init; }

    /// <summary>Stretches of time to shade.</summary>
    public IReadOnlyList<BacklogSpan> Spans { get; init; } = [];
}

/// <summary>Cases waiting over time. The lists are equally long; a mean that is not a number interrupts the line, an end of the band that is not a number the band.</summary>
/// <param name="Scenario">Its name in the legend.</param>
/// <param name="Days">Time since the run began, ascending, in days.</param>
/// <param name="Mean">Cases.</param>
/// <param name="Low">Lower end of the 95 % band, in cases.</param>
/// <param name="High">Upper end of the 95 % band, in cases.</param>
public sealed record BacklogSeries(
    string Scenario, IReadOnlyList<double> Days, IReadOnlyList<double> Mean, IReadOnlyList<double> Low, IReadOnlyList<double> High);

/// <summary>A stretch of time, in days since the run began.</summary>
public sealed record BacklogSpan(double FromDay, double ToDay, BacklogSpanKind Kind);

/// <summary>Why a stretch of time is shaded.</summary>
public enum BacklogSpanKind
{
    /// <summary>Before observation begins.</summary>
    WarmUp,

    /// <summary>More problems than usual appear.</summary>
    Surge,

    /// <summary>After observation ended, while its problems are followed to their end.</summary>
    CoolDown,
}

/// <summary>How many cases wait, over time.</summary>
public static class BacklogChart
{
    /// <summary>Draws the chart; it says "no cases" if no series has a number.</summary>
    /// <exception cref="ArgumentException">The lists of a series differ in length.</exception>
    public static Chart Draw(BacklogInput input, int width = Chart.UsualWidth)
    {
        foreach (var series in input.Series) Check(series);
        var keys = Keys(input.Series, width);
        var chart = new Chart(input.Title, input.Subtitle, width, Math.Max(500, 220 + KeyPanel.HeightOf(keys)))
            .LabelX(Say.This("charts.days_since_start")).LabelY(Say.This("charts.cases_waiting"));
        if (!input.Series.SelectMany(series => series.Mean).Any(double.IsFinite)) return chart.Say(Say.This("charts.no_cases"));

        chart.ShowKeys([.. Shade(chart, input.Spans), .. keys]);
        for (var i = 0; i < input.Series.Count; i++) Band(chart.Plot, input.Series[i], keys[i].Color);
        for (var i = 0; i < input.Series.Count; i++) chart.Line(input.Series[i].Days, input.Series[i].Mean, keys[i].Color, 2.5f, keys[i].Dashes);
        var days = input.Series.SelectMany(series => series.Days).Where(double.IsFinite).ToList();
        var top = input.Series.SelectMany(series => series.Mean.Concat(series.High)).Where(double.IsFinite).Max();
        chart.Plot.Axes.SetLimits(days.Min(), Math.Max(days.Max(), days.Min() + 1e-9), 0, top > 0 ? 1.06 * top : 1);
        return chart;
    }

    internal static IReadOnlyList<Key> Keys(IReadOnlyList<BacklogSeries> lines, int width) =>
        [.. lines.Select((series, i) => new Key(Labels.Wrap(series.Scenario, 0.24 * width, lines: 2), Palette.Line(i).Color) { LineWidth = 2.5f, Dashes = Palette.Line(i).Dashes })];

    private static IEnumerable<Key> Shade(Chart chart, IReadOnlyList<BacklogSpan> spans)
    {
        foreach (var kind in spans.GroupBy(span => span.Kind).OrderBy(group => group.Key))
        {
            var (color, text) = kind.Key switch
            {
                BacklogSpanKind.WarmUp => (Palette.Grey.WithAlpha(0.3), Say.This("charts.warm_up")),
                BacklogSpanKind.Surge => (Palette.Yellow.WithAlpha(0.4), Say.This("charts.surge")),
                _ => (Palette.Grey.WithAlpha(0.15), Say.This("charts.cool_down")),
            };
            foreach (var span in kind) chart.Plot.Add.HorizontalSpan(span.FromDay, span.ToDay, color).LineWidth = 0;
            yield return new Key(text, color) { IsArea = true };
        }
    }

    /// <summary>One area for each stretch of days on which both ends are numbers.</summary>
    internal static void Band(Plot plot, BacklogSeries series, Color color)
    {
        for (var from = 0; from < series.Days.Count; from++)
        {
            var to = from;
            while (to < series.Days.Count && double.IsFinite(series.Low[to]) && double.IsFinite(series.High[to])) to++;
            if (to - from > 1)
            {
                var area = plot.Add.FillY(
                    series.Days.Take(from..to).ToArray(), series.Low.Take(from..to).ToArray(), series.High.Take(from..to).ToArray());
                area.FillColor = color.WithAlpha(0.2);
                area.LineWidth = 0;
            }
            from = to;
        }
    }

    private static void Check(BacklogSeries series)
    {
        if (series.Mean.Count != series.Days.Count || series.Low.Count != series.Days.Count || series.High.Count != series.Days.Count)
            throw new ArgumentException($"Backlog of '{series.Scenario}': {series.Days.Count} days, {series.Mean.Count} means, "
                + $"{series.Low.Count} lower and {series.High.Count} upper ends; expected as many of each.");
    }
}
