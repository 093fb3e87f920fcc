using ScottPlot;
using ScottPlot.MultiplotLayouts;
using ScottPlot.TickGenerators;

namespace QueueSim.Charts;

/// <summary>What <see cref="RowPlotsChart"/> draws. All words come from the caller.</summary>
public sealed record RowPlotsInput
{
    public required string Title { get; init; }

    public required string Subtitle { get; init; }

    /// <summary>What stands below each plot's axis, with the unit.</summary>
    public required string AxisLabel { get; init; }

    /// <summary>Names of the rows, from top to bottom; they are the same in every plot.</summary>
    public required IReadOnlyList<string> Rows { get; init; }

    /// <summary>One small plot each.</summary>
    public required IReadOnlyList<RowPlot> Plots { get; init; }

    /// <summary>Words for the standings that occur.</summary>
    public required IReadOnlyDictionary<Standing, string> Words { get; init; }

    /// <summary>What is said when there is nothing to show.</summary>
    public required string Nothing { get; init; }
}

/// <summary>A small plot.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Marks">One a row; not a number where there is none.</param>
/// <param name="IsFaint">Whether nothing in it is sure, so that it must not look so.</param>
public sealed record RowPlot(string Name, IReadOnlyList<RowMark> Marks, bool IsFaint = false);

/// <summary>A value with its interval and what is said of it.</summary>
public readonly record struct RowMark(Estimate Estimate, Standing Standing);

/// <summary>Small multiples with the same rows and the same scale: a mark and its interval in each row.</summary>
public static class RowPlotsChart
{
    internal const float HeadPixels = 30, AxisPixels = 34;
    private const int RowPixels = 24, TallRowPixels = 38, MostColumns = 4;
    private const double NameShare = 0.26;

    /// <summary>Draws the chart; it says so if no mark is a number.</summary>
    public static Chart Draw(RowPlotsInput input, int width = Chart.UsualWidth)
    {
        var columns = Math.Clamp(input.Plots.Count, 1, width < Chart.UsualWidth ? MostColumns - 1 : MostColumns);
        // Seven plots in two rows of four and three, nine in three rows of three.
        if (input.Plots.Count > columns && input.Plots.Count % columns == 1) columns--;
        var rows = Math.Max(1, (input.Plots.Count + columns - 1) / columns);
        string[] names = [.. input.Rows.Select(name => Labels.Wrap(name, NameShare * width, lines: 2, size: RowNames.TextSize))];
        var rowPixels = names.Any(name => Labels.CountLines(name) > 1) ? TallRowPixels : RowPixels;
        var height = 130 + (int)(rows * (HeadPixels + AxisPixels + (rowPixels * Math.Max(2, input.Rows.Count))));
        var chart = new Chart(input.Title, input.Subtitle, width, height).LabelX(input.AxisLabel);
        var ends = input.Plots.SelectMany(plot => plot.Marks).SelectMany(mark => new[] { mark.Estimate.Mean, mark.Estimate.Low, mark.Estimate.High })
            .Where(double.IsFinite).Append(0).ToList();
        if (ends.Count == 1) return chart.Say(input.Nothing);

        chart.Plot.HideGrid();
        chart.Plot.Axes.SetLimits(0, 1, 0, 1);
        chart.Plot.Axes.Left.TickGenerator = chart.Plot.Axes.Bottom.TickGenerator = new NumericManual([], []);
        chart.Plot.Axes.Left.FrameLineStyle.Width = chart.Plot.Axes.Bottom.FrameLineStyle.Width = 0;
        chart.Parts = new Multiplot { Layout = new Grid(rows, columns) };
        chart.Parts.RemovePlot(chart.Parts.GetPlot(0));
        var room = ((width * (1 - NameShare)) - 50) / columns;
        var span = ends.Max() - ends.Min();
        foreach (var plot in input.Plots) chart.Parts.AddPlot(Part(plot, ends.Min() - (0.05 * span), ends.Max() + (0.05 * span), room));
        chart.AddPanel(new RowNames(names, rows));
        var standings = input.Plots.SelectMany(plot => plot.Marks).Where(mark => double.IsFinite(mark.Estimate.Mean)).Select(mark => mark.Standing).Distinct().Order();
        chart.AddPanel(new StandingsPanel([.. standings.Select(standing => new Key(input.Words[standing], standing.Look().Color) { Shape = standing.Look().Shape })]));
        return chart;
    }

    /// <summary>Ordinate of a row, where the first is at the top.</summary>
    private static double Y(int row, int rows) => rows - 1 - row;

    private static Plot Part(RowPlot part, double low, double high, double room)
    {
        var plot = Chart.QuietPlot();
        // Fixed, so that the names at the left are level with the rows.
        plot.Layout.Fixed(new PixelPadding(6, 14, AxisPixels, HeadPixels));
        var name = plot.Axes.Title.Label;
        name.Text = Labels.Shorten(part.Name, room, bold: true);
        (name.FontName, name.FontSize, name.ForeColor, plot.Axes.Title.IsVisible) = (ChartFonts.For(name.Text), Chart.TextSize, part.IsFaint ? Palette.Muted : Palette.Ink, true);
        plot.Axes.Left.TickGenerator = new NumericManual([], []);
        plot.Grid.YAxisStyle.IsVisible = false;
        plot.Axes.Bottom.TickGenerator = new NumericAutomatic { TickDensity = 0.6, LabelFormatter = Numbers.Tick };
        var count = part.Marks.Count;
        if (low < 0) Chart.Line(plot, [0, 0], [-1, count], Palette.Ink, 1.5f);
        for (var i = 0; i < count; i++)
        {
            var (estimate, standing) = part.Marks[i];
            var (color, y) = (part.IsFaint ? Palette.Grey : standing.Look().Color, Y(i, count));
            if (double.IsFinite(estimate.Low) && double.IsFinite(estimate.High)) Chart.Line(plot, [estimate.Low, estimate.High], [y, y], color, 2.5f);
            if (double.IsFinite(estimate.Mean)) plot.Add.Marker(estimate.Mean, y).MarkerStyle = (part.IsFaint ? Standing.Undecided : standing).Mark(0.85f);
        }
        plot.Axes.SetLimits(low, high, -0.6, count - 0.4);
        return plot;
    }
}
