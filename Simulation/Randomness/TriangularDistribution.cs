using System.Globalization;

namespace QueueSim.Randomness;

/// <summary>Triangular distribution: what an expert can give, the least, the most likely and the greatest value.</summary>
public sealed class TriangularDistribution : Distribution
{
    private readonly double minimum;
    private readonly double mode;
    private readonly double maximum;
    private readonly double range;
    private readonly double shareBelowMode;

    /// <param name="min">Least value, from 0 to 1e15.</param>
    /// <param name="mode">Most likely value, from <paramref name="min"/> to <paramref name="max"/>.</param>
    /// <param name="max">Greatest value, above <paramref name="min"/>, at most 1e15.</param>
    /// <exception cref="ParameterOutOfRangeException">A value is out of range, or they are not in this order.</exception>
    public TriangularDistribution(double min, double mode, double max)
    {
        minimum = ParameterRange.Value.Require(min);
        this.mode = ParameterRange.Value.Require(mode);
        maximum = ParameterRange.Value.Require(max);
        if (min >= max || mode < min || mode > max) throw new ParameterOutOfRangeException("min below max and mode from min to max");
        range = max - min;
        shareBelowMode = (mode - min) / range;
    }

    /// <inheritdoc/>
    public override double Mean => (minimum + mode + maximum) / 3;

    /// <inheritdoc/>
    public override double Variance => range * range * (1 - (shareBelowMode * (1 - shareBelowMode))) / 18;

    /// <inheritdoc/>
    public override double Quantile(double u) => u < shareBelowMode
        ? minimum + (range * Math.Sqrt(u * shareBelowMode))
        : maximum - (range * Math.Sqrt((1 - u) * (1 - shareBelowMode)));

    /// <inheritdoc/>
    public override double Cdf(double x)
    {
        if (x <= minimum)
            return 0;

        if (x >= maximum)
            return 1;

        double below = (x - minimum) / range, above = (maximum - x) / range;
        return below < shareBelowMode ? below * below / shareBelowMode : 1 - (above * above / (1 - shareBelowMode));
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"triangular({minimum}, {mode}, {maximum})");
}
