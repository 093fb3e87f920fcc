using System.Text;
using QueueSim.Plotting.Panels;
using QueueSim.Plotting.Plottables;
using QueueSim.Plotting.Svg;

namespace QueueSim.Plotting;

/// <summary>A figure: what is drawn, its axes, title and legend.</summary>
/// <remarks>
/// The part of ScottPlot 5's <c>Plot</c> that the charts use, under the same names, drawn as SVG without any dependency
/// (docs/decisions/0003-plotting.md). The same plot gives the same bytes on every machine.
/// </remarks>
public sealed class Plot
{
    public Plot() => Add = new PlottableAdder(this);

    public PlottableAdder Add { get; }

    public AxisManager Axes { get; } = new();

    public Grid Grid { get; } = new();

    public Legend Legend { get; } = new();

    public BackgroundStyle FigureBackground { get; } = new();

    public BackgroundStyle DataBackground { get; } = new();

    internal List<IPlottable> Plottables { get; } = [];

    internal List<ColorBar> ColorBars { get; } = [];

    /// <summary>Sets the title; it is also what a screen reader announces the figure as.</summary>
    /// <param name="text">One or more lines; empty for none.</param>
    /// <param name="size">Font size in pixels.</param>
    public void Title(string text, float? size = null) => Set(Axes.Title.Label, text, size);

    public void XLabel(string label, float? size = null) => Set(Axes.Bottom.Label, label, size);

    public void YLabel(string label, float? size = null) => Set(Axes.Left.Label, label, size);

    /// <summary>Shows the legend on the data area.</summary>
    public Legend ShowLegend(Alignment alignment = Alignment.LowerRight)
    {
        (Legend.IsVisible, Legend.IsBeside, Legend.Alignment) = (true, false, alignment);
        return Legend;
    }

    /// <summary>Shows the legend beside the data area, where it covers nothing.</summary>
    /// <exception cref="NotSupportedException">The edge is not the right one.</exception>
    public void ShowLegend(Edge edge)
    {
        if (edge != Edge.Right) throw new NotSupportedException("A legend beside the data area stands at the right edge only.");
        (Legend.IsVisible, Legend.IsBeside) = (true, true);
    }

    public void HideGrid() => Grid.IsVisible = false;

    public void ShowGrid() => Grid.IsVisible = true;

    /// <summary>The figure as an SVG document.</summary>
    /// <param name="width">In pixels, at least 1.</param>
    /// <param name="height">In pixels, at least 1.</param>
    public string GetSvgXml(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        return Figure.Draw(this, width, height);
    }

    /// <summary>Writes the figure as SVG in UTF-8.</summary>
    public SavedImageInfo SaveSvg(string filePath, int width, int height)
    {
        var bytes = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(GetSvgXml(width, height));
        File.WriteAllBytes(filePath, bytes);
        return new SavedImageInfo(filePath, bytes.Length);
    }

    /// <summary>Writes the figure as PNG, one pixel to one, by way of <c>rsvg-convert</c>.</summary>
    /// <exception cref="InvalidOperationException"><c>rsvg-convert</c> is not on the PATH or failed; the message says what to do.</exception>
    public SavedImageInfo SavePng(string filePath, int width, int height)
    {
        RsvgConvert.ToPng(GetSvgXml(width, height), filePath);
        return new SavedImageInfo(filePath, (int)new FileInfo(filePath).Length);
    }

    private static void Set(LabelStyle label, string text, float? size)
    {
        label.Text = text;
        label.FontSize = size ?? label.FontSize;
    }
}
