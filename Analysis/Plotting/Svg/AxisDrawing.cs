namespace QueueSim.Plotting.Svg;

/// <summary>The frame, its marks and their labels.</summary>
internal static class AxisDrawing
{
    public static void Draw(AxisManager axes, Canvas canvas, FigureLayout layout)
    {
        var area = layout.Area;
        Side(axes.Left, canvas.Svg, area.Left, area.Top, area.Left, area.Bottom);
        Side(axes.Right, canvas.Svg, area.Right, area.Top, area.Right, area.Bottom);
        Side(axes.Top, canvas.Svg, area.Left, area.Top, area.Right, area.Top);
        Side(axes.Bottom, canvas.Svg, area.Left, area.Bottom, area.Right, area.Bottom);
        if (axes.Bottom.IsVisible) Bottom(axes.Bottom, canvas, layout);
        if (axes.Left.IsVisible) Left(axes.Left, canvas, layout);
    }

    private static void Side(Axis axis, SvgWriter svg, double x1, double y1, double x2, double y2)
    {
        if (axis.IsVisible) svg.Polyline([(x1, y1), (x2, y2)], axis.FrameLineStyle.Color, axis.FrameLineStyle.Width, axis.FrameLineStyle.Pattern);
    }

    private static void Bottom(Axis axis, Canvas canvas, FigureLayout layout)
    {
        var (area, mark, style) = (layout.Area, axis.MajorTickStyle, axis.TickLabelStyle);
        var below = area.Bottom + mark.Length + FigureLayout.TickLabelGap;
        foreach (var tick in layout.XTicks)
        {
            var x = canvas.X(tick.Position);
            if (mark.Length > 0) canvas.Svg.Polyline([(x, area.Bottom), (x, area.Bottom + mark.Length)], mark.Color, mark.Width, default);
            canvas.Svg.Label(tick.Label, x, below, style, Alignment.UpperCenter);
        }
        var tickHeight = layout.XTicks.Select(tick => TextMetrics.Height(tick.Label, style.FontSize)).DefaultIfEmpty(0).Max();
        canvas.Svg.Label(axis.Label.Text, (area.Left + area.Right) / 2, below + tickHeight + FigureLayout.LabelGap, axis.Label, Alignment.UpperCenter);
    }

    private static void Left(Axis axis, Canvas canvas, FigureLayout layout)
    {
        var (area, mark, style) = (layout.Area, axis.MajorTickStyle, axis.TickLabelStyle);
        foreach (var tick in layout.YTicks)
        {
            var y = canvas.Y(tick.Position);
            if (mark.Length > 0) canvas.Svg.Polyline([(area.Left - mark.Length, y), (area.Left, y)], mark.Color, mark.Width, default);
            canvas.Svg.Label(tick.Label, area.Left - mark.Length - FigureLayout.TickLabelGap, y, style, Alignment.MiddleRight);
        }
        if (axis.Label.Text.Length > 0)
            canvas.Svg.Rotated(axis.Label.Text, FigureLayout.Padding + axis.Label.FontSize * TextMetrics.LineHeight / 2, (area.Top + area.Bottom) / 2, axis.Label);
    }
}
