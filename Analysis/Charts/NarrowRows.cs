using ScottPlot;
using ScottPlot.TickGenerators;

namespace QueueSim.Charts;

/// <summary>Rows of a chart for a phone. What stands beside a row on a wide screen stands above its bar, so that letters keep their size.</summary>
internal static class NarrowRows
{
    /// <summary>A chart below this width is laid out for a phone, in pixels.</summary>
    public const int Below = 600;

    /// <summary>How thick a bar is, in rows.</summary>
    public const double BarSize = 0.22;

    /// <summary>Half the stroke at the end of an interval, in rows.</summary>
    public const double HalfStroke = 0.07;

    private const int RowPixels = 92, AroundPixels = 170, NameLines = 2;

    // Frame, margins, and room for the last number of the axis.
    private const int SidePixels = 60;

    // The bar stands at the foot of its row, right below up to three lines of text: what is nearest to a bar is its own.
    private const double Foot = 0.33;

    private const int Gap = 4;

    /// <summary>Height of a chart in pixels.</summary>
    /// <param name="rows">Number of rows.</param>
    public static int Height(int rows) => AroundPixels + RowPixels * Math.Max(rows, 1);

    /// <summary>The ordinate of a row's bar.</summary>
    public static double Y(int row, int rows) => Rows.Y(row, rows) - Foot;

    /// <summary>Text for a place as wide as the chart.</summary>
    /// <param name="text">What is to be broken.</param>
    /// <param name="width">Width of the chart in pixels.</param>
    public static string Wrapped(string text, int width) => Labels.Wrap(text, width - SidePixels, lines: 3);

    /// <summary>Writes names and what belongs to them above the bars, and sets the vertical limits.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="left">Where the horizontal axis begins.</param>
    /// <param name="names">Names in the order of the rows.</param>
    /// <param name="details">What is said of each row, in pieces; empty ones are left out.</param>
    public static void Apply(Chart chart, double left, IReadOnlyList<string> names, Func<int, IEnumerable<string>> details)
    {
        for (var i = 0; i < names.Count; i++)
        {
            var bar = Y(i, names.Count) + (BarSize / 2);
            var name = Labels.Wrap(names[i], chart.Width - SidePixels, NameLines, bold: true);
            var detail = Labels.Shorten(string.Join(" · ", details(i).Where(text => text.Length > 0)), chart.Width - SidePixels);
            chart.Write(detail, left, bar, Alignment.LowerLeft, Palette.Ink, down: -Gap);
            chart.Write(name, left, bar, Alignment.LowerLeft, Palette.Ink, bold: true, down: -Gap - HeadingPanel.LinePixels);
        }

        chart.Plot.Axes.Left.TickGenerator = new NumericManual([], []);
        chart.Plot.Grid.YAxisStyle.IsVisible = false;
        chart.Plot.Axes.SetLimitsY(-0.55, names.Count - 0.45);
    }
}
