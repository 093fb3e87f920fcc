using ScottPlot;
using ScottPlot.Panels;

namespace QueueSim.Charts;

/// <summary>A column of text beside the rows of a plot.</summary>
/// <param name="Texts">One a row, from top to bottom.</param>
internal sealed record SideColumn(IReadOnlyList<string> Texts)
{
    public Color Color { get; init; } = Palette.Ink;

    public bool IsBold { get; init; }

    /// <summary>Whether texts end at the column's right edge, as numbers do.</summary>
    public bool EndsRight { get; init; }

    /// <summary>What stands above it, with the mark of its rows before it.</summary>
    public string Head { get; init; } = "";

    public MarkerShape Shape { get; init; } = MarkerShape.None;
}

/// <summary>Columns of text beside a plot, each text level with its row. They are at the right edge unless told otherwise.</summary>
internal sealed class SideColumns : PanelBase
{
    private const float Gap = 20, MarkPixels = 20;
    private readonly IReadOnlyList<SideColumn> columns;

    public SideColumns(params IReadOnlyList<SideColumn> columns) => (Edge, this.columns) = (Edge.Right, columns);

    public override float Measure(Paint paint) => columns.Sum(column => WidthOf(column, paint));

    public override void Render(RenderPack rp, float size, float offset)
    {
        var left = Gap + (Edge == Edge.Right ? rp.DataRect.Right + offset : rp.DataRect.Left - offset - size);
        foreach (var column in columns)
        {
            for (var i = 0; i < column.Texts.Count; i++)
            {
                var y = rp.Plot.Axes.Left.GetPixel(Rows.Y(i, column.Texts.Count), rp.DataRect);
                var x = column.EndsRight ? left + WidthOf(column, rp.Paint) - Gap : left;
                Label(column, column.Texts[i]).Render(rp.Canvas, new Pixel(x, y), rp.Paint);
            }
            var head = new Pixel(left, rp.Plot.Axes.Left.GetPixel(Rows.Top(column.Texts.Count) + Rows.Head / 2, rp.DataRect));
            if (column.Shape != MarkerShape.None) Rows.Mark(column.Shape, column.Color).Render(rp, head.WithOffset(5, 0));
            Label(column, column.Head).Render(rp.Canvas, head.WithOffset(HeadStart(column), 0), rp.Paint);
            left += WidthOf(column, rp.Paint);
        }
    }

    private static float HeadStart(SideColumn column) => column.Shape == MarkerShape.None ? 0 : MarkPixels;

    private static float WidthOf(SideColumn column, Paint paint) => Gap + column.Texts.Select(text => Label(column, text).Measure(paint).Width)
        .Append(HeadStart(column) + Label(column, column.Head).Measure(paint).Width).Max();

    private static LabelStyle Label(SideColumn column, string text) => new()
    {
        Text = text,
        FontName = ChartFonts.For(text),
        FontSize = Chart.TextSize,
        ForeColor = column.Color,
        Bold = column.IsBold,
        OffsetY = Chart.Centred,
        Alignment = column.EndsRight ? Alignment.MiddleRight : Alignment.MiddleLeft,
    };
}
