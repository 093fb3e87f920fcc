namespace QueueSim.Statistics;

/// <summary>Count, sum and sums of squared and cubed deviations of a stream of numbers, in constant memory.</summary>
/// <remarks>
/// Youngs and Cramer's update (1971), which carries the sum rather than the mean, so that <see cref="Mean"/> is the sum over the
/// count and nothing else; cubes after Pébay (2008); merging after Chan, Golub and LeVeque (1979). A mutable value: keep it in a field
/// or an array element.
/// </remarks>
public record struct Moments
{
    /// <summary>Numbers so far, 0 or more.</summary>
    public long Count { get; private set; }

    /// <summary>Their sum, in the numbers' unit; 0 when there are none.</summary>
    public double Sum { get; private set; }

    /// <summary>Sum of squared deviations from the mean, 0 or more, in the numbers' unit squared.</summary>
    public double M2 { get; private set; }

    /// <summary>Sum of cubed deviations from the mean, in the numbers' unit cubed.</summary>
    public double M3 { get; private set; }

    /// <summary>Arithmetic mean, or <see langword="null"/> when there are no numbers.</summary>
    public readonly double? Mean => Count == 0 ? null : Sum / Count;

    /// <summary>Unbiased sample variance, or <see langword="null"/> when there are fewer than two numbers.</summary>
    public readonly double? Variance => Count < 2 ? null : M2 / (Count - 1);

    /// <summary>Sample skewness, without unit. It is 0 when the numbers are equal or there are none.</summary>
    public readonly double Skewness => M2 > 0 ? Math.Sqrt(Count) * M3 / (M2 * Math.Sqrt(M2)) : 0;

    /// <summary>Moments of the numbers among some values: what is not a number is left out.</summary>
    public static Moments Of(IEnumerable<double> values)
    {
        var moments = default(Moments);
        foreach (var value in values)
        {
            if (!double.IsNaN(value))
                moments.Add(value);
        }

        return moments;
    }

    /// <summary>Adds one number.</summary>
    /// <param name="value">Any finite number.</param>
    public void Add(double value)
    {
        Count++;
        Sum += value;
        if (Count == 1)
            return;

        var deviation = (Count * value) - Sum;
        var shift = deviation / (Count - 1); // from the mean of those before
        M3 += (shift / Count) * ((shift * shift * (Count - 1) * (Count - 2) / Count) - (3 * M2));
        M2 += deviation * deviation / ((double)Count * (Count - 1));
    }

    /// <summary>Adds all numbers of another stream.</summary>
    /// <param name="other">Moments of the other stream.</param>
    public void Merge(in Moments other)
    {
        if (other.Count == 0)
            return;
        if (Count == 0)
        {
            this = other;
            return;
        }

        var shift = (other.Sum / other.Count) - (Sum / Count);
        var all = (double)Count + other.Count;
        M3 += other.M3 + (shift * shift * shift * (Count / all) * (other.Count / all) * (Count - other.Count))
            + (3 * shift * ((Count * other.M2) - (other.Count * M2)) / all);
        M2 += other.M2 + (shift * shift * ((double)Count * other.Count / (Count + other.Count)));
        Sum += other.Sum;
        Count += other.Count;
    }
}
