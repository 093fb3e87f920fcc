namespace QueueSim.Charts;

/// <summary>Charts with a row for each scenario, the first at the top.</summary>
internal static class Rows
{
    private const int NameUnits = 34, RowPixels = 46;

    /// <summary>Height of a chart in pixels.</summary>
    /// <param name="rows">Number of rows; 0 leaves room to say that there are none.</param>
    /// <param name="around">Room for titles and axis.</param>
    public static int Height(int rows, int around = 170) => around + RowPixels * Math.Max(rows, 2);

    /// <summary>The ordinate of a row.</summary>
    public static double Y(int row, int rows) => rows - 1 - row;

    /// <summary>A name as it is written at the left of its row.</summary>
    public static string Name(string name) => Labels.Wrap(name, NameUnits, lines: 2);

    /// <summary>Writes the names at the left and sets the vertical limits.</summary>
    /// <param name="plot">The plot.</param>
    /// <param name="names">Names in the order of the rows; long ones take two lines, longer ones end with ….</param>
    /// <param name="roomAbove">Room above the first row, in rows.</param>
    public static void Apply(Plot plot, IReadOnlyList<string> names, double roomAbove = 0)
    {
        var ticks = new NumericManual();
        for (var i = 0; i < names.Count; i++) ticks.AddMajor(Y(i, names.Count), Name(names[i]));
        plot.Axes.Left.TickGenerator = ticks;
        plot.Axes.Left.MajorTickStyle.Length = 0;
        plot.Grid.YAxisStyle.MajorLineStyle.Color = Colors.Transparent;
        plot.Axes.SetLimitsY(-0.55 - Spare(names.Count), Top(names.Count) + roomAbove);
    }

    /// <summary>The ordinate above the first row; what is written higher needs room above.</summary>
    public static double Top(int rows) => rows - 0.45 + Spare(rows);

    // Two rows' room even for one, so that a single bar is not a wall.
    private static double Spare(int rows) => rows < 2 ? 0.5 : 0;

    /// <summary>Draws a horizontal interval with a stroke at each end; nothing if an end is not a number.</summary>
    public static void Interval(Plot plot, double low, double high, double y, Color color, float width = 2, double halfStroke = 0.12)
    {
        if (!double.IsFinite(low) || !double.IsFinite(high)) return;
        Line(plot, low, y, high, y, color, width);
        Line(plot, low, y - halfStroke, low, y + halfStroke, color, width);
        Line(plot, high, y - halfStroke, high, y + halfStroke, color, width);
    }

    /// <summary>Draws a horizontal bar; nothing if an end is not a number.</summary>
    public static void Bar(Plot plot, double from, double to, double y, double size, Color fill, Color outline)
    {
        if (!double.IsFinite(from) || !double.IsFinite(to)) return;
        var bar = new Bar { Position = y, ValueBase = from, Value = to, Size = size, FillColor = fill, LineColor = outline, LineWidth = 1.5f };
        plot.Add.Bars(new[] { bar }).Horizontal = true;
    }

    public static void Line(Plot plot, double x1, double y1, double x2, double y2, Color color, float width)
    {
        var line = plot.Add.Line(x1, y1, x2, y2);
        line.Color = color;
        line.LineWidth = width;
    }
}
