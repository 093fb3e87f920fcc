namespace QueueSim.Randomness;

/// <summary>A stateless distribution, sampled by inversion: one uniform, one variate.</summary>
public abstract class Distribution
{
    /// <summary>Inverse of the distribution function.</summary>
    /// <param name="u">A probability strictly between 0 and 1.</param>
    /// <returns>The value below which a share <paramref name="u"/> of all values lies.</returns>
    public abstract double Quantile(double u);

    /// <summary>Expected value, in the unit of the column that the distribution stands in.</summary>
    public abstract double Mean { get; }
}
