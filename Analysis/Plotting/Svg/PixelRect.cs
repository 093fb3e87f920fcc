namespace QueueSim.Plotting.Svg;

/// <summary>A rectangle in pixels from the figure's upper left corner.</summary>
internal readonly record struct PixelRect(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public static PixelRect Spanning(double x1, double y1, double x2, double y2) =>
        new(Math.Min(x1, x2), Math.Min(y1, y2), Math.Max(x1, x2), Math.Max(y1, y2));
}
