using QueueSim.Statistics;

namespace QueueSim.Bench.Models;

/// <summary>Mean of a quantity over a long run, with an interval from the means of batches.</summary>
internal sealed class BatchMeans
{
    public const int Batches = 20;

    private readonly double[] sums = new double[Batches];
    private readonly long[] counts = new long[Batches];

    public long Count => counts.Sum();

    /// <summary>Sum of everything; equal in two runs only when they agree in every addend, in practice.</summary>
    public double Sum => sums.Sum();

    public void Add(int batch, double value)
    {
        sums[batch] += value;
        counts[batch]++;
    }

    /// <summary>Estimate of the mean with a 99 % interval.</summary>
    /// <param name="unit">What one unit of the result is in units of the addends.</param>
    public Estimate Estimate(double unit = 1)
    {
        var moments = default(Moments);
        for (var i = 0; i < Batches; i++)
            moments.Add(sums[i] / Math.Max(1, counts[i]) / unit);
        return Statistics.Estimate.Of(moments, 0.99)!.Value;
    }
}
