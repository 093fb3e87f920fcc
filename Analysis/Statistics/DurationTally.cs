namespace QueueSim.Statistics;

/// <summary>Durations of one metric in one segment: the ones that ended, and the ones still going on.</summary>
internal sealed class DurationTally
{
    private double sum;

    public QuantileSketch EndedSketch { get; } = new();

    public QuantileSketch CensoredSketch { get; } = new();

    public long Ended => EndedSketch.Count;

    public long Count => EndedSketch.Count + CensoredSketch.Count;

    /// <summary>Adds a duration that ended. The bin is found once and shared by all segments.</summary>
    public void Add(int bin, double hours)
    {
        EndedSketch.AddAt(bin, hours, 1);
        sum += hours;
    }

    /// <summary>Adds a duration that was still going on.</summary>
    public void AddCensored(int bin, double hours) => CensoredSketch.AddAt(bin, hours, 1);

    /// <summary>Writes mean and quantiles in the order of <see cref="Statistic.All"/>; not a number where there is none.</summary>
    public void Measure(Span<double> values)
    {
        var estimate = new KaplanMeier(EndedSketch, CensoredSketch, Ended == 0 ? null : sum / Ended);
        values[0] = estimate.RestrictedMean() ?? double.NaN;
        estimate.Quantiles(Statistic.Probabilities, values[1..]);
    }
}
