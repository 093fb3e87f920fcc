namespace QueueSim.Plotting.Svg;

/// <summary>The outlines of markers.</summary>
internal static class MarkerDrawing
{
    /// <summary>Draws a marker around a point in pixels; one of no size or shape draws nothing.</summary>
    public static void Draw(SvgWriter svg, double x, double y, MarkerShape shape, double size, Color color)
    {
        if (shape == MarkerShape.None || size <= 0) return;
        var open = shape is MarkerShape.OpenCircle or MarkerShape.OpenSquare or MarkerShape.OpenTriangleUp or MarkerShape.OpenTriangleDown or MarkerShape.OpenDiamond;
        var fill = open ? Colors.White : color;
        var line = open ? 2 : 0;
        var r = size / 2;
        if (shape is MarkerShape.FilledCircle or MarkerShape.OpenCircle)
            svg.Circle(x, y, r, fill, color, line);
        else
            svg.Polygon([.. Corners(shape).Select(corner => (x + r * corner.X, y + r * corner.Y))], fill, color, line);
    }

    // On the unit circle, ordinates downwards.
    private static (double X, double Y)[] Corners(MarkerShape shape) => shape switch
    {
        MarkerShape.FilledSquare or MarkerShape.OpenSquare => [(-0.89, -0.89), (0.89, -0.89), (0.89, 0.89), (-0.89, 0.89)],
        MarkerShape.FilledTriangleUp or MarkerShape.OpenTriangleUp => [(0, -1.1), (1.05, 0.8), (-1.05, 0.8)],
        MarkerShape.FilledTriangleDown or MarkerShape.OpenTriangleDown => [(0, 1.1), (1.05, -0.8), (-1.05, -0.8)],
        _ => [(0, -1.2), (1.2, 0), (0, 1.2), (-1.2, 0)],
    };
}
