namespace QueueSim.Plotting;

/// <summary>Says what lines, markers and areas with a <c>LegendText</c> are.</summary>
public sealed class Legend
{
    internal Legend()
    {
    }

    public bool IsVisible { get; set; }

    /// <summary>The corner of the data area; used unless the legend is beside it.</summary>
    public Alignment Alignment { get; set; } = Alignment.LowerRight;

    /// <summary>In pixels, above 0.</summary>
    public float FontSize { get; set; } = 14;

    public Color FontColor { get; set; } = Colors.Black;

    public Color BackgroundColor { get; set; } = Colors.White;

    public Color OutlineColor { get; set; } = Colors.Black;

    /// <summary>In pixels; 0 draws no outline.</summary>
    public float OutlineWidth { get; set; } = 1;

    /// <summary>Whether it stands right of the data area instead of on it.</summary>
    internal bool IsBeside { get; set; }
}

/// <summary>One entry: a line, a marker or a filled square, and its text.</summary>
internal sealed record LegendItem(string Text, Color Line, float LineWidth, LinePattern Pattern, Color Fill, MarkerShape Marker, float MarkerSize);
