namespace QueueSim.Choices;

/// <summary>The setting of a lever at which a cost is lowest.</summary>
/// <param name="Setting">Vertex of the parabola through the lowest of the settings tried and its neighbours; at an end of them that end.</param>
/// <param name="Low">Lower end of its 95 % interval; <see langword="null"/> with a single replication.</param>
/// <param name="High">Upper end.</param>
/// <param name="Nearest">Index of the setting tried with the lowest mean cost.</param>
/// <param name="EndShare">In which part of the resamples the lowest cost is at an end of what was tried; then the optimum may lie beyond.</param>
public sealed record CostOptimum(double Setting, double? Low, double? High, int Nearest, double EndShare)
{
    /// <summary>Finds it.</summary>
    /// <param name="settings">Settings tried, ascending, at least one.</param>
    /// <param name="costs">By setting: a cost each replication, the same replications everywhere.</param>
    /// <param name="seed">Seed of the study, for the resamples.</param>
    public static CostOptimum Of(IReadOnlyList<double> settings, IReadOnlyList<double[]> costs, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(costs);
        var (setting, nearest) = Lowest(settings, [.. costs.Select(each => each.Average())]);
        if (costs[0].Length < 2)
            return new CostOptimum(setting, null, null, nearest, IsEnd(nearest, settings.Count) ? 1 : 0);
        var resamples = new Resamples(costs[0].Length, seed);
        var found = Enumerable.Range(0, Resamples.Count)
            .Select(number => Lowest(settings, [.. costs.Select(each => resamples.Mean(number, each))])).ToList();
        var (low, high) = Resamples.Middle(found.Select(each => each.Setting));
        return new CostOptimum(setting, low, high, nearest, found.Count(each => IsEnd(each.Nearest, settings.Count)) / (double)Resamples.Count);
    }

    private static bool IsEnd(int index, int count) => index == 0 || index == count - 1;

    private static (double Setting, int Nearest) Lowest(IReadOnlyList<double> settings, double[] means)
    {
        var nearest = Array.IndexOf(means, means.Min());
        if (IsEnd(nearest, means.Length))
            return (settings[nearest], nearest);
        var (left, middle, right) = (settings[nearest - 1], settings[nearest], settings[nearest + 1]);
        var (before, after) = ((means[nearest] - means[nearest - 1]) / (middle - left), (means[nearest + 1] - means[nearest]) / (right - middle));
        // Slopes of the parabola halfway to either side; between them it is straight.
        var vertex = before == after ? middle : ((left + middle) / 2) - (before * (right - left) / 2 / (after - before));
        return (Math.Clamp(vertex, left, right), nearest);
    }
}
