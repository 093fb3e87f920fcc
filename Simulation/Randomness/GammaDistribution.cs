using System.Globalization;

namespace QueueSim.Randomness;

/// <summary>Gamma distribution, given by mean and coefficient of variation; the shape is 1 / cv².</summary>
public sealed class GammaDistribution : Distribution
{
    private readonly double cv;
    private readonly StandardGamma standard;

    /// <param name="mean">Above 0, at most 1e15.</param>
    /// <param name="cv">Standard deviation divided by mean, from 0.01 to 100; 1 is the exponential distribution.</param>
    /// <exception cref="ParameterOutOfRangeException">A parameter is out of range.</exception>
    public GammaDistribution(double mean, double cv)
    {
        Mean = ParameterRange.PositiveMean.Require(mean);
        this.cv = ParameterRange.Cv.Require(cv);
        standard = new StandardGamma(1 / (cv * cv));
    }

    /// <inheritdoc/>
    public override double Mean { get; }

    /// <inheritdoc/>
    public override double Variance => cv * Mean * (cv * Mean);

    /// <inheritdoc/>
    public override double Quantile(double u) => Mean * standard.Quantile(u);

    /// <inheritdoc/>
    public override double Cdf(double x) => standard.Cdf(x / Mean);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"gamma(mean={Mean}, cv={cv})");
}
