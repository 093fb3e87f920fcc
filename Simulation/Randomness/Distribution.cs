namespace QueueSim.Randomness;

/// <summary>
/// A stateless distribution of a non-negative quantity, sampled by inversion: one uniform, one variate, and a larger uniform never
/// gives a smaller variate (beyond rounding, a relative 1e-12).
/// </summary>
/// <remarks>
/// Values are in the unit of the column that the distribution stands in. Two distributions are equal when they have the same
/// canonical text and, where they come from a file, the same values.
/// </remarks>
public abstract class Distribution : IEquatable<Distribution>
{
    /// <summary>Inverse of the distribution function.</summary>
    /// <param name="u">A probability strictly between 0 and 1; not checked, because this is the hot path.</param>
    /// <returns>The smallest value that a share <paramref name="u"/> of all values does not exceed; finite and at least 0.</returns>
    public abstract double Quantile(double u);

    /// <summary>Distribution function: the inverse of <see cref="Quantile"/>.</summary>
    /// <param name="x">Any number.</param>
    /// <returns>The probability, from 0 to 1, of a value of at most <paramref name="x"/>.</returns>
    public abstract double Cdf(double x);

    /// <summary>Expected value.</summary>
    public abstract double Mean { get; }

    /// <summary>Variance, in the square of the unit; at least 0.</summary>
    public abstract double Variance { get; }

    /// <summary>Canonical text form, the one that tables contain; read back, it gives an equal distribution.</summary>
    /// <returns>For example <c>lognormal(mean=4, cv=1)</c>; independent of the culture.</returns>
    public abstract override string ToString();

    /// <inheritdoc/>
    public virtual bool Equals(Distribution? other) =>
        other is not null && GetType() == other.GetType() && string.Equals(ToString(), other.ToString(), StringComparison.Ordinal);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as Distribution);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => (GetType(), Mean, Variance).GetHashCode();
}
