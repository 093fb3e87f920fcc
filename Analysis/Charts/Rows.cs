using ScottPlot;
using ScottPlot.TickGenerators;

namespace QueueSim.Charts;

/// <summary>Charts with a row for each scenario, the first at the top.</summary>
internal static class Rows
{
    /// <summary>Room above the first row for heads of columns, in rows.</summary>
    public const double Head = 1;

    /// <summary>How thick a bar is, in rows.</summary>
    public const double BarSize = 0.62;

    /// <summary>Half the stroke at the end of an interval, in rows.</summary>
    public const double HalfStroke = 0.12;

    private const int RowPixels = 46;
    private const double NameShare = 0.26;

    /// <summary>Height of a chart in pixels.</summary>
    /// <param name="rows">Number of rows; 0 leaves room to say that there are none.</param>
    /// <param name="around">Room for titles and axis.</param>
    public static int Height(int rows, int around = 150) => around + RowPixels * Math.Max(rows, 2);

    /// <summary>The ordinate of a row.</summary>
    public static double Y(int row, int rows) => rows - 1 - row;

    /// <summary>Writes the names at the left, long ones on two lines, and sets the vertical limits.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="names">Names in the order of the rows.</param>
    /// <param name="roomAbove">Room above the first row, in rows.</param>
    public static void Apply(Chart chart, IReadOnlyList<string> names, double roomAbove = 0)
    {
        // Not as labels of the axis: all of those have one font, so a Chinese name would change the others.
        chart.AddPanel(new SideColumns(new SideColumn([.. names.Select(name => Labels.Wrap(name, NameShare * chart.Width, lines: 2))]) { EndsRight = true }) { Edge = Edge.Left });
        chart.Plot.Axes.Left.TickGenerator = new NumericManual([], []);
        chart.Plot.Grid.YAxisStyle.IsVisible = false;
        chart.Plot.Axes.SetLimitsY(-0.55 - Spare(names.Count), Top(names.Count) + roomAbove);
    }

    /// <summary>The ordinate above the first row; what is written higher needs room above.</summary>
    public static double Top(int rows) => rows - 0.45 + Spare(rows);

    // Two rows' room even for one, so that a single bar is not a wall.
    private static double Spare(int rows) => rows < 2 ? 0.5 : 0;

    /// <summary>Draws a horizontal interval with a stroke at each end; nothing if an end is not a number.</summary>
    public static void Interval(Chart chart, double low, double high, double y, Color color, float width = 2, double halfStroke = HalfStroke)
    {
        if (!double.IsFinite(low) || !double.IsFinite(high)) return;
        chart.Line(
            [low, high, double.NaN, low, low, double.NaN, high, high],
            [y, y, double.NaN, y - halfStroke, y + halfStroke, double.NaN, y - halfStroke, y + halfStroke], color, width);
    }

    /// <summary>Draws a horizontal bar; nothing if an end is not a number.</summary>
    public static void Bar(Chart chart, double from, double to, double y, double size, Color fill, Color outline)
    {
        if (!double.IsFinite(from) || !double.IsFinite(to)) return;
        var bar = new Bar { Position = y, ValueBase = from, Value = to, Size = size, FillColor = fill, LineColor = outline, LineWidth = 1.5f };
        chart.Plot.Add.Bars(new[] { bar }).Horizontal = true;
    }

    /// <summary>A mark that can be told from others by its shape at half size; an open one hides the lines under it.</summary>
    public static MarkerStyle Mark(MarkerShape shape, Color color) => shape switch
    {
        MarkerShape.OpenSquare => new(MarkerShape.FilledSquare, 11, Colors.White) { OutlineColor = color, OutlineWidth = 2.5f },
        MarkerShape.OpenCircle => new(MarkerShape.FilledCircle, 11, Colors.White) { OutlineColor = color, OutlineWidth = 2.5f },
        MarkerShape.Eks => new(shape, 12, color) { LineWidth = 2.5f },
        MarkerShape.FilledDiamond => new(shape, 16, color),
        _ => new(shape, 12, color),
    };

    /// <summary>Draws a mark.</summary>
    public static void Mark(Chart chart, double x, double y, MarkerShape shape, Color color) => chart.Plot.Add.Marker(x, y).MarkerStyle = Mark(shape, color);
}
