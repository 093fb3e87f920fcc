namespace QueueSim.Plotting;

/// <summary>The four axes, the title above them, and the coordinates at the sides.</summary>
public sealed class AxisManager
{
    private double? _left, _right, _bottom, _top;
    private (double Left, double Right, double Bottom, double Top) _margins = (0.05, 0.05, 0.1, 0.1);

    internal AxisManager()
    {
    }

    public Axis Left { get; } = new(Edge.Left);

    public Axis Right { get; } = new(Edge.Right);

    public Axis Bottom { get; } = new(Edge.Bottom);

    public Axis Top { get; } = new(Edge.Top);

    public TitlePanel Title { get; } = new();

    /// <summary>Sets the coordinates at the sides; a side that is null stays as it was (at first: fitted to what is drawn).</summary>
    /// <exception cref="ArgumentOutOfRangeException">A side is not finite.</exception>
    public void SetLimits(double? left = null, double? right = null, double? bottom = null, double? top = null)
    {
        _left = Finite(left, nameof(left)) ?? _left;
        _right = Finite(right, nameof(right)) ?? _right;
        _bottom = Finite(bottom, nameof(bottom)) ?? _bottom;
        _top = Finite(top, nameof(top)) ?? _top;
    }

    /// <inheritdoc cref="SetLimits"/>
    public void SetLimitsX(double left, double right) => SetLimits(left: left, right: right);

    /// <inheritdoc cref="SetLimits"/>
    public void SetLimitsY(double bottom, double top) => SetLimits(bottom: bottom, top: top);

    /// <summary>Room around what is drawn, as a fraction of its extent, where no limits were set.</summary>
    public void Margins(double horizontal = 0.05, double vertical = 0.1) => _margins = (horizontal, horizontal, vertical, vertical);

    internal AxisLimits Resolve(AxisLimits content)
    {
        var fitted = content.Padded(_margins.Left, _margins.Right, _margins.Bottom, _margins.Top);
        return new AxisLimits(_left ?? fitted.Left, _right ?? fitted.Right, _bottom ?? fitted.Bottom, _top ?? fitted.Top).Padded(0, 0, 0, 0);
    }

    private static double? Finite(double? value, string side) => value is { } v && !double.IsFinite(v)
        ? throw new ArgumentOutOfRangeException(side, v, "A limit of an axis must be a finite number.")
        : value;
}

/// <summary>The line or lines above everything.</summary>
public sealed class TitlePanel
{
    internal TitlePanel()
    {
    }

    public LabelStyle Label { get; } = new() { FontSize = 16, Bold = true };
}
