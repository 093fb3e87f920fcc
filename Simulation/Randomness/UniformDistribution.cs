using System.Globalization;

namespace QueueSim.Randomness;

/// <summary>Every value between two limits equally likely.</summary>
public sealed class UniformDistribution : Distribution
{
    private readonly double minimum;
    private readonly double maximum;

    /// <param name="min">Lower limit, from 0 to 1e15.</param>
    /// <param name="max">Upper limit, above <paramref name="min"/>, at most 1e15.</param>
    /// <exception cref="ParameterOutOfRangeException">A limit is out of range, or the upper one is not above the lower one.</exception>
    public UniformDistribution(double min, double max)
    {
        minimum = ParameterRange.Value.Require(min);
        maximum = ParameterRange.Value.Require(max);
        if (min >= max) throw new ParameterOutOfRangeException("min below max");
    }

    /// <inheritdoc/>
    public override double Mean => 0.5 * (minimum + maximum);

    /// <inheritdoc/>
    public override double Variance => (maximum - minimum) * (maximum - minimum) / 12;

    /// <inheritdoc/>
    public override double Quantile(double u) => minimum + ((maximum - minimum) * u);

    /// <inheritdoc/>
    public override double Cdf(double x) => Math.Clamp((x - minimum) / (maximum - minimum), 0, 1);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"uniform({minimum}, {maximum})");
}
