using QueueSim.Plotting.Svg;

namespace QueueSim.Plotting.Plottables;

/// <summary>A label at a point.</summary>
public sealed class Text : IPlottable
{
    private readonly string _text;
    private readonly double _x;
    private readonly double _y;

    internal Text(string text, double x, double y) => (_text, _x, _y) = (text, x, y);

    public bool IsVisible { get; set; } = true;

    /// <summary>In pixels.</summary>
    public float LabelFontSize { get; set; } = 12;

    public Color LabelFontColor { get; set; } = Colors.Black;

    public bool LabelBold { get; set; }

    /// <summary>Which point of the label lies on the position.</summary>
    public Alignment LabelAlignment { get; set; } = Alignment.UpperLeft;

    public Color LabelBackgroundColor { get; set; }

    /// <summary>Moves it to the right, in pixels.</summary>
    public float OffsetX { get; set; }

    /// <summary>Moves it down, in pixels.</summary>
    public float OffsetY { get; set; }

    AxisLimits IPlottable.Limits => AxisLimits.Around([_x], [_y]);

    LegendItem? IPlottable.LegendItem => null;

    void IPlottable.Draw(Canvas canvas)
    {
        if (double.IsNaN(_x) || double.IsNaN(_y)) return;
        var style = new LabelStyle { FontSize = LabelFontSize, Bold = LabelBold, ForeColor = LabelFontColor };
        canvas.Svg.Label(_text, canvas.X(_x) + OffsetX, canvas.Y(_y) + OffsetY, style, LabelAlignment, LabelBackgroundColor);
    }
}
