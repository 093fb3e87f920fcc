using System.Globalization;

namespace QueueSim.Randomness;

/// <summary>Triangular distribution: what an expert can give, the least, the most likely and the greatest value.</summary>
public sealed class TriangularDistribution : Distribution
{
    private readonly double _minimum;
    private readonly double _mode;
    private readonly double _maximum;
    private readonly double _range;
    private readonly double _shareBelowMode;

    /// <param name="min">Least value, from 0 to 1e15.</param>
    /// <param name="mode">Most likely value, from <paramref name="min"/> to <paramref name="max"/>.</param>
    /// <param name="max">Greatest value, above <paramref name="min"/>, at most 1e15.</param>
    /// <exception cref="ParameterOutOfRangeException">A value is out of range, or they are not in this order.</exception>
    public TriangularDistribution(double min, double mode, double max)
    {
        _minimum = ParameterRange.Value.Require(min);
        _mode = ParameterRange.Value.Require(mode);
        _maximum = ParameterRange.Value.Require(max);
        if (min >= max || mode < min || mode > max) throw new ParameterOutOfRangeException("min below max and mode from min to max");
        _range = max - min;
        _shareBelowMode = (mode - min) / _range;
    }

    /// <inheritdoc/>
    public override double Mean => (_minimum + _mode + _maximum) / 3;

    /// <inheritdoc/>
    public override double Variance => _range * _range * (1 - (_shareBelowMode * (1 - _shareBelowMode))) / 18;

    /// <inheritdoc/>
    public override double Quantile(double u) => u < _shareBelowMode
        ? _minimum + (_range * Math.Sqrt(u * _shareBelowMode))
        : _maximum - (_range * Math.Sqrt((1 - u) * (1 - _shareBelowMode)));

    /// <inheritdoc/>
    public override double Cdf(double x)
    {
        if (x <= _minimum)
            return 0;

        if (x >= _maximum)
            return 1;

        double below = (x - _minimum) / _range, above = (_maximum - x) / _range;
        return below < _shareBelowMode ? below * below / _shareBelowMode : 1 - (above * above / (1 - _shareBelowMode));
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"triangular({_minimum}, {_mode}, {_maximum})");
}
