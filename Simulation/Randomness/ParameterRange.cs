using System.Runtime.CompilerServices;

namespace QueueSim.Randomness;

/// <summary>Which numbers a parameter of a distribution may take.</summary>
/// <param name="Words">The range in words, as faults give it, such as "a number from 0.01 to 100".</param>
/// <param name="Minimum">Lowest number.</param>
/// <param name="Maximum">Highest number, included.</param>
/// <param name="WithMinimum">Whether the lowest number itself is allowed.</param>
/// <param name="Whole">Whether only whole numbers are allowed.</param>
internal sealed record ParameterRange(string Words, double Minimum, double Maximum, bool WithMinimum = true, bool Whole = false)
{
    /// <summary>Far beyond any duration, and small enough for every quantile and variance to stay finite.</summary>
    private const double Largest = 1e15;

    public static ParameterRange Value { get; } = new("a number from 0 to 1e15", 0, Largest);

    public static ParameterRange PositiveMean { get; } = new("a number above 0, at most 1e15", 0, Largest, WithMinimum: false);

    public static ParameterRange Cv { get; } = new("a number from 0.01 to 100", 0.01, 100);

    public static ParameterRange CvAboveExponential { get; } = new("a number from 1 to 100", 1, 100);

    public static ParameterRange Shape { get; } = new("a number from 0.1 to 100", 0.1, 100);

    public static ParameterRange Phases { get; } = new("a whole number from 1 to 10000", 1, 10_000, Whole: true);

    public static ParameterRange Weight { get; } = new("a number from 0 to 1", 0, 1);

    /// <summary>The value itself, when it is allowed.</summary>
    /// <exception cref="ParameterOutOfRangeException">It is not.</exception>
    public double Require(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        (WithMinimum ? value >= Minimum : value > Minimum) && value <= Maximum && (!Whole || value == Math.Floor(value))
            ? value + 0.0 // -0 becomes 0
            : throw new ParameterOutOfRangeException(name, value, Words);
}
