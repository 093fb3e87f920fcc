namespace QueueSim.Plotting.Plottables;

/// <summary>Something drawn in the data area.</summary>
public interface IPlottable
{
    /// <summary>Hidden things are neither drawn nor explained by the legend, and no axis makes room for them.</summary>
    bool IsVisible { get; set; }

    /// <summary>The coordinates that it covers; not a number where it does not matter.</summary>
    internal AxisLimits Limits { get; }

    /// <summary>Its entry in the legend, or null.</summary>
    internal LegendItem? LegendItem { get; }

    internal void Draw(Svg.Canvas canvas);
}
