namespace QueueSim.Statistics;

/// <summary>Bounds of a share of which no case of any replication was seen, or every case.</summary>
/// <remarks>
/// Clopper and Pearson (Biometrika 26, 1934): the largest share with which nothing would be seen among n cases in 5 % of runs, 1 − 0.05^(1/n), about 3/n (the rule of three). Assumes
/// that cases are independent. Were they to come in groups of k, the bound would be k times as far away, and what was never seen cannot tell k.
/// </remarks>
internal static class RareShare
{
    private const double Error = 0.05;

    /// <summary>The estimate with a bound, when its interval is a point at 0 or 1; else as it is.</summary>
    /// <param name="share">Mean over replications; of a single one there is no interval.</param>
    /// <param name="cases">Cases of all replications.</param>
    public static Estimate Bounded(Estimate share, long cases)
    {
        if (share is not { Mean: 0 or 1, HalfWidth: 0 } || cases == 0)
            return share;
        var far = 1 - Math.Pow(Error, 1.0 / cases);
        return share.Mean == 0 ? Estimate.Between(0, 0, far, share.Replications) : Estimate.Between(1, 1 - far, 1, share.Replications);
    }
}
