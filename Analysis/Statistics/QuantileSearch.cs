namespace QueueSim.Statistics;

/// <summary>The search for the interval of one quantile.</summary>
/// <param name="shares">Which share has ended by a time.</param>
/// <param name="probability">Between 0 and 1.</param>
/// <param name="quantile">The estimate.</param>
/// <param name="minimum">Shortest duration that ended.</param>
/// <param name="maximum">Longest duration that ended.</param>
internal sealed class QuantileSearch(PooledShares shares, double probability, double quantile, double minimum, double maximum)
{
    /// <summary>Durations beyond the quantile, over all replications, without which it has no interval.</summary>
    public const int FewestBeyond = 5;

    /// <summary>Replications that must be behind those, where there are so many; else half of all.</summary>
    private const double FewestReplications = 5;

    private const double Level = 0.95;

    private readonly int column = Math.Min(shares.ColumnOf(probability), shares.Columns - 1);

    /// <summary>The quantile, its interval if there is one, and what each replication contributes.</summary>
    public PooledQuantile Result()
    {
        var influences = Influences();
        var beyond = default(Moments);
        for (var r = 0; r < influences.Length; r++)
            beyond.Add(((1 - probability) * shares.Weights[r]) - influences[r]);

        if (!IsEnough(beyond) || Low() is not { } low || High() is not { } high)
            return With(new Estimate(quantile, null, shares.Replications), influences, Slope(Moments.Of(influences)));

        // At a single time few durations make a share coarse: two replications may have just the same. So it is taken all over the interval, and an
        // interval of the contributions is as wide as that of the quantile.
        var estimate = Between(low, high);
        var averaged = Influences(low.Column, high.Column);
        return With(estimate, averaged, Estimate.Of(Moments.Of(averaged)) is { HalfWidth: > 0 and var own } ? estimate.HalfWidth!.Value / own : 0);
    }

    private PooledQuantile With(Estimate estimate, double[] influences, double slope) =>
        new(estimate, [.. influences.Select(influence => quantile - (slope * influence))]);

    /// <summary>What each replication adds to the share that has ended by the quantile; nothing in sum.</summary>
    private double[] Influences()
    {
        var influences = new double[shares.Replications];
        var before = column == 0 ? default : shares.At(column - 1);
        var until = shares.At(column);
        var part = shares.PartOf(column, probability);
        for (var r = 0; r < influences.Length; r++)
        {
            var below = before.IsEmpty ? 0 : before[r];
            influences[r] = below + (part * (until[r] - below)) - (probability * shares.Weights[r]);
        }

        return influences;
    }

    /// <summary>The same on average over columns.</summary>
    private double[] Influences(int from, int to)
    {
        var influences = new double[shares.Replications];
        for (var i = from; i <= to; i++)
        {
            var contributions = shares.At(i);
            for (var r = 0; r < influences.Length; r++)
                influences[r] += (contributions[r] - (shares.Shares[i] * shares.Weights[r])) / (to - from + 1);
        }

        return influences;
    }

    /// <summary>Whether enough durations of enough replications lie beyond. Ten from one busy week are one observation.</summary>
    private bool IsEnough(in Moments beyond)
    {
        var inEffect = beyond.Sum * beyond.Sum / (beyond.M2 + (beyond.Sum * beyond.Sum / beyond.Count));
        return shares.Replications > 1 && shares.Total * Math.Min(probability, 1 - probability) >= FewestBeyond * (1 - 1e-9)
            && inEffect >= Math.Min(FewestReplications, (shares.Replications + 1) / 2.0) * (1 - 1e-9);
    }

    /// <summary>An interval inside one bin is as wide as the bin: the sketch knows no better.</summary>
    private Estimate Between((int Column, double Part) low, (int Column, double Part) high)
    {
        var (from, to) = low.Column == high.Column
            ? (shares.Time(low.Column, 0), shares.Time(low.Column, 1)) : (shares.Time(low.Column, low.Part), shares.Time(high.Column, high.Part));
        return Estimate.Between(quantile, Math.Clamp(from, minimum, quantile), Math.Clamp(to, quantile, maximum), shares.Replications);
    }

    /// <summary>Where the share is just not too low; <see langword="null"/> when that is below all durations.</summary>
    private (int Column, double Part)? Low()
    {
        var above = Score(column).Low;
        for (var i = column - 1; i >= -1; i--)
        {
            var below = Score(i).Low;
            if (below < 0)
                return (i + 1, Crossing(below, above) ?? 0);
            above = below;
        }

        return null;
    }

    /// <summary>Where the share is just not too high; <see langword="null"/> when that is beyond all durations.</summary>
    private (int Column, double Part)? High()
    {
        var below = Score(column - 1).High;
        for (var i = column; i < shares.Columns; i++)
        {
            var above = Score(i).High;
            if (above > 0)
                return (i, Crossing(below, above) ?? 1);
            below = above;
        }

        return null;
    }

    /// <summary>Below 0 where the share of a column is too low, and above 0 where it is too high. Before the first column it is 0.</summary>
    private (double Low, double High) Score(int at)
    {
        var (plain, transformed) = Statistic(at);
        return (Math.Max(plain, transformed) + Multiplier, Math.Min(plain, transformed) - Multiplier);
    }

    /// <summary>The t statistic of a share against the probability, plain and with the effect of skewness taken out.</summary>
    private (double Plain, double Transformed) Statistic(int at)
    {
        var contributions = at < 0 ? default : shares.At(at);
        var mean = (at < 0 ? 0 : shares.Shares[at]) - probability;
        var (squares, cubes) = (0.0, 0.0);
        for (var r = 0; r < shares.Weights.Length; r++)
        {
            var deviation = (at < 0 ? 0 : contributions[r]) - (probability * shares.Weights[r]) - mean;
            squares += deviation * deviation;
            cubes += deviation * deviation * deviation;
        }

        double count = shares.Replications;
        var error = Math.Sqrt(squares / (count - 1) / count);
        if (error <= Math.Abs(mean) * 1e-9)
            return mean < 0 ? (double.NegativeInfinity, double.NegativeInfinity) : (double.PositiveInfinity, double.PositiveInfinity);
        return (mean / error, SkewedT.Transformed(mean / error, Math.Sqrt(count) * cubes / (squares * Math.Sqrt(squares)), shares.Replications));
    }

    private double Multiplier => Estimate.Multiplier(shares.Replications - 1, Level);

    /// <summary>Where between two edges a score passes 0, from 0 to 1; <see langword="null"/> when that cannot be told.</summary>
    private static double? Crossing(double below, double above) =>
        double.IsFinite(below) && double.IsFinite(above) && above > below ? Math.Clamp(-below / (above - below), 0, 1) : null;

    /// <summary>Hours for each unit of share. They come from the quantiles one half width of the share's interval below and above.</summary>
    private double Slope(in Moments influences)
    {
        var half = influences.Variance is { } variance ? Multiplier * Math.Sqrt(variance / influences.Count) : 0;
        if (half == 0)
            return 0;
        var (low, high) = (Math.Max(probability - half, probability / 2), Math.Min(probability + half, (1 + probability) / 2));
        high = Math.Min(high, shares.Shares[^1]);
        return (Inverse(high) - Inverse(low)) / (high - low);
    }

    private double Inverse(double share)
    {
        var at = Math.Min(shares.ColumnOf(share), shares.Columns - 1);
        return Math.Clamp(shares.Time(at, shares.PartOf(at, share)), minimum, maximum);
    }
}
