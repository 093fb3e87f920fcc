using QueueSim.Localization;

namespace QueueSim.Charts;

/// <summary>What <see cref="SameProblemsChart"/> draws.</summary>
public sealed record SameProblemsInput
{
    public required string Title { get; init; }

    public string Subtitle { get; init; } = Say.This("charts.same_problems_how");

    /// <summary>One row a scenario, from top to bottom.</summary>
    public required IReadOnlyList<SameProblemsRow> Rows { get; init; }
}

/// <summary>Shares of problems, from 0 to 100 %, that are better and worse off. They are not a number without pairs.</summary>
public sealed record SameProblemsRow(string Name, Estimate BetterOff, Estimate WorseOff);

/// <summary>How many problems are better off to the right, how many worse off to the left.</summary>
public static class SameProblemsChart
{
    /// <summary>Draws the chart; it says "nothing to compare" without any pair.</summary>
    public static Chart Draw(SameProblemsInput input, int width = Chart.UsualWidth)
    {
        var rows = input.Rows;
        var chart = new Chart(input.Title, input.Subtitle, width, Rows.Height(rows.Count, around: 190));
        if (!rows.Any(row => double.IsFinite(row.BetterOff.Mean))) return chart.Say(Say.This("charts.nothing_to_compare"));

        for (var i = 0; i < rows.Count; i++)
        {
            var y = Rows.Y(i, rows.Count);
            var (better, worse) = (rows[i].BetterOff, rows[i].WorseOff);
            Rows.Bar(chart, 0, better.Mean, y, 0.56, Palette.Blue.WithAlpha(0.75), Palette.Blue);
            Rows.Bar(chart, 0, -worse.Mean, y, 0.56, Palette.Vermilion.WithAlpha(0.75), Palette.Vermilion);
            Rows.Interval(chart, better.Low, better.High, y, Palette.Ink);
            Rows.Interval(chart, -worse.High, -worse.Low, y, Palette.Ink);
        }
        chart.Line([0, 0], [-1, rows.Count + 1], Palette.Ink, 2);
        Rows.Apply(chart, [.. rows.Select(row => row.Name)], Rows.Head);
        var (left, right) = (Most(rows.Select(row => row.WorseOff)), Most(rows.Select(row => row.BetterOff)));
        chart.Plot.Axes.SetLimitsX(-left - 0.04 * (left + right), right + 0.04 * (left + right));
        chart.Plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericAutomatic { LabelFormatter = value => Numbers.Fixed(Math.Abs(value), 0) };
        chart.LabelX(Say.This("charts.same_problems_axis"));
        chart.AddPanel(new SideColumns(
            new SideColumn([.. rows.Select(row => Words(row.WorseOff))]) { Head = Say.This("charts.worse_off"), Color = Palette.Vermilion },
            new SideColumn([.. rows.Select(row => Words(row.BetterOff))]) { Head = Say.This("charts.better_off"), Color = Palette.Blue }));
        return chart;
    }

    /// <summary>The largest number that has to be seen, at least 5 %.</summary>
    private static double Most(IEnumerable<Estimate> shares) => shares.SelectMany(share => new[] { share.Mean, share.High }).Where(double.IsFinite).Append(5).Max();

    private static string Words(Estimate share) => double.IsFinite(share.Mean) ? $"{Numbers.Fixed(share.Mean, 1)} %" : Say.This("charts.no_pairs");
}
