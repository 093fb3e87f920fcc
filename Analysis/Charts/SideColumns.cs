namespace QueueSim.Charts;

/// <summary>Room for columns of text right of the marks, in the plot's own coordinates.</summary>
/// <remarks>
/// Positions are in lengths of the marked part of the axis: it goes from 0 to 1, the columns from there to <see cref="End"/>. How wide
/// text comes out is only known when the plot is drawn; this reckons with letters of the widest usual fonts.
/// </remarks>
internal sealed class SideColumns
{
    /// <summary>About the width of a letter.</summary>
    public const double UnitPixels = 9.6;

    private const double Gap = 24, Frame = 30;
    private readonly List<double> _starts = [];

    /// <summary>Reckons the room.</summary>
    /// <param name="names">Names at the left of the rows.</param>
    /// <param name="besidePixels">Width of a legend beside the plot, or 0.</param>
    /// <param name="columns">Texts of each column.</param>
    public SideColumns(IEnumerable<string> names, double besidePixels, params IEnumerable<string>[] columns)
    {
        var widths = columns.Select(column => Gap + UnitPixels * Widest(column)).ToList();
        var across = ChartFrame.Width - Frame - besidePixels - UnitPixels * Widest(names.Select(Rows.Name));
        var marked = Math.Max(across - widths.Sum(), 0.25 * across);
        MarkedPixels = marked;
        End = 1;
        foreach (var width in widths)
        {
            _starts.Add(End);
            End += width / marked;
        }
    }

    /// <summary>About how long the marked part is.</summary>
    public double MarkedPixels { get; }

    /// <summary>Where the axis ends.</summary>
    public double End { get; }

    /// <summary>Where a column begins.</summary>
    public double this[int column] => _starts[column];

    private static int Widest(IEnumerable<string> texts) => texts.SelectMany(text => text.Split('\n')).Select(Labels.Units).DefaultIfEmpty(0).Max();
}
