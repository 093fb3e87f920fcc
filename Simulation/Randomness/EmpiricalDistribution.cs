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

    private readonly double[] sorted;

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
        sorted = new double[values.Count];
        for (var i = 0; i < sorted.Length; i++)
            sorted[i] = ParameterRange.Value.Require(values[i], nameof(values));

        Array.Sort(sorted);
        double sum = 0;
        foreach (var value in sorted)
            sum += value;

        double mean = sum / sorted.Length, squares = 0;
        foreach (var value in sorted)
            squares += (value - mean) * (value - mean);

        Mean = mean;
        Variance = squares / sorted.Length;
    }

    /// <summary>Where the values come from, as in the table.</summary>
    public string FileName { get; }

    /// <inheritdoc/>
    public override double Mean { get; }

    /// <inheritdoc/>
    public override double Variance { get; }

    internal ReadOnlySpan<double> Sorted => sorted;

    /// <inheritdoc/>
    public override double Quantile(double u)
    {
        var index = (int)Math.Ceiling(u * sorted.Length) - 1;
        return sorted[Math.Clamp(index, 0, sorted.Length - 1)];
    }

    /// <inheritdoc/>
    public override double Cdf(double x)
    {
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (sorted[middle] <= x)
                low = middle + 1;
            else
                high = middle;
        }

        return (double)low / sorted.Length;
    }

    /// <inheritdoc/>
    public override bool Equals(Distribution? other) =>
        other is EmpiricalDistribution empirical && base.Equals(other) && Sorted.SequenceEqual(empirical.Sorted);

    /// <inheritdoc/>
    public override string ToString() => FileName.AsSpan().ContainsAny(NeedsQuotes)
        ? string.Create(CultureInfo.InvariantCulture, $"empirical(\"{FileName}\")")
        : string.Create(CultureInfo.InvariantCulture, $"empirical({FileName})");
}
