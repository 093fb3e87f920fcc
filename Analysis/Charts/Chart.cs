using ScottPlot;
using ScottPlot.AxisPanels;
using ScottPlot.Panels;
using ScottPlot.TickGenerators;
using SkiaSharp;

namespace QueueSim.Charts;

/// <summary>A finished chart: a plot with a heading. At its size nothing overlaps and text can be read at half size.</summary>
public sealed class Chart
{
    /// <summary>Width in pixels of a chart that nobody wants otherwise.</summary>
    public const int UsualWidth = 1000;

    internal const float TextSize = 15;

    /// <summary>How far down ScottPlot's text has to go for its small letters to stand in the middle.</summary>
    internal const float Centred = 2;

    internal const float Margin = 10;
    private const float DotsPerInch = 96, PointsPerPixel = 72 / DotsPerInch;

    private readonly string title, subtitle;

    /// <summary>An empty frame, heading set.</summary>
    internal Chart(string title, string subtitle, int width, int height)
    {
        ChartFonts.Register();
        (this.title, this.subtitle, Width) = (title, subtitle, width);
        var heading = new HeadingPanel(title, subtitle, width);
        Height = height + heading.ExtraLines * (int)HeadingPanel.LinePixels;
        Plot = QuietPlot();
        Plot.Axes.AddPanel(heading);
    }

    /// <summary>Width in pixels.</summary>
    public int Width { get; }

    /// <summary>Height in pixels; follows from what is shown.</summary>
    public int Height { get; }

    internal Plot Plot { get; }

    /// <summary>Small plots side by side in the place of the plot's own marks, if there are any.</summary>
    internal Multiplot? Parts { get; set; }

    /// <summary>The chart as SVG: scales with the page it is in, and its text can be searched.</summary>
    /// <param name="id">What its ids begin with, so that several can stand in one page; letters, digits and hyphens.</param>
    public string Svg(string id)
    {
        using var stream = new MemoryStream();
        using (var canvas = SKSvgCanvas.Create(new SKRect(0, 0, Width, Height), stream)) Render(canvas);
        var axis = Plot.Axes.Bottom.Label.Text;
        var words = string.Join(' ', (subtitle + (axis.Length > 0 ? Localization.Say.This("charts.horizontal_axis") + axis : "")).Split('\n'));
        return SvgDocument.Clean(stream.ToArray(), id, title, words);
    }

    /// <summary>Writes it as PNG.</summary>
    /// <param name="path">File to write.</param>
    /// <param name="dotsPerInch">From 24 on; 96 gives a dot a pixel.</param>
    public void SavePng(string path, int dotsPerInch)
    {
        var scale = dotsPerInch / DotsPerInch;
        using var surface = SKSurface.Create(new SKImageInfo((int)MathF.Round(Width * scale), (int)MathF.Round(Height * scale)));
        surface.Canvas.Scale(scale);
        Render(surface.Canvas);
        using var image = surface.Snapshot();
        using var bytes = image.Encode(SKEncodedImageFormat.Png, 100);
        File.WriteAllBytes(path, bytes.Span);
    }

    /// <summary>Writes charts as one PDF, each on a page of its own size.</summary>
    public static void SavePdf(string path, IEnumerable<Chart> charts)
    {
        using var document = SKDocument.CreatePdf(path);
        foreach (var chart in charts)
        {
            var canvas = document.BeginPage(chart.Width * PointsPerPixel, chart.Height * PointsPerPixel);
            canvas.Scale(PointsPerPixel);
            chart.Render(canvas);
            document.EndPage();
        }
        document.Close();
    }

    private void Render(SKCanvas canvas)
    {
        var inside = new PixelRect(Margin, Width - Margin, Height - Margin, Margin);
        // The first time, and when the size changes, ScottPlot draws twice: once to learn how much room text takes.
        using var nowhere = new SKNoDrawCanvas(Width, Height);
        Draw(nowhere);
        using var white = new SKPaint { Color = SKColors.White };
        canvas.DrawRect(0, 0, Width, Height, white);
        Draw(canvas);

        void Draw(SKCanvas canvas)
        {
            Plot.Render(canvas, inside);
            if (Parts is not { } parts) return;
            // Not Multiplot's own way to draw, which wipes the canvas and starts at its corner.
            var area = Plot.LastRender.DataRect;
            foreach (var (part, room) in parts.Subplots.GetPlots().Zip(parts.Layout.GetSubplotRectangles(parts.Subplots, new PixelRect(area.Size))))
                part.Render(canvas, room.WithOffset(new PixelOffset(area.Left, area.Top)));
        }
    }

