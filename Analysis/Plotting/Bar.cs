namespace QueueSim.Plotting;

/// <summary>A bar from <see cref="ValueBase"/> to <see cref="Value"/>.</summary>
public sealed class Bar
{
    /// <summary>Where its middle is, on the axis along which bars are ranged.</summary>
    public double Position { get; set; }

    /// <summary>Where it ends; a bar that is not a number at either end is not drawn.</summary>
    public double Value { get; set; }

    public double ValueBase { get; set; }

    /// <summary>Thickness in coordinates.</summary>
    public double Size { get; set; } = 0.8;

    public Color FillColor { get; set; } = Colors.Gray;

    public Color LineColor { get; set; } = Colors.Black;

    /// <summary>Of the outline, in pixels; 0 draws none.</summary>
    public float LineWidth { get; set; } = 1;
}
