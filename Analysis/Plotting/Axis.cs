namespace QueueSim.Plotting;

/// <summary>One side of the frame: line, marks, their labels and the axis's own label.</summary>
public sealed class Axis
{
    internal Axis(Edge edge)
    {
        Edge = edge;
        if (edge is Edge.Left or Edge.Bottom) TickGenerator = new NumericAutomatic();
    }

    /// <summary>The side on which the axis is.</summary>
    public Edge Edge { get; }

    /// <summary>Hidden axes take no room and draw nothing, not even their part of the frame.</summary>
    public bool IsVisible { get; set; } = true;

    /// <summary>What the axis measures. At the top it serves as subtitle, on the right it is not drawn.</summary>
    public LabelStyle Label { get; } = new() { FontSize = 16 };

    /// <summary>Where marks are. They are drawn on the left and at the bottom only.</summary>
    public ITickGenerator TickGenerator { get; set; } = new NumericManual();

    public LabelStyle TickLabelStyle { get; } = new() { FontSize = 12 };

    public TickMarkStyle MajorTickStyle { get; } = new();

    /// <summary>The part of the frame on this side.</summary>
    public LineStyle FrameLineStyle { get; } = new();

    /// <summary>Least room for marks and labels in pixels.</summary>
    public float MinimumSize { get; set; }
}

/// <summary>The small lines at the marks.</summary>
public sealed class TickMarkStyle
{
    /// <summary>In pixels; 0 draws none.</summary>
    public float Length { get; set; } = 4;

    /// <summary>In pixels.</summary>
    public float Width { get; set; } = 1;

    public Color Color { get; set; } = Colors.Black;
}