    /// <summary>A plot with a quiet frame, letters that can be read at half size, and nothing in it.</summary>
    internal static Plot QuietPlot()
    {
        var plot = new Plot { FigureBackground = new BackgroundStyle { Color = Colors.Transparent } };
        plot.RenderManager.ClearCanvasBeforeEachRender = false;
        plot.Axes.Title.IsVisible = plot.Axes.Top.IsVisible = false;
        plot.Axes.Right.FrameLineStyle.Width = 0;
        // Half of the last mark's label hangs over.
        plot.Axes.Right.MinimumSize = 22;
        foreach (var axis in new[] { (AxisBase)plot.Axes.Left, (AxisBase)plot.Axes.Bottom })
        {
            axis.FrameLineStyle.Color = axis.MajorTickStyle.Color = Palette.Grey;
            axis.MajorTickStyle.Length = 6;
            axis.PaddingBetweenTickAndAxisLabels = new PixelPadding(8, 4);
            axis.MinorTickStyle.Length = 0;
            axis.TickLabelStyle.FontSize = TextSize;
            axis.TickLabelStyle.OffsetY = Centred;
            axis.TickLabelStyle.ForeColor = axis.LabelFontColor = Palette.Ink;
            axis.LabelFontSize = TextSize + 1;
            axis.LabelBold = false;
            axis.TickGenerator = new NumericAutomatic { TickDensity = 0.5, LabelFormatter = Numbers.Tick };
        }
        plot.Grid.MajorLineColor = Palette.Faint;
        return plot;
    }

    /// <summary>Whether it is laid out for a phone.</summary>
    internal bool IsNarrow => Width < NarrowRows.Below;

    internal Chart LabelX(string text)
    {
        if (IsNarrow)
            text = NarrowRows.Wrapped(text, Width);
        Plot.Axes.Bottom.Label.Text = text;
        Plot.Axes.Bottom.Label.FontName = ChartFonts.For(text);
        return this;
    }

    internal Chart LabelY(string text)
    {
        Plot.Axes.Left.Label.Text = text;
        Plot.Axes.Left.Label.FontName = ChartFonts.For(text);
        return this;
    }

    /// <summary>Says instead of a picture that there is nothing to show.</summary>
    internal Chart Say(string what)
    {
        Plot.HideGrid();
        Plot.Axes.SetLimits(0, 1, 0, 1);
        Plot.Axes.Left.TickGenerator = Plot.Axes.Bottom.TickGenerator = new NumericManual([], []);
        Write(what, 0.5, 0.5, Alignment.MiddleCenter, Palette.Muted);
        return this;
    }

    /// <summary>Adds a text at a point.</summary>
    internal void Write(string text, double x, double y, Alignment alignment, Color color, float right = 0, bool bold = false, float down = 0)
    {
        var label = Plot.Add.Text(text, x, y);
        label.LabelFontName = ChartFonts.For(text);
        label.LabelFontSize = TextSize;
        label.LabelFontColor = color;
        label.LabelAlignment = alignment;
        label.LabelBold = bold;
        label.OffsetX = right;
        label.OffsetY = down;
    }

    /// <summary>Adds a line through points, dashed unless the pattern is solid. It is interrupted where a coordinate is not a number.</summary>
    internal void Line(IEnumerable<double> xs, IEnumerable<double> ys, Color color, float width, Dashes dashes = Dashes.Solid, bool steps = false) =>
        Line(Plot, xs, ys, color, width, dashes, steps);

    /// <summary>The same in one of the parts.</summary>
    internal static void Line(Plot plot, IEnumerable<double> xs, IEnumerable<double> ys, Color color, float width, Dashes dashes = Dashes.Solid, bool steps = false)
    {
        var line = plot.Add.ScatterLine(xs.ToArray(), ys.ToArray(), color);
        line.LineWidth = width;
        line.MarkerSize = 0;
        line.PathStrategy = new DashedPath(dashes);
        line.ConnectStyle = steps ? ConnectStyle.StepHorizontal : ConnectStyle.Straight;
    }

    /// <summary>Says beside the plot what lines, marks and areas mean.</summary>
    internal void ShowKeys(IReadOnlyList<Key> keys) => Plot.Axes.AddPanel(new KeyPanel(keys));

    /// <summary>Adds anything beside the plot.</summary>
    internal void AddPanel(PanelBase panel) => Plot.Axes.AddPanel(panel);
}
