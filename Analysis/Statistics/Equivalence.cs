namespace QueueSim.Statistics;

/// <summary>Whether a difference lies within a margin, by two one-sided tests (Schuirmann 1987).</summary>
/// <param name="Margin">Mean margin in the metric's unit, 0 or more.</param>
/// <param name="Above">Lower one-sided bound of difference + margin; <see langword="null"/> with fewer than three replications.</param>
/// <param name="Below">Lower one-sided bound of margin − difference; <see langword="null"/> with fewer than three replications.</param>
/// <remarks>
/// With an absolute margin both bounds are above 0 when the interval of the difference at level 1 − 2α lies within ±margin. A relative margin differs from replication
/// to replication, as the value does that it is a part of, and that uncertainty is in the bounds (Fieller 1954). Two replications decide nothing: what is rare often happens in neither.
/// </remarks>
public readonly record struct Equivalence(double Margin, double? Above, double? Below)
{
    private const int LeastReplications = 3;

    /// <summary>Whether the difference is smaller than the margin. A bound that touches it is not.</summary>
    public bool IsInside => Above > 0 && Below > 0;

    /// <summary>Tests paired values.</summary>
    /// <param name="pairs">Values in the replications that both scenarios have.</param>
    /// <param name="margin">Largest negligible difference.</param>
    /// <param name="error">Error of each one-sided test, between 0 and 0.5.</param>
    internal static Equivalence Of(PairedValues pairs, Margin margin, double error)
    {
        var above = Moments.Of(pairs.Select((here, there) => here - there + margin.Against(there)));
        var below = Moments.Of(pairs.Select((here, there) => margin.Against(there) - (here - there)));
        double? Bound(in Moments values) => values.Count < LeastReplications ? null : Estimate.Of(values, 1 - (2 * error))?.Low;
        return new Equivalence(((above.Mean + below.Mean) / 2) ?? 0, Bound(above), Bound(below));
    }
}
