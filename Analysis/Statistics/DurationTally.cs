namespace QueueSim.Statistics;

/// <summary>Durations of one metric in one segment: the ones that ended, and the ones still going on.</summary>
internal sealed class DurationTally
{
    private Int128 ticks; // whole numbers, so that the mean does not depend on the order of adding or merging

    public QuantileSketch EndedSketch { get; } = new();

    public QuantileSketch CensoredSketch { get; } = new();

    public long Ended => EndedSketch.Count;

    /// <summary>Sum of the durations that ended, in ticks.</summary>
    public Int128 EndedTicks => ticks;

    public long Count => EndedSketch.Count + CensoredSketch.Count;

    /// <summary>Adds a duration that ended.</summary>
    /// <param name="bin">Its bin, found once and shared by all segments.</param>
    /// <param name="duration">In ticks.</param>
    /// <param name="hours">The same in hours.</param>
    public void Add(int bin, long duration, double hours)
    {
        EndedSketch.AddAt(bin, hours, 1);
        ticks += duration;
    }

    /// <summary>Adds a duration that was still going on.</summary>
    public void AddCensored(int bin, double hours) => CensoredSketch.AddAt(bin, hours, 1);

    /// <summary>Adds all durations of another tally.</summary>
    public void Add(DurationTally other)
    {
        EndedSketch.Merge(other.EndedSketch);
        CensoredSketch.Merge(other.CensoredSketch);
        ticks += other.ticks;
    }

    /// <summary>All durations in little memory, for the quantiles of all replications together.</summary>
    public PackedDurations Packed() => new(PackedSketch.Of(EndedSketch), PackedSketch.Of(CensoredSketch));

    /// <summary>Leaves the memory to others; the tally is not asked again.</summary>
    public void Release()
    {
        EndedSketch.Release();
        CensoredSketch.Release();
    }

    /// <summary>Writes mean and quantiles in the order of <see cref="Statistic.All"/>; not a number where there is none.</summary>
    public void Measure(Span<double> values)
    {
        var estimate = new KaplanMeier(EndedSketch, CensoredSketch, Ended == 0 ? null : (double)ticks / TimeGrid.TicksPerHour / Ended);
        values[0] = estimate.RestrictedMean() ?? double.NaN;
        estimate.Quantiles(Statistic.Probabilities, values[1..]);
    }
}
