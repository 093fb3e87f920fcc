using System.Globalization;
using MathNet.Numerics;

namespace QueueSim.Randomness;

/// <summary>
/// Weibull distribution, given by mean and shape: below shape 1 the longer one has waited the longer it still takes, above it the
/// shorter.
/// </summary>
public sealed class WeibullDistribution : Distribution
{
    private readonly double _shape;
    private readonly double _inverseShape;
    private readonly double _scale;

    /// <param name="mean">Above 0, at most 1e15.</param>
    /// <param name="shape">From 0.1 to 100; 1 is the exponential distribution.</param>
    /// <exception cref="ParameterOutOfRangeException">A parameter is out of range.</exception>
    public WeibullDistribution(double mean, double shape)
    {
        Mean = ParameterRange.PositiveMean.Require(mean);
        _shape = ParameterRange.Shape.Require(shape);
        _inverseShape = 1 / shape;
        double first = SpecialFunctions.Gamma(1 + _inverseShape);
        _scale = mean / first;
        Variance = mean * mean * Math.Max(0, (SpecialFunctions.Gamma(1 + (2 * _inverseShape)) / (first * first)) - 1);
    }

    /// <inheritdoc/>
    public override double Mean { get; }

    /// <inheritdoc/>
    public override double Variance { get; }

    /// <inheritdoc/>
    public override double Quantile(double u) => _scale * Math.Pow(Exponentials.NegativeLogOneMinus(u), _inverseShape);

    /// <inheritdoc/>
    public override double Cdf(double x) => x <= 0 ? 0 : Exponentials.OneMinusExp(Math.Pow(x / _scale, _shape));

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"weibull(mean={Mean}, shape={_shape})");
}
