using QueueSim.Localization;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace QueueSim.Charts;

/// <summary>What <see cref="HeatMapChart"/> draws.</summary>
public sealed record HeatMapInput
{
    public required string Title { get; init; }

    public required string Subtitle { get; init; }

    /// <summary>What the map's colours measure, with its unit.</summary>
    public required string Measure { get; init; }

    public required HeatAxis Across { get; init; }

    public required HeatAxis Up { get; init; }

    /// <summary>A value for each cell, the lowest row first, each row from the left. Not a number where it is not known.</summary>
    public required double[,] Cells { get; init; }

    /// <summary>Marks on the map; none where nothing is compared.</summary>
    public IReadOnlyList<HeatMark> Marks { get; init; } = [];

    /// <summary>Whether values are written into cells, as far as there is room.</summary>
    public bool WritesValues { get; init; }
}

/// <summary>One of a map's two axes.</summary>
/// <param name="Label">What was varied.</param>
/// <param name="Low">Where the first cell begins.</param>
/// <param name="High">Where the last cell ends.</param>
public sealed record HeatAxis(string Label, double Low, double High)
{
    /// <summary>Texts for the middle of each cell; empty for a scale of numbers.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];
}

/// <summary>A mark at a place.</summary>
/// <param name="Across">In units of the axis.</param>
/// <param name="Up">In units of the axis.</param>
/// <param name="Standing">What it says.</param>
public sealed record HeatMark(double Across, double Up, Standing Standing);

/// <summary>A mean over two numbers that were varied, as colours, with the standings as marks.</summary>
public static class HeatMapChart
{
    private const int Height = 620, FramePixels = 190, BesidePixels = 400, CellPixels = 24, MostMarksOfFullSize = 100;

    // Light enough for dark letters and for marks; the darker, the more.
    private static readonly Color[] Shades = [Color.FromHex("#fcfbfd"), Color.FromHex("#d8d3e8"), Color.FromHex("#9e94c4")];

    /// <summary>Draws the chart; it says "no cases" without a number.</summary>
    public static Chart Draw(HeatMapInput input, int width = Chart.UsualWidth)
    {
        var (rows, columns) = (input.Cells.GetLength(0), input.Cells.GetLength(1));
        var height = input.Up.Names.Count > 0 ? Math.Clamp(FramePixels + (60 * rows), 360, Height) : Height;
        var chart = new Chart(input.Title, input.Subtitle, width, height).LabelX(Labels.Shorten(input.Across.Label, 0.5 * width)).LabelY(Labels.Shorten(input.Up.Label, height - FramePixels, Chart.TextSize + 1));
        var values = input.Cells.Cast<double>().Where(double.IsFinite).ToList();
        if (values.Count == 0) return chart.Say(Say.This("charts.no_cases"));

        var map = chart.Plot.Add.Heatmap(Blocks(input.Cells));
        var (stepAcross, stepUp) = ((input.Across.High - input.Across.Low) / columns / CellPixels, (input.Up.High - input.Up.Low) / rows / CellPixels);
        // The library takes the extent from the first to the last cell's lower left corner: the map is a cell larger.
        map.Extent = new CoordinateRect(input.Across.Low, input.Across.High - stepAcross, input.Up.Low, input.Up.High - stepUp);
        map.CellAlignment = Alignment.LowerLeft;
        map.Colormap = new ScottPlot.Colormaps.CustomInterpolated(Shades);
        map.NaNCellColor = Color.FromHex("#d0d0d0");
        var (low, high) = (values.Min(), values.Max());
        map.ManualRange = new(low, high > low ? high : low + Math.Max(Math.Abs(low), 1));
        chart.Plot.HideGrid();
        chart.Plot.Axes.SetLimits(input.Across.Low, input.Across.High, input.Up.Low, input.Up.High);
        // What scale, legend and names leave.
        double plotWidth = width - BesidePixels;
        Name(chart.Plot.Axes.Bottom, input.Across, plotWidth / columns);
        Name(chart.Plot.Axes.Left, input.Up, double.PositiveInfinity);
        if (input.WritesValues)
            Write(chart, input, values, plotWidth / columns, (height - FramePixels) / (double)rows);
        var size = input.Marks.Count > MostMarksOfFullSize ? 0.55f : 0.9f;
        foreach (var mark in input.Marks)
            chart.Plot.Add.Marker(mark.Across, mark.Up).MarkerStyle = mark.Standing.Mark(size);
        Scale(chart, map, Labels.Wrap(input.Measure, height - FramePixels, lines: 2), (low, high));
        chart.ShowKeys([.. StandingMarks.Keys(input.Marks.Select(mark => mark.Standing))]);
        return chart;
    }

