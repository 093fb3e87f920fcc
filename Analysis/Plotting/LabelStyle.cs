namespace QueueSim.Plotting;

/// <summary>A text of the figure and how it is set. Several lines are separated by <c>\n</c>.</summary>
public sealed class LabelStyle
{
    /// <summary>Empty draws nothing and takes no room. Tick labels ignore it.</summary>
    public string Text { get; set; } = "";

    /// <summary>In pixels, above 0.</summary>
    public float FontSize { get; set; } = 14;

    public bool Bold { get; set; }

    public Color ForeColor { get; set; } = Colors.Black;
}
