using ScottPlot;
using ScottPlot.Panels;

namespace QueueSim.Charts;

/// <summary>Names level with the rows of small plots that stand in a grid.</summary>
internal sealed class RowNames : PanelBase
{
    internal const float TextSize = Chart.TextSize - 1;

    private const float Gap = 12;
    private readonly IReadOnlyList<LabelStyle> names;
    private readonly int gridRows;

    public RowNames(IReadOnlyList<string> names, int gridRows)
    {
        (Edge, this.gridRows) = (Edge.Left, gridRows);
        this.names = [.. names.Select(name => new LabelStyle
        {
            Text = name, FontName = ChartFonts.For(name), FontSize = TextSize, ForeColor = Palette.Ink, OffsetY = Chart.Centred, Alignment = Alignment.MiddleRight,
        })];
    }

    public override float Measure(Paint paint) => Gap + names.Max(name => name.Measure(paint).Width);

    public override void Render(RenderPack rp, float size, float offset)
    {
        var each = rp.DataRect.Height / gridRows;
        for (var grid = 0; grid < gridRows; grid++)
        {
            var (top, bottom) = (rp.DataRect.Top + (grid * each) + RowPlotsChart.HeadPixels, rp.DataRect.Top + ((grid + 1) * each) - RowPlotsChart.AxisPixels);
            for (var i = 0; i < names.Count; i++)
            {
                var y = top + ((bottom - top) * (i + 0.6f) / (names.Count + 0.2f));
                names[i].Render(rp.Canvas, new Pixel(rp.DataRect.Left - offset - Gap, y), rp.Paint);
            }
        }
    }
}