    /// <summary>Each value as a block of equal cells: a viewer that smooths pictures then blurs edges only. The library's first row is at the top.</summary>
    private static double[,] Blocks(double[,] cells)
    {
        var (rows, columns) = (cells.GetLength(0), cells.GetLength(1));
        var blocks = new double[rows * CellPixels, columns * CellPixels];
        for (var row = 0; row < blocks.GetLength(0); row++)
            for (var column = 0; column < blocks.GetLength(1); column++)
                blocks[row, column] = cells[rows - 1 - (row / CellPixels), column / CellPixels];
        return blocks;
    }

    private static void Name(IAxis axis, HeatAxis names, double room)
    {
        if (names.Names.Count == 0) return;
        var step = (names.High - names.Low) / names.Names.Count;
        // Numbers are short; where they are not, some are left out.
        var widest = names.Names.Max(name => ChartFonts.Width(name, Chart.TextSize, bold: false)) + 10;
        var every = Math.Max(1, (int)Math.Ceiling(widest / room));
        int[] shown = [.. Enumerable.Range(0, names.Names.Count).Where(i => i % every == 0)];
        axis.TickGenerator = new NumericManual([.. shown.Select(i => names.Low + ((i + 0.5) * step))], [.. shown.Select(i => names.Names[i])]);
    }

    private static void Write(Chart chart, HeatMapInput input, List<double> values, double room, double height)
    {
        var decimals = Numbers.Decimals(values);
        if (height < 44 || values.Max(value => ChartFonts.Width(Numbers.Fixed(value, decimals), Chart.TextSize, bold: false)) + 12 > room) return;
        var (rows, columns) = (input.Cells.GetLength(0), input.Cells.GetLength(1));
        var (across, up) = ((input.Across.High - input.Across.Low) / columns, (input.Up.High - input.Up.Low) / rows);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                if (double.IsFinite(input.Cells[row, column]))
                    chart.Write(Numbers.Fixed(input.Cells[row, column], decimals), input.Across.Low + ((column + 0.5) * across), input.Up.Low + ((row + 0.72) * up), Alignment.MiddleCenter, Palette.Ink);
            }
        }
    }

    private static void Scale(Chart chart, ScottPlot.Plottables.Heatmap map, string measure, (double Low, double High) range)
    {
        var bar = chart.Plot.Add.ColorBar(map);
        (bar.Label, bar.LabelStyle.Bold, bar.LabelStyle.FontSize, bar.LabelStyle.ForeColor) = (measure, false, Chart.TextSize, Palette.Ink);
        bar.LabelStyle.FontName = ChartFonts.For(measure);
        bar.Axis.TickGenerator = range.High > range.Low
            ? new NumericAutomatic { TickDensity = 0.5, LabelFormatter = Numbers.Tick }
            : new NumericManual([range.Low], [Numbers.Tick(range.Low)]);
        if (bar.Axis is ScottPlot.AxisPanels.RightAxis axis) (axis.TickLabelStyle.FontSize, axis.TickLabelStyle.ForeColor, axis.FrameLineStyle.Width, axis.MinorTickStyle.Length) = (Chart.TextSize, Palette.Ink, 0, 0);
    }
}
