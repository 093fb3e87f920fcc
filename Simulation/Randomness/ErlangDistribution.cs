using System.Globalization;

namespace QueueSim.Randomness;

/// <summary>Erlang distribution: the sum of <c>k</c> independent exponential phases of equal mean.</summary>
public sealed class ErlangDistribution : Distribution
{
    private readonly int phases;
    private readonly StandardGamma standard;

    /// <param name="mean">Mean of the sum, above 0, at most 1e15.</param>
    /// <param name="k">Number of phases, from 1 (which is the exponential distribution) to 10000.</param>
    /// <exception cref="ParameterOutOfRangeException">A parameter is out of range.</exception>
    public ErlangDistribution(double mean, double k)
    {
        Mean = ParameterRange.PositiveMean.Require(mean);
        phases = (int)ParameterRange.Phases.Require(k);
        standard = new StandardGamma(k);
    }

    /// <inheritdoc/>
    public override double Mean { get; }

    /// <inheritdoc/>
    public override double Variance => Mean * Mean / phases;

    /// <inheritdoc/>
    public override double Quantile(double u) => Mean * standard.Quantile(u);

    /// <inheritdoc/>
    public override double Cdf(double x) => standard.Cdf(x / Mean);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"erlang(mean={Mean}, k={phases})");
}
