namespace QueueSim.Plotting.Svg;

/// <summary>The data area: turns coordinates into pixels.</summary>
internal sealed record Canvas(SvgWriter Svg, PixelRect Area, AxisLimits Limits)
{
    // Renderers lose precision on coordinates far outside the page; nothing out there is seen.
    private const double Far = 100_000;

    public double X(double x) => Clamp(Area.Left + Area.Width * (x - Limits.Left) / (Limits.Right - Limits.Left));

    public double Y(double y) => Clamp(Area.Bottom - Area.Height * (y - Limits.Bottom) / (Limits.Top - Limits.Bottom));

    private static double Clamp(double pixel) => double.IsNaN(pixel) ? pixel : Math.Clamp(pixel, -Far, Far);
}
