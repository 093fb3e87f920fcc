namespace QueueSim.Plotting;

/// <summary>What is painted under a figure or its data area.</summary>
public sealed class BackgroundStyle
{
    public Color Color { get; set; } = Colors.White;
}
