using System.Globalization;
using MathNet.Numerics;

namespace QueueSim.Randomness;

/// <summary>Lognormal distribution, given by mean and coefficient of variation of the values, not of their logs.</summary>
public sealed class LognormalDistribution : Distribution
{
    private readonly double cv;
    private readonly double logMedian;
    private readonly double sigma;

    /// <param name="mean">Above 0, at most 1e15.</param>
    /// <param name="cv">Standard deviation divided by mean, from 0.01 to 100.</param>
    /// <exception cref="ParameterOutOfRangeException">A parameter is out of range.</exception>
    public LognormalDistribution(double mean, double cv)
    {
        Mean = ParameterRange.PositiveMean.Require(mean);
        this.cv = ParameterRange.Cv.Require(cv);
        var sigmaSquared = Math.Log(1 + (cv * cv));
        sigma = Math.Sqrt(sigmaSquared);
        logMedian = Math.Log(mean) - (0.5 * sigmaSquared);
    }

    /// <inheritdoc/>
    public override double Mean { get; }

    /// <inheritdoc/>
    public override double Variance => cv * Mean * (cv * Mean);

    /// <inheritdoc/>
    public override double Quantile(double u) => Math.Exp(logMedian + (sigma * InverseNormal.Quantile(u)));

    /// <inheritdoc/>
    public override double Cdf(double x) =>
        x <= 0 ? 0 : 0.5 * SpecialFunctions.Erfc((logMedian - Math.Log(x)) / (sigma * Constants.Sqrt2));

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"lognormal(mean={Mean}, cv={cv})");
}
