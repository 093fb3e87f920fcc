using System.Globalization;

namespace QueueSim.Randomness;

/// <summary>Every value between two limits equally likely.</summary>
public sealed class UniformDistribution : Distribution
{
    private readonly double _minimum;
    private readonly double _maximum;

    /// <param name="minimum">Lower limit, from 0 to 1e15.</param>
    /// <param name="maximum">Upper limit, above <paramref name="minimum"/>, at most 1e15.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit is out of range, or the upper one is not above the lower one.</exception>
    public UniformDistribution(double minimum, double maximum)
    {
        _minimum = ParameterRange.Value.Require(minimum);
        _maximum = ParameterRange.Value.Require(maximum);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(maximum, minimum);
    }

    /// <inheritdoc/>
    public override double Mean => 0.5 * (_minimum + _maximum);

    /// <inheritdoc/>
    public override double Variance => (_maximum - _minimum) * (_maximum - _minimum) / 12;

    /// <inheritdoc/>
    public override double Quantile(double u) => _minimum + ((_maximum - _minimum) * u);

    /// <inheritdoc/>
    public override double Cdf(double x) => Math.Clamp((x - _minimum) / (_maximum - _minimum), 0, 1);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"uniform({_minimum}, {_maximum})");
}
