namespace QueueSim.Sensitivity;

/// <summary>A number that says how much an answer depends on an input, with its 95 % interval.</summary>
/// <param name="Value">The estimate; not a number where there was nothing to take it from.</param>
/// <param name="Low">Lower end; not a number without an interval.</param>
/// <param name="High">Upper end.</param>
public readonly record struct SensitivityIndex(double Value, double Low, double High)
{
    /// <summary>Where nothing could be computed.</summary>
    public static SensitivityIndex None { get; } = new(double.NaN, double.NaN, double.NaN);

    /// <summary>A mean over independent things with Student's interval.</summary>
    internal static SensitivityIndex MeanOf(IReadOnlyList<double> values) => Statistics.Estimate.Of(Statistics.Moments.Of(values)) is { } estimate
        ? new SensitivityIndex(estimate.Mean, estimate.Low ?? double.NaN, estimate.High ?? double.NaN)
        : None;
}
