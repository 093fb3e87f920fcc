namespace QueueSim.Statistics;

/// <summary>
/// Distribution of a duration when some are only known to exceed what was seen. Such right censoring asks for the product-limit
/// estimate of Kaplan and Meier (1958), here on the bins of two sketches.
/// </summary>
/// <remarks>
/// Assumes that censoring says nothing about the duration. In one bin, ends come before censorings. When nothing is censored the
/// quantiles are those of the sketch and the mean is the plain mean, exactly; otherwise times are within 0.5 %.
/// </remarks>
public sealed class KaplanMeier
{
    /// <summary>Absorbs the rounding of a long product when a quantile falls on a step.</summary>
    private const double StepTolerance = 1e-12;

    private readonly QuantileSketch ended;
    private readonly QuantileSketch censored;
    private readonly double? plainMean;

    /// <summary>Estimates from ended and unfinished durations.</summary>
    /// <param name="ended">Durations that ended.</param>
    /// <param name="censored">Durations still going on when they were last seen; may be empty.</param>
    /// <param name="endedMean">Plain mean of the ended ones (of their <see cref="Moments"/>), or <see langword="null"/> when unknown.</param>
    /// <param name="endless">Durations that are known never to end, 0 or more.</param>
    public KaplanMeier(QuantileSketch ended, QuantileSketch censored, double? endedMean = null, long endless = 0)
    {
        ArgumentNullException.ThrowIfNull(ended);
        ArgumentNullException.ThrowIfNull(censored);
        ArgumentOutOfRangeException.ThrowIfNegative(endless);
        (this.ended, this.censored, plainMean) = (ended, censored, endedMean);
        Count = ended.Count + censored.Count + endless;
    }

    /// <summary>Durations in all, ended or not.</summary>
    public long Count { get; }

    /// <summary>Steps of the survival curve in ascending time: the probability that a duration exceeds the time.</summary>
    public IEnumerable<SurvivalPoint> Curve()
    {
        var atRisk = Count;
        var survival = 1.0;
        var past = 0L;
        foreach (var bin in QuantileSketch.BinsOf(ended, censored))
        {
            var ends = ended.WeightAt(bin);
            if (ends > 0)
            {
                past += ends;
                survival = censored.Count == 0 ? (double)(Count - past) / Count : survival * (atRisk - ends) / atRisk;
                yield return new SurvivalPoint(ended.ValueAt(bin), survival);
            }

            atRisk -= ends + censored.WeightAt(bin);
        }
    }

    /// <summary>Smallest time at which at least a share of all durations has ended.</summary>
    /// <param name="probability">From 0 to 1.</param>
    /// <returns>The time, or <see langword="null"/> when there are none or when censoring hides it: the share was not reached.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside 0 to 1.</exception>
    public double? Quantile(double probability)
    {
        Span<double> result = [double.NaN];
        Quantiles([probability], result);
        return double.IsNaN(result[0]) ? null : result[0];
    }

    /// <summary>Mean up to the longest duration seen (restricted mean): the area under the survival curve.</summary>
    /// <returns>The mean, or <see langword="null"/> when no duration ended.</returns>
    public double? RestrictedMean() => ended.Count == 0 ? null
        : censored.Count == 0 && plainMean is not null ? plainMean
        : Area(null);

    /// <summary>Mean of the shorter of the duration and a horizon: the area under the survival curve up to there.</summary>
    /// <param name="horizon">Above 0, in the unit of the sketches.</param>
    /// <returns>The mean, or <see langword="null"/> when there are no durations.</returns>
    /// <remarks>Royston and Parmar 2013. Past the longest duration seen the curve stays at its last value, which makes the mean at most too long.</remarks>
    public double? RestrictedMean(double horizon) => Count == 0 ? null : Area(horizon);

    /// <summary>Probability that a duration exceeds a time; past the longest one seen it stays at its last value.</summary>
    public double Survival(double time)
    {
        var survival = 1.0;
        foreach (var point in Curve().TakeWhile(point => point.Time <= time))
            survival = point.Survival;
        return survival;
    }

    /// <summary>The area up to a horizon, or else up to the longest duration seen.</summary>
    private double Area(double? horizon)
    {
        var (area, since, survival) = (0.0, 0.0, 1.0);
        foreach (var point in Curve())
        {
            if (point.Time >= horizon)
                break;
            area += survival * (point.Time - since);
            (since, survival) = (point.Time, point.Survival);
        }

        return area + (survival * ((horizon ?? Math.Max(since, censored.Maximum ?? 0)) - since));
    }

    internal void Quantiles(ReadOnlySpan<double> ascending, Span<double> results)
    {
        if (censored.Count == 0)
        {
            ended.Quantiles(ascending, results);
            return;
        }

        var next = 0;
        foreach (var point in Curve())
        {
            while (next < ascending.Length && point.Survival <= 1 - ascending[next] + StepTolerance)
                results[next++] = point.Time;
        }

        results[next..].Fill(double.NaN);
    }
}

/// <summary>One step of a survival curve.</summary>
/// <param name="Time">When it steps down, in the unit of the durations.</param>
/// <param name="Survival">Probability, from 0 to 1, that a duration exceeds the time.</param>
public readonly record struct SurvivalPoint(double Time, double Survival);
