using MathNet.Numerics.Distributions;
using QueueSim.Randomness;

namespace QueueSim.Choices;

/// <summary>Resamples of replications: how much a choice that is computed from means would vary.</summary>
/// <remarks>
/// The bootstrap (Efron 1979) over replications, which are independent, never over problems. Deviations of a resampled mean are widened by
/// t / z · √(n / (n − 1)), so that the interval of a plain mean is Student's and not too narrow with few replications. Drawn from keyed streams: the same
/// for the same seed on any thread count.
/// </remarks>
internal sealed class Resamples
{
    /// <summary>How many there are.</summary>
    public const int Count = 1000;

    private readonly int[][] drawn; // by resample: replications, counted from 0
    private readonly double widening;

    /// <param name="replications">At least 2.</param>
    /// <param name="seed">Seed of the study.</param>
    public Resamples(int replications, ulong seed)
    {
        drawn = [.. Enumerable.Range(0, Count).Select(number => new CaseStream(seed, 0, number))
            .Select(stream => Enumerable.Range(0, replications).Select(i => (int)(stream.Uniform(Purpose.ChoiceResample, i) * replications)).ToArray())];
        var t = Statistics.Estimate.Multiplier(replications - 1, 0.95);
        widening = t / Normal.InvCDF(0, 1, 0.975) * Math.Sqrt(replications / (replications - 1.0));
    }

    /// <summary>The mean of some values in a resample.</summary>
    /// <param name="number">From 0 up to, not including, <see cref="Count"/>.</param>
    /// <param name="values">One value a replication.</param>
    public double Mean(int number, double[] values)
    {
        var mean = values.Average();
        var resampled = 0.0;
        foreach (var replication in drawn[number])
            resampled += values[replication];
        return mean + (widening * ((resampled / values.Length) - mean));
    }

    /// <summary>The middle 95 % of what the resamples came to.</summary>
    public static (double Low, double High) Middle(IEnumerable<double> results)
    {
        double[] sorted = [.. results.Order()];
        return (sorted[(int)(0.025 * (sorted.Length - 1))], sorted[(int)Math.Ceiling(0.975 * (sorted.Length - 1))]);
    }
}
