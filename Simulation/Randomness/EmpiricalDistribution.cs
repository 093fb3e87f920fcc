using System.Buffers;
using System.Globalization;

namespace QueueSim.Randomness;

/// <summary>
/// Observed values, each equally likely. The distribution function is the step function of the sample, so only values occur that
/// were observed, and mean and variance are the sample's own (divisor n).
/// </summary>
public sealed class EmpiricalDistribution : Distribution
{
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create("(),;:= \t");

    private readonly double[] _sorted;

    /// <param name="fileName">Where the values come from, as in the table; at least one character, no double quote.</param>
    /// <param name="values">The observations, at least one, each from 0 to 1e15; in any order.</param>
    /// <exception cref="ArgumentException">There is no name or no value, or the name contains a double quote.</exception>
    /// <exception cref="ParameterOutOfRangeException">A value is out of range.</exception>
    public EmpiricalDistribution(string fileName, IReadOnlyList<double> values)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(fileName);
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count == 0 || fileName.Contains('"', StringComparison.Ordinal))
            throw new ArgumentException("There are no values, or the name of the file contains a double quote.");

        FileName = fileName.Trim();
        _sorted = new double[values.Count];
        for (int i = 0; i < _sorted.Length; i++)
            _sorted[i] = ParameterRange.Value.Require(values[i], nameof(values));

        Array.Sort(_sorted);
        double sum = 0;
        foreach (double value in _sorted)
            sum += value;

        double mean = sum / _sorted.Length, squares = 0;
        foreach (double value in _sorted)
            squares += (value - mean) * (value - mean);

        Mean = mean;
        Variance = squares / _sorted.Length;
    }

    /// <summary>Where the values come from, as in the table.</summary>
    public string FileName { get; }

    /// <inheritdoc/>
    public override double Mean { get; }

    /// <inheritdoc/>
    public override double Variance { get; }

    internal ReadOnlySpan<double> Sorted => _sorted;

    /// <inheritdoc/>
    public override double Quantile(double u)
    {
        int index = (int)Math.Ceiling(u * _sorted.Length) - 1;
        return _sorted[Math.Clamp(index, 0, _sorted.Length - 1)];
    }

    /// <inheritdoc/>
    public override double Cdf(double x)
    {
        int low = 0, high = _sorted.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_sorted[middle] <= x)
                low = middle + 1;
            else
                high = middle;
        }

        return (double)low / _sorted.Length;
    }

    /// <inheritdoc/>
    public override bool Equals(Distribution? other) =>
        other is EmpiricalDistribution empirical && base.Equals(other) && Sorted.SequenceEqual(empirical.Sorted);

    /// <inheritdoc/>
    public override string ToString() => FileName.AsSpan().ContainsAny(NeedsQuotes)
        ? string.Create(CultureInfo.InvariantCulture, $"empirical(\"{FileName}\")")
        : string.Create(CultureInfo.InvariantCulture, $"empirical({FileName})");
}
