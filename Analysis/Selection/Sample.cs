using QueueSim.Statistics;

namespace QueueSim.Selection;

/// <summary>All observations of every system so far, in constant time for sums.</summary>
internal sealed class Sample(IObservationSource source)
{
    private readonly List<double>[] values = [.. Enumerable.Range(0, source.Systems).Select(_ => new List<double>())];
    private readonly List<double>[] sums = [.. Enumerable.Range(0, source.Systems).Select(_ => new List<double> { 0 })];

    public int Systems => values.Length;

    /// <summary>Observations of a system so far.</summary>
    public int Count(int system) => values[system].Count;

    /// <summary>Mean of all observations of a system so far.</summary>
    public double Mean(int system) => Sum(system, Count(system)) / Count(system);

    /// <summary>Sum of a system's first observations.</summary>
    public double Sum(int system, int count) => sums[system][count];

    /// <summary>Variance of all observations of a system so far.</summary>
    public double Variance(int system) => Moments.Of(values[system]).Variance ?? 0;

    /// <summary>Variance of the first observations of a system.</summary>
    public double Variance(int system, int count) => Moments.Of(values[system].Take(count)).Variance ?? 0;

    /// <summary>Observes systems until each has as many observations as it should have.</summary>
    /// <param name="counts">Number of observations for each of some systems; those that have them already are left alone.</param>
    public void Extend(IEnumerable<(int System, int Count)> counts)
    {
        Stretch[] wanted = [.. counts.Where(one => one.Count > Count(one.System)).Select(one => new Stretch(one.System, Count(one.System) + 1, one.Count))];
        if (wanted.Length == 0)
            return;
        var observed = source.Observe(wanted);
        foreach (var (stretch, more) in wanted.Zip(observed))
        {
            foreach (var value in more)
            {
                values[stretch.System].Add(value);
                sums[stretch.System].Add(sums[stretch.System][^1] + value);
            }
        }
    }
}
