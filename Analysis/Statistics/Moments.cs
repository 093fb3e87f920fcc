namespace QueueSim.Statistics;

/// <summary>Count, sum and sum of squared deviations of a stream of numbers, in constant memory.</summary>
/// <remarks>
/// Youngs and Cramer's update (1971), which carries the sum rather than the mean, so that <see cref="Mean"/> is the sum over the
/// count and nothing else; merging after Chan, Golub and LeVeque (1979). A mutable value: keep it in a field or an array element.
/// </remarks>
public record struct Moments
{
    /// <summary>Numbers so far, 0 or more.</summary>
    public long Count { get; private set; }

    /// <summary>Their sum, in the numbers' unit; 0 when there are none.</summary>
    public double Sum { get; private set; }

    /// <summary>Sum of squared deviations from the mean, 0 or more, in the numbers' unit squared.</summary>
    public double M2 { get; private set; }

    /// <summary>Arithmetic mean, or <see langword="null"/> when there are no numbers.</summary>
    public readonly double? Mean => Count == 0 ? null : Sum / Count;

    /// <summary>Unbiased sample variance, or <see langword="null"/> when there are fewer than two numbers.</summary>
    public readonly double? Variance => Count < 2 ? null : M2 / (Count - 1);

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
        M2 += other.M2 + (shift * shift * ((double)Count * other.Count / (Count + other.Count)));
        Sum += other.Sum;
        Count += other.Count;
    }
}
