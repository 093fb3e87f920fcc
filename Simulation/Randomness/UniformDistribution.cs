using System.Globalization;

namespace QueueSim.Randomness;

/// <summary>Every value between two limits equally likely.</summary>
public sealed class UniformDistribution : Distribution
{
    private readonly double _minimum;
    private readonly double _maximum;

    /// <param name="min">Lower limit, from 0 to 1e15.</param>
    /// <param name="max">Upper limit, above <paramref name="min"/>, at most 1e15.</param>
    /// <exception cref="ParameterOutOfRangeException">A limit is out of range, or the upper one is not above the lower one.</exception>
    public UniformDistribution(double min, double max)
    {
        _minimum = ParameterRange.Value.Require(min);
        _maximum = ParameterRange.Value.Require(max);
        if (min >= max) throw new ParameterOutOfRangeException("min below max");
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
