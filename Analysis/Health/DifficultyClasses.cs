using Normal = MathNet.Numerics.Distributions.Normal;

namespace QueueSim.Health;

/// <summary>Classes of difficulty that are equally likely, each with its mean: lognormal with mean 1 (T5).</summary>
internal static class DifficultyClasses
{
    private const int Most = 6;

    // As in the model: below this problems are as good as alike.
    private const double SmallestCv = 0.01;

    /// <summary>The mean of each class; their mean is 1.</summary>
    public static double[] Of(double cv)
    {
        if (cv < SmallestCv)
            return [1];
        // Below the quantile q lies Φ(Φ⁻¹(q) − σ) of the sum of a lognormal variable.
        var sigma = Math.Sqrt(Math.Log(1 + (cv * cv)));
        double Below(int edge) => edge == 0 ? 0 : edge == Most ? 1 : Normal.CDF(0, 1, Normal.InvCDF(0, 1, (double)edge / Most) - sigma);
        return [.. Enumerable.Range(0, Most).Select(i => Most * (Below(i + 1) - Below(i)))];
    }
}
