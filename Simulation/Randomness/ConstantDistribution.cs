using System.Globalization;

namespace QueueSim.Randomness;

/// <summary>Always the same value.</summary>
public sealed class ConstantDistribution : Distribution
{
    /// <param name="value">The value, from 0 to 1e15.</param>
    /// <exception cref="ParameterOutOfRangeException">The value is out of range.</exception>
    public ConstantDistribution(double value) => Mean = ParameterRange.Value.Require(value);

    /// <inheritdoc/>
    public override double Mean { get; }

    /// <inheritdoc/>
    public override double Variance => 0;

    /// <inheritdoc/>
    public override double Quantile(double u) => Mean;

    /// <inheritdoc/>
    public override double Cdf(double x) => x >= Mean ? 1 : 0;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"constant({Mean})");
}
