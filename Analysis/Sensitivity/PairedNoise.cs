namespace QueueSim.Sensitivity;

/// <summary>A difference of two answers under the same random numbers, and how noisy it is.</summary>
/// <param name="Mean">Mean difference over replications.</param>
/// <param name="Variance">Variance of that mean; not a number with a single replication.</param>
internal readonly record struct PairedNoise(double Mean, double Variance)
{
    public static PairedNoise Of(double[] here, double[] there) => Of([.. here.Zip(there, (one, other) => one - other)]);

    public static PairedNoise Of(double[] values) => new(values.Average(), Covariance(values, values));

    /// <summary>Covariance of the means of two rows of replications; not a number with a single one.</summary>
    public static double Covariance(double[] one, double[] other)
    {
        var (mean, otherMean, sum) = (one.Average(), other.Average(), 0.0);
        for (var i = 0; i < one.Length; i++) sum += (one[i] - mean) * (other[i] - otherMean);
        return one.Length < 2 ? double.NaN : sum / (one.Length - 1) / one.Length;
    }
}
