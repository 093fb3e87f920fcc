using ScottPlot;
using ScottPlot.Panels;

namespace QueueSim.Charts;

/// <summary>Title and subtitle above a plot, from the left edge of the figure, wrapped to its width.</summary>
internal sealed class HeadingPanel : PanelBase
{
    /// <summary>Height of a line of the subtitle.</summary>
    public const float LinePixels = 19;

    private const float Below = 14, TitleSize = 20;
    private readonly LabelStyle title, subtitle;

    public HeadingPanel(string title, string subtitle, int width)
    {
        Edge = Edge.Top;
        var room = width - 2 * Chart.Margin - 10;
        this.title = Label(Labels.Wrap(title, room, lines: 3, TitleSize, bold: true), TitleSize, Palette.Ink, bold: true);
        this.subtitle = Label(Labels.Wrap(subtitle, room, lines: 3), Chart.TextSize, Palette.Muted, bold: false);
    }

    /// <summary>Lines beyond one of each.</summary>
    public int ExtraLines => Labels.CountLines(title.Text) + Labels.CountLines(subtitle.Text) - 2;

    public override float Measure(Paint paint) => title.Measure(paint).Height + subtitle.Measure(paint).Height + Below;

    public override void Render(RenderPack rp, float size, float offset)
    {
        title.Render(rp.Canvas, rp.FigureRect.TopLeft, rp.Paint);
        subtitle.Render(rp.Canvas, rp.FigureRect.TopLeft.WithOffset(0, title.Measure(rp.Paint).Height + 3), rp.Paint);
    }

    private static LabelStyle Label(string text, float size, Color color, bool bold) => new()
    {
        Text = text,
        FontName = ChartFonts.For(text),
        FontSize = size,
        ForeColor = color,
        Bold = bold,
        Alignment = Alignment.UpperLeft,
    };
}
