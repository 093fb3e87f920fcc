namespace QueueSim.Plotting;

/// <summary>The coordinates at the four sides of the data area.</summary>
internal readonly record struct AxisLimits(double Left, double Right, double Bottom, double Top)
{
    /// <summary>Limits that hold nothing: not a number on every side.</summary>
    public static AxisLimits Nothing { get; } = new(double.NaN, double.NaN, double.NaN, double.NaN);

    /// <summary>The limits that hold all finite points.</summary>
    public static AxisLimits Around(IEnumerable<double> xs, IEnumerable<double> ys)
    {
        var (left, right) = Extent(xs);
        var (bottom, top) = Extent(ys);
        return new AxisLimits(left, right, bottom, top);
    }

    /// <summary>The smallest limits that hold both; sides that are not a number do not count.</summary>
    public AxisLimits With(AxisLimits other) => new(
        Least(Left, other.Left), Most(Right, other.Right), Least(Bottom, other.Bottom), Most(Top, other.Top));

    /// <summary>Room added on the sides as a fraction of the extent; what is empty or a single value becomes an interval of length 1.</summary>
    public AxisLimits Padded(double left, double right, double bottom, double top)
    {
        var (l, r) = Interval(Left, Right);
        var (b, t) = Interval(Bottom, Top);
        return new AxisLimits(l - left * (r - l), r + right * (r - l), b - bottom * (t - b), t + top * (t - b));
    }

    private static (double Low, double High) Interval(double low, double high) =>
        double.IsNaN(low) || double.IsNaN(high) ? (0, 1) : high > low ? (low, high) : (low - 0.5, low + 0.5);

    private static (double Low, double High) Extent(IEnumerable<double> values)
    {
        double low = double.NaN, high = double.NaN;
        foreach (var value in values)
            if (double.IsFinite(value)) (low, high) = (Least(low, value), Most(high, value));
        return (low, high);
    }

    private static double Least(double a, double b) => double.IsNaN(a) ? b : double.IsNaN(b) ? a : Math.Min(a, b);

    private static double Most(double a, double b) => double.IsNaN(a) ? b : double.IsNaN(b) ? a : Math.Max(a, b);
}
