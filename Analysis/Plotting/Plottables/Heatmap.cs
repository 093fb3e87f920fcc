using QueueSim.Plotting.Svg;

namespace QueueSim.Plotting.Plottables;

/// <summary>A table of values as coloured cells of size 1 × 1, centred on whole coordinates; the first row is at the top.</summary>
public sealed class Heatmap : IPlottable
{
    private const int Shades = 100;
    private readonly double[,] _intensities;

    internal Heatmap(double[,] intensities)
    {
        ArgumentNullException.ThrowIfNull(intensities);
        _intensities = intensities;
    }

    public bool IsVisible { get; set; } = true;

    /// <summary>The values that the ends of the colour scale stand for; from the least to the greatest value if null. Values outside get the colour of the nearer end.</summary>
    public Range? ManualRange { get; set; }

    private int Rows => _intensities.GetLength(0);

    private int Columns => _intensities.GetLength(1);

    AxisLimits IPlottable.Limits => Rows == 0 || Columns == 0
        ? AxisLimits.Nothing
        : new AxisLimits(-0.5, Columns - 0.5, -0.5, Rows - 0.5);

    LegendItem? IPlottable.LegendItem => null;

    internal Range Range
    {
        get
        {
            if (ManualRange is { } manual) return manual;
            var extent = AxisLimits.Around(_intensities.Cast<double>(), []);
            return double.IsNaN(extent.Left) ? new Range(0, 1) : new Range(extent.Left, extent.Right);
        }
    }

    void IPlottable.Draw(Canvas canvas)
    {
        // One path a shade, neighbours of the same shade merged: a week of hours for a dozen teams stays a small file.
        var cellsOfShade = new SortedDictionary<int, List<PixelRect>>();
        for (var row = 0; row < Rows; row++)
            for (var column = 0; column < Columns;)
            {
                var shade = Shade(row, column);
                var end = column + 1;
                while (end < Columns && Shade(row, end) == shade) end++;
                if (shade is { } s)
                {
                    if (!cellsOfShade.TryGetValue(s, out var cells)) cellsOfShade[s] = cells = [];
                    double y = Rows - 1 - row;
                    cells.Add(PixelRect.Spanning(canvas.X(column - 0.5), canvas.Y(y + 0.5), canvas.X(end - 0.5), canvas.Y(y - 0.5)));
                }
                column = end;
            }
        foreach (var (shade, cells) in cellsOfShade) canvas.Svg.Cells(cells, Viridis.At(shade / (double)Shades));
    }

    /// <summary>From 0 to <see cref="Shades"/>, or null for a value that is not a number: nothing is drawn there.</summary>
    private int? Shade(int row, int column)
    {
        var value = _intensities[row, column];
        if (double.IsNaN(value)) return null;
        var range = Range;
        var share = range.Span > 0 ? (value - range.Min) / range.Span : 0.5;
        return (int)Math.Round(Math.Clamp(share, 0, 1) * Shades);
    }
}
