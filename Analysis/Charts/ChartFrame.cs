namespace QueueSim.Charts;

/// <summary>What all charts have in common: fonts that can be read at half size, a quiet frame, title and subtitle.</summary>
internal static class ChartFrame
{
    /// <summary>Width of every chart in pixels.</summary>
    public const int Width = 1000;

    public const float TextSize = 15;
    private const float TitleSize = 21, SubtitleSize = 15;

    // Characters that fit across the figure at those sizes.
    private const int TitleUnits = 72, SubtitleUnits = 115;

    /// <summary>An empty plot with title and subtitle set.</summary>
    public static Plot New(string title, string subtitle)
    {
        var plot = new Plot();
        plot.Title(Labels.Wrap(title, TitleUnits, lines: 2), TitleSize);
        plot.Axes.Title.Label.Bold = true;
        plot.Axes.Title.Label.ForeColor = Palette.Ink;
        plot.Axes.Top.Label.Text = Labels.Wrap(subtitle, SubtitleUnits, lines: 3);
        plot.Axes.Top.Label.FontSize = SubtitleSize;
        plot.Axes.Top.Label.Bold = false;
        plot.Axes.Top.Label.ForeColor = Palette.Muted;

        plot.Axes.Top.FrameLineStyle.Color = Colors.Transparent;
        plot.Axes.Right.FrameLineStyle.Color = Colors.Transparent;
        plot.Axes.Left.FrameLineStyle.Color = Palette.Grey;
        plot.Axes.Bottom.FrameLineStyle.Color = Palette.Grey;
        plot.Axes.Left.TickLabelStyle.FontSize = TextSize;
        plot.Axes.Bottom.TickLabelStyle.FontSize = TextSize;
        plot.Axes.Left.TickLabelStyle.ForeColor = Palette.Ink;
        plot.Axes.Bottom.TickLabelStyle.ForeColor = Palette.Ink;
        plot.Axes.Left.MajorTickStyle.Color = Palette.Grey;
        plot.Axes.Bottom.MajorTickStyle.Color = Palette.Grey;
        plot.Grid.XAxisStyle.MajorLineStyle.Color = Palette.Faint;
        plot.Grid.YAxisStyle.MajorLineStyle.Color = Palette.Faint;
        plot.Legend.FontSize = TextSize;
        plot.Legend.FontColor = Palette.Ink;
        plot.Legend.OutlineWidth = 0;
        plot.Legend.BackgroundColor = Colors.White;
        return plot;
    }

    public static void LabelX(Plot plot, string text)
    {
        plot.XLabel(text, TextSize + 1);
        plot.Axes.Bottom.Label.Bold = false;
        plot.Axes.Bottom.Label.ForeColor = Palette.Ink;
    }

    public static void LabelY(Plot plot, string text)
    {
        plot.YLabel(text, TextSize + 1);
        plot.Axes.Left.Label.Bold = false;
        plot.Axes.Left.Label.ForeColor = Palette.Ink;
    }

    /// <summary>Says instead of a picture that there is nothing to show.</summary>
    public static Plot Empty(Plot plot, string what)
    {
        plot.HideGrid();
        plot.Axes.SetLimits(0, 1, 0, 1);
        plot.Axes.Left.TickGenerator = new NumericManual([], []);
        plot.Axes.Bottom.TickGenerator = new NumericManual([], []);
        var note = plot.Add.Annotation(what, Alignment.MiddleCenter);
        note.LabelFontSize = 20;
        note.LabelFontColor = Palette.Muted;
        note.LabelBackgroundColor = Colors.Transparent;
        note.LabelBorderWidth = 0;
        note.LabelShadowColor = Colors.Transparent;
        return plot;
    }

    /// <summary>Adds a label at a point.</summary>
    public static void Write(Plot plot, string text, double x, double y, Alignment alignment, Color color, float right = 0, bool bold = false)
    {
        var label = plot.Add.Text(text, x, y);
        label.LabelFontSize = TextSize;
        label.LabelFontColor = color;
        label.LabelAlignment = alignment;
        label.LabelBold = bold;
        label.OffsetX = right;
    }
}
