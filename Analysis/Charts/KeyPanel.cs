using ScottPlot;
using ScottPlot.Panels;

namespace QueueSim.Charts;

/// <summary>An entry of a legend.</summary>
/// <param name="Text">What it means; may have several lines.</param>
/// <param name="Color">Of the line, mark or area.</param>
internal sealed record Key(string Text, Color Color)
{
    public MarkerShape Shape { get; init; } = MarkerShape.None;

    /// <summary>Width of the sample of a line in pixels; 0 for a mark or an area.</summary>
    public float LineWidth { get; init; }

    public Dashes Dashes { get; init; }

    public bool IsArea { get; init; }
}

/// <summary>A legend at the right edge, from the top down. Samples are long enough for dashes.</summary>
internal sealed class KeyPanel : PanelBase
{
    private const float Gap = 16, SamplePixels = 36, AfterSample = 8, BetweenKeys = 7;
    private readonly IReadOnlyList<(Key Key, LabelStyle Label)> keys;

    public KeyPanel(IReadOnlyList<Key> keys)
    {
        Edge = Edge.Right;
        this.keys = [.. keys.Select(key => (key, new LabelStyle
        {
            Text = key.Text, FontName = ChartFonts.For(key.Text), FontSize = Chart.TextSize, ForeColor = Palette.Ink, OffsetY = Chart.Centred, Alignment = Alignment.UpperLeft,
        }))];
    }

    /// <summary>About how high a legend is, in pixels.</summary>
    public static int HeightOf(IEnumerable<Key> keys) => keys.Sum(key => 19 * Labels.CountLines(key.Text) + (int)BetweenKeys);

    public override float Measure(Paint paint) => keys.Count == 0 ? 0 : keys.Max(key => key.Label.Measure(paint).Width) + SamplePixels + AfterSample + Gap;

    public override void Render(RenderPack rp, float size, float offset)
    {
        var (left, top) = (rp.DataRect.Right + offset, rp.DataRect.Top);
        foreach (var (key, label) in keys)
        {
            var measured = label.Measure(rp.Paint);
            Sample(rp, key, new PixelRect(left, left + SamplePixels, top + measured.LineHeight, top));
            label.Render(rp.Canvas, new Pixel(left + SamplePixels + AfterSample, top), rp.Paint);
            top += measured.Height + BetweenKeys;
        }
    }

    private static void Sample(RenderPack rp, Key key, PixelRect room)
    {
        if (key.IsArea) new FillStyle { Color = key.Color }.Render(rp.Canvas, room.Contract(0, 2), rp.Paint);
        using var line = new DashedPath(key.Dashes).GetPath([room.LeftCenter, room.RightCenter]);
        if (key.LineWidth > 0) new LineStyle(key.LineWidth, key.Color).Render(rp.Canvas, line, rp.Paint);
        if (key.Shape != MarkerShape.None) Rows.Mark(key.Shape, key.Color).Render(rp, room.Center);
    }
}
