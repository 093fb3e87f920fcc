using System.Globalization;
using MathNet.Numerics;

namespace QueueSim.Randomness;

/// <summary>Lognormal distribution, given by the mean and the coefficient of variation of the values themselves, not of their logarithms.</summary>
public sealed class LognormalDistribution : Distribution
{
    private readonly double _cv;
    private readonly double _logMedian;
    private readonly double _sigma;

    /// <param name="mean">Above 0, at most 1e15.</param>
    /// <param name="cv">Standard deviation divided by mean, from 0.01 to 100.</param>
    /// <exception cref="ParameterOutOfRangeException">A parameter is out of range.</exception>
    public LognormalDistribution(double mean, double cv)
    {
        Mean = ParameterRange.PositiveMean.Require(mean);
        _cv = ParameterRange.Cv.Require(cv);
        double sigmaSquared = Math.Log(1 + (cv * cv));
        _sigma = Math.Sqrt(sigmaSquared);
        _logMedian = Math.Log(mean) - (0.5 * sigmaSquared);
    }

    /// <inheritdoc/>
    public override double Mean { get; }

    /// <inheritdoc/>
    public override double Variance => _cv * Mean * (_cv * Mean);

    /// <inheritdoc/>
    public override double Quantile(double u) => Math.Exp(_logMedian + (_sigma * InverseNormal.Quantile(u)));

    /// <inheritdoc/>
    public override double Cdf(double x) =>
        x <= 0 ? 0 : 0.5 * SpecialFunctions.Erfc((_logMedian - Math.Log(x)) / (_sigma * Constants.Sqrt2));

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"lognormal(mean={Mean}, cv={_cv})");
}
