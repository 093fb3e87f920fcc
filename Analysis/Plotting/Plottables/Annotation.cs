using QueueSim.Plotting.Svg;

namespace QueueSim.Plotting.Plottables;

/// <summary>A label in a corner or the middle of the data area, whatever the coordinates there.</summary>
public sealed class Annotation : IPlottable
{
    private const double Gap = 8;
    private readonly string _text;
    private readonly Alignment _alignment;

    internal Annotation(string text, Alignment alignment) => (_text, _alignment) = (text, alignment);

    public bool IsVisible { get; set; } = true;

    /// <summary>In pixels.</summary>
    public float LabelFontSize { get; set; } = 14;

    public Color LabelFontColor { get; set; } = Colors.Black;

    public Color LabelBackgroundColor { get; set; }

    /// <summary>Of a frame around it; none is drawn here.</summary>
    public float LabelBorderWidth { get; set; }

    /// <summary>Of a shadow under it; none is drawn here.</summary>
    public Color LabelShadowColor { get; set; }

    AxisLimits IPlottable.Limits => AxisLimits.Nothing;

    LegendItem? IPlottable.LegendItem => null;

    void IPlottable.Draw(Canvas canvas)
    {
        var area = canvas.Area;
        var x = area.Left + Gap + _alignment.Across() * (area.Width - 2 * Gap);
        var y = area.Top + Gap + _alignment.Down() * (area.Height - 2 * Gap);
        canvas.Svg.Label(_text, x, y, new LabelStyle { FontSize = LabelFontSize, ForeColor = LabelFontColor }, _alignment, LabelBackgroundColor);
    }
}
