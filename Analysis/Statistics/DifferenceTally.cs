namespace QueueSim.Statistics;

/// <summary>Differences of single problems, replication by replication.</summary>
internal sealed class DifferenceTally
{
    private readonly QuantileSketch sooner = new();
    private readonly QuantileSketch later = new();
    private Moments means, better, worse, unchanged;
    private (long Pairs, double Sum, long Better, long Worse) replication;
    private long leftOut;

    private long Pairs => sooner.Count + later.Count;

    /// <summary>Adds a difference in hours, scenario − baseline; not a number for a problem without a pair.</summary>
    public void Add(double hours)
    {
        if (double.IsNaN(hours))
        {
            leftOut++;
            return;
        }

        (hours < 0 ? sooner : later).Add(Math.Abs(hours));
        replication.Pairs++;
        replication.Sum += hours;
        replication.Better += hours < -SameProblems.UnchangedHours ? 1 : 0;
        replication.Worse += hours > SameProblems.UnchangedHours ? 1 : 0;
    }

    /// <summary>Closes a replication; one without a pair does not count.</summary>
    public void EndReplication()
    {
        if (replication.Pairs > 0)
        {
            double pairs = replication.Pairs;
            means.Add(replication.Sum / pairs);
            better.Add(replication.Better / pairs);
            worse.Add(replication.Worse / pairs);
            unchanged.Add((replication.Pairs - replication.Better - replication.Worse) / pairs);
        }

        replication = default;
    }

    /// <summary>What they come to.</summary>
    public SameProblems Result(string caseType) => new(
        caseType, Pairs, leftOut, Estimate.Of(means), Estimate.Of(better), Estimate.Of(worse), Estimate.Of(unchanged), Quantile(0.1), Quantile(0.5), Quantile(0.9));

    /// <summary>The ⌈probability × count⌉-th smallest difference, within 0.5 %; smaller ones are larger gains.</summary>
    private double? Quantile(double probability)
    {
        if (Pairs == 0)
            return null;
        var rank = Math.Max(1, (long)Math.Ceiling(probability * Pairs * (1 - 1e-15)));
        return rank <= sooner.Count
            ? -sooner.Quantile((double)(sooner.Count - rank + 1) / sooner.Count)
            : later.Quantile((double)(rank - sooner.Count) / later.Count);
    }
}
