namespace QueueSim.Plotting;

/// <summary>How a line is drawn; a width of 0 pixels or a transparent colour draws nothing.</summary>
public sealed class LineStyle
{
    /// <summary>In pixels, from 0.</summary>
    public float Width { get; set; } = 1;

    public Color Color { get; set; } = Colors.Black;

    public LinePattern Pattern { get; set; }
}
