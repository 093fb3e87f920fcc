namespace QueueSim.Plotting;

/// <summary>Lines across the data area at the marks of the axes.</summary>
public sealed class Grid
{
    internal Grid()
    {
    }

    public bool IsVisible { get; set; } = true;

    /// <summary>Vertical lines, at the marks of the bottom axis.</summary>
    public GridStyle XAxisStyle { get; } = new();

    /// <summary>Horizontal lines, at the marks of the left axis.</summary>
    public GridStyle YAxisStyle { get; } = new();
}

/// <summary>The grid lines that belong to one axis.</summary>
public sealed class GridStyle
{
    internal GridStyle()
    {
    }

    public LineStyle MajorLineStyle { get; } = new() { Color = Color.FromHex("#e4e4e4") };
}
