namespace QueueSim.Fidelity;

/// <summary>On which scale equal steps of a parameter are about equally large.</summary>
public enum ParameterScale
{
    /// <summary>Differences: probabilities and shares.</summary>
    Linear,

    /// <summary>Ratios: factors and durations. Both bounds are above 0.</summary>
    Logarithmic,
}

/// <summary>A number that calibration may change. Outcomes should depend on it without jumps.</summary>
/// <param name="Name">Unique name.</param>
/// <param name="Start">Where the search starts; inside the bounds.</param>
/// <param name="Minimum">Smallest value allowed.</param>
/// <param name="Maximum">Largest value allowed, above the smallest.</param>
/// <param name="Scale">Scale of the search.</param>
public sealed record FreeParameter(string Name, double Start, double Minimum, double Maximum, ParameterScale Scale = ParameterScale.Linear)
{
    /// <summary>What is wrong with it, or <see langword="null"/>.</summary>
    internal string? Fault =>
        !(double.IsFinite(Minimum) && double.IsFinite(Maximum) && Minimum < Maximum) ? $"{Name} needs finite bounds, the smaller first."
        : !(Start >= Minimum && Start <= Maximum) ? $"{Name} starts outside its bounds."
        : Scale == ParameterScale.Logarithmic && Minimum <= 0 ? $"{Name} has a logarithmic scale and needs bounds above 0."
        : null;

    /// <summary>The value at a position from 0 (minimum) to 1 (maximum).</summary>
    internal double At(double position) => position switch
    {
        <= 0 => Minimum,
        >= 1 => Maximum,
        _ => Scale == ParameterScale.Linear
            ? Minimum + (position * (Maximum - Minimum))
            : Minimum * Math.Exp(position * Math.Log(Maximum / Minimum)),
    };

    /// <summary>The position of a value, from 0 (minimum) to 1 (maximum).</summary>
    public double PositionOf(double value) => Scale == ParameterScale.Linear
        ? (value - Minimum) / (Maximum - Minimum)
        : Math.Log(value / Minimum) / Math.Log(Maximum / Minimum);
}
