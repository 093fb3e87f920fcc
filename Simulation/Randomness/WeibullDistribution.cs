using System.Globalization;
using MathNet.Numerics;

namespace QueueSim.Randomness;

/// <summary>Weibull distribution, given by mean and shape.</summary>
/// <remarks>Below shape 1 the longer one has waited the longer it still takes, above it the shorter.</remarks>
public sealed class WeibullDistribution : Distribution
{
    private readonly double shape;
    private readonly double inverseShape;
    private readonly double scale;

    /// <param name="mean">Above 0, at most 1e15.</param>
    /// <param name="shape">From 0.1 to 100; 1 is the exponential distribution.</param>
    /// <exception cref="ParameterOutOfRangeException">A parameter is out of range.</exception>
    public WeibullDistribution(double mean, double shape)
    {
        Mean = ParameterRange.PositiveMean.Require(mean);
        this.shape = ParameterRange.Shape.Require(shape);
        inverseShape = 1 / shape;
        var first = SpecialFunctions.Gamma(1 + inverseShape);
        scale = mean / first;
        Variance = mean * mean * Math.Max(0, (SpecialFunctions.Gamma(1 + (2 * inverseShape)) / (first * first)) - 1);
    }

    /// <inheritdoc/>
    public override double Mean { get; }

    /// <inheritdoc/>
    public override double Variance { get; }

    /// <inheritdoc/>
    public override double Quantile(double u) => scale * Math.Pow(Exponentials.NegativeLogOneMinus(u), inverseShape);

    /// <inheritdoc/>
    public override double Cdf(double x) => x <= 0 ? 0 : Exponentials.OneMinusExp(Math.Pow(x / scale, shape));

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"weibull(mean={Mean}, shape={shape})");
}
