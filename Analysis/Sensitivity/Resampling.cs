using MathNet.Numerics.Distributions;
using QueueSim.Randomness;

namespace QueueSim.Sensitivity;

/// <summary>The bootstrap over trajectories or blocks of a design, which are independent of each other.</summary>
/// <remarks>
/// Efron 1979: the middle 95 % of a statistic over resamples, its distance from the estimate widened by t / z · √(n / (n − 1)), so that few blocks do not make it too
/// narrow. Drawn from keyed streams: the same for the same seed on any thread count.
/// </remarks>
internal static class Resampling
{
    /// <summary>Resamples of one interval.</summary>
    public const int Count = 1000;

    /// <summary>The estimate with its interval.</summary>
    /// <param name="blocks">Blocks that the statistic is taken from.</param>
    /// <param name="seed">Seed of the study.</param>
    /// <param name="statistic">The statistic of some of the blocks, each as often as it is named.</param>
    public static SensitivityIndex Of(int blocks, ulong seed, Func<int[], double> statistic)
    {
        var chosen = Enumerable.Range(0, blocks).ToArray();
        if (blocks == 0) return SensitivityIndex.None;
        var value = statistic(chosen);
        if (blocks < 2 || double.IsNaN(value)) return new SensitivityIndex(value, double.NaN, double.NaN);
        var results = new double[Count];
        for (var number = 0; number < Count; number++)
        {
            var stream = new CaseStream(seed, 0, number);
            for (var i = 0; i < blocks; i++) chosen[i] = (int)(stream.Uniform(Purpose.SensitivityResample, i) * blocks);
            results[number] = statistic(chosen);
        }
        // A resample in which nothing varies has no index.
        double[] sorted = [.. results.Where(result => !double.IsNaN(result)).Order()];
        if (sorted.Length < Count / 2) return new SensitivityIndex(value, double.NaN, double.NaN);
        var (low, high) = (sorted[(int)(0.025 * (sorted.Length - 1))], sorted[(int)Math.Ceiling(0.975 * (sorted.Length - 1))]);
        var widening = Widening(blocks);
        return new SensitivityIndex(value, value + (widening * (low - value)), value + (widening * (high - value)));
    }

    private static double Widening(int blocks) =>
        Statistics.Estimate.Multiplier(blocks - 1, 0.95) / Normal.InvCDF(0, 1, 0.975) * Math.Sqrt(blocks / (blocks - 1.0));
}
