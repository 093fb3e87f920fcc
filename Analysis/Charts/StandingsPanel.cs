using ScottPlot;
using ScottPlot.Panels;

namespace QueueSim.Charts;

/// <summary>A legend in a row below the plots: at the side it would take the room of a plot.</summary>
internal sealed class StandingsPanel : PanelBase
{
    private const float Gap = 24, SamplePixels = 22, Above = 8;
    private readonly IReadOnlyList<(Key Key, LabelStyle Label)> keys;

    public StandingsPanel(IReadOnlyList<Key> keys)
    {
        Edge = Edge.Bottom;
        this.keys = [.. keys.Select(key => (key, new LabelStyle
        {
            Text = key.Text, FontName = ChartFonts.For(key.Text), FontSize = Chart.TextSize, ForeColor = Palette.Ink, OffsetY = Chart.Centred, Alignment = Alignment.MiddleLeft,
        }))];
    }

    public override float Measure(Paint paint) => keys.Count == 0 ? 0 : Above + keys.Max(key => key.Label.Measure(paint).Height);

    public override void Render(RenderPack rp, float size, float offset)
    {
        var (x, y) = (rp.FigureRect.Left, rp.DataRect.Bottom + offset + ((size + Above) / 2));
        foreach (var (key, label) in keys)
        {
            Rows.Mark(key.Shape, key.Color).Render(rp, new Pixel(x + 6, y));
            label.Render(rp.Canvas, new Pixel(x + SamplePixels, y), rp.Paint);
            x += SamplePixels + label.Measure(rp.Paint).Width + Gap;
        }
    }
}
