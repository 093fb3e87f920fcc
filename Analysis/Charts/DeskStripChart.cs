using QueueSim.Localization;
using ScottPlot;

namespace QueueSim.Charts;

/// <summary>What <see cref="DeskStripChart"/> draws.</summary>
public sealed record DeskStripInput
{
    public required string Title { get; init; }

    public required string Subtitle { get; init; }

    /// <summary>What stands below the axis, with the unit.</summary>
    public required string AxisLabel { get; init; }

    /// <summary>Words for what is surely on the good side and on the other.</summary>
    public (string Better, string Worse) Sides { get; init; } = (Say.This("charts.surely_better"), Say.This("charts.surely_worse"));

    /// <summary>One row a scenario, from top to bottom.</summary>
    public required IReadOnlyList<DeskStripRow> Rows { get; init; }
}

/// <summary>A scenario's difference on the study's own tables, and on each desk. Not a number where there is none.</summary>
/// <param name="Scenario">Its name.</param>
/// <param name="Own">On the study's own tables.</param>
/// <param name="Desks">On each desk, with what is decided there.</param>
/// <param name="Words">What stands at the right, for instance "38 of 40".</param>
public sealed record DeskStripRow(string Scenario, Estimate Own, IReadOnlyList<DeskMark> Desks, string Words);

/// <summary>A difference on a desk, and which way it surely goes there.</summary>
public readonly record struct DeskMark(double Value, DeskMarkKind Kind);

/// <summary>What a desk decides.</summary>
public enum DeskMarkKind
{
    Better,
    Worse,
    Open,
}

/// <summary>Every desk as a tick beside the interval of the study's own run.</summary>
public static class DeskStripChart
{
    private const double OwnAbove = 0.2, DesksBelow = 0.17, LongTick = 0.17, ShortTick = 0.1;

    /// <summary>Draws the chart; a row without a number says so, a chart without rows "nothing to compare".</summary>
    public static Chart Draw(DeskStripInput input, int width = Chart.UsualWidth)
    {
        var rows = input.Rows;
        var chart = new Chart(input.Title, input.Subtitle, width, Rows.Height(rows.Count, around: 190)).LabelX(input.AxisLabel);
        var ends = rows.SelectMany(row => row.Desks.Select(desk => desk.Value).Concat([row.Own.Mean, row.Own.Low, row.Own.High])).Where(double.IsFinite).ToList();
        if (ends.Count == 0) return chart.Say(Say.This("charts.nothing_to_compare"));

        var (low, high) = (Math.Min(0, ends.Min()), Math.Max(0, ends.Max()));
        chart.Line([0, 0], [-1, rows.Count + 1], Palette.Ink, 2);
        for (var i = 0; i < rows.Count; i++)
        {
            var y = Rows.Y(i, rows.Count);
            Rows.Interval(chart, rows[i].Own.Low, rows[i].Own.High, y + OwnAbove, Palette.Ink, width: 2.5f, halfStroke: 0.1);
            if (double.IsFinite(rows[i].Own.Mean)) Rows.Mark(chart, rows[i].Own.Mean, y + OwnAbove, MarkerShape.FilledCircle, Palette.Ink);
            foreach (var kind in new[] { DeskMarkKind.Open, DeskMarkKind.Worse, DeskMarkKind.Better })
                Ticks(chart, [.. rows[i].Desks.Where(desk => desk.Kind == kind && double.IsFinite(desk.Value)).Select(desk => desk.Value)], y - DesksBelow, kind);
        }
        Rows.Apply(chart, [.. rows.Select(row => row.Scenario)]);
        var span = high > low ? high - low : 1;
        chart.Plot.Axes.SetLimitsX(low - 0.04 * span, high + 0.04 * span);
        chart.AddPanel(new SideColumns(new SideColumn([.. rows.Select(row => row.Words)])));
        chart.ShowKeys(
        [
            new Key(Say.This("charts.the_study"), Palette.Ink) { Shape = MarkerShape.FilledCircle, LineWidth = 2.5f },
            .. rows.SelectMany(row => row.Desks).Where(desk => double.IsFinite(desk.Value)).Select(desk => desk.Kind).Distinct().Order()
                .Select(kind => new Key(Say.This("charts.a_desk", ("how", Words(input, kind))), Look(kind).Color) { Shape = MarkerShape.VerticalBar }),
        ]);
        return chart;
    }

    private static void Ticks(Chart chart, double[] values, double y, DeskMarkKind kind)
    {
        if (values.Length == 0) return;
        var (color, half) = Look(kind);
        chart.Line(
            values.SelectMany(value => new[] { value, value, double.NaN }),
            values.SelectMany(_ => new[] { y - half, y + half, double.NaN }), color, 1.8f);
    }

    // What is open is shorter, too, so that colour is not all that tells it.
    private static (Color Color, double Half) Look(DeskMarkKind kind) => kind switch
    {
        DeskMarkKind.Better => (Palette.Blue, LongTick),
        DeskMarkKind.Worse => (Palette.Vermilion, LongTick),
        _ => (Palette.Grey, ShortTick),
    };

    private static string Words(DeskStripInput input, DeskMarkKind kind) => kind switch
    {
        DeskMarkKind.Better => input.Sides.Better,
        DeskMarkKind.Worse => input.Sides.Worse,
        _ => Say.This("charts.neither"),
    };
}
