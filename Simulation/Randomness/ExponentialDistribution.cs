using System.Globalization;

namespace QueueSim.Randomness;

/// <summary>Exponential distribution: what remains does not depend on what has passed.</summary>
public sealed class ExponentialDistribution : Distribution
{
    /// <param name="mean">Above 0, at most 1e15.</param>
    /// <exception cref="ArgumentOutOfRangeException">The mean is out of range.</exception>
    public ExponentialDistribution(double mean) => Mean = ParameterRange.PositiveMean.Require(mean);

    /// <inheritdoc/>
    public override double Mean { get; }

    /// <inheritdoc/>
    public override double Variance => Mean * Mean;

    /// <inheritdoc/>
    public override double Quantile(double u) => Mean * Exponentials.NegativeLogOneMinus(u);

    /// <inheritdoc/>
    public override double Cdf(double x) => x <= 0 ? 0 : Exponentials.OneMinusExp(x / Mean);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"exponential(mean={Mean})");
}
