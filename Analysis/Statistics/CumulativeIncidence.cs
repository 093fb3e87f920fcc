namespace QueueSim.Statistics;

/// <summary>
/// Share of all durations that ended in one way by a time. Others may end in another way or be still going on when last seen: the
/// estimate of Aalen and Johansen (1978), on the bins of sketches.
/// </summary>
/// <remarks>
/// One minus the Kaplan–Meier curve of one way alone, with the other way censored, would overstate it. Without censoring it is the
/// plain share of all durations. Immutable; times are within 0.5 %.
/// </remarks>
public sealed class CumulativeIncidence
{
    private readonly List<double> times = [];
    private readonly List<double> shares = [];

    /// <summary>Estimates from durations by the way they ended.</summary>
    /// <param name="ended">Durations that ended in the way that is asked about.</param>
    /// <param name="otherwise">Durations that ended in another way.</param>
    /// <param name="censored">Durations still going on when last seen; may be empty.</param>
    public CumulativeIncidence(QuantileSketch ended, QuantileSketch otherwise, QuantileSketch censored)
    {
        ArgumentNullException.ThrowIfNull(ended);
        ArgumentNullException.ThrowIfNull(otherwise);
        ArgumentNullException.ThrowIfNull(censored);
        Count = ended.Count + otherwise.Count + censored.Count;

        var (atRisk, past, survival, share) = (Count, 0L, 1.0, 0.0);
        foreach (var bin in QuantileSketch.BinsOf(ended, otherwise, censored))
        {
            var (here, ends) = (ended.WeightAt(bin), ended.WeightAt(bin) + otherwise.WeightAt(bin));
            if (here > 0)
            {
                past += here;
                share = censored.Count == 0 ? (double)past / Count : share + (survival * here / atRisk);
                times.Add(ended.ValueAt(bin));
                shares.Add(share);
            }

            if (ends > 0)
                survival = survival * (atRisk - ends) / atRisk;
            atRisk -= ends + censored.WeightAt(bin);
        }
    }

    /// <summary>Durations in all, ended or not.</summary>
    public long Count { get; }

    /// <summary>When the curve steps, ascending, in the unit of the sketches; empty when nothing ended in this way.</summary>
    public IReadOnlyList<double> Times => times;

    /// <summary>Share that ended in this way by each of <see cref="Times"/>, from 0 to 1.</summary>
    public IReadOnlyList<double> Shares => shares;
}
